#!/usr/bin/env bash
# Takes the pictures that README.md shows out of those of `make screenshots`, into docs/pictures: the sign-in page
# without the empty window around it, the others with 256 colours, which is a third of the bytes. Other files there go.
#
#   scripts/readme-pictures.sh [FOLDER]         FOLDER with pictures of the light theme; default: screenshots/light
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
taken=$(realpath "${1:-$root/screenshots/light}")
shown=$root/docs/pictures

mapfile -t names < <(grep -oE 'docs/pictures/[a-z-]+\.png' "$root/README.md" | sort -u | xargs -n 1 basename)
for name in "${names[@]}"; do
    [[ -f $taken/$name ]] || { echo "$taken/$name is missing: make screenshots" >&2; exit 1; }
done
rm -rf "$shown"
mkdir -p "$shown"
"$root/.venv/bin/python" - "$taken" "$shown" "${names[@]}" <<'PYTHON'
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

CARD = (540, 740)

taken, shown = Path(sys.argv[1]), Path(sys.argv[2])
for name in sys.argv[3:]:
    image = QImage(str(taken / name)).convertToFormat(QImage.Format.Format_RGB32)
    if name.startswith("first-sign-in"):
        left, top = (image.width() - CARD[0]) // 2, (image.height() - CARD[1]) // 2
        image = image.copy(left, top, *CARD)
    else:
        # The colours that are seen most; what Qt chooses by itself are the same 256 for every picture.
        colours = [colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common(256)]
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        image = image.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)
    # Qt's "quality" 0 compresses a PNG longest and loses nothing.
    if not image.save(str(shown / name), quality=0):
        sys.exit(f"{shown / name} could not be written")
PYTHON
echo "${#names[@]} pictures in docs/pictures"
