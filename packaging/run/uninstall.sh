# shellcheck shell=sh
# The uninstaller: what is above this line is versions.sh.

usage() {
    cat <<END
Removes Desktop Manager and leaves your data where it is.

  uninstall         asks first, where it is started in a terminal
  uninstall --yes   does not ask
END
}

main() {
    yes=false
    for argument; do
        case $argument in
        -y | --yes) yes=true ;;
        -h | --help)
            usage
            return
            ;;
        *) stop "Unknown: $argument. uninstall --help says what there is." ;;
        esac
    done
    own=$(dirname "$(readlink -f "$0")")
    [ -f "$own/installed/prefix" ] || stop "Nothing is installed in $own."
    prefix=$(cat "$own/installed/prefix")
    lib=$prefix/lib
    [ "$(readlink -f "$lib/desktop-manager")" = "$own" ] ||
        stop "This does not belong to the version in use. Start $lib/desktop-manager/uninstall."
    { [ -w "$lib" ] && [ -w "$own" ]; } || stop "Not removed: $lib may not be changed by this user."
    physical_lib=$(cd "$lib" && pwd -P)
    for version in "$physical_lib"/desktop-manager-*; do
        processes=$(running_in "$version")
        # shellcheck disable=SC2086 # several numbers, one line
        [ -z "$processes" ] || stop "Desktop Manager is running (process" $processes"). Close it, then remove it."
    done
    data=${XDG_DATA_HOME:-${HOME:-~}/.local/share}/desktop-manager
    # shellcheck disable=SC2088 # to be read, not to be opened
    [ "$(id -u)" != 0 ] || data="~/.local/share/desktop-manager of each user"
    say "Your data stays, in $data and in the keyring. The command" \
        "desktop-manager --forget-everything removes that, and works as long as the program is installed."
    agreed "Remove Desktop Manager from $prefix?" || stop "Nothing was removed."

    made=$(cat "$own/installed/made")
    remove_links "$prefix" "$own" ""
    rm -rf -- "$lib"/.desktop-manager-unfinished.*
    for version in "$lib"/desktop-manager-*; do
        if [ -f "$version/installed/files" ]; then
            remove_version "$version"
        fi
    done
    rm -f -- "$lib/desktop-manager"
    remove_made "$made"
    say "Desktop Manager is removed from $prefix."
}

main "$@"
exit
