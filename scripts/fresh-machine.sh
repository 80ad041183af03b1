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
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=${SUITE:-bookworm}
place=${DM_FRESH:-/tmp/dm-fresh}
empty=$place/$suite-empty
tree=$place/$suite
display=:97

# shellcheck source=scripts/bare-tree.sh
source "$root/scripts/bare-tree.sh"
alone "$0" "$@"

copy_project() { # --working-tree | nothing
    mkdir -p "$tree/work/main"
    if [[ -d $root/../shared ]]; then cp -r "$root/../shared" "$tree/work/shared"; fi
    if [[ $1 == --working-tree ]]; then
        git -C "$root" ls-files --cached --others --exclude-standard -z | tar -C "$root" --null --ignore-failed-read -T - -cf - | tar -C "$tree/work/main" -xf -
    else
        git clone --quiet --no-hardlinks "$root" "$tree/work/main"
    fi
}

in_project() { # COMMAND...
    inside /bin/bash -c 'cd /work/main && "$@"' in_project "$@"
}

timed() { # NAME COMMAND...
    local name=$1 start=$EPOCHREALTIME code=0
    shift
    "$@" || code=$?
    awk -v a="$start" -v b="$EPOCHREALTIME" -v what="$name" -v code="$code" 'BEGIN { printf "== %s: exit %d after %.1f s\n", what, code, b - a }'
    return "$code"
}

window() { # opens the demo on a virtual screen, pictures it, closes it
    in_project make setup-app
    Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp -ac &
    local screen=$! program code=0
    extra=(DISPLAY="$display")
    sleep 2
    in_project make demo &
    program=$!
    sleep 15
    if kill -0 "$program" 2>/dev/null; then
        in_project .venv/bin/python -c '
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
make_empty_tree python3,git,make,ca-certificates
use_tree_anew
copy_project "$source_of_files"
for step in "$@"; do
    case $step in
        demo) timed "make demo" window ;;
        ci) timed ".ci/run" in_project env CI=true bash .ci/run ;;
        *) timed "make $step" in_project make "$step" && timed "make $step again" in_project make "$step" ;;
    esac || failed+=("$step")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "Failed: ${failed[*]}" >&2
    exit 1
fi
