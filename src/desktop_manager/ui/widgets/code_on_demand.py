"""A code that is fetched when it is wanted, and masked until then."""

from typing import Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.code_field import GROUP, MASK
from desktop_manager.ui.widgets.copy_button import MILLISECONDS
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard

Wish = Literal["", "show", "copy"]


class CodeOnDemand(QWidget):
    """The look of `CodeField`, holding no code: Show and Copy emit `wanted`, and `set_code` then does what was wished.

    The code is held only while it can be read; copying never shows it. It leaves the clipboard after 30 s.
    """

    wanted = Signal()

    def __init__(self, name: str, *, apart: bool = False, parent: QWidget | None = None) -> None:
        """`name` ("Support code") is what screen readers say; `apart` leaves it to the owner to place both buttons."""
        super().__init__(parent)
        self._name = name
        self._code = ""
        self._wish: Wish = ""
        self._text = Label(MASK, "big_code")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_button = Button()
        self.show_button.clicked.connect(self._toggle)
        self.copy_button = Button()
        self.copy_button.clicked.connect(self._want_copy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self._rest)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self._text,) if apart else (self._text, self.show_button, self.copy_button):
            line.addWidget(widget)
        self.conceal()
        self._rest()

    @property
    def shown(self) -> bool:
        """Whether the code can be read on screen now."""
        return bool(self._code)

    @property
    def text(self) -> str:
        """What is on screen: the mask, or the code in groups."""
        return self._text.text()

    def set_code(self, code: str) -> None:
        """The code that was wanted: it is shown or copied, as was wished."""
        wish, self._wish = self._wish, ""
        self._set_waiting(False)
        if wish == "show":
            self._code = code
            self._refresh()
        elif wish == "copy":
            self._copy(code)

    def conceal(self) -> None:
        """Forget the code and what was wished."""
        self._code = ""
        self._wish = ""
        self._set_waiting(False)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.conceal()
        self._rest()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self._code:
            self.conceal()
        else:
            self._want("show")

    def _want_copy(self) -> None:
        if self._code:
            self._copy(self._code)
        else:
            self._want("copy")

    def _want(self, wish: Wish) -> None:
        self._wish = wish
        self._set_waiting(True)
        self.wanted.emit()

    def _set_waiting(self, waiting: bool) -> None:
        reason = self.tr("The code is being fetched.") if waiting else ""
        had_focus = self.show_button.hasFocus(), self.copy_button.hasFocus()
        for button, focused in zip((self.show_button, self.copy_button), had_focus, strict=True):
            # A disabled button loses the keyboard for good, so the one that was pressed only stops answering.
            if not focused:
                button.set_disabled_reason(reason)

    def _copy(self, code: str) -> None:
        secret_clipboard().copy(code)
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.setAccessibleName(self.tr("Copied"))
        self._timer.start()

    def _rest(self) -> None:
        self._timer.stop()
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy %1").replace("%1", self._name))

    def _refresh(self) -> None:
        grouped = self._code
        if grouped.isdigit():
            # A code with letters has groups of its own, or must be read as it is.
            grouped = " ".join(grouped[at : at + GROUP] for at in range(0, len(grouped), GROUP))
        self._text.setText(grouped or MASK)
        state = grouped or self.tr("hidden")
        self._text.setAccessibleName(f"{self._name}, {state}")
        self.show_button.setText(self.tr("Hide") if grouped else self.tr("Show"))
        action = self.tr("Hide %1") if grouped else self.tr("Show %1")
        self.show_button.setAccessibleName(action.replace("%1", self._name))
