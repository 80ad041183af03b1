# shellcheck shell=sh disable=SC2317 # shellcheck 0.9 does not see what a trap calls
# How versions lie on the disk, and how one goes. Becomes a part of the installer and of the uninstaller.
#
#   PREFIX/lib/desktop-manager               a link to the version in use: to replace it is to switch versions
#   PREFIX/lib/desktop-manager-VERSION-N/    a version: the program, share/, uninstall, and in installed/
#       files      sum and path of each file in it, as `sha256sum -c` reads them
#       links      path and target of each link in it, with a tab between
#       folders    each folder in it, the deepest first
#       outside    path below PREFIX and path in the version, with a tab between, of each link that leads into it
#       prefix     PREFIX
#       made       the folders that were made for it at and below PREFIX, the outermost first
#       link       what becomes PREFIX/lib/desktop-manager
#   PREFIX/lib/.desktop-manager-unfinished.PROCESS    what an installation is unpacking

set -eu
LC_ALL=C # the words of sha256sum and ls are read
export LC_ALL
umask 022
tab=$(printf '\t')

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

agreed() { # QUESTION: asks where somebody can answer
    if [ "$yes" = true ] || [ ! -t 0 ]; then
        return 0
    fi
    printf '%s [Y/n] ' "$1"
    read -r answer || return 1
    case $answer in
    [Nn]*) return 1 ;;
    esac
}

files_below() { # FOLDER: prints what is in it, and its empty folders
    for entry in "$1"/* "$1"/.[!.]* "$1"/..?*; do
        if [ -d "$entry" ] && [ ! -L "$entry" ] && [ -n "$(ls -A "$entry")" ]; then
            files_below "$entry"
        elif [ -e "$entry" ] || [ -L "$entry" ]; then
            say "$entry"
        fi
    done
}

running_in() { # FOLDER: prints the numbers of the processes whose program is there, as far as this user may know them
    # shellcheck disable=SC2012 # one process instead of hundreds of readlink; the names are read as they stand
    ls -l /proc/[0-9]*/exe 2>/dev/null | while IFS= read -r line; do
        case $line in
        *"/exe -> $1/"*)
            line=${line%%"/exe -> "*}
            say "${line##*/}"
            ;;
        esac
    done
}

remove_unchanged() { # the files of the version in the current folder that are as they were installed
    sha256sum -c installed/files 2>/dev/null | {
        set --
        while IFS= read -r line; do
            case $line in
            *": OK") set -- "$@" "${line%: OK}" ;;
            esac
            # In portions: a command line has a limit.
            if [ $# -ge 200 ]; then
                rm -f -- "$@"
                set --
            fi
        done
        if [ $# -gt 0 ]; then
            rm -f -- "$@"
        fi
    }
}

remove_version() ( # FOLDER: what was installed in it goes; what somebody changed or added stays and is named
    cd "$1"
    remove_unchanged
    while IFS=$tab read -r path target; do
        if [ "$(readlink "$path")" = "$target" ]; then
            rm -f -- "$path"
        fi
    done <installed/links
    while IFS= read -r path; do
        rmdir -- "$path" 2>/dev/null || :
    done <installed/folders
    for path in files links folders outside prefix made link; do
        rm -f "installed/$path"
    done
    rm -f uninstall
    rmdir installed 2>/dev/null || :
    cd ..
    if ! rmdir -- "$1" 2>/dev/null; then
        files_below "$1" | while IFS= read -r path; do
            say "Stays, for it was changed or added by somebody: $path"
        done
    fi
)

remove_links() { # PREFIX VERSION_FOLDER KEPT: its links outside go, save the lines in KEPT and what is no longer a link of it
    while IFS= read -r line; do
        case "
$3
" in
        *"
$line
"*) continue ;;
        esac
        path=$1/${line%%"$tab"*}
        if [ "$(readlink "$path")" = "$1/lib/desktop-manager/${line#*"$tab"}" ]; then
            rm -f -- "$path"
        elif [ -e "$path" ]; then
            say "Stays, for it was changed or added by somebody: $path"
        fi
    done <"$2/installed/outside"
}

remove_made() { # FOLDERS, the outermost first: those that are empty go
    inside_first=
    while IFS= read -r path; do
        inside_first="$path
$inside_first"
    done <<END
$1
END
    while IFS= read -r path; do
        if [ -n "$path" ]; then
            rmdir -- "$path" 2>/dev/null || :
        fi
    done <<END
$inside_first
END
}
