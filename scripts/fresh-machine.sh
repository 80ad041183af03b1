#!/usr/bin/env bash
# Proves the README's two commands on a machine with nothing on it: a Debian tree with python3, git, make and
# ca-certificates only, a clone of this repository in it and ../shared beside that. Needs root and debootstrap.
#
#   scripts/fresh-machine.sh [--working-tree] [STEP...]      steps: setup check test demo ci; default: test demo
#
#   --working-tree   takes the files as they are now; without it, what is committed
#   demo             opens the window on a virtual screen (xvfb here, not in the tree), pictures it after 15 seconds
#                    into /tmp/dm-fresh/demo.png and closes it
#   SUITE=trixie     another Debian release (default bookworm); MIRROR=URL another archive (default: this machine's)
#   DM_FRESH=DIR     where the trees are kept (default /tmp/dm-fresh); the empty one is made once, the used one anew each time
#
# What this machine needs to reach PyPI and the archive (pip's configuration and local folders, certificates, apt's
# proxy) is carried over. All mounts are in a mount namespace of this script's, so none is left whatever happens.
set -euo pipefail

if [[ ${DM_FRESH_INSIDE:-} != yes ]]; then
    DM_FRESH_INSIDE=yes exec unshare --mount --propagation private --pid --fork --kill-child -- "$0" "$@"
fi

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=${SUITE:-bookworm}
place=${DM_FRESH:-/tmp/dm-fresh}
empty=$place/$suite-empty
tree=$place/$suite
display=:97

configured_mirror() { # the archive in this machine's apt sources, of either form
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } | awk '$1 == "deb" && $2 ~ /\/(debian|ubuntu)\/?$/ { print $2 }'
    awk '$1 == "URIs:" && $2 ~ /\/(debian|ubuntu)\/?$/ { print $2 }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true
}

make_empty_tree() {
    [[ -e $empty/.complete ]] && return
    local mirror=${MIRROR:-$(configured_mirror | head -n 1)}
    echo "Making an empty $suite from $mirror"
    rm -rf "$empty"
    mkdir -p "$place"
    debootstrap --variant=minbase --include=python3,git,make,ca-certificates "$suite" "$empty" "$mirror" >"$place/debootstrap.log" ||
        { tail "$place/debootstrap.log"; exit 1; }
    touch "$empty/.complete"
}

carry_over_configuration() {
    local file
    for file in /etc/pip.conf /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
        if [[ -e $file ]]; then install -D -m 644 "$file" "$tree${file/#$HOME//root}"; fi
    done
    apt-config dump | grep -i '^Acquire::https\?::' >"$tree/etc/apt/apt.conf.d/90-of-the-host" || true
    printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d"
    chmod +x "$tree/usr/sbin/policy-rc.d"
}

local_package_folders() { # folders that pip's configuration names
    python3 -m pip config list | grep -oE "(file://)?/[^' ]+" | sed 's|^file://||' | while read -r path; do
        path=${path%/simple} # the files of such an index lie beside it
        if [[ -d $path && $path != /etc/* ]]; then echo "$path"; fi
    done | sort -u
}

mount_inside() {
    mount -t proc proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    local folder
    for folder in $(local_package_folders); do
        mkdir -p "$tree$folder"
        mount --rbind "$folder" "$tree$folder"
    done
}

copy_project() { # --working-tree | nothing
    mkdir -p "$tree/work/main"
    if [[ -d $root/../shared ]]; then cp -r "$root/../shared" "$tree/work/shared"; fi
    if [[ $1 == --working-tree ]]; then
        git -C "$root" ls-files --cached --others --exclude-standard -z | tar -C "$root" --null --ignore-failed-read -T - -cf - | tar -C "$tree/work/main" -xf -
    else
        git clone --quiet --no-hardlinks "$root" "$tree/work/main"
    fi
}

inside() { # COMMAND...: in the tree, with nothing of this machine's environment but what reaching the registries needs
    local carried=()
    mapfile -t carried < <(env | grep -E '^(PIP_|SSL_CERT|REQUESTS_CA|CURL_CA|https?_proxy=|HTTPS?_PROXY=|no_proxy=|NO_PROXY=)')
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "${carried[@]}" "${extra[@]}" \
        chroot "$tree" /bin/bash -c 'cd /work/main && "$@"' inside "$@" </dev/null
}

timed() { # NAME COMMAND...
    local name=$1 start=$EPOCHREALTIME code=0
    shift
    "$@" || code=$?
    awk -v a="$start" -v b="$EPOCHREALTIME" -v what="$name" -v code="$code" 'BEGIN { printf "== %s: exit %d after %.1f s\n", what, code, b - a }'
    return "$code"
}

window() { # opens the demo on a virtual screen, pictures it, closes it
    inside make setup-app
    Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp -ac &
    local screen=$! program code=0
    extra=(DISPLAY="$display")
    sleep 2
    inside make demo &
    program=$!
    sleep 15
    if kill -0 "$program" 2>/dev/null; then
        inside .venv/bin/python -c '
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
sys.exit(not app.primaryScreen().grabWindow(0).save("/work/demo.png"))' || code=1
        cp "$tree/work/demo.png" "$place/demo.png" && echo "The window after 15 seconds: $place/demo.png"
    else
        echo "make demo ended by itself" >&2
        code=1
    fi
    kill "$program" "$screen" 2>/dev/null || true
    extra=()
    return "$code"
}

extra=()
failed=()
source_of_files=
if [[ ${1:-} == --working-tree ]]; then
    source_of_files=$1
    shift
fi
[[ $# -gt 0 ]] || set -- test demo
make_empty_tree
rm -rf --one-file-system "$tree"
cp -a "$empty" "$tree"
carry_over_configuration
mount_inside
copy_project "$source_of_files"
for step in "$@"; do
    case $step in
        demo) timed "make demo" window ;;
        ci) timed ".ci/run" inside env CI=true bash .ci/run ;;
        *) timed "make $step" inside make "$step" && timed "make $step again" inside make "$step" ;;
    esac || failed+=("$step")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "Failed: ${failed[*]}" >&2
    exit 1
fi
