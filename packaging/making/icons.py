"""The program's icon, drawn from its SVG masters, in the containers that each system wants."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from making.project import NAME, ROOT

MASTER = ROOT / "resources" / "app" / "desktop-manager.svg"
SMALL_MASTER = ROOT / "resources" / "app" / "desktop-manager-small.svg"
"""The same picture with fewer and thicker parts, laid on a grid of 16 pixels."""

LARGEST_SMALL = 24

HICOLOR_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOW_SIZES = (32, 48, 128)
"""Those that the running program loads for its windows: task bars, switchers, and both at twice the scale."""

_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Windows' list for 100 to 250 % (https://learn.microsoft.com/windows/apps/design/style/iconography/app-icon-construction),
without those between that it scales well."""

_ICNS_TYPES = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"icp6", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
)
"""Types that hold a PNG and its pixels a side; ic10 to ic14 are the doubled ones for screens of twice the scale."""

_MAC_INSET = 0.07
"""Apple's grid draws 824 of 1024 pixels; with the master's own rim that is 7 % more on each side."""


def render(size: int, *, inset: float = 0.0) -> bytes:
    """The icon as a PNG of `size` pixels a side; `inset` is the part of a side that stays empty around it.

    The same size gives the same bytes with the same Qt. Raises ValueError where a master cannot be read.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not _draw(size, inset).save(buffer, "PNG"):  # type: ignore[call-overload]
        raise ValueError(f"Qt could not write a PNG of {size} pixels")
    return bytes(buffer.data().data())


def write_hicolor(share: Path) -> list[Path]:
    """Put every size into share/icons/hicolor; returns what it wrote.

    https://specifications.freedesktop.org/icon-theme-spec
    """
    theme = share / "icons" / "hicolor"
    written = []
    for size in HICOLOR_SIZES:
        path = theme / f"{size}x{size}" / "apps" / f"{NAME}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render(size))
        written.append(path)
    scalable = theme / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(MASTER.read_bytes())
    return [*written, scalable]


def ico() -> bytes:
    """Windows' container with a PNG for each size, which Windows reads since Vista.

    https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10): ICONDIR, then an ICONDIRENTRY for each picture;
    256 is written as 0 there, for a side is one byte.
    """
    pictures = [(size, render(size)) for size in _ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    entries = []
    for size, picture in pictures:
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    return b"".join([struct.pack("<HHH", 0, 1, len(pictures)), *entries, *(picture for _, picture in pictures)])


def icns() -> bytes:
    """macOS's container: "icns", the length of all, then type, length with these eight bytes, PNG for each picture."""
    entries = []
    for kind, size in _ICNS_TYPES:
        picture = render(size, inset=_MAC_INSET)
        entries.append(struct.pack(">4sI", kind, 8 + len(picture)) + picture)
    body = b"".join(entries)
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


def write_window_icons(folder: Path) -> list[Path]:
    """Write the pictures that the program loads for its windows, as they are committed in resources/app."""
    written = []
    for size in WINDOW_SIZES:
        path = folder / f"{NAME}-{size}.png"
        path.write_bytes(render(size))
        written.append(path)
    return written


def _draw(size: int, inset: float) -> QImage:
    master = SMALL_MASTER if size <= LARGEST_SMALL else MASTER
    renderer = QSvgRenderer(str(master))
    if not renderer.isValid():
        raise ValueError(f"{master} is not an SVG that Qt can read")
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rim = size * inset
    renderer.render(painter, QRectF(rim, rim, size - 2 * rim, size - 2 * rim))
    painter.end()
    return image
