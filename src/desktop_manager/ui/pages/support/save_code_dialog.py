"""Save a code of one's own in the keyring."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.support.codes import CodeKind
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.words.support import kind_word, wrong_words


class SaveCodeDialog(Dialog):
    """Asks for a name, a kind and the code; stays until it is kept."""

    def __init__(self, pasted: str, survives: bool, parent: QWidget | None = None, *, demo: bool = False) -> None:
        """Begin with what was `pasted`; `survives`: whether the keyring keeps it beyond this run."""
        translate = QCoreApplication.translate
        place = translate("SaveCodeDialog", "It is kept in your system keyring and never written to a file.")
        if demo:
            place = translate(
                "SaveCodeDialog", "The demo keeps nothing after it ends; your own login keeps it in your keyring."
            )
        elif not survives:
            place = translate("SaveCodeDialog", "There is no keyring: it stays in memory until you close this window.")
        super().__init__(
            translate("SaveCodeDialog", "Save a code"),
            confirm=translate("SaveCodeDialog", "Save code"),
            body=place,
            stays=True,
            parent=parent,
        )
        self.label = QLineEdit()
        self.kind = ComboBox()
        for kind in CodeKind:
            self.kind.addItem(kind_word(kind), kind)
        self.code = SecretField()
        self.code.setText(pasted)
        self._fields = {
            "label": FormField(
                self.tr("Name"), self.label, hint=self.tr("What tells you later whose code it is, such as a domain.")
            ),
            "kind": FormField(self.tr("Kind"), self.kind),
            "code": FormField(self.tr("Code"), self.code),
        }
        for field in self._fields.values():
            self.add_widget(field)

    def chosen_kind(self) -> CodeKind:
        """The kind that is chosen."""
        return list(CodeKind)[self.kind.currentIndex()]

    def wrong(self, field: str) -> str:
        """What is said at a field; "" if nothing is wrong."""
        return self._fields[field].error

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong at its field, anything else above the buttons."""
        wrong = error.fields if isinstance(error, InvalidEdit) else {}
        for name, field in self._fields.items():
            field.set_error(wrong_words(name, wrong[name]) if name in wrong else "")
        if wrong:
            self.set_error("")
            self._fields[next(iter(wrong))].editor.setFocus()
        else:
            super().show_failure(error)
