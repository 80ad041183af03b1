# shellcheck shell=sh
# The installer: what is above this line is versions.sh, and the packed program follows the last line of this.
# The words between @ are filled in when it is built (making/run_file.py).

version='@VERSION@'
machine='@MACHINE@'
glibc='@GLIBC@'
unpacked_kb=@UNPACKED_KB@
# Each line: library, its package in Debian and Ubuntu, Fedora, openSUSE, Arch.
libraries='@LIBRARIES@'
payload_sum=@PAYLOAD_SUM@
payload_at=@PAYLOAD_AT@

usage() {
    cat <<END
Installs Desktop Manager $version for you alone, in ~/.local; for everybody in /usr/local where root starts it.

  --prefix DIR    installs in DIR
  --yes           asks nothing
  --check         says whether this file is whole (1 if not) and what this system lacks (3 if anything)
  --extract DIR   unpacks into the new folder DIR and does nothing else
  --version       says the version
  --help          says this

An installation replaces the version before. PREFIX/lib/desktop-manager/uninstall removes it.
END
}

payload() { tail -c "+$payload_at" "$self"; }

check_payload() {
    for tool in tail tar xz sha256sum readlink; do
        command -v "$tool" >/dev/null || stop "The program $tool is missing. Install it, then start this file again."
    done
    [ "$(payload | sha256sum)" = "$payload_sum  -" ] || stop "This file is damaged or incomplete. Download it again."
}

absolute() { # PATH
    case $1 in
    /*) say "${1%/}" ;;
    *) say "$PWD/${1%/}" ;;
    esac
}

older() { # VERSION VERSION: whether the first is the older one, by the first two numbers
    [ "${1%%.*}" -lt "${2%%.*}" ] && return
    one=${1#*.}
    two=${2#*.}
    [ "${1%%.*}" -eq "${2%%.*}" ] && [ "${one%%.*}" -lt "${two%%.*}" ]
}

family() { # prints which column of the table of packages is this system's
    # shellcheck source=/dev/null
    case $(. /etc/os-release 2>/dev/null && say " ${ID:-} ${ID_LIKE:-} ") in
    *" debian "* | *" ubuntu "*) say debian ;;
    *" fedora "* | *" rhel "*) say fedora ;;
    *suse*) say opensuse ;;
    *" arch "*) say arch ;;
    *) say other ;;
    esac
}

missing_libraries() { # prints their lines of the table
    PATH=$PATH:/usr/sbin:/sbin
    command -v ldconfig >/dev/null || return 0
    known=$(ldconfig -p 2>/dev/null) || return 0
    printf '%s\n' "$libraries" | while IFS= read -r line; do
        case $known in
        *"$tab${line%%|*} (libc6,x86-64"*) ;;
        *) say "$line" ;;
        esac
    done
}

packages() { # LINES COLUMN: prints the names in that column
    printf '%s\n' "$1" | while IFS='|' read -r _ debian fedora opensuse arch; do
        case $2 in
        debian) printf ' %s' "$debian" ;;
        fedora) printf ' %s' "$fedora" ;;
        opensuse) printf ' %s' "$opensuse" ;;
        arch) printf ' %s' "$arch" ;;
        esac
    done
}

lacking() { # prints what this system lacks, a sentence a line
    [ "$(uname -m)" = "$machine" ] || say "The program is made for $machine processors, and this one is $(uname -m)."
    has=$(getconf GNU_LIBC_VERSION 2>/dev/null) || has=
    if [ -z "$has" ]; then
        say "The program needs the GNU C library (glibc) $glibc or newer, which was not found."
    elif older "${has#glibc }" "$glibc"; then
        say "The program needs the GNU C library (glibc) $glibc or newer, and this system has ${has#glibc }."
    fi
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    say "The program needs libraries that are not here:" "$(printf '%s\n' "$missing" | while IFS= read -r line; do
        printf '%s ' "${line%%|*}"
    done)"
    case $(family) in
    debian) say "To install them: sudo apt install$(packages "$missing" debian)" ;;
    fedora) say "To install them: sudo dnf install$(packages "$missing" fedora)" ;;
    opensuse) say "To install them: sudo zypper install$(packages "$missing" opensuse)" ;;
    arch) say "To install them: sudo pacman -S$(packages "$missing" arch)" ;;
    *)
        say "Their packages in Debian and Ubuntu:$(packages "$missing" debian)"
        say "Their packages in Fedora:$(packages "$missing" fedora)"
        say "Their packages in openSUSE:$(packages "$missing" opensuse)"
        say "Their packages in Arch:$(packages "$missing" arch)"
        ;;
    esac
}

fill_entries() { # FOLDER PROGRAM: writes the path of the program into the menu entries, and their sums into the list
    # Two rules of quoting, one after the other: that of Exec, then that of every text in such a file
    # (https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html).
    text=$(printf '%s' "$2" | sed 's/\\/\\\\/g')
    quoted=$(printf '%s' "$2" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
    for entry in "$1"/share/applications/*.desktop; do
        while IFS= read -r line; do
            case $line in
            Exec=@PROGRAM@*) printf 'Exec="%s"%s\n' "$quoted" "${line#Exec=@PROGRAM@}" ;;
            TryExec=@PROGRAM@) printf 'TryExec=%s\n' "$text" ;;
            *) printf '%s\n' "$line" ;;
            esac
        done <"$entry" >"$entry.filled"
        mv -f "$entry.filled" "$entry"
        (cd "$1" && sha256sum "share/applications/${entry##*/}" >>installed/files)
    done
}

unpack() { # FOLDER PROGRAM: unpacks into the folder, which exists, and looks at each file
    payload | xz -dc | tar -x -o -f - -C "$1" || stop "Not installed: it could not be unpacked in $1."
    fill_entries "$1" "$2"
    (cd "$1" && sha256sum -c installed/files >/dev/null 2>&1) || stop "Not installed: it could not be unpacked in $1."
}

leave() { # what an installation that comes to nothing has made goes again
    trap '' HUP INT TERM
    if [ -n "$unfinished" ]; then
        rm -rf -- "$unfinished"
    fi
    remove_made "$made"
}

clean_up_after_all() { # from here on, what is made goes again unless `unfinished` is emptied
    made=
    record=
    unfinished=
    trap leave EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

make_folder() { # PATH
    if [ ! -d "$1" ]; then
        make_folder "$(dirname "$1")"
        mkdir -- "$1" 2>/dev/null || stop "Not installed: the folder $1 could not be made."
        made="$made$1
"
        [ -z "$record" ] || say "$1" >>"$record"
    fi
}

extract() { # FOLDER
    ! [ -e "$1" ] || stop "$1 is there already. Name a folder that does not exist yet."
    check_payload
    clean_up_after_all
    make_folder "$1"
    unfinished=$1
    unpack "$1" "$1/desktop-manager"
    rm -f "$1/uninstall" # it removes installations
    unfinished=
    say "Desktop Manager $version is in $1. To start it: $1/desktop-manager"
}

check_place() { # refuses where something of somebody else is in the way
    case $prefix in
    *=* | *"
"*) stop "Not installed: menu entries cannot start a program in a folder with = or a line break in its name." ;;
    esac
    if [ -e "$lib/desktop-manager" ] && [ ! -f "$lib/desktop-manager/installed/files" ]; then
        stop "Not installed: $lib/desktop-manager is there and is not of this installer. Another place: --prefix DIR."
    fi
    for name in desktop-manager desktop-manager-uninstall; do
        path=$prefix/bin/$name
        if [ -e "$path" ] && [ "$(readlink "$path")" != "$lib/desktop-manager/${name#desktop-manager-}" ]; then
            stop "Not installed: $path is there and is not of this installer. Another place: --prefix DIR."
        fi
    done
}

take_turn() { # makes the folder to unpack in; takes over from an installation that was cut off
    make_folder "$lib"
    [ -w "$lib" ] || stop "Not installed: $lib may not be changed by this user. Another place: --prefix DIR."
    for other in "$lib"/.desktop-manager-unfinished.*; do
        [ -d "$other" ] || continue
        [ ! -d "/proc/${other##*.}" ] || stop "Not installed: another installation is at work (process ${other##*.})."
        if [ -f "$other/installed/made" ]; then
            made="$(cat "$other/installed/made")
$made"
        fi
        rm -rf -- "$other"
    done
    free=$(df -Pk "$lib" | { read -r _ && read -r _ _ _ free _ && say "$free"; }) || free=$unpacked_kb
    [ "$free" -ge "$unpacked_kb" ] ||
        stop "Not installed: $((unpacked_kb / 1000)) MB are needed in $lib, and $((free / 1000)) MB are free."
    mkdir -- "$lib/.desktop-manager-unfinished.$$" 2>/dev/null || stop "Not installed: $lib cannot be written to."
    unfinished=$lib/.desktop-manager-unfinished.$$
    mkdir "$unfinished/installed"
    record=$unfinished/installed/made
    printf '%s' "$made" >"$record"
}

make_outside() { # the folders of the links outside the version
    while IFS=$tab read -r path _; do
        place=$(dirname "$prefix/$path")
        make_folder "$place"
        [ -w "$place" ] || stop "Not installed: $place may not be changed by this user. Another place: --prefix DIR."
    done <"$unfinished/installed/outside"
}

switch() { # from the version before, if there is one, to the unpacked one
    before=
    if [ -f "$lib/desktop-manager/installed/made" ]; then
        before=$(readlink -f "$lib/desktop-manager")
        set -- "$before/installed/made"
    else # there may be one whose installation was cut off just in front of the link
        set -- "$lib"/desktop-manager-*/installed/made
    fi
    for other; do
        if [ -f "$other" ]; then
            made="$(cat "$other")
$made"
        fi
    done
    printf '%s' "$made" >"$record"
    say "$prefix" >"$unfinished/installed/prefix"
    number=1
    while [ -e "$lib/desktop-manager-$version-$number" ]; do
        number=$((number + 1))
    done
    folder=desktop-manager-$version-$number
    ln -s "$folder" "$unfinished/installed/link"
    # What follows takes no time, and half of it would be a program without its menu entries.
    trap '' HUP INT TERM
    mv -- "$unfinished" "$lib/$folder"
    unfinished=
    mv -f -T -- "$lib/$folder/installed/link" "$lib/desktop-manager"
}

link_outside() {
    if [ -n "$before" ]; then
        remove_links "$prefix" "$before" "$(cat "$lib/desktop-manager/installed/outside")"
    fi
    while IFS=$tab read -r path target; do
        if [ -e "$prefix/$path" ]; then
            [ "$(readlink "$prefix/$path")" = "$lib/desktop-manager/$target" ] ||
                say "Left as it is, for it is not of this installation: $prefix/$path"
        else
            ln -sf "$lib/desktop-manager/$target" "$prefix/$path" || say "Not written: $prefix/$path"
        fi
    done <"$lib/desktop-manager/installed/outside"
    # GTK looks for new icons in a folder that is newer than its cache.
    touch -c "$prefix/share/icons/hicolor" 2>/dev/null || :
}

remove_before() { # the versions that are not in use
    physical_lib=$(cd "$lib" && pwd -P)
    for other in "$physical_lib"/desktop-manager-*; do
        if [ ! -f "$other/installed/files" ] || [ "${other##*/}" = "$folder" ]; then
            continue
        fi
        if [ -n "$(running_in "$other")" ]; then
            say "The version before is still running. It goes with the next installation or removal: $other"
        else
            remove_version "$other"
        fi
    done
}

install_program() {
    lib=$prefix/lib
    check_place
    agreed "Install Desktop Manager $version in $prefix?" || stop "Nothing was installed."
    clean_up_after_all
    take_turn
    unpack "$unfinished" "$prefix/bin/desktop-manager"
    make_outside
    switch
    link_outside
    remove_before
    say "Desktop Manager $version is installed in $prefix."
    case ":$PATH:" in
    *":$prefix/bin:"*) say "To start it: the menu, or desktop-manager" ;;
    *) say "To start it: the menu, or $prefix/bin/desktop-manager" ;;
    esac
    case ":${XDG_DATA_HOME:-${HOME:-}/.local/share}:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}:" in
    *":$prefix/share:"* | *":$prefix/share/:"*) ;;
    *) say "The menu shows it where XDG_DATA_DIRS names $prefix/share." ;;
    esac
    say "To remove it: $lib/desktop-manager/uninstall"
}

main() {
    yes=false
    prefix=
    task=install
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help | --version) task=${1#--} ;;
        -y | --yes) yes=true ;;
        --check) task=check ;;
        --prefix | --extract)
            [ -n "${2:-}" ] || stop "A folder belongs after $1."
            place=$(absolute "$2")
            if [ "$1" = --prefix ]; then prefix=$place; else task=extract; fi
            shift
            ;;
        *) stop "Unknown: $1. --help says what there is." ;;
        esac
        shift
    done
    self=$0
    case $task in
    -h | help)
        usage
        return
        ;;
    version)
        say "Desktop Manager $version"
        return
        ;;
    extract)
        extract "$place"
        return
        ;;
    esac

    if [ -z "$prefix" ] && [ "$(id -u)" = 0 ]; then
        prefix=/usr/local
    elif [ -z "$prefix" ]; then
        [ -n "${HOME:-}" ] || stop "HOME is not set, so the place must be named: --prefix DIR."
        prefix=$HOME/.local
    fi
    check_payload
    lacks=$(lacking)
    [ -z "$lacks" ] || say "$lacks" >&2
    if [ "$task" = check ]; then
        say "This file is whole: Desktop Manager $version."
        [ -z "$lacks" ] || exit 3
        return
    fi
    install_program
}

main "$@"
exit
