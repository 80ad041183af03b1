"""The box that pages are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row


class Card(QFrame):
    """Title, chip, note and actions on top; below, rows from edge to edge and padded content, in the order added."""

    def __init__(
        self,
        title: str = "",
        *,
        chip: tuple[str, Tone] | None = None,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._rows: list[tuple[Row | QWidget, Divider | None]] = []
        self._padded: tuple[QWidget, QVBoxLayout] | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._header = QWidget(self)
        line = QHBoxLayout(self._header)
        line.setContentsMargins(16, 9, 16, 0)
        line.setSpacing(8)
        self._title = Label(title, "card_title", self._header)
        self._title.setMinimumHeight(32)
        line.addWidget(self._title)
        self._chip = Chip("", parent=self._header)
        line.addWidget(self._chip)
        self._note = ElidedLabel(note, "secondary", self._header)
        line.addWidget(self._note, 1)
        self._header_line = line
        self._stack.addWidget(self._header)
        # Takes the height that is left, unless something was added with a stretch of its own.
        self._stack.addStretch(0)
        self._header.setVisible(bool(title))
        self.set_chip(*(chip or ("", "neutral")))

    @property
    def title(self) -> str:
        """The words on top."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the words on top."""
        self._title.setText(title)
        self._header.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Change the muted words after the title ("27", "only Infomaniak Support staff can use it")."""
        self._note.setText(note)

    def set_chip(self, text: str, tone: Tone) -> None:
        """Change the chip after the title; an empty text takes it away."""
        self._chip.setText(text)
        self._chip.set_tone(tone)
        self._chip.setVisible(bool(text))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the title."""
        self._header_line.addWidget(widget)

    def add_row(self, row: QWidget) -> None:
        """Put a row, from edge to edge, under what is there; a line parts it from the row above."""
        divider = Divider(parent=self) if self._rows or self._padded is not None else None
        if divider is not None:
            self._append(divider)
        self._append(row)
        self._rows.append((row, divider))
        self._padded = None

    def clear_rows(self) -> None:
        """Remove the rows (padded content stays)."""
        for row, divider in self._rows:
            for widget in (row, divider):
                if widget is not None:
                    self._stack.removeWidget(widget)
                    widget.hide()
                    widget.deleteLater()
        self._rows.clear()

    def add_widget(self, widget: QWidget, stretch: int = 0) -> None:
        """Put content, padded, under what is there; several stand 8 px apart. A stretch gives it what is left."""
        holder, padding = self._padding()
        padding.addWidget(widget, stretch)
        if stretch:
            self._stack.setStretchFactor(holder, stretch)

    def add_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Put buttons side by side, at the left, under what is there."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self._padding()[1].addLayout(line)

    def add_footer(self, note: str, buttons: Sequence[QWidget]) -> Row:
        """A last row: a muted note ("1 unsaved change…") and buttons at the right. Change the note by set_secondary."""
        footer = Row("", note, parent=self)
        for button in buttons:
            footer.add_action(button)
        self.add_row(footer)
        return footer

    def _padding(self) -> tuple[QWidget, QVBoxLayout]:
        if self._padded is None:
            holder = QWidget(self)
            layout = QVBoxLayout(holder)
            top = 4 if self._stack.count() > 2 or self._title.text() else 16
            layout.setContentsMargins(16, top, 16, 16)
            layout.setSpacing(8)
            self._append(holder)
            self._padded = holder, layout
        return self._padded

    def _append(self, widget: QWidget) -> None:
        self._stack.insertWidget(self._stack.count() - 1, widget)
