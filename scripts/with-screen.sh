#!/usr/bin/env bash
# Runs a command with a virtual X screen, a session bus and an unlocked, empty gnome-keyring of its own, none of which
# outlives it. The home folder is a temporary one, so neither settings nor a keyring of this user are touched.
#
#   scripts/with-screen.sh COMMAND [ARGUMENT...]
set -euo pipefail

keyring_then() { # COMMAND...: runs inside the session bus
    local owned=(dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner)
    printf 'unlock\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null &
    daemon=$!
    trap 'kill "$daemon"' EXIT
    # A command that begins earlier would find no keyring, and a daemon that is still starting survives its bus.
    until "${owned[@]}" string:org.freedesktop.secrets | grep -q 'boolean true'; do
        kill -0 "$daemon"
        sleep 0.05
    done
    "$@"
}

if [[ ${1:-} == --inside ]]; then
    shift
    keyring_then "$@"
    exit
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/dm-screen.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
env -u QT_QPA_PLATFORM -u WAYLAND_DISPLAY -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" LC_ALL=C.UTF-8 \
    xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24 -nolisten tcp' \
    dbus-run-session -- "$0" --inside "$@"
