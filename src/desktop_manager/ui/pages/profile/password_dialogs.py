"""Making an application password: its name is asked first, the password is shown once."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.application_passwords import CreatedPassword, PasswordEntry, check_name
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.words.application_passwords import wrong_name_words


class NewPasswordDialog(Dialog):
    """Asks for the name. Waits for the answer of the server; what was typed stays until it is closed."""

    def __init__(self, known: tuple[PasswordEntry, ...], parent: QWidget | None = None) -> None:
        """`known` are the passwords there are: a second one of the same name could not be told apart."""
        super().__init__(
            self.tr("Create an application password"),
            confirm=self.tr("Create"),
            body=self.tr(
                "A mail, calendar or printer program signs in with it where it cannot ask for the second step."
            ),
            consequences=[self.tr("The password is shown once, right after. Have the program at hand.")],
            stays=True,
            parent=parent,
        )
        self._known = known
        self.name = QLineEdit()
        self.field = FormField(
            self.tr("Name"), self.name, hint=self.tr("The program and where it runs, such as Thunderbird, laptop.")
        )
        self.add_widget(self.field)
        self.name.textChanged.connect(self._look)
        self._look()

    def set_busy(self, busy: bool) -> None:
        """While it is being made neither the name nor the button can be used."""
        super().set_busy(busy)
        self.name.setReadOnly(busy)

    def _look(self) -> None:
        self.set_error("")
        try:
            check_name(self.name.text(), self._known)
        except InvalidEdit as invalid:
            reason = wrong_name_words(invalid.fields["name"])
            self.confirm_button.set_disabled_reason(reason)
            self.field.set_error(reason if self.name.text() else "")
        else:
            self.confirm_button.set_disabled_reason("")
            self.field.set_error("")
        self._fit()


class ShownOnceDialog(Dialog):
    """Shows the password that was just made. Closing asks once more if it was not copied; then it is forgotten."""

    def __init__(self, created: CreatedPassword, parent: QWidget | None = None) -> None:
        """The dialog is the last place where the password is."""
        super().__init__(
            self.tr("Your new application password"),
            confirm=self.tr("Done"),
            body=self.tr(
                "It is for %1. It is shown once: neither this program nor the server can show it again."
            ).replace("%1", created.name),
            consequences=[self.tr("Once copied, it leaves the clipboard after 30 s.")],
            stays=True,
            parent=parent,
        )
        self._password = created.password
        self._copied = False
        self._question: Dialog | None = None
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = Label(self._password, "big_code")
        self.label.setAccessibleName(self.tr("Application password, %1").replace("%1", " ".join(self._password)))
        self.copy_button = CopyButton(self._secret, secret=True, what=self.tr("application password"))
        self.copy_button.copied.connect(self._note_copy)
        row.addWidget(self.label, 1)
        row.addWidget(self.copy_button)
        self.add_widget(line)
        line.setFocusProxy(self.copy_button)
        self.cancel_button.hide()
        self.confirmed.connect(self.reject)
        self.finished.connect(self._forget)

    @property
    def question(self) -> Dialog | None:
        """The question before an uncopied password is forgotten, while it is open."""
        return self._question

    def reject(self) -> None:
        """Close; asks first if the password was not copied."""
        if self._copied:
            super().reject()
        elif self._question is None:
            self._question = Dialog(
                self.tr("Close without copying?"),
                confirm=self.tr("Close"),
                body=self.tr("The password was not copied, and it cannot be shown again."),
                danger=True,
                parent=self,
            )
            self._question.cancel_button.setText(self.tr("Keep it open"))
            self._question.accepted.connect(self._close_anyway)
            self._question.rejected.connect(self._keep_open)
            self._question.open()

    def _close_anyway(self) -> None:
        self._drop_question()
        super().reject()

    def _keep_open(self) -> None:
        self._drop_question()
        self.copy_button.setFocus()

    def _drop_question(self) -> None:
        question, self._question = self._question, None
        if question is not None:
            question.deleteLater()

    def _secret(self) -> str:
        return self._password

    def _note_copy(self) -> None:
        self._copied = True

    def _forget(self) -> None:
        self._password = ""
        self.label.setText("")
        self.label.setAccessibleName("")
