"""The QR code on the screen is read back by another library, from the picture of the screen."""

import pytest
import zxingcpp
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.qr_view import QUIET, SMALLEST_MODULE, QrView
from support.looks import dress

TEXT = "otpauth://totp/Infomaniak:claire%40atelier.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Infomaniak"


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def page_with(qtbot: QtBot, text: str) -> tuple[QWidget, QrView]:
    page = QWidget()
    qtbot.addWidget(page)
    view = QrView(text, name="Set-up code")
    layout = QVBoxLayout(page)
    layout.addWidget(view)
    layout.addStretch(1)
    page.resize(600, 400)
    page.show()
    return page, view


def screenshot(page: QWidget, scale: float) -> QImage:
    """What the screen shows at a scale, on the page's own ground."""
    picture = QImage(round(page.width() * scale), round(page.height() * scale), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(page.palette().window().color())
    painter = QPainter(picture)
    page.render(painter, QPoint())
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture


def read_back(picture: QImage) -> list[str]:
    # The reader may not turn light and dark round: what many phones do not do either.
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return [code.text for code in zxingcpp.read_barcodes(grey, try_invert=False)]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("text", [TEXT, "A", TEXT + "&" + "x" * 400])
def test_what_is_on_the_screen_is_read_back(qtbot: QtBot, mode: str, scale: float, text: str) -> None:
    theme = Theme.in_force
    assert theme is not None
    theme.set_mode(mode)  # type: ignore[arg-type]
    try:
        page, _view = page_with(qtbot, text)
        assert read_back(screenshot(page, scale)) == [text]
    finally:
        theme.set_mode("light")


def test_every_module_is_black_or_white_and_nothing_between_at_150_percent(qtbot: QtBot) -> None:
    page, view = page_with(qtbot, TEXT)
    picture = screenshot(page, 1.5)
    corner = view.mapTo(page, view.rect().topLeft())
    inside = picture.copy(
        int(corner.x() * 1.5) + 2, int(corner.y() * 1.5) + 2, int(view.width() * 1.5) - 4, int(view.height() * 1.5) - 4
    )
    seen = {inside.pixel(x, y) for x in range(inside.width()) for y in range(inside.height())}
    assert seen == {QColor("#000000").rgb(), QColor("#ffffff").rgb()}


def test_the_size_goes_by_whole_pixels_a_module_and_holds_the_quiet_zone(qtbot: QtBot) -> None:
    for text in ("A", TEXT, "x" * 600):
        _page, view = page_with(qtbot, text)
        side = view.sizeHint().width()
        assert side % view.modules == 0
        assert side // view.modules >= SMALLEST_MODULE
        assert (view.modules - 2 * QUIET - 17) % 4 == 0


def test_screen_readers_hear_what_it_is_for_and_never_what_is_in_it(qtbot: QtBot) -> None:
    _page, view = page_with(qtbot, TEXT)
    assert view.accessibleName() == "Set-up code"
    assert "JBSWY3DP" not in view.accessibleName() + view.accessibleDescription() + view.toolTip()


def test_without_a_text_nothing_is_drawn(qtbot: QtBot) -> None:
    page, view = page_with(qtbot, TEXT)
    view.set_text("")
    assert (view.modules, view.sizeHint().width()) == (0, 0)
    assert read_back(screenshot(page, 1.0)) == []
