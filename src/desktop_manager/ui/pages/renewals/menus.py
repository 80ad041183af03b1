"""The buttons above the table that open a menu of choices; each says what is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.choice_button import StayingMenu
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.words.renewals_page import types_word


class TypesButton(MenuButton):
    """Any of the types that there are; none ticked is all of them. `chosen` when another choice is made."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No types yet."""
        menu = StayingMenu()
        super().__init__("", menu, parent=parent)
        # The button does not keep it.
        self._menu = menu
        self._words: dict[str, str] = {}
        self.services: frozenset[str] = frozenset()
        self.boxes: dict[str, QAction] = {}
        self.every = menu.addAction(types_word(0, ""))
        self.every.triggered.connect(self._choose_all)
        menu.addSeparator()
        self._say()

    def offer(self, words: Iterable[tuple[str, str]]) -> None:
        """Offer these types (service name, word); one that is chosen stays, also while no product has it."""
        wanted = dict(sorted(dict(words).items(), key=lambda item: item[1].casefold()))
        if wanted == self._words:
            return
        self._words = wanted
        menu = self._menu
        for box in self.boxes.values():
            menu.removeAction(box)
            box.deleteLater()
        self.boxes = {}
        for service, word in wanted.items():
            box = menu.addAction(word.replace("&", "&&"))
            box.setCheckable(True)
            box.setChecked(service in self.services)
            box.toggled.connect(self._toggled)
            self.boxes[service] = box
        self._say()

    def set_services(self, services: frozenset[str]) -> None:
        """Choose without telling."""
        self.services = services
        for service, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(service in services)
            box.blockSignals(False)
        self._say()

    def _toggled(self, _on: bool) -> None:
        kept = self.services - self.boxes.keys()
        self.services = kept | {service for service, box in self.boxes.items() if box.isChecked()}
        self._say()
        self.chosen.emit()

    def _choose_all(self) -> None:
        if self.services:
            self.set_services(frozenset())
            self.chosen.emit()

    def _say(self) -> None:
        only = next(iter(self.services), "")
        text = types_word(len(self.services), self._words.get(only, only))
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self.tr("Types: %1").replace("%1", text))
        self.updateGeometry()
