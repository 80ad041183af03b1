"""The dialogs of the authenticator: add, rename and remove an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.otp import LONGEST_NAME, OtpKey, checked_name
from desktop_manager.features.security.otp_text import LONGEST_TEXT, is_infomaniak, parse
from desktop_manager.ui.pages.security.qr_reading import key_in_file, key_in_picture
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import authenticator as words

if TYPE_CHECKING:
    from desktop_manager.ui.tasks import TaskHandle, Tasks

_NAME_CODES = ("name_empty", "name_too_long", "name_taken")


class AddOtpDialog(Dialog):
    """Takes a set-up text, a typed key, a picture or what is on the clipboard; `key()` is the entry to keep."""

    def __init__(self, tasks: Tasks, *, survives: bool, demo: bool, parent: QWidget | None = None) -> None:
        """`survives`: whether what is kept outlives this run. Pictures are read through `tasks`."""
        super().__init__(
            self.tr("Add an entry"),
            confirm=self.tr("Keep here"),
            body=words.kept_words(survives, demo=demo),
            consequences=[words.factor_words()],
            stays=True,
            parent=parent,
        )
        self._tasks = tasks
        self._key: OtpKey | None = None
        self._source: str | QImage = ""
        self.text = SecretField()
        self.text.setMaxLength(LONGEST_TEXT + 1)
        self.text_field = FormField(
            self.tr("Set-up text or key"), self.text, hint=self.tr("otpauth://totp/… or the letters and digits.")
        )
        self.text.textEdited.connect(self._typed)
        self.add_widget(self.text_field)
        self.picture = Button(self.tr("Picture of the QR code…"))
        self.picture.clicked.connect(self._choose)
        self.clipboard = Button(self.tr("From the clipboard"))
        self.clipboard.clicked.connect(self._take_clipboard)
        sources = QWidget()
        line = QHBoxLayout(sources)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.picture)
        line.addWidget(self.clipboard)
        line.addStretch(1)
        self.add_widget(sources)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME + 1)
        self.name_field = FormField(self.tr("Name"), self.name)
        self.add_widget(self.name_field)
        self.facts = WrapLabel("", "secondary")
        self.add_widget(self.facts)
        self.for_login = CheckBox(self.tr("Its codes sign me in to this Infomaniak login"))
        self.add_widget(self.for_login)
        self.finished.connect(self._forget)
        self._show_key()

    def key(self) -> OtpKey | None:
        """The entry as the fields have it; None where one of them cannot be used, which is then said there."""
        self.name_field.set_error("")
        if self._key is None:
            self._take_text(self.text.text())
        if self._key is None:
            return None
        try:
            name = checked_name(self.name.text())
        except OtpRefused as refused:
            self.show_failure(refused)
            return None
        return msgspec.structs.replace(self._key, name=name, login=self.for_login.isChecked())

    def show_failure(self, error: Exception) -> None:
        """At the field it is about."""
        if not isinstance(error, OtpRefused):
            super().show_failure(error)
            return
        self.set_busy(False)
        field = self.name_field if error.code in _NAME_CODES else self.text_field
        if error.code == "full":
            self.set_error(words.refusal(error))
            return
        field.set_error(words.refusal(error))
        self._fit()
        field.editor.setFocus()

    def read_picture(self, source: str | QImage) -> None:
        """Read the QR code of a file or a picture on a worker."""
        self.set_error("")
        self.text_field.set_error("")
        self.set_busy(True)
        self._source = source
        self._tasks.read(self, ("otp-picture", None, 0), self._work, self._take, self.show_failure)

    def _work(self, _handle: TaskHandle) -> OtpKey:
        source, self._source = self._source, ""
        return key_in_picture(source) if isinstance(source, QImage) else key_in_file(source)

    def _choose(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.webp)")
        chooser = QFileDialog(self, self.tr("Picture of the QR code"), "", kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.read_picture)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _take_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        picture = clipboard.image()
        if not picture.isNull():
            self.read_picture(picture)
        elif clipboard.text():
            self._take_text(clipboard.text())
        else:
            self.show_failure(OtpRefused("nothing_there"))

    def _typed(self, text: str) -> None:
        self._key = None
        self.text_field.set_error("")
        self._show_key()
        if len(text) > len("otpauth://totp/"):
            try:
                self._take(parse(text))
            except OtpRefused:
                # Half typed; what is wrong with it is said when it is to be kept.
                self._key = None

    def _take_text(self, text: str) -> None:
        try:
            key = parse(text)
        except OtpRefused as refused:
            self.show_failure(refused)
        else:
            self._take(key)

    def _take(self, key: OtpKey) -> None:
        self.set_busy(False)
        self._key = key
        self.text_field.set_error("")
        self.name_field.set_error("")
        self.name.setText(key.name)
        self.for_login.setChecked(is_infomaniak(key))
        self._show_key()
        self._fit()

    def _show_key(self) -> None:
        key = self._key
        said = self.tr("Read: %1").replace("%1", words.key_facts(key)) if key is not None else ""
        self.facts.setText(said)
        self.facts.setVisible(bool(said))

    def _forget(self) -> None:
        self._key = None
        self.text.take()


class RenameOtpDialog(Dialog):
    """Asks for another name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the one it has."""
        super().__init__(self.tr("Rename %1").replace("%1", name), confirm=self.tr("Rename"), stays=True, parent=parent)
        self.old = name
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME + 1)
        self.name.selectAll()
        self.field = FormField(self.tr("Name"), self.name)
        self.add_widget(self.field)

    def show_failure(self, error: Exception) -> None:
        """At the field."""
        if isinstance(error, OtpRefused):
            self.set_busy(False)
            self.field.set_error(words.refusal(error))
            self._fit()
            self.name.setFocus()
        else:
            super().show_failure(error)


class RemoveOtpDialog(Dialog):
    """Says what is lost."""

    def __init__(self, name: str, *, login: bool, parent: QWidget | None = None) -> None:
        """`login`: its codes sign in to this login."""
        self.old = name
        needed = (
            self.tr("A code of it is needed to sign in to this login: make sure that your phone gives the same codes.")
            if login
            else self.tr("A code of it is needed to sign in where it was set up. Make sure that you have another way.")
        )
        super().__init__(
            self.tr("Remove %1").replace("%1", name),
            confirm=self.tr("Remove"),
            consequences=[
                needed,
                self.tr("Its secret leaves this computer. It cannot be brought back from here."),
                self.tr("Two-step verification itself stays on."),
            ],
            danger=True,
            stays=True,
            parent=parent,
        )

    def show_failure(self, error: Exception) -> None:
        """In words."""
        if isinstance(error, OtpRefused):
            self.set_error(words.refusal(error))
        else:
            super().show_failure(error)
