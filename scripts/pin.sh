#!/usr/bin/env bash
# Writes constraints.txt anew: every package that the program and its development tools install, each at one version,
# for all the Pythons named. Packages already pinned keep their version; --upgrade takes the newest of each instead.
#
#   scripts/pin.sh [--upgrade] PYTHON...        for example: scripts/pin.sh python3.11 python3.12
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

freeze() { # PYTHON FILE: what an empty environment of that Python holds after a full installation
    "$1" -m venv "$work/venv" --clear
    "$work/venv/bin/python" -m pip install --quiet "${keep[@]}" hatchling editables
    "$work/venv/bin/python" -m pip install --quiet "${keep[@]}" --no-build-isolation -e "${root}[dev,package]"
    "$work/venv/bin/python" -m pip freeze --exclude-editable --all --exclude pip --exclude setuptools --exclude wheel >>"$2"
}

keep=(-c "$root/constraints.txt")
if [[ ${1:-} == --upgrade ]]; then
    keep=()
    shift
fi
[[ $# -gt 0 ]] || { sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2; }

for python in "$@"; do
    echo "Resolving for $("$python" --version)"
    freeze "$python" "$work/pins"
done
duplicates=$(sort -fu "$work/pins" | cut -d= -f1 | uniq -di)
if [[ -n $duplicates ]]; then
    echo "Two Pythons disagree on: $duplicates" >&2
    exit 1
fi
{
    echo "# Every package of 'pip install -e .[dev,package]' at one version, for Python 3.11 and 3.12. Written by scripts/pin.sh."
    sort -fu "$work/pins"
} >"$work/constraints.txt"
cp "$work/constraints.txt" "$root/constraints.txt"
echo "constraints.txt holds $(grep -c == "$root/constraints.txt") packages."
