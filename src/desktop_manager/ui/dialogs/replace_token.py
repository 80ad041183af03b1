"""Put another token in place of the one of this login."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.api.manager_links import TOKENS, url
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.secret_field import SecretField


class ReplaceTokenDialog(Dialog):
    """Asks for a token of the same user; `token_given` carries it, then `accept` or `set_error` ends the wait."""

    token_given = Signal(str)

    def __init__(self, name: str, opener: Opener, parent: QWidget | None = None) -> None:
        """`name` is the user whose token is replaced."""
        super().__init__(
            self.tr("Replace token"),
            confirm=self.tr("Replace"),
            body=self.tr(
                "Paste another API token of %1. The old one stays until the server accepts the new one."
            ).replace("%1", name),
            stays=True,
            parent=parent,
        )
        self.token = SecretField()
        self._field = FormField(
            self.tr("API token"), self.token, hint=self.tr("It needs the scopes accounts and user_info.")
        )
        self.add_widget(self._field)
        links = QWidget()
        line = QHBoxLayout(links)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(LinkButton(self.tr("Create a token in the Manager"), url(TOKENS), opener, look="link"))
        line.addStretch(1)
        self.add_widget(links)
        self.confirmed.connect(self._give)

    def _give(self) -> None:
        self._field.set_error("")
        self.set_error("")
        token = self.token.text().strip()
        if not token:
            self._field.set_error(self.tr("Paste the token here."))
            return
        self.set_busy(True)
        self.token_given.emit(token)
