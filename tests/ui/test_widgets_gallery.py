"""All widgets at once: names for screen readers, room for longer texts, and the look at the smallest window."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.gallery import PAGES
from support.looks import dress, spoken_name

EVERY_PAGE = pytest.mark.parametrize("name", sorted(PAGES))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def shown(qtbot: QtBot, name: str, width: int = 816, *, longer: bool = False) -> QWidget:
    page = PAGES[name]()
    qtbot.addWidget(page)
    if longer:
        for widget in page.findChildren(QWidget):
            if isinstance(widget, QLabel | QAbstractButton) and len(widget.text()) > 1:
                text = widget.text()
                widget.setText(text + " " + "n" * round(len(text) * 0.4))
    page.resize(width, 600)
    page.show()
    QApplication.processEvents()
    return page


@EVERY_PAGE
def test_every_control_has_an_accessible_name(qtbot: QtBot, name: str) -> None:
    page = shown(qtbot, name)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit) and widget.isVisible() and not spoken_name(widget)
    ]
    assert nameless == []


@EVERY_PAGE
@pytest.mark.parametrize("longer", [False, True], ids=["english", "40 percent longer"])
def test_nothing_is_clipped_in_the_smallest_window(qtbot: QtBot, name: str, longer: bool) -> None:
    # 880 px less the side bar's icons.
    page = shown(qtbot, name, longer=longer)
    clipped = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, WrapLabel):
            fits = widget.height() >= widget.heightForWidth(widget.width())
        elif isinstance(widget, QAbstractButton | QLabel) and not isinstance(widget, ElidedLabel):
            fits = widget.width() >= widget.minimumSizeHint().width() - 1
        else:
            continue
        if not fits:
            clipped.append((type(widget).__name__, widget.property("text"), widget.size()))
    assert clipped == []


@EVERY_PAGE
def test_no_page_is_wider_than_the_smallest_window(qtbot: QtBot, name: str) -> None:
    page = shown(qtbot, name)
    for area in page.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


@EVERY_PAGE
def test_a_page_that_is_gone_leaves_nothing(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    before = set(qapp.allWidgets())
    page = PAGES[name]()
    page.show()
    page.close()
    page.deleteLater()
    del page
    qtbot.waitUntil(lambda: set(qapp.allWidgets()) <= before)
