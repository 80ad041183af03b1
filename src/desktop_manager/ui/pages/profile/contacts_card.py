"""The user's e-mail addresses, or phone numbers: to read here, to change in the Manager."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.profile.view import Contact
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import profile as words


class ContactsCard(Card):
    """One row for each address or number. `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(
        self, title: str, icon: str, nothing: str, url: str, opener: Opener, parent: QWidget | None = None
    ) -> None:
        """`nothing` is said where there is none; `url` is the page of the Manager that changes them."""
        super().__init__(title, parent=parent)
        self._icon = icon
        self._nothing = nothing
        self._url = url
        self._opener = opener
        self._shown: tuple[tuple[Contact, ...], str] | None = None
        self.link: LinkButton | None = None

    def show_contacts(self, contacts: tuple[Contact, ...], login: str) -> None:
        """Show addresses or numbers; the one that is `login` gets a chip."""
        if self._shown == (contacts, login):
            return
        self._shown = (contacts, login)
        self.clear_rows()
        for contact in contacts:
            row = Row(contact.text, words.contact_line(contact), icon=self._icon)
            for text, tone in words.contact_chips(contact, login):
                row.add_action(Chip(text, tone))
            self.add_row(row)
        self.link = LinkButton(self.tr("Change in the Manager"), self._url, self._opener)
        self.link.setAccessibleName(self.tr("Change %1 in the Manager").replace("%1", self.title))
        self.link.failed.connect(self.link_failed)
        self.add_footer(self.tr("Edit them on your profile page.") if contacts else self._nothing, [self.link])
