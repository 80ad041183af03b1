"""The passphrase of an encrypted copy: chosen and typed twice, or typed to open one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.snapshot.strength import strength
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.words.copies import strength_words


class ExportCopyDialog(Dialog):
    """Asks for a new passphrase. `passphrase_given` carries it; the dialog stays until the copy is written."""

    passphrase_given = Signal(str)

    def __init__(self, login: str, parent: QWidget | None = None) -> None:
        """`login` is the name of the login that is copied."""
        super().__init__(
            self.tr("Export an encrypted copy"),
            confirm=self.tr("Choose a file…"),
            body=self.tr("One file with everything that was fetched for %1, and the journal.").replace("%1", login),
            consequences=[
                self.tr("It opens on any computer with this program and the passphrase, without a network."),
                self.tr("The passphrase is kept nowhere. Without it nobody opens the copy, you included."),
                self.tr("No token, no code and no password is in it."),
            ],
            stays=True,
            parent=parent,
        )
        self.first = SecretField(accessible_name=self.tr("Passphrase"))
        self.again = SecretField(accessible_name=self.tr("Passphrase once more"))
        self.strength = FormField(self.tr("Passphrase"), self.first, hint=strength_words(strength("")))
        self.repeated = FormField(self.tr("Passphrase once more"), self.again)
        self.add_widget(self.strength)
        self.add_widget(self.repeated)
        self.first.textChanged.connect(self._judge)
        self.again.textChanged.connect(self._forgive)
        self.confirmed.connect(self._give)

    def _judge(self, typed: str) -> None:
        self.strength.set_error("")
        self.strength.set_hint(strength_words(strength(typed)))
        self.set_error("")

    def _forgive(self, _typed: str) -> None:
        self.repeated.set_error("")
        self.set_error("")

    def _give(self) -> None:
        judged = strength(self.first.text())
        if not judged.is_enough:
            self.strength.set_error(strength_words(judged))
            self.first.setFocus()
        elif self.again.text() != self.first.text():
            self.repeated.set_error(self.tr("This is not the same passphrase."))
            self.again.setFocus()
        else:
            self.set_error("")
            self.passphrase_given.emit(self.first.text())
            return
        # The dialog grows with what is said at the field.
        self.set_error("")

    def set_busy(self, busy: bool) -> None:
        """While the copy is written nothing can be typed."""
        super().set_busy(busy)
        for field in (self.first, self.again):
            field.setEnabled(not busy)


class OpenCopyDialog(Dialog):
    """Asks for the passphrase of a copy. `passphrase_given` carries it; a wrong one can be typed again."""

    passphrase_given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the file's."""
        super().__init__(
            self.tr("Open an encrypted copy"),
            confirm=self.tr("Open"),
            body=self.tr("%1 opens beside your logins, to be read. Nothing in it can be changed.").replace("%1", name),
            stays=True,
            parent=parent,
        )
        self.passphrase = SecretField(accessible_name=self.tr("Passphrase"))
        self.field = FormField(self.tr("Passphrase"), self.passphrase)
        self.add_widget(self.field)
        self.confirmed.connect(self._give)

    def _give(self) -> None:
        self.set_error("")
        self.field.set_error("")
        if not self.passphrase.text():
            self.field.set_error(self.tr("Type the passphrase of this copy."))
            return
        self.set_busy(True)
        self.passphrase_given.emit(self.passphrase.text())

    def refuse(self, error: Exception) -> None:
        """It was not opened; say why, and let it be typed again."""
        words = explain(error)
        self.set_error(f"{words.sentence} {words.hint}".strip())
        self.passphrase.setFocus()
        self.passphrase.selectAll()
