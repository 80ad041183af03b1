#!/usr/bin/env bash
# Starts the program on a data folder of another version and looks at what it made of it. In scripts/with-screen.sh.
#
#   packaging/test/upgrade.sh PROGRAM v1|too-new
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=$1
kind=$2
data=$(mktemp -d)/data
upgrade_data=("$root/.venv/bin/python" "$root/tests/packaging/upgrade_data.py")

"${upgrade_data[@]}" prepare "$data" "$kind"
"$program" --data-folder "$data" &
running=$!
if [[ $kind == v1 ]]; then
    "${upgrade_data[@]}" check "$data" "$kind" --within 60
fi
# A file that must stay as it is looks right from the first moment: the window gets the time to spoil it.
sleep 5
kill -0 "$running" # a window that is gone by itself is a failure
kill "$running"
wait "$running" || true
"${upgrade_data[@]}" check "$data" "$kind"
rm -rf "${data%/data}"
