"""A code that is masked until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.secret_clipboard import SecretClipboard

MASK = "•••• ••••"
GROUP = 4


class CodeField(QWidget):
    """`name` ("Support code") is what screen readers say. Show and Copy stand at the right, or below when stacked.

    The code is masked again when the field is hidden. Copying never needs it shown.
    """

    def __init__(
        self,
        name: str,
        code: str = "",
        *,
        stacked: bool = False,
        clipboard: SecretClipboard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._code = ""
        self._shown = False
        self._text = Label(MASK, "big_code")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show = Button()
        self._show.clicked.connect(self._toggle)
        self._copy = CopyButton(self._whole, secret=True, what=name, clipboard=clipboard)
        if stacked:
            outer = QVBoxLayout(self)
            outer.setSpacing(8)
            outer.addWidget(self._text)
            line = QHBoxLayout()
            outer.addLayout(line)
        else:
            line = QHBoxLayout(self)
            line.addWidget(self._text, 1)
            outer = None
        line.setSpacing(8)
        line.addWidget(self._show)
        line.addWidget(self._copy)
        if stacked:
            line.addStretch(1)
        (outer or line).setContentsMargins(0, 0, 0, 0)
        self.set_code(code)

    def set_code(self, code: str) -> None:
        """Hold another code, masked; an empty one disables both buttons."""
        self._code = code
        self._shown = False
        self._show.setEnabled(bool(code))
        self._copy.setEnabled(bool(code))
        self._refresh()

    @property
    def shown(self) -> bool:
        """Whether the code can be read on screen now."""
        return self._shown

    def conceal(self) -> None:
        """Hide the code again."""
        self._shown = False
        self._refresh()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hideEvent(self, event: QHideEvent) -> None:
        self.conceal()
        super().hideEvent(event)

    def _toggle(self) -> None:
        self._shown = not self._shown
        self._refresh()

    def _whole(self) -> str:
        return self._code

    def _refresh(self) -> None:
        grouped = " ".join(self._code[at : at + GROUP] for at in range(0, len(self._code), GROUP))
        self._text.setText(grouped if self._shown else MASK)
        state = grouped if self._shown else self.tr("hidden")
        self._text.setAccessibleName(f"{self._name}, {state}")
        self._show.setText(self.tr("Hide") if self._shown else self.tr("Show"))
        action = self.tr("Hide %1") if self._shown else self.tr("Show %1")
        self._show.setAccessibleName(action.replace("%1", self._name))
