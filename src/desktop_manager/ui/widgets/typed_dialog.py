"""A confirmation that asks to type a name, for what cannot be taken back."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField


def is_typed(text: str, wanted: str) -> bool:
    """Whether `text` is `wanted`: exactly, but for spaces around it and for how an accent is composed."""
    return unicodedata.normalize("NFC", text.strip()) == unicodedata.normalize("NFC", wanted.strip())


class TypedDialog(Dialog):
    """The confirming button waits until `wanted` is typed or pasted. Enter in the field leads to that button.

    Emits `confirmed` and stays open: call `set_busy(True)`, then `accept()` or `set_error(…)`.
    """

    def __init__(
        self,
        title: str,
        *,
        wanted: str,
        confirm: str,
        body: str = "",
        consequences: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title, confirm=confirm, body=body, consequences=consequences, danger=True, stays=True, parent=parent
        )
        self._wanted = wanted
        self._busy = False
        self.entry = QLineEdit()
        self.field = FormField(self.tr("Type “%1” to confirm").replace("%1", wanted), self.entry)
        self.entry.textChanged.connect(self._update)
        self.entry.returnPressed.connect(self._to_the_button)
        self.add_widget(self.field)
        # Enter must neither throw away what was typed nor do what cannot be taken back.
        self.cancel_button.setDefault(False)
        self._update()

    @property
    def matches(self) -> bool:
        """Whether the name stands in the field."""
        return is_typed(self.entry.text(), self._wanted)

    def set_busy(self, busy: bool) -> None:
        """While a write is under way nothing can be changed or pressed again."""
        self._busy = busy
        self.entry.setReadOnly(busy)
        self._update()

    # Said of a name and a server; another dialog says it of what it asks for.

    def busy_words(self) -> str:
        """What is waited for."""
        return self.tr("Waiting for the server.")

    def untyped_words(self) -> str:
        """Why the button cannot be pressed yet; %1 is what is wanted."""
        return self.tr("Type the name “%1” first.")

    def mistyped_words(self) -> str:
        """What is wrong with the text in the field; %1 is what is wanted."""
        return self.tr("This is not the name “%1”.")

    def _update(self) -> None:
        if self.field.error:
            self.field.set_error("")
            self._fit()
        if self._busy:
            self.confirm_button.set_disabled_reason(self.busy_words())
        elif self.matches:
            self.confirm_button.set_disabled_reason("")
        else:
            self.confirm_button.set_disabled_reason(self.untyped_words().replace("%1", self._wanted))

    def _to_the_button(self) -> None:
        if self.confirm_button.isEnabled():
            self.confirm_button.setFocus()
        elif not self._busy:
            self.field.set_error(self.mistyped_words().replace("%1", self._wanted))
            self._fit()
