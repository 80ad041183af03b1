"""The two small menus above the list: its order, and which products are shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_manager.ui.pages.products.columns import CREATED, EXPIRES, NAME, ORGANIZATION, TYPE
from desktop_manager.ui.pages.products.narrowing import Narrowing, narrowing_word
from desktop_manager.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

NEWEST_FIRST = frozenset((CREATED,))
"""Orders that start with the greatest."""


class MenuIconButton(IconButton):
    """An icon that opens a menu under itself. What is chosen there stands in its name and tooltip.

    The menu is made when it is first opened: QMenu and QAction take 5 ms of a start that shows neither.
    """

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        """No name yet: `say_chosen` gives it."""
        super().__init__(icon, "", parent)
        self.clicked.connect(self._open)

    @cached_property
    def menu_of_choices(self) -> QMenu:
        """The menu, with what is chosen now."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put the choices into the menu."""
        raise NotImplementedError

    def say_chosen(self, text: str) -> None:
        """What it does and what is chosen now, such as "Sort: Name"."""
        self.setAccessibleName(text)
        self.setToolTip(text)

    def _open(self) -> None:
        from PySide6.QtCore import QPoint

        right = self.width() - self.menu_of_choices.sizeHint().width()
        self.menu_of_choices.popup(self.mapToGlobal(QPoint(right, self.height() + 4)))


class OrderButton(MenuIconButton):
    """Chooses the column to sort by and the direction. `chosen(column, descending)`."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """By name."""
        super().__init__("arrow-up-down", parent)
        self.column = NAME
        self._reversed = False
        self._offers_organization = True
        self._words = {
            NAME: self.tr("Name"),
            EXPIRES: self.tr("Expires first"),
            TYPE: self.tr("Type"),
            ORGANIZATION: self.tr("Organization"),
            CREATED: self.tr("Newest first"),
        }
        self._say()

    def fill(self, menu: QMenu) -> None:
        """The columns, and the direction."""
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for column, text in self._words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(column)
            action.setChecked(column == self.column)
            group.addAction(action)
            self._actions[column] = action
        self._actions[ORGANIZATION].setVisible(self._offers_organization)
        group.triggered.connect(self._choose)
        menu.addSeparator()
        self._reverse = menu.addAction(self.tr("Reverse order"))
        self._reverse.setCheckable(True)
        self._reverse.setChecked(self._reversed)
        self._reverse.triggered.connect(self._turn)

    @property
    def actions_by_column(self) -> dict[str, QAction]:
        """The action that chooses each column."""
        assert self.menu_of_choices is not None, "made by asking"
        return self._actions

    @property
    def reverse(self) -> QAction:
        """The action that reverses the order."""
        assert self.menu_of_choices is not None, "made by asking"
        return self._reverse

    @property
    def descending(self) -> bool:
        """Whether the greatest stands first."""
        return self._reversed != (self.column in NEWEST_FIRST)

    def offer_organization(self, offered: bool) -> None:
        """Offer the order by organization, which says nothing where only one is shown."""
        self._offers_organization = offered
        if "menu_of_choices" in vars(self):
            self._actions[ORGANIZATION].setVisible(offered)
        if not offered and self.column == ORGANIZATION:
            self.actions_by_column[NAME].trigger()

    def _choose(self, action: QAction) -> None:
        self.column = action.data()
        self._tell()

    def _turn(self, reverse: bool) -> None:
        self._reversed = reverse
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.chosen.emit(self.column, self.descending)

    def _say(self) -> None:
        text = self.tr("Sort: %1, reversed") if self._reversed else self.tr("Sort: %1")
        self.say_chosen(text.replace("%1", self._words[self.column]))


class NarrowingButton(MenuIconButton):
    """Chooses which products are shown. `chosen` when another choice is made."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """All of them."""
        super().__init__("funnel", parent)
        self.narrowing = Narrowing.ALL
        self._say()

    def fill(self, menu: QMenu) -> None:
        """The choices."""
        from PySide6.QtGui import QActionGroup

        group = QActionGroup(menu)
        self._actions: dict[Narrowing, QAction] = {}
        for narrowing in Narrowing:
            action = menu.addAction(narrowing_word(narrowing))
            action.setCheckable(True)
            action.setData(narrowing.value)
            action.setChecked(narrowing is self.narrowing)
            group.addAction(action)
            self._actions[narrowing] = action
        group.triggered.connect(self._choose)

    @property
    def actions_by_narrowing(self) -> dict[Narrowing, QAction]:
        """The action that makes each choice."""
        assert self.menu_of_choices is not None, "made by asking"
        return self._actions

    def show_all(self) -> None:
        """Choose all products, without telling."""
        self.narrowing = Narrowing.ALL
        if "menu_of_choices" in vars(self):
            self._actions[Narrowing.ALL].setChecked(True)
        self._say()

    def _choose(self, action: QAction) -> None:
        self.narrowing = Narrowing(action.data())
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        self.say_chosen(self.tr("Show: %1").replace("%1", narrowing_word(self.narrowing)))
