"""The two small menus above the list: its order, and which products are shown."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.ui.pages.products.columns import CREATED, EXPIRES, NAME, ORGANIZATION, TYPE
from desktop_manager.ui.pages.products.narrowing import Narrowing, narrowing_word
from desktop_manager.ui.widgets.icon_button import IconButton

NEWEST_FIRST = frozenset((CREATED,))
"""Orders that start with the greatest."""


class MenuIconButton(IconButton):
    """An icon that opens a menu under itself. What is chosen there stands in its name and tooltip."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        """Empty menu, no name yet: `say_chosen` gives it."""
        super().__init__(icon, "", parent)
        self.menu_of_choices = QMenu(self)
        self.clicked.connect(self._open)

    def say_chosen(self, text: str) -> None:
        """What it does and what is chosen now, such as "Sort: Name"."""
        self.setAccessibleName(text)
        self.setToolTip(text)

    def _open(self) -> None:
        right = self.width() - self.menu_of_choices.sizeHint().width()
        self.menu_of_choices.popup(self.mapToGlobal(QPoint(right, self.height() + 4)))


class OrderButton(MenuIconButton):
    """Chooses the column to sort by and the direction. `chosen(column, descending)`."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """By name."""
        super().__init__("arrow-up-down", parent)
        self._group = QActionGroup(self)
        words = (
            (NAME, self.tr("Name")),
            (EXPIRES, self.tr("Expires first")),
            (TYPE, self.tr("Type")),
            (ORGANIZATION, self.tr("Organization")),
            (CREATED, self.tr("Newest first")),
        )
        self.actions_by_column: dict[str, QAction] = {}
        for column, text in words:
            action = self.menu_of_choices.addAction(text)
            action.setCheckable(True)
            action.setData(column)
            self._group.addAction(action)
            self.actions_by_column[column] = action
        self.actions_by_column[NAME].setChecked(True)
        self._group.triggered.connect(self._tell)
        self.menu_of_choices.addSeparator()
        self.reverse = self.menu_of_choices.addAction(self.tr("Reverse order"))
        self.reverse.setCheckable(True)
        self.reverse.triggered.connect(self._tell)
        self._say()

    @property
    def column(self) -> str:
        """Key of the column sorted by."""
        return str(self._group.checkedAction().data())

    @property
    def descending(self) -> bool:
        """Whether the greatest stands first."""
        return self.reverse.isChecked() != (self.column in NEWEST_FIRST)

    def offer_organization(self, offered: bool) -> None:
        """Offer the order by organization, which says nothing where only one is shown."""
        action = self.actions_by_column[ORGANIZATION]
        action.setVisible(offered)
        if not offered and action.isChecked():
            self.actions_by_column[NAME].trigger()

    def _tell(self) -> None:
        self._say()
        self.chosen.emit(self.column, self.descending)

    def _say(self) -> None:
        text = self.tr("Sort: %1, reversed") if self.reverse.isChecked() else self.tr("Sort: %1")
        self.say_chosen(text.replace("%1", self._group.checkedAction().text()))


class NarrowingButton(MenuIconButton):
    """Chooses which products are shown. `chosen` when another choice is made."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """All of them."""
        super().__init__("funnel", parent)
        self._group = QActionGroup(self)
        self.actions_by_narrowing: dict[Narrowing, QAction] = {}
        for narrowing in Narrowing:
            action = self.menu_of_choices.addAction(narrowing_word(narrowing))
            action.setCheckable(True)
            action.setData(narrowing.value)
            self._group.addAction(action)
            self.actions_by_narrowing[narrowing] = action
        self._group.triggered.connect(self._tell)
        self.show_all()

    @property
    def narrowing(self) -> Narrowing:
        """What is chosen."""
        return Narrowing(self._group.checkedAction().data())

    def show_all(self) -> None:
        """Choose all products, without telling."""
        self.actions_by_narrowing[Narrowing.ALL].setChecked(True)
        self._say()

    def _tell(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        self.say_chosen(self.tr("Show: %1").replace("%1", narrowing_word(self.narrowing)))
