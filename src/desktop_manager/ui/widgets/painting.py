"""What custom-painted widgets share: text flags, elision, rounded boxes, the focus ring.

PySide6 makes the Qt namespace's hundred enumerations at its first touch, and QPen and QBrush touch it: 35 ms that the
first frame does without. So what the shell shows draws text with the pen that a widget's painter starts with, and
boxes from a line of SVG. After the first frame this no longer matters.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath

from desktop_manager.ui.theme import theme

# Qt.AlignmentFlag and Qt.TextFlag as numbers, which drawText takes. A test compares them with Qt's.
LEFT_MIDDLE = 0x0001 | 0x0080 | 0x0100
RIGHT_MIDDLE = 0x0002 | 0x0080 | 0x0100
CENTRE = 0x0004 | 0x0080 | 0x0100


def elide(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, cut at the right with an ellipsis when it is wider than `width` logical pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle].rstrip() + "…") <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def draw_box(
    painter: QPainter, area: QRectF, radius: float, fill: str = "none", *, edge: str = "none", width: float = 1
) -> None:
    """A rounded box with an edge of `width` inside the area. Colours are "#rrggbb" or "none".

    Safe before the first frame, slower than `fill_box`: for single widgets, not for the cells of a table.
    """
    from PySide6.QtSvg import QSvgRenderer

    inset = 0 if edge == "none" else width / 2
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {area.width()} {area.height()}">'
        f'<rect x="{inset}" y="{inset}" width="{area.width() - 2 * inset}" height="{area.height() - 2 * inset}"'
        f' rx="{max(0.0, radius - inset)}" fill="{fill}" stroke="{edge}" stroke-width="{width}"/></svg>'
    )
    QSvgRenderer(QByteArray(svg.encode())).render(painter, area)


def fill_box(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    """A rounded box without an edge, for delegates and for what moves."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, QColor(colour))


def focus_ring(painter: QPainter, area: QRectF, radius: float, *, inset: float = 0, colour: str | None = None) -> None:
    """The 2 px ring that shows where the keyboard is, inside `area`; the accent unless a colour is given."""
    ring = area.adjusted(inset, inset, -inset, -inset)
    draw_box(painter, ring, radius - inset, edge=colour or theme.current().tokens.accent, width=2)
