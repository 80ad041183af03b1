#!/usr/bin/env bash
# Builds dist/desktop-manager-VERSION-macos-MACHINE.dmg, on a Mac with Python 3.11 to 3.13 from python.org (a Homebrew
# Python ties the program to this Mac's macOS) and Apple's command line tools (xcode-select --install).
#
#   packaging/macos/build.sh
#
# Not run by its authors: no Mac was at hand.
#   PYTHON=/path/to/python3    the Python to use, otherwise python3
#   SIGN_AS="Developer ID Application: …"    signs with that identity; without it the signature is "ad hoc", and who
#       downloads the program has to allow it once in System Settings, Privacy & Security
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$root/build/package
python=$work/venv/bin/python
app="$work/folder/Desktop Manager.app"
cd "$root"
export PYTHONPATH=$root/packaging

[[ -x $python ]] || "${PYTHON:-python3}" -m venv "$work/venv"
"$python" -m pip install --quiet --constraint constraints.txt hatchling editables
"$python" -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[package]'

# The same recipe as on every system: packaging/desktop-manager.spec, with macos.py for Info.plist and icon.
"$python" -c 'from making.folder import build_folder; build_folder()'
QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/desktop-manager" --self-test

# The hardened runtime, which notarisation demands, loads no library of another signer: ad hoc signatures have none.
if [[ -n ${SIGN_AS:-} ]]; then
    codesign --force --deep --timestamp --options runtime --sign "$SIGN_AS" "$app"
else
    codesign --force --deep --sign - "$app"
fi
codesign --verify --deep --strict "$app"

image=$root/dist/desktop-manager-$("$python" -c 'from making.project import version; print(version())')-macos-$(uname -m).dmg
mkdir -p dist
rm -rf "$work/image"
mkdir "$work/image"
cp -R "$app" "$work/image/"
ln -s /Applications "$work/image/Applications"
hdiutil create -volname "Desktop Manager" -srcfolder "$work/image" -fs HFS+ -format UDZO -ov "$image"

# Notarisation belongs here, with an Apple developer's account and SIGN_AS:
#   xcrun notarytool submit "$image" --keychain-profile desktop-manager --wait
#   xcrun stapler staple "$image"
(cd dist && shasum -a 256 "${image##*/}" >"${image##*/}.sha256")
echo "$image"
