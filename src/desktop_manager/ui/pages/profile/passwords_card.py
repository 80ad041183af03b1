"""Application passwords: listed, created with the password shown once, deleted here or in the Manager."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import APPLICATION_PASSWORDS
from desktop_manager.features.profile.application_passwords import CreatedPassword, PasswordEntry
from desktop_manager.ui.pages.profile.password_dialogs import NewPasswordDialog, ShownOnceDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import application_passwords as words

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext


class PasswordsCard(Card):
    """One row for each password, by its name. `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext", parent: QWidget | None = None) -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(self.tr("Application passwords"), parent=parent)
        self._page = page
        self._context = context
        self._shown: tuple[tuple[PasswordEntry, ...], bool | None, bool, str] | None = None
        self._entries: tuple[PasswordEntry, ...] = ()
        self._deleting: PasswordEntry | None = None
        self._once: ShownOnceDialog | None = None
        self.flow = WriteFlow(page, context)
        self.flow.done.connect(self._written)
        self.delete_buttons: dict[int, IconButton] = {}
        self.link: LinkButton | None = None
        self.create_button = Button(self.tr("Create…"))
        self.create_button.setAccessibleName(self.tr("Create an application password"))
        self.create_button.clicked.connect(self.begin_creation)
        self.add_action(self.create_button)
        self.show_passwords((), None, known=False)

    @property
    def once(self) -> ShownOnceDialog | None:
        """The dialog that shows a password once, while it is open."""
        return self._once

    def show_passwords(
        self, entries: tuple[PasswordEntry, ...], can_delete: bool | None, *, known: bool, failure: str = ""
    ) -> None:
        """Show what is known.

        `can_delete` None: not known yet whether the server deletes. `known`: fetched before. `failure`: why the list
        could not be fetched, in words.
        """
        if self._shown == (entries, can_delete, known, failure):
            return
        self._shown = entries, can_delete, known, failure
        self._entries = entries
        self.clear_rows()
        self.delete_buttons = {}
        for entry in entries:
            row = Row(entry.name, words.used_line(entry), icon="key-round")
            if can_delete:
                row.add_action(self._make_delete(entry))
            self.add_row(row)
        self._add_foot(can_delete, known, failure)

    def _make_delete(self, entry: PasswordEntry) -> IconButton:
        button = IconButton("trash-2", self.tr("Delete the password %1").replace("%1", entry.name))
        button.setProperty("password", entry.id)
        button.clicked.connect(self._ask_delete)
        self.delete_buttons[entry.id] = button
        return button

    def _add_foot(self, can_delete: bool | None, known: bool, failure: str) -> None:
        if not known:
            note = failure or self.tr("The list is not loaded yet. Refresh to fetch it.")
        elif not self._entries:
            note = self.tr("There is none. A program that cannot ask for the second step needs one.")
        elif can_delete is False:
            note = self.tr("Delete one in the Manager: this server offers it there only.")
        else:
            note = self.tr("Delete one that no program uses any more.")
        links = []
        self.link = None
        if can_delete is False:
            address = self._context.manager_url(APPLICATION_PASSWORDS)
            self.link = LinkButton(self.tr("In the Manager"), address, self._context.opener)
            self.link.setAccessibleName(self.tr("Application passwords in the Manager"))
            self.link.failed.connect(self.link_failed)
            links.append(self.link)
        self.add_footer(note, links)

    def begin_creation(self) -> None:
        """Ask for the name of a new one."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        dialog = NewPasswordDialog(self._entries, self._page)
        dialog.confirmed.connect(self._create)
        self.flow.open(dialog)

    def _create(self) -> None:
        dialog = self.flow.dialog
        if isinstance(dialog, NewPasswordDialog):
            name = dialog.name.text()
            self.flow.run(lambda: self._context.workspace.application_passwords.create(name), Said(""))

    def _written(self, result: object) -> None:
        if isinstance(result, CreatedPassword):
            self._once = ShownOnceDialog(result, self._page)
            self._once.finished.connect(self._closed)
            self._once.open()

    def _closed(self) -> None:
        once, self._once = self._once, None
        if once is not None:
            once.deleteLater()
        self.create_button.setFocus()

    def _ask_delete(self) -> None:
        button = self.sender()
        number = button.property("password") if button is not None else None
        self._deleting = next((entry for entry in self._entries if entry.id == number), None)
        if self._deleting is None or self.flow.busy or self.flow.dialog is not None:
            return
        dialog = Dialog(
            self.tr("Delete application password"),
            confirm=self.tr("Delete"),
            body=self.tr("%1: %2.").replace("%1", self._deleting.name).replace("%2", words.used_line(self._deleting)),
            consequences=[
                self.tr("The program that uses it can no longer sign in."),
                self.tr("It cannot be undone: a new password would be another one."),
            ],
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._delete)
        self.flow.open(dialog)

    def _delete(self) -> None:
        entry = self._deleting
        if entry is not None:
            said = Said(self.tr("Application password deleted: %1.").replace("%1", entry.name))
            self.flow.run(lambda: self._send_delete(entry), said)

    def _send_delete(self, entry: PasswordEntry) -> "WriteResult":
        return self._context.workspace.application_passwords.delete(entry)
