"""The user's e-mail addresses, or phone numbers: deleted or withdrawn here, added in the Manager."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import PROFILE_EDIT
from desktop_manager.features.profile.contacts import Kind, why_kept
from desktop_manager.features.profile.view import Contact
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import contacts as contact_words
from desktop_manager.ui.words import profile as words

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext

_ICONS = {"email": "mail", "phone": "phone"}


class ContactsCard(Card):
    """One row for each address or number. `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, kind: Kind, page: PageFrame, context: "PageContext", parent: QWidget | None = None) -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(contact_words.title(kind), parent=parent)
        self._kind: Kind = kind
        self._page = page
        self._context = context
        self._shown: tuple[tuple[Contact, ...], str] | None = None
        self._contacts: tuple[Contact, ...] = ()
        self._deleting: Contact | None = None
        self.flow = WriteFlow(page, context)
        self.link: LinkButton | None = None
        self.delete_buttons: list[IconButton] = []

    def show_contacts(self, contacts: tuple[Contact, ...], login: str) -> None:
        """Show addresses or numbers; the one that is `login` gets a chip."""
        if self._shown == (contacts, login):
            return
        self._shown = (contacts, login)
        self._contacts = contacts
        self.clear_rows()
        self.delete_buttons = []
        for place, contact in enumerate(contacts):
            row = Row(contact.text, words.contact_line(contact), icon=_ICONS[self._kind])
            for text, tone in words.contact_chips(contact, login):
                row.add_action(Chip(text, tone))
            row.add_action(self._make_delete(place, contact, login))
            self.add_row(row)
        address = self._context.manager_url(PROFILE_EDIT)
        self.link = LinkButton(self.tr("Add in the Manager"), address, self._context.opener)
        self.link.setAccessibleName(contact_words.add_words(self._kind))
        self.link.failed.connect(self.link_failed)
        self.add_footer("" if contacts else contact_words.nothing_words(self._kind), [self.link])

    def _make_delete(self, place: int, contact: Contact, login: str) -> IconButton:
        action = self.tr("Withdraw the request for %1") if contact.pending else self.tr("Delete %1")
        button = IconButton("trash-2", action.replace("%1", contact.text))
        button.setProperty("place", place)
        button.clicked.connect(self._ask)
        reason = why_kept(contact, login)
        if reason:
            button.set_disabled_reason(contact_words.kept_words(self._kind, reason))
        self.delete_buttons.append(button)
        return button

    def _ask(self) -> None:
        button = self.sender()
        if button is None or self.flow.busy or self.flow.dialog is not None:
            return
        self._deleting = contact = self._contacts[button.property("place")]
        withdraw = contact.pending
        dialog = Dialog(
            self.tr("Withdraw request") if withdraw else contact_words.delete_title(self._kind),
            confirm=self.tr("Withdraw") if withdraw else self.tr("Delete"),
            body=contact.text,
            consequences=contact_words.consequences(self._kind, contact),
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._delete)
        self.flow.open(dialog)

    def _delete(self) -> None:
        contact = self._deleting
        if contact is not None:
            done = self.tr("Request withdrawn: %1.") if contact.pending else self.tr("Deleted: %1.")
            self.flow.run(lambda: self._send(contact), Said(done.replace("%1", contact.text)))

    def _send(self, contact: Contact) -> "WriteResult":
        return self._context.workspace.contacts.delete(self._kind, contact)
