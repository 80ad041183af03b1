# What is tried with the packages in an empty Debian tree; sourced by run.sh, whose variables and functions it uses.
# shellcheck shell=bash disable=SC2154,SC2034,SC2016

as_anna() { # COMMAND...: as an ordinary user of the tree
    inside setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/anna USER=anna LANG=C.UTF-8 "$@"
}

new_tree() { # an empty tree with a person in it
    make_empty_tree ""
    use_tree_anew
    inside useradd --create-home --uid 1000 --shell /bin/bash anna
    inside apt-get update -q >/dev/null
}

apt() { # ARGUMENT...: apt-get in the tree; its words only where it fails
    inside env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends "$@" >"$place/apt.log" 2>&1 ||
        { tail -n 30 "$place/apt.log"; return 1; }
}

an_older_package() { # DEB: the same as version 0.0.1, with a file that the new one does not have
    local unpacked
    unpacked=$(mktemp -d)
    dpkg-deb -R "$1" "$unpacked"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$unpacked/DEBIAN/control"
    echo gone >"$unpacked/usr/lib/desktop-manager/only-in-0.0.1"
    dpkg-deb -Zgzip --root-owner-group -b "$unpacked" "$tree/root/older.deb" >/dev/null
    rm -rf "$unpacked"
}

self_test_says() { # TEXT COMMAND...: the self-test passes, and the line on the keyring holds TEXT
    local said wanted=$1
    shift
    said=$("$@") || { printf '%s\n' "$said"; fail "--self-test failed"; return; }
    grep -q "keyring: $wanted" <<<"$said" || { printf '%s\n' "$said"; fail "the keyring is not told as $wanted"; return; }
    tail -n 1 <<<"$said"
}

painted() { # FILE: waits for a window on the screen and pictures it
    DISPLAY=$display QT_QPA_PLATFORM=xcb "$root/.venv/bin/python" - "$1" <<'PYTHON'
import sys, time
from PySide6.QtGui import QGuiApplication

app = QGuiApplication(sys.argv[:1])
until = time.monotonic() + 60
while True:
    image = app.primaryScreen().grabWindow(0).toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    if len(colours) > 50:
        break
    if time.monotonic() > until:
        sys.exit(f"no window on the screen, {len(colours)} colours")
    time.sleep(0.2)
time.sleep(1)
app.primaryScreen().grabWindow(0).save(sys.argv[1])
PYTHON
}

window() { # NAME COMMAND...: starts it in the tree; NAME.pid there holds its process
    local name=$1
    shift
    as_anna sh -c 'echo $$ >"$0"; exec "$@"' "/tmp/$name.pid" "$@" &
}

windows() { # the window opens from the command of the menu entry; a second start raises it; demo and live side by side
    local screen name command
    Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp -ac &
    screen=$!
    trap 'kill "$screen" 2>/dev/null || true' EXIT
    extra=(DISPLAY="$display")
    sleep 1
    command=$(awk -F= '$1 == "Exec" { print $2; exit }' "$tree/usr/share/applications/desktop-manager-demo.desktop")
    # shellcheck disable=SC2086
    window demo $command
    painted "$place/demo.png"
    # shellcheck disable=SC2086
    as_anna timeout 10 $command || fail "a second start did not raise the window" || return 1
    window live desktop-manager
    sleep 6
    for name in demo live; do
        kill "$(<"$tree/tmp/$name.pid")" || fail "the $name window ended by itself" || return 1
    done
    { wait -n || wait -n || true; } 2>/dev/null
    echo "demo window painted ($place/demo.png), second start raised it, live window beside it"
    kill "$screen"
    trap - EXIT
    extra=()
}

untouched() { # what dpkg has put there is as it was, and nothing was added
    inside dpkg --verify desktop-manager | (! grep .) || fail "files of the package were changed" || return 1
    diff <(inside dpkg -L desktop-manager | grep '^/usr/lib/desktop-manager' | sort) <(inside find /usr/lib/desktop-manager | sort) ||
        fail "files were added to the program's folder"
}

tree() { # the .deb in an empty Debian, from installation to removal
    local deb listed path wrong=0
    deb=$(the 'desktop-manager_*_amd64.deb')
    new_tree
    cp "$deb" "$tree/root/desktop-manager.deb"
    an_older_package "$deb"

    apt install /root/older.deb
    self_test_says "this run only" as_anna desktop-manager --self-test
    as_anna sh -c 'mkdir -p ~/.local/share/desktop-manager && echo "{\"theme\": \"dark\"}" >~/.local/share/desktop-manager/settings.json'
    apt install /root/desktop-manager.deb
    echo "upgraded from 0.0.1 to $(inside dpkg-query -W -f '${Version}' desktop-manager) with $(inside dpkg-query -W | wc -l) packages in the tree"
    [[ ! -e $tree/usr/lib/desktop-manager/only-in-0.0.1 ]] || fail "the upgrade left a file of the old version" || return 1
    [[ $(<"$tree/home/anna/.local/share/desktop-manager/settings.json") == *dark* ]] || fail "settings are gone" || return 1
    [[ ! -e $tree/usr/bin/python3 ]] || fail "Depends pulls in Python" || return 1
    inside sh -c 'cd /usr/lib/desktop-manager && LD_LIBRARY_PATH=$PWD/_internal find . -type f -name "*.so*" -exec ldd {} + 2>/dev/null' |
        (! grep 'not found') || fail "libraries are missing from Depends" || return 1

    self_test_says "this run only" as_anna desktop-manager --self-test
    windows
    apt install gnome-keyring dbus-daemon
    # shellcheck disable=SC2016
    self_test_says "keyring" as_anna sh -c '
        mkdir -p -m 700 ~/run
        XDG_RUNTIME_DIR=~/run exec dbus-run-session -- "$@"' sh sh -c '
        printf "unlock\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        desktop-manager --self-test'
    untouched

    listed=$(inside dpkg -L desktop-manager)
    inside env DEBIAN_FRONTEND=noninteractive apt-get -q -y purge desktop-manager >"$place/purge.log" 2>&1
    grep -q '\.local/share/desktop-manager' "$place/purge.log" || fail "the removal does not say where the data is" || return 1
    while read -r path; do
        if [[ $path != /. && (-e $tree$path || -L $tree$path) ]] && ! inside dpkg -S "$path" >/dev/null 2>&1; then
            echo "left behind: $path"
            wrong=1
        fi
    done <<<"$listed"
    find "$tree" -xdev -path "$tree/proc" -prune -o -name '*desktop-manager*' -print | sed "s|^$tree||" |
        (! grep -v -e '^/home/anna/.local/share/desktop-manager' -e '^/root/' -e '^/var/cache/apt') || wrong=1
    [[ $wrong == 0 && -e $tree/home/anna/.local/share/desktop-manager/settings.json ]] || fail "the removal is not clean" || return 1
    echo "removed without a trace, data of the user kept"
}

forget_with() { # WORD: Anna types it when she is asked, in a terminal, which `script` is; all she is told is in ~/told
    as_anna sh -c 'cd && : >told
        { timeout 60 sh -c "until grep -q Type told; do sleep 0.1; done"; echo "$0"; } |
            script -qec "$HOME/.local/bin/desktop-manager --forget-everything" /dev/null >>told' "$1"
}

forgotten() { # what Anna has typed to confirm is gone, and only after that
    local data=$tree/home/anna/.local/share/desktop-manager
    as_anna sh -c 'mkdir -p ~/.local/share/desktop-manager &&
        echo "{\"version\": 1, \"theme\": \"dark\", \"logins\": [], \"login_names\": {}}" >~/.local/share/desktop-manager/settings.json'
    ! forget_with no && [[ -e $data/settings.json ]] || fail "--forget-everything did not wait for its word" || return 1
    forget_with forget || { cat "$tree/home/anna/told"; fail "--forget-everything failed"; return; }
    [[ ! -e $data ]] || fail "--forget-everything left data behind" || return 1
    echo "forgotten after the typed word: nothing is left of the user's data"
}

run_file() { # the self-extracting file, for one person, in the tree with Qt's libraries that the step before has left
    local made left
    made=$(the 'desktop-manager-*-linux-x86_64.run')
    if ! mountpoint -q "$tree/proc"; then
        new_tree
        cp "$(the 'desktop-manager_*_amd64.deb')" "$tree/root/desktop-manager.deb"
        apt install /root/desktop-manager.deb
        apt purge desktop-manager
    fi
    apt install xz-utils
    rm -rf "$tree/home/anna/.local"
    install -m 755 "$made" "$tree/home/anna/desktop-manager.run"
    as_anna /home/anna/desktop-manager.run --yes
    self_test_says "this run only" as_anna /home/anna/.local/bin/desktop-manager --self-test
    as_anna /home/anna/desktop-manager.run --yes
    forgotten
    as_anna /home/anna/.local/lib/desktop-manager/uninstall --yes
    # Nothing else was in this folder, so the uninstaller may have removed it as well.
    left=$(find "$tree/home/anna" -path "$tree/home/anna/.local/*" -name '*desktop-manager*' -not -path '*/share/desktop-manager*')
    [[ -z $left ]] || fail "left behind: $left" || return 1
    echo "installed for one person, installed again over it, removed without a trace"
}
