"""What macOS reads of the program in its bundle (.app). Not run by its authors: no Mac was at hand."""

from pathlib import Path

from making.desktop_files import COMPONENT
from making.icons import icns
from making.project import DISPLAY_NAME, MAINTAINER, NAME, version

BUNDLE_NAME = f"{DISPLAY_NAME}.app"

IDENTIFIER = COMPONENT.replace("_", "-")
"""The bundle's identifier: as the AppStream id, but Apple allows letters, digits, full stops and hyphens only."""

OLDEST_MACOS = "13.0"
"""What Qt 6.10 runs on: https://doc.qt.io/qt-6/macos.html."""


def info_plist() -> dict[str, object]:
    """The keys of Info.plist that PyInstaller's BUNDLE(info_plist=…) takes besides its own.

    Meanings: https://developer.apple.com/documentation/bundleresources/information-property-list
    """
    return {
        "CFBundleName": DISPLAY_NAME,
        "CFBundleDisplayName": DISPLAY_NAME,
        "CFBundleExecutable": NAME,
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundlePackageType": "APPL",
        "CFBundleDevelopmentRegion": "en",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True,
        # False lets the window follow the dark appearance.
        "NSRequiresAquaSystemAppearance": False,
        "NSPrincipalClass": "NSApplication",
        "NSHumanReadableCopyright": f"{MAINTAINER.split(' <', 1)[0]}, MIT licence",
    }


def write_icns(folder: Path) -> Path:
    """Write the bundle's icon into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{NAME}.icns"
    path.write_bytes(icns())
    return path
