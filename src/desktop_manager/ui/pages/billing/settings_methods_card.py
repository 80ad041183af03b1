"""Means of payment in the order in which they are charged; buttons and Alt with the arrow keys move one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_manager.features.billing.settings_rules import Method, card_ends_before, moved
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import payment_settings as words

_ICONS = {"card": "credit-card", "prepaid": "database", "transfer": "building-2"}


class Charges(NamedTuple):
    """Today, and the day on which a renewal charges the first means of payment next; None where none is known."""

    today: date
    next_on: date | None


class MethodRow(Row):
    """`move_wanted(id, by)`: one place up (-1) or down (1)."""

    move_wanted = Signal(int, int)

    def __init__(self, method: Method, place: int, count: int, today: date, parent: QWidget | None = None) -> None:
        """Show `method` at `place` of `count`."""
        name = words.method_word(method)
        icon = _ICONS.get(method.kind, "credit-card")
        super().__init__(name, words.method_line(method, place, today), icon=icon, tone="neutral", parent=parent)
        self.method = method
        if method.valid_until is not None and method.valid_until < today:
            self.add_action(Chip(self.tr("Ended"), "bad"))
        self.up = IconButton("arrow-up", self.tr("Move %1 up").replace("%1", name))
        self.down = IconButton("arrow-down", self.tr("Move %1 down").replace("%1", name))
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        for button, keys in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            self.add_action(button)
            # Not a key event: a button takes the arrow keys for itself.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def _up(self) -> None:
        self.move_wanted.emit(self.method.id, -1)

    def _down(self) -> None:
        self.move_wanted.emit(self.method.id, 1)


class MethodsCard(Card):
    """`edited` when the order was changed by the person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty before `show_methods`."""
        super().__init__(self.tr("Means of payment"), parent=parent)
        self.set_note(self.tr("· the first one is used first"))
        self._charges: Charges | None = None
        self.methods: tuple[Method, ...] = ()
        self.rows: list[MethodRow] = []
        self.warning: MessageBar | None = None

    def show_methods(self, methods: tuple[Method, ...], charges: Charges) -> None:
        """Show the order, and whether the first card ends before it is charged."""
        if methods == self.methods and charges == self._charges and self.rows:
            return
        self.methods, self._charges = methods, charges
        self.clear_rows()
        self.rows = []
        self.warning = None
        card = card_ends_before(methods, charges.next_on)
        if card is not None and charges.next_on is not None:
            self.warning = MessageBar("warning", words.card_warning(card, charges.next_on), dismissible=False)
            self.add_row(self.warning)
        for place, method in enumerate(methods):
            row = MethodRow(method, place, len(methods), charges.today)
            row.move_wanted.connect(self._move)
            self.rows.append(row)
            self.add_row(row)
        if not methods:
            self.add_row(Row("", self.tr("There is none yet. Cards are added in the Manager.")))

    def _move(self, method_id: int, by: int) -> None:
        place = next(place for place, one in enumerate(self.methods) if one.id == method_id)
        assert self._charges is not None, "rows are made with it"
        self.show_methods(moved(self.methods, place, by), self._charges)
        row = next(row for row in self.rows if row.method.id == method_id)
        wanted, other = (row.up, row.down) if by < 0 else (row.down, row.up)
        (wanted if wanted.isEnabled() else other).setFocus()
        self.edited.emit()
