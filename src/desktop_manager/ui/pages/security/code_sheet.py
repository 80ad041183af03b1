"""The sheet of backup codes on paper: painted on a printer or into a PDF file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

POINTS = 72
MARGIN = 20.0
"""Millimetres of white around the sheet."""
LINE = 26.0
BOX = 11.0


class CodeSheet(NamedTuple):
    """What stands on the paper. Words and fonts are made on the window's thread; painting asks for neither."""

    title: str
    owner: str
    advice: str
    codes: tuple[str, ...]
    body: QFont
    fixed: QFont

    def __repr__(self) -> str:
        """Say only how many."""
        return f"CodeSheet({len(self.codes)} codes)"


def page_layout() -> QPageLayout:
    """A4, upright."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
        QPageLayout.Unit.Millimeter,
    )


def paint(sheet: CodeSheet, device: QPagedPaintDevice) -> None:
    """Paint the sheet in the device's own black; raises OSError where the device takes nothing."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the sheet could not be painted")
    try:
        scale = device.logicalDpiX() / POINTS
        painter.scale(scale, scale)
        width = device.pageLayout().paintRectPoints().width()
        _paint_points(sheet, painter, float(width))
    finally:
        painter.end()


def _paint_points(sheet: CodeSheet, painter: QPainter, width: float) -> None:
    top = 0.0
    for text, size, bold, gap in ((sheet.title, 18, True, 6.0), (sheet.owner, 11, False, 10.0)):
        top = _words(painter, text, _font(sheet.body, size, bold=bold), top, width) + gap
    top = _words(painter, sheet.advice, _font(sheet.body, 10), top, width) + 18
    half = (len(sheet.codes) + 1) // 2
    for position, code in enumerate(sheet.codes):
        left = 0.0 if position < half else width / 2
        line = top + (position % half) * LINE
        painter.drawRect(QRectF(left, line + 3, BOX, BOX))
        painter.setFont(_font(sheet.fixed, 14))
        painter.drawText(QPointF(left + 2 * BOX, line + 14), code)


def _words(painter: QPainter, text: str, font: QFont, top: float, width: float) -> float:
    """Paint wrapped text and return where it ends."""
    painter.setFont(font)
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    taken = painter.boundingRect(QRectF(0, top, width, 1000), flags, text)
    painter.drawText(taken, flags, text)
    return taken.bottom()


def _font(like: QFont, size: int, *, bold: bool = False) -> QFont:
    font = QFont(like)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def pdf(sheet: CodeSheet) -> bytes:
    """The sheet as a PDF file; safe on a worker: it touches no widget."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    writer.setTitle(sheet.title)
    paint(sheet, writer)
    return bytes(buffer.data().data())


def save_pdf(sheet: CodeSheet, path: Path) -> None:
    """Write the PDF whole or not at all, readable by this user alone. Raises OSError."""
    content = pdf(sheet)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
