"""What tests of the Renewals page share: rows by name, clicks on cells, menus."""

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.row_menu import RowMenu
from support.waiting import hurry
from support.window import OpenDemo

ATELIER, MAISON, FORET, RIVES = 41000, 41009, 41026, 41019
LEFT = Qt.MouseButton.LeftButton
DESIGN = [
    "atelier-helvetique.ch",
    "Web Hosting · atelier",
    "mail.atelier-helvetique.ch",
    "kSuite Business",
    "studio-archive",
    "NAS Synology DS224+",
    "helvetique.shop",
    "*.atelier-helvetique.ch",
    "Newsletter",
    "VPS Lite · build",
]
"""The rows of design/renewals.png."""
NOTHING_HELD = Qt.KeyboardModifier.NoModifier


def plain(text: str) -> str:
    """The text with its plurals as they read, whether the English translation is installed or not."""
    return re.sub(r"\b1 (\w+)\(s\)", r"1 \1", text).replace("(s)", "s")


def open_renewals(demo: OpenDemo, width: int = 1024, height: int = 820) -> RenewalsPage:
    """The page with what it fetches, and with its totals."""
    page = demo.show(RenewalsPage, width, height)
    rest(demo)
    return page


def rest(demo: OpenDemo) -> None:
    """Wait until the tasks have ended and what was put off a moment is done."""
    demo.wait_until_quiet()
    page = next(one for one in demo._widgets if isinstance(one, RenewalsPage))
    board = page.board
    while board.settling:
        hurry(board)
        demo.wait_until_quiet()


def view(page: RenewalsPage) -> RecordTable:
    return page.board.table.view


def names(page: RenewalsPage) -> list[str]:
    """The products in the table, from its top."""
    return [entry.name for entry in page.board.table.entries()]


def entry(page: RenewalsPage, name: str) -> RenewalEntry:
    return next(one for one in page.board.table.entries() if one.name == name)


def column(page: RenewalsPage, key: str) -> int:
    return next(number for number, one in enumerate(view(page).columns) if one.key == key)


def cell(page: RenewalsPage, name: str, key: str) -> QPoint:
    """The middle of a cell, in the table's viewport."""
    table = view(page)
    index = table.records.index(names(page).index(name), column(page, key))
    table.scrollTo(index)
    return table.visualRect(index).center()


def text(page: RenewalsPage, name: str, key: str) -> str:
    """What a cell says."""
    index = view(page).records.index(names(page).index(name), column(page, key))
    return plain(str(index.data()))


def click(page: RenewalsPage, name: str, key: str, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
    QTest.mouseClick(view(page).viewport(), LEFT, held, cell(page, name, key))


def click_header(page: RenewalsPage, key: str) -> None:
    header = view(page).horizontalHeader()
    section = column(page, key)
    place = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), LEFT, pos=place)


def go_to(page: RenewalsPage, name: str) -> None:
    """Make a row the current one, with the keyboard in the table."""
    view(page).setFocus()
    view(page).show_row(names(page).index(name))


def row_menu(page: RenewalsPage) -> RowMenu:
    """The ⋮ menu that is open."""
    menu = page.deeds.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def choices(menu: RowMenu) -> list[str]:
    """What the menu offers, and in brackets what it offers only to say why not."""
    return [
        action.text() if action.isEnabled() else f"({action.text()})"
        for action in menu.actions()
        if action.isVisible() and not action.isSeparator()
    ]


def foot(page: RenewalsPage) -> str:
    return plain(page.board.foot.text())


def due(page: RenewalsPage) -> tuple[str, str]:
    """What the selection bar says."""
    bar = page.board.selection
    return plain(bar.count.text()), plain(bar.due.text())
