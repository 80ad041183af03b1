"""Give a login a name of the user's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.features.logins.naming import LONGEST_NAME
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField


class RenameLoginDialog(Dialog):
    """Asks for the name; `name_given` carries it, then `accept` or `refuse` ends the wait."""

    name_given = Signal(str)

    def __init__(self, name: str, user: str, parent: QWidget | None = None) -> None:
        """`name` is the user's own so far, "" for none; `user` is the name that stands there without one."""
        super().__init__(
            self.tr("Rename this login"),
            confirm=self.tr("Rename"),
            body=self.tr("The name is for this computer only. The Manager does not learn it."),
            stays=True,
            parent=parent,
        )
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(user)
        self.name.selectAll()
        hint = self.tr("For example Agency. Leave it empty to show %1.").replace("%1", user)
        self._field = FormField(self.tr("Name"), self.name, hint=hint)
        self.add_widget(self._field)
        self.confirmed.connect(self._give)

    def refuse(self, code: str) -> None:
        """Say at the field why the name cannot be taken: "taken" or "too_long"."""
        if code == "taken":
            self._field.set_error(self.tr("Another login has this name."))
        else:
            longest = LONGEST_NAME
            self._field.set_error(self.tr("A name has %n sign(s) at most.", "", longest))
        self.name.setFocus()

    def _give(self) -> None:
        self._field.set_error("")
        self.name_given.emit(self.name.text())
