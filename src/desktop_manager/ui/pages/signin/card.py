"""The card of the sign-in page: token, scopes, server, and the way into the demo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import TOKENS, url
from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.features.logins.server import INFOMANIAK, BadServer, normalise
from desktop_manager.ui.pages.signin.column import Column
from desktop_manager.ui.pages.signin.logo import Logo
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.keyring import keyring_problem, where_kept

CARD_WIDTH = 460
MARGIN = 28


class SignInCard(Column):
    """Asks for a token; says where it will be kept and what it can do.

    Signals:
        sign_in_requested: server and token, both checked for form.
        replace_requested: the token, to be put in place of the one of the login that it belongs to.
        demo_requested, unlock_requested, cancel_requested: as the buttons say.
    """

    sign_in_requested = Signal(str, str)
    replace_requested = Signal(str)
    demo_requested = Signal()
    unlock_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Links open through `opener`."""
        super().__init__(CARD_WIDTH, MARGIN, parent)
        self.setObjectName("panel")
        self._busy = False
        self._bar: MessageBar | None = None
        self._says_error = False
        layout = self.content
        layout.addWidget(Logo(self))
        layout.addSpacing(12)
        self._title = WrapLabel(self.tr("Sign in to the Manager"), "page_title")
        layout.addWidget(self._title)
        self._intro = WrapLabel(where_kept(None), "muted")
        layout.addWidget(self._intro)
        layout.addSpacing(12)
        self._bar_place = QVBoxLayout()
        layout.addLayout(self._bar_place)

        self.token = SecretField()
        self._token_field = FormField(
            self.tr("API token"),
            self.token,
            hint=self.tr("It needs the scopes accounts and user_info."),
        )
        self.token.returnPressed.connect(self._sign_in)
        layout.addWidget(self._token_field)
        self._create = LinkButton(self.tr("Create a token in the Manager"), url(TOKENS), opener, look="link")

        self._advanced = Button(self.tr("Advanced"), kind="link")
        self._advanced.setCheckable(True)
        self._advanced.set_trailing_icon("chevron-down")
        self._advanced.toggled.connect(self._show_server)
        layout.addSpacing(6)
        for link in (self._create, self._advanced):
            # At the left, as wide as its words: side by side they would not fit in longer languages.
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.server = QLineEdit(INFOMANIAK)
        self._server_field = FormField(
            self.tr("Server"),
            self.server,
            hint=self.tr("Another server that offers the Manager API. Plain http is for this computer only."),
        )
        self.server.returnPressed.connect(self._sign_in)
        self._server_field.hide()
        self._server_field.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._server_field)
        layout.addSpacing(16)

        self.sign_in = Button(self.tr("Sign in"), kind="primary")
        self.sign_in.clicked.connect(self._sign_in)
        layout.addWidget(self.sign_in)
        self.back = Button(self.tr("Back"), kind="quiet")
        self.back.hide()
        layout.addSpacing(6)
        layout.addWidget(self.back)
        layout.addSpacing(14)
        layout.addWidget(Divider(self.tr("or")))
        layout.addSpacing(14)
        self.demo = Button(self.tr("Try the demo"))
        self.demo.clicked.connect(self.demo_requested)
        layout.addWidget(self.demo)
        layout.addSpacing(6)
        layout.addWidget(
            WrapLabel(self.tr("Four sample organizations, no account and no network needed"), "secondary", centred=True)
        )

    def show_keyring(self, status: KeyringStatus) -> None:
        """Say where the token will be kept, and what is wrong with the keyring if anything is; an error stays."""
        self._intro.setText(where_kept(status))
        if self._says_error:
            return
        sentence, hint = keyring_problem(status)
        if not sentence:
            self.clear_message()
            return
        bar = self._show_bar("warning", sentence, hint)
        if status.state is KeyringState.LOCKED:
            unlock = self.tr("Unlock…") if status.reason in ("locked", "not_created") else self.tr("Try again")
            bar.add_action(unlock).clicked.connect(self.unlock_requested)

    def offer_way_back(self, name: str) -> None:
        """This is another login, added to the one of that name; "" for one that is not open."""
        self._title.setText(self.tr("Add another login"))
        if name:
            self.back.setText(self.tr("Back to %1").replace("%1", name))
        self.back.show()

    def show_known(self, name: str) -> None:
        """Say that the token belongs to a login that is known, and what can be done with it."""
        bar = self._show_bar(
            "warning",
            self.tr("This token belongs to %1, who is signed in already.").replace("%1", name),
            self.tr("It can take the place of the token that is kept for that login."),
        )
        self._says_error = True
        replace = bar.add_action(self.tr("Replace its token"))
        replace.clicked.connect(self._replace)
        replace.setFocus()

    def _replace(self) -> None:
        self.replace_requested.emit(self.token.text().strip())

    def show_error(self, sentence: str, hint: str) -> None:
        """Say why signing in failed; what was typed stays."""
        self._show_bar("bad", sentence, hint)
        self._says_error = True
        self.token.setFocus()

    def clear_message(self) -> None:
        """Take the message away."""
        self._says_error = False
        if self._bar is not None:
            self._bar_place.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None

    def set_busy(self, busy: bool) -> None:
        """While the server is asked, the fields stay readable and the button cancels."""
        self._busy = busy
        self.token.setReadOnly(busy)
        self.server.setReadOnly(busy)
        self.demo.setEnabled(not busy)
        self.sign_in.setText(self.tr("Cancel") if busy else self.tr("Sign in"))
        if busy:
            self.clear_message()
            self._intro.setText(self.tr("Asking the server whose token this is…"))

    def forget_token(self) -> None:
        """Empty the token field."""
        self.token.take()

    def open_advanced(self) -> None:
        """Show the server's address."""
        self._advanced.setChecked(True)

    def _show_bar(self, tone: str, text: str, secondary: str) -> MessageBar:
        self.clear_message()
        bar = MessageBar("bad" if tone == "bad" else "warning", text, secondary, dismissible=False)
        self._bar = bar
        self._bar_place.addWidget(bar)
        self._bar_place.setContentsMargins(0, 0, 0, 12)
        return bar

    def _show_server(self, shown: bool) -> None:
        self._server_field.setVisible(shown)
        if shown:
            self.server.setFocus()

    def _sign_in(self) -> None:
        if self._busy:
            self.cancel_requested.emit()
            return
        self._token_field.set_error("")
        self._server_field.set_error("")
        token = self.token.text().strip()
        try:
            server = normalise(self.server.text())
        except BadServer as error:
            self._advanced.setChecked(True)
            self._server_field.set_error(self._server_words(error.code))
            self.server.setFocus()
            return
        if not token:
            self._token_field.set_error(self.tr("Paste the token here."))
            self.token.setFocus()
            return
        if not token.isascii() or any(sign.isspace() for sign in token):
            self._token_field.set_error(
                self.tr("This is not a token: it holds blanks or special signs. Copy it again.")
            )
            self.token.setFocus()
            return
        self.sign_in_requested.emit(server, token)

    def _server_words(self, code: str) -> str:
        if code == "empty":
            return self.tr("Type the address of the server, or api.infomaniak.com.")
        if code == "has_path":
            return self.tr("Only the host belongs here, without what follows it.")
        if code == "needs_https":
            return self.tr("Use https. Plain http would send the token unprotected.")
        return self.tr("This is not an address. Type it as in https://api.infomaniak.com.")
