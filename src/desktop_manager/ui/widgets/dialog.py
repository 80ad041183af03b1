"""The dialog of the design: the title is the action, the confirming button is named after it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme.tokens import SPACE_5
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon import Icon
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.wrap_label import WrapLabel

WIDTH = 480


class Dialog(QDialog):
    """Body and consequences say what will happen; more content goes in by `add_widget`.

    Esc and Cancel reject. The confirming button emits `confirmed` and, unless `stays`, accepts. A page that writes
    first passes `stays=True`, calls `set_busy(True)`, and then `accept()` or `set_error(…)`. Show it with `open()`.
    """

    confirmed = Signal()

    def __init__(
        self,
        title: str,
        *,
        confirm: str,
        body: str = "",
        consequences: Sequence[str] = (),
        danger: bool = False,
        stays: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stays = stays
        self._danger = danger
        self._first: QWidget | None = None
        self.setWindowTitle(title)
        self.setModal(True)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_5, SPACE_5 - 4, SPACE_5, SPACE_5 - 4)
        outer.setSpacing(12)
        self._title = WrapLabel(title, "page_title")
        outer.addWidget(self._title)
        if body:
            outer.addWidget(WrapLabel(body))
        if consequences:
            outer.addLayout(self._make_consequences(consequences))
        self._content = QVBoxLayout()
        self._content.setSpacing(16)
        outer.addLayout(self._content)
        self._error_line, self._error = self._make_error()
        outer.addWidget(self._error_line)
        outer.addStretch(1)
        outer.addSpacing(4)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button = Button(confirm, kind="danger_primary" if danger else "primary")
        self.confirm_button.clicked.connect(self._confirm)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.confirm_button)
        outer.addLayout(buttons)
        # Enter confirms what can be taken back; what destroys must be chosen.
        (self.cancel_button if danger else self.confirm_button).setDefault(True)
        self.setAccessibleDescription("\n".join([body, *consequences]).strip())

    def add_widget(self, widget: QWidget) -> None:
        """Put a field or other content above the buttons; the first one takes the keyboard when the dialog opens."""
        self._content.addWidget(widget)
        if self._first is None:
            self._first = widget

    @property
    def error(self) -> str:
        """What went wrong; empty when nothing did."""
        return self._error.text()

    def set_error(self, error: str) -> None:
        """Say what went wrong above the buttons, and let the person try again; an empty text takes it away."""
        self._error.setText(error)
        self._error_line.setVisible(bool(error))
        self.set_busy(False)
        self._fit()

    def show_failure(self, error: Exception) -> None:
        """Say above the buttons why the write failed; a dialog with fields says it at the field it is about."""
        from desktop_manager.ui.errors import explain

        words = explain(error)
        self.set_error(" ".join(part for part in (words.sentence, words.hint) if part))

    def set_busy(self, busy: bool) -> None:
        """While a write is under way the confirming button cannot be pressed again."""
        self.confirm_button.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._first is not None:
            first = getattr(self._first, "editor", self._first)
            first.setFocus()
        else:
            (self.cancel_button if self._danger else self.confirm_button).setFocus()

    def _fit(self) -> None:
        # A window does not ask its layout for the height that wrapped texts need.
        layout = self._outer
        layout.activate()
        width = max(WIDTH, layout.totalMinimumSize().width())
        self.resize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))

    def _make_consequences(self, consequences: Sequence[str]) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for consequence in consequences:
            line = QHBoxLayout()
            line.setSpacing(8)
            bullet = Label("•", "muted")
            bullet.setFixedWidth(10)
            column = QVBoxLayout()
            column.addWidget(bullet)
            column.addStretch(1)
            line.addLayout(column)
            line.addWidget(WrapLabel(consequence), 1)
            lines.addLayout(line)
        return lines

    def _make_error(self) -> tuple[QWidget, WrapLabel]:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = WrapLabel("", "error")
        line.addWidget(Icon("circle-alert", "bad"))
        line.addWidget(words, 1)
        holder.hide()
        return holder, words

    def _confirm(self) -> None:
        self.confirmed.emit()
        if not self._stays:
            self.accept()
