"""The Swiss QR code: error correction M, UTF-8, and the Swiss cross in its middle."""

from typing import ClassVar

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_manager.ui.theme.tokens import QR_DARK, QR_LIGHT
from desktop_manager.ui.widgets.qr_view import QrView

CODE_MM = 46.0
CROSS_MM = 7.0
"""Swiss Implementation Guidelines QR-bill 2.3, 6.4: a code of 46 mm has a cross of 7 mm, its white edge included."""
_EDGE_MM = 0.5
_ARM_LENGTH = 20 / 32
_ARM_WIDTH = 6 / 32
"""Parts of the square: arms a sixth longer than wide, as the law on the coat of arms draws the cross."""


class SwissQrView(QrView):
    """A QR-bill's code; the cross covers 2 % of it, which error correction M makes good."""

    encoding: ClassVar[str | None] = "utf-8"
    raises_correction: ClassVar[bool] = False

    def paint_middle(self, painter: QPainter, code: QRect) -> None:
        """A white edge, a black square, a white cross."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        millimetre = code.width() / CODE_MM
        whole = _centred(code, CROSS_MM * millimetre, CROSS_MM * millimetre)
        dark, light = QColor(QR_DARK), QColor(QR_LIGHT)
        painter.fillRect(whole, light)
        side = (CROSS_MM - 2 * _EDGE_MM) * millimetre
        painter.fillRect(_centred(code, side, side), dark)
        painter.fillRect(_centred(code, side * _ARM_LENGTH, side * _ARM_WIDTH), light)
        painter.fillRect(_centred(code, side * _ARM_WIDTH, side * _ARM_LENGTH), light)


class SepaQrView(QrView):
    """The code of a SEPA transfer (EPC069-12): error correction M, UTF-8."""

    encoding: ClassVar[str | None] = "utf-8"
    raises_correction: ClassVar[bool] = False


def _centred(code: QRect, width: float, height: float) -> QRectF:
    found = QRectF(0, 0, width, height)
    found.moveCenter(QRectF(code).center())
    return found
