"""Authenticator on this computer: its entries, with their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.authenticator import OtpEntry
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.security.otp_code import OtpCode
from desktop_manager.ui.pages.security.otp_dialogs import AddOtpDialog, RemoveOtpDialog, RenameOtpDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import authenticator as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class OtpData(NamedTuple):
    """What the card shows."""

    entries: tuple[OtpEntry, ...]
    survives: bool


class OtpRow(Row):
    """One entry. Signals: rename_wanted, remove_wanted (the entry)."""

    rename_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, context: PageContext, entry: OtpEntry) -> None:
        """Its code is masked."""
        super().__init__(entry.name, words.entry_facts(entry), icon="key-round", tone="accent")
        self.entry = entry
        self.code = OtpCode(context, entry.name, entry.digits)
        self.add_action(self.code)
        self.more = IconButton("ellipsis-vertical", self.tr("More for %1").replace("%1", entry.name))
        self.more.clicked.connect(self._open_menu)
        self.add_action(self.more)
        self.menu = QMenu(self)
        self.rename = self.menu.addAction(self.tr("Rename…"), self._rename)
        self.remove = self.menu.addAction(self.tr("Remove…"), self._remove)

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _rename(self) -> None:
        self.rename_wanted.emit(self.entry)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.entry)


class AuthenticatorCard(Card):
    """Reads names only; a secret is read when its code is to be shown.

    Signals:
        link_failed: as every card of the page has it; there is no link here that could fail.
        entries_shown: the entries were read and are shown.
    """

    areas: ClassVar[frozenset[Area]] = frozenset((Area.TWO_STEP,))
    link_failed = Signal(str)
    entries_shown = Signal()

    def __init__(self, page: PageFrame, context: PageContext, parent: QWidget | None = None) -> None:
        """Messages go to `page`."""
        super().__init__(parent=parent)
        self.set_title(self.tr("Authenticator on this computer"))
        self._page = page
        self._context = context
        self._generation = 0
        self._data: OtpData | None = None
        self.rows: tuple[OtpRow, ...] = ()
        self.flow = WriteFlow(page, context)
        self.flow.stale.connect(self.read)
        self.flow.done.connect(self._written)
        self.add_button = Button(self.tr("Add…"))
        self.add_button.setAccessibleName(self.tr("Add an entry to the authenticator…"))
        self.add_button.clicked.connect(self.add)
        self.add_action(self.add_button)
        self._show_loading()

    @property
    def entries(self) -> tuple[OtpEntry, ...]:
        """What is shown."""
        return self._data.entries if self._data is not None else ()

    def read(self) -> None:
        """Read which entries there are, and show them."""
        self._generation += 1
        key = ("authenticator", None, self._generation)
        self._context.tasks.read(self, key, self._work, self._show, self._fail)

    def show_login_code(self) -> bool:
        """Show the code that signs in to this login, for "Show code" elsewhere; False if none is kept here."""
        for row in self.rows:
            if row.entry.login:
                row.code.reveal()
                row.code.show_button.setFocus()
                area = getattr(self._page, "scroll_area", None)
                if area is not None:
                    area.ensureWidgetVisible(row)
                return True
        return False

    def add(self) -> None:
        """Open the dialog that adds an entry, after the PIN where there is one."""
        self._context.lock.require(self._open_add)

    def _open_add(self) -> None:
        if self.flow.busy or self.flow.dialog is not None:
            return
        survives = self._data is None or self._data.survives
        dialog = AddOtpDialog(
            self._context.tasks, survives=survives, demo=self._context.workspace.demo, parent=self._page
        )
        dialog.confirmed.connect(self._add)
        self.flow.open(dialog)

    def _add(self) -> None:
        dialog = self.flow.dialog
        assert isinstance(dialog, AddOtpDialog)
        key = dialog.key()
        if key is None:
            return
        service = self._context.workspace.authenticator
        said = self.tr("%1 was added. Compare its next code with your phone's before you rely on it.")
        self.flow.run(lambda: service.add(key), Said(said.replace("%1", key.name)))

    def _rename(self, entry: OtpEntry) -> None:
        dialog = RenameOtpDialog(entry.name, self._page)
        dialog.confirmed.connect(self._do_rename)
        self.flow.open(dialog)

    def _do_rename(self) -> None:
        dialog = self.flow.dialog
        assert isinstance(dialog, RenameOtpDialog)
        service, old, new = self._context.workspace.authenticator, dialog.old, dialog.name.text()
        self.flow.run(lambda: service.rename(old, new), Said(self.tr("Renamed.")))

    def _remove(self, entry: OtpEntry) -> None:
        dialog = RemoveOtpDialog(entry.name, login=entry.login, parent=self._page)
        dialog.confirmed.connect(self._do_remove)
        self.flow.open(dialog)

    def _do_remove(self) -> None:
        dialog = self.flow.dialog
        assert isinstance(dialog, RemoveOtpDialog)
        service, old = self._context.workspace.authenticator, dialog.old
        said = self.tr("%1 was removed from this computer.").replace("%1", old)
        self.flow.run(lambda: service.remove(old), Said(said))

    def _written(self, _result: object) -> None:
        self.read()

    def _work(self, _handle: TaskHandle) -> OtpData:
        service = self._context.workspace.authenticator
        return OtpData(service.entries(), service.survives())

    def _show(self, data: OtpData) -> None:
        # Rows that stay as they are keep the code that shows.
        if self._data == data:
            return
        self._data = data
        had_focus = any(row.isAncestorOf(widget) for row in self.rows if (widget := self.focusWidget()) is not None)
        self.clear_rows()
        rows = []
        for entry in data.entries:
            row = OtpRow(self._context, entry)
            row.rename_wanted.connect(self._rename)
            row.remove_wanted.connect(self._remove)
            row.code.failed.connect(self._say)
            self.add_row(row)
            rows.append(row)
        self.rows = tuple(rows)
        if not rows:
            self.add_row(
                Row(
                    self.tr("No entry yet"),
                    self.tr("Codes for sign-ins, here instead of on a phone. It works with a live account too."),
                    icon="key-round",
                    tone="neutral",
                )
            )
        self.add_footer(
            f"{words.kept_words(data.survives, demo=self._context.workspace.demo)} {words.factor_words()}", []
        )
        if had_focus:
            self.add_button.setFocus()
        self.entries_shown.emit()

    def _fail(self, error: Exception) -> None:
        self._data = None
        self.rows = ()
        self.clear_rows()
        sentence, hint = _said(error)
        row = Row(sentence, hint, icon="triangle-alert", tone="warning")
        again = Button(self.tr("Retry"))
        again.clicked.connect(self.read)
        row.add_action(again)
        self.add_row(row)

    def _say(self, error: Exception) -> None:
        self._page.show_message("bad", *_said(error))

    def _show_loading(self) -> None:
        self.add_row(Row(self.tr("Reading your keyring…")))


def _said(error: Exception) -> tuple[str, str]:
    if isinstance(error, OtpRefused):
        return words.refusal(error), ""
    explanation = explain(error)
    return explanation.sentence, explanation.hint
