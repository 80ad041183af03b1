"""The edit of the recovery email: advice while one types, and a way out where the server refuses."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.api.errors import ValidationFailed
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.security.recovery import check, doubts
from desktop_manager.ui.pages.security.reading import RecoveryData
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import profile as profile_words
from desktop_manager.ui.words import recovery as words


class RecoveryDialog(Dialog):
    """Emits `confirmed` and waits for `accept` or `show_failure`."""

    def __init__(self, data: RecoveryData, manager: str, opener: Opener, parent: QWidget | None = None) -> None:
        """Edit what `data` shows; `manager` is the page of the Manager that does the same."""
        super().__init__(
            self.tr("Edit recovery email"),
            confirm=self.tr("Save"),
            body=self.tr("The reset link of a forgotten password goes to this address."),
            stays=True,
            parent=parent,
        )
        self._data = data
        self.address = QLineEdit(data.state.pending or data.state.address)
        self.field = FormField(
            self.tr("Email address"), self.address, hint=self.tr("A mailbox that you reach without this login.")
        )
        self.preview = WrapLabel()
        self.advice = WrapLabel("", "secondary")
        self.manager = LinkButton(self.tr("Change it in the Manager"), manager, opener)
        for widget in (self.field, self.preview, self.advice, self.manager):
            self.add_widget(widget)
        self.manager.hide()
        self.address.textChanged.connect(self._look)
        self.confirmed.connect(self._wait)
        self._look()

    @property
    def typed(self) -> str:
        """The address that was typed."""
        return self.address.text().strip()

    @property
    def at_once(self) -> bool:
        """Whether the address is a confirmed one of the user's own, which needs no confirmation again."""
        return self.typed.casefold() in self._data.own

    def set_busy(self, busy: bool) -> None:
        """The text stays while the server is asked."""
        super().set_busy(busy)
        self.address.setReadOnly(busy)
        self.confirm_button.setText(self.tr("Saving…") if busy else self.tr("Save"))

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong: at the field, or with the way into the Manager where only that helps."""
        self.set_busy(False)
        if words.wants_manager(error):
            self.set_error(words.refusal_words(error))
            self.manager.show()
            self.manager.setFocus()
        elif isinstance(error, ValidationFailed):
            self.field.set_error(profile_words.refusal_words(error.fields[0]))
            self.address.setFocus()
        elif isinstance(error, InvalidEdit):
            self.field.set_error(words.wrong_words(error.fields[words.ATTRIBUTE]))
            self.address.setFocus()
        else:
            self.set_error(" ".join(profile_words.save_failure_words(error)))
        self._fit()

    def _wait(self) -> None:
        self.set_busy(True)

    def _look(self) -> None:
        self.set_error("")
        self.manager.hide()
        state, typed = self._data.state, self.typed
        reason = ""
        try:
            check(typed, state)
        except InvalidEdit as invalid:
            reason = words.wrong_words(invalid.fields[words.ATTRIBUTE])
        wrong = reason if typed and typed.casefold() not in (state.address.casefold(), state.pending.casefold()) else ""
        self.field.set_error(wrong)
        self.preview.setText("" if reason else self._preview())
        self.preview.setVisible(not reason)
        found = [] if reason else doubts(typed, state.login, self._data.hosted)
        self.advice.setText(words.advice(found))
        self.advice.setVisible(bool(found))
        self.confirm_button.set_disabled_reason(reason)
        self._fit()

    def _preview(self) -> str:
        before = self._data.state.address or self.tr("none")
        text = (
            self.tr("Recovery email: %1 → %2.")
            if self.at_once
            else self.tr("Recovery email: %1 → %2, once the link sent to it was followed.")
        )
        return text.replace("%1", before).replace("%2", self.typed)
