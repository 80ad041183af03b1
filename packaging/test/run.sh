#!/usr/bin/env bash
# `make package-test`: proves what `make package` has built. Every figure and every verdict is printed; exit code 1 if
# one of them is not what it has to be. Needs root, for an empty Debian tree, and debootstrap.
#
#   packaging/test/run.sh [STEP...]     steps: bundle judges start upgrade tree run-file repeat; default: all of them
#
#   RUNS=N          how often each program is started for the start time (31)
#   DM_PACKAGE=DIR  where the trees are kept (default /tmp/dm-package)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
suite=${SUITE:-bookworm}
place=${DM_PACKAGE:-/tmp/dm-package}
empty=$place/$suite-empty
tree=$place/$suite
extra=()
display=:96
folder=$root/build/package/folder/desktop-manager
python=$root/build/package/venv/bin/python
most_folder_mb=135
most_deb_mb=42

# shellcheck source=scripts/bare-tree.sh
source "$root/scripts/bare-tree.sh"
# shellcheck source=packaging/test/in_tree.sh
source "$root/packaging/test/in_tree.sh"

fail() {
    printf 'WRONG: %s\n' "$*" >&2
    return 1
}

the() { # PATTERN: the one file in dist/ that it names
    local found
    mapfile -t found < <(compgen -G "$root/dist/$1")
    [[ ${#found[@]} == 1 ]] || fail "dist/$1 is not one file: make package" || return 1
    printf '%s\n' "${found[0]}"
}

at_most() { # LIMIT WHAT PATH: in megabytes of 1,000,000 bytes
    PYTHONPATH=$root/packaging "$python" - "$@" <<'PYTHON'
import sys
from pathlib import Path

from making.folder import size_mb

limit, what, path = float(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
size = size_mb(path)
print(f"{what}: {size:.1f} MB, limit {limit:.0f} MB")
sys.exit(size > limit)
PYTHON
}

bundle() { # sizes, and that nothing is inside which must not be
    local deb
    deb=$(the 'desktop-manager_*_amd64.deb')
    at_most "$most_folder_mb" "folder" "$folder"
    at_most "$most_deb_mb" ".deb" "$deb"
    PYTHONPATH=$root/packaging "$python" -m making.inspecting "$folder"
    echo "nothing of the build machine, no test code, every licence: $(find "$folder/licences" -type f | wc -l) files"
    (cd "$root/dist" && sha256sum --quiet -c SHA256SUMS)
    QT_QPA_PLATFORM=offscreen HOME=$(mktemp -d) "$folder/desktop-manager" --self-test
}

judges() { # Debian's and the desktop's own
    local deb unpacked
    deb=$(the 'desktop-manager_*_amd64.deb')
    lintian --fail-on error,warning --tag-display-limit 0 "$deb"
    unpacked=$(mktemp -d)
    dpkg-deb -x "$deb" "$unpacked"
    desktop-file-validate "$unpacked"/usr/share/applications/*.desktop
    appstreamcli validate --no-net "$unpacked"/usr/share/metainfo/*.xml
    man --warnings -E UTF-8 -l "$unpacked"/usr/share/man/man1/desktop-manager.1.gz 2>&1 >/dev/null | (! grep .)
    rm -rf "$unpacked"
}

start() { # of the frozen program, against the same Python and the same libraries from source
    "$root/scripts/with-screen.sh" "$root/.venv/bin/python" "$root/packaging/test/start_time.py" "${RUNS:-31}" \
        "$folder/desktop-manager" -- "$python" -m desktop_manager
}

upgrade() { # the data of the version before, and of one that is not written yet, in the frozen program's hands
    local kind
    for kind in v1 too-new; do
        "$root/scripts/with-screen.sh" "$root/packaging/test/upgrade.sh" "$folder/desktop-manager" "$kind"
    done
}

repeat() { # a build in another folder gives the same files
    local again
    again=$(mktemp -d)/somewhere/else
    mkdir -p "$again"
    git -C "$root" ls-files --cached --others --exclude-standard -z | tar -C "$root" --null --ignore-failed-read -T - -cf - | tar -C "$again" -xf -
    (
        cd "$again"
        SOURCE_DATE_EPOCH=$(PYTHONPATH=$root/packaging "$python" -c 'from making.project import built_at; print(built_at())')
        export SOURCE_DATE_EPOCH
        make --no-print-directory package >"$again/../package.log" 2>&1 || { tail -n 20 "$again/../package.log"; exit 1; }
    )
    diff "$root/dist/SHA256SUMS" "$again/dist/SHA256SUMS" || fail "a second build differs; it is kept in $again" || return 1
    echo "built twice, in two folders: the same $(wc -l <"$root/dist/SHA256SUMS") files"
    rm -rf "${again%/somewhere/else}"
}

timed() { # NAME COMMAND...
    local name=$1 began=$EPOCHREALTIME code=0
    shift
    (set -e; "$@") || code=$?
    awk -v a="$began" -v b="$EPOCHREALTIME" -v what="$name" -v code="$code" 'BEGIN { printf "== %s: exit %d after %.1f s\n", what, code, b - a }'
    return "$code"
}

main() {
    local step failed=()
    [[ $# -gt 0 ]] || set -- bundle judges start upgrade tree run-file repeat
    for step in "$@"; do
        printf '== %s\n' "$step"
        # "|| failed" would switch off errexit in the step; timed starts it in a shell of its own, which has it again.
        # shellcheck disable=SC2016
        timed "$step" bash -c 'source "$1"; "$2"' step "${BASH_SOURCE[0]}" "${step//-/_}" || failed+=("$step")
    done
    if [[ ${#failed[@]} -gt 0 ]]; then
        echo "Failed: ${failed[*]}" >&2
        exit 1
    fi
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    alone "$0" "$@"
    main "$@"
fi
