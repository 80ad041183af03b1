#!/usr/bin/env bash
# Prepares this checkout, and does nothing where that is done already.
#
#   scripts/setup.sh app      what the window needs
#   scripts/setup.sh dev      that, and what the tests, the checks, the screenshots and the measurements need
#   scripts/setup.sh package  what the packages are built with, in build/package/venv
#
# Three steps: the system packages (apt), the virtual environment .venv, the Python packages at the versions of
# constraints.txt. pip's own configuration (a mirror, a certificate) is honoured.
#   PYTHON=/path/to/python          the Python to use; otherwise python3, python3.12 or python3.11, the first that fits
#   SKIP_SYSTEM_PACKAGES=1          leaves apt alone, for machines that have Qt's libraries by other means
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
level=${1:-}
[[ $level == package ]] && venv=$root/build/package/venv

# Names in Debian 12; the one after the bar is tried first and is the name since the 64-bit time change (Ubuntu 24.04).
qt_packages=(
    "libglib2.0-0|libglib2.0-0t64" libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
)
dev_packages=(
    xvfb xauth dbus-daemon gnome-keyring oathtool libreoffice-calc-nogui php-cli fonts-inter fonts-dejavu-core
    shellcheck busybox nsis p7zip-full desktop-file-utils appstream man-db groff xz-utils binutils
)
# What PyInstaller looks into programs with, and what `make package-test` judges and tries the packages with.
# The last two are libraries of Qt's plug-ins: their packages go into Depends.
package_packages=(xz-utils binutils lintian debootstrap "libcups2|libcups2t64" libwayland-cursor0)

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() { # prints the path of a Python that is new enough
    local name
    if [[ -n ${PYTHON:-} ]]; then
        fits "$PYTHON" || fail "PYTHON is set to $PYTHON, which is not a Python 3.11 or newer."
        command -v "$PYTHON"
        return
    fi
    # Debian's own Python for the packages: one that was built in a home folder has that folder's path inside.
    if [[ $level == package ]] && fits /usr/bin/python3; then
        echo /usr/bin/python3
        return
    fi
    for name in python3 python3.12 python3.11; do
        if command -v "$name" >/dev/null && fits "$name"; then
            command -v "$name"
            return
        fi
    done
    fail "Python 3.11 or newer was not found. Install it, or name it: make demo PYTHON=/path/to/python3.11"
}

# What the environment depends on. A moved checkout, another Python or a new pin gives another stamp.
stamp() {
    { printf '%s\n' "$root"; "$venv/bin/python" -V; cat "$root"/{pyproject.toml,constraints.txt,tests/public-clients.txt,scripts/setup.sh}; } 2>&1 | sha256sum
}

is_done() { # LEVEL
    [[ -x $venv/bin/python && -f $venv/.setup-$1 ]] && [[ $(stamp) == "$(<"$venv/.setup-$1")" ]]
}

is_installed() { # PACKAGE
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

can_be_installed() { # PACKAGE: apt knows a version of it
    apt-cache policy "$1" | grep -q 'Candidate: [^(]'
}

missing_packages() { # NAME|NEWER_NAME...: prints those of which neither name is installed
    local names
    for names in "$@"; do
        is_installed "${names#*|}" || is_installed "${names%|*}" || printf '%s\n' "$names"
    done
}

venv_package() { # PYTHON: prints the package that gives Debian's own Python its venv module
    [[ $(readlink -f "$1") == /usr/bin/* ]] || fail "$1 has no venv module. Name another Python: make demo PYTHON=/path/to/python3.11"
    "$1" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
}

choose_root() { # sets as_root to what runs a command as root, or returns 1
    as_root=()
    [[ $(id -u) == 0 ]] && return
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    sudo -n true 2>/dev/null && return
    [[ -t 0 ]] || return 1
    say "sudo asks for your password, to install them."
}

apt_names() { # NAME|NEWER_NAME...: prints the name of each that this release has
    local names
    for names in "$@"; do
        if can_be_installed "${names#*|}"; then printf '%s ' "${names#*|}"; else printf '%s ' "${names%|*}"; fi
    done
}

install_packages() { # NAME|NEWER_NAME...
    local chosen
    say "Missing system packages: ${*%|*}"
    if ! choose_root; then
        fail "That needs an administrator. Run this line, then the same make command again:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends $(apt_names "$@")"
    fi
    "${as_root[@]}" apt-get update -q >/dev/null || say "apt-get update failed; going on with the package lists that are there."
    read -ra chosen <<<"$(apt_names "$@")"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${chosen[@]}" >/dev/null ||
        fail "apt could not install them. Its own words are above; this is the line to try by hand:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${chosen[*]}"
}

system_packages() { # PYTHON
    local wanted=("${qt_packages[@]}") missing of_python
    [[ $level == dev ]] && wanted+=("${dev_packages[@]}")
    [[ $level == package ]] && wanted+=("${package_packages[@]}" "$("$1" -c 'import sys; print("libpython{}.{}".format(*sys.version_info))')")
    if [[ -n ${SKIP_SYSTEM_PACKAGES:-} ]]; then return; fi
    if ! command -v apt-get >/dev/null; then
        say "This is not Debian or Ubuntu: the counterparts of these packages have to be there: ${wanted[*]%|*}"
        return
    fi
    read -ra missing <<<"$(missing_packages "${wanted[@]}" | tr '\n' ' ')"
    if ! "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        of_python=$(venv_package "$1")
        missing+=("$of_python")
    fi
    if [[ ${#missing[@]} -gt 0 ]]; then install_packages "${missing[@]}"; fi
}

make_environment() { # PYTHON
    # A copied or moved environment still runs, but its commands point to the old place.
    if "$venv/bin/python" -m pip --version >/dev/null 2>&1 && head -n 1 "$venv/bin/pip" | grep -qF "#!$venv/bin/"; then return; fi
    say "Making the virtual environment ${venv#"$root"/} with $("$1" -V)"
    "$1" -m venv --clear "$venv"
}

pip_install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --constraint "$root/constraints.txt" "$@" ||
        fail "pip could not install the Python packages. Its own words are above; behind a proxy or a company mirror, see README.md, Troubleshooting."
}

python_packages() {
    local extra=
    [[ $level == app ]] || extra="[$level]"
    say "Installing the pinned Python packages (some 300 MB on disk the first time)"
    # The build backend first and no build isolation: so it is pinned too, and fetched once.
    pip_install hatchling editables
    pip_install --no-build-isolation --editable "$root$extra"
    local complaint
    complaint=$("$venv/bin/python" -c 'import PySide6.QtWidgets' 2>&1) || fail "Qt does not load: ${complaint##*$'\n'}"
}

public_clients() {
    # Ahead of the tests, whose own home folder hides pip's configuration. Without it they skip, and say so.
    say "Installing two public clients of the API into .venv-clients, for the tests of the served demo"
    "$venv/bin/python" "$root/tests/support/public_clients.py" || say "They could not be installed; going on without."
}

main() {
    case $level in
        app) if is_done app || is_done dev; then return; fi ;;
        dev | package) if is_done "$level"; then return; fi ;;
        *) fail "Usage: scripts/setup.sh app|dev|package" ;;
    esac

    # Two make commands at once must not install into the same environment.
    exec 9<"$root/pyproject.toml"
    if command -v flock >/dev/null; then flock 9; fi
    is_done "$level" && return

    local python
    python=$(find_python)
    system_packages "$python"
    make_environment "$python"
    python_packages
    if [[ $level == dev ]]; then public_clients; fi
    stamp >"$venv/.setup-$level"
    say "Set-up done."
}

main
