"""Copies of earlier writes: put files back, or delete the copies. Also after a restart."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.mysql_prefix.service import KeptBackup, PrefixWritten, printable
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.pages.message_place import MessagePlace
from desktop_manager.ui.tasks import Key
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import mysql_prefix as words
from desktop_manager.ui.words.dates import moment

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

WIDTH = 680

Kept = tuple[tuple[KeptBackup, ...], tuple[str, ...]]


class BackupRow(Row):
    """One earlier write. Signals: `put_back_wanted(backup)`, `delete_wanted(backup)`."""

    put_back_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, kept: KeptBackup, parent: QWidget | None = None) -> None:
        """Say what it did, when and where, and how each of its files stands now."""
        purpose = kept.backup.purpose
        place = purpose.site or printable(purpose.folder)
        title = f"{words.kind_words(purpose.kind, purpose.prefix)} · {place}"
        lines = [f"{moment(kept.backup.at)} · {printable(purpose.folder)}"]
        lines += [f"{printable(state.file.name)}: {words.state_words(state.code)}" for state in kept.states]
        super().__init__(title, "\n".join(lines), parent=parent)
        self.kept = kept
        self.put_back = Button(self.tr("Put back…") if kept.changed_since else self.tr("Put back"))
        self.put_back.setAccessibleName(self.tr("Put back: %1").replace("%1", title))
        self.put_back.clicked.connect(self._put_back)
        if not kept.can_be_put_back and not kept.changed_since:
            self.put_back.set_disabled_reason(self.tr("There is nothing to put back."))
        self.delete = Button(self.tr("Delete…"), kind="quiet")
        self.delete.setAccessibleName(self.tr("Delete the copies: %1").replace("%1", title))
        self.delete.clicked.connect(self._delete)
        self.add_action(self.put_back)
        self.add_action(self.delete)

    def _put_back(self) -> None:
        self.put_back_wanted.emit(self.kept)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.kept)


class PrefixRestoreSheet(Sheet):
    """Reads when it is shown and after each change."""

    def __init__(self, context: "PageContext", organization: int, parent: QWidget | None = None) -> None:
        """`organization`: in whose name it is entered in Activity, 0 for none."""
        super().__init__(self.tr("Restore files"), parent)
        self.resize(WIDTH, self.height())
        self._context = context
        self._organization = organization
        self._wanted: KeptBackup | None = None
        self._handle: TaskHandle | None = None
        self.said = MessagePlace()
        self.body.addWidget(self.said)
        self.dialog: Dialog | None = None
        self.rows: list[BackupRow] = []
        self.card = Card(self.tr("Copies from before each write"))
        self.body.addWidget(self.card)
        self.card.add_row(Row("", self.tr("Reading the copies…")))
        self._read()

    def _read(self) -> None:
        key = Key(f"prefix-kept-{id(self)}")
        self._context.tasks.read(self, key, self._kept, self._show_kept, self._say_error)

    def _kept(self, _handle: "TaskHandle") -> Kept:
        return self._context.workspace.prefix_files.kept()

    def _show_kept(self, read: Kept) -> None:
        backups, damaged = read
        self.card.clear_rows()
        self.rows = [BackupRow(kept) for kept in backups]
        for row in self.rows:
            row.put_back_wanted.connect(self._ask)
            row.delete_wanted.connect(self._ask_delete)
            self.card.add_row(row)
        for name in damaged:
            self.card.add_row(Row(name, self.tr("These copies are damaged: their list cannot be read.")))
        if not backups and not damaged:
            self.card.add_row(
                Row(self.tr("No copies yet"), self.tr("Before files are written, they are copied here."), icon="undo-2")
            )
        self._fit_soon()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self.fit)

    # Putting back

    def _ask(self, kept: KeptBackup) -> None:
        if self._handle is not None:
            return
        self._wanted = kept
        if not kept.changed_since:
            self._put_back(changed_too=False)
            return
        names = [printable(state.file.name) for state in kept.states if state.code == "changed"]
        self.dialog = Dialog(
            self.tr("Put files back"),
            confirm=self.tr("Put back"),
            body=self.tr("Edited since they were written: %1.").replace("%1", words.names_words(names)),
            parent=self,
        )
        self.edited_too = CheckBox()
        self.edited_too.setAccessibleName(self.tr("The edited ones too"))
        self.dialog.add_widget(
            Row(
                self.tr("The edited ones too"),
                self.tr("What stands there now is copied before, and can be put back in turn."),
                leading=self.edited_too,
            )
        )
        self.dialog.confirmed.connect(self._confirmed)
        self.dialog.finished.connect(self._dialog_closed)
        self.edited_too.toggled.connect(self._look)
        self._look()
        self.dialog.open()

    def _look(self) -> None:
        assert self.dialog is not None
        assert self._wanted is not None
        nothing = not self._wanted.can_be_put_back and not self.edited_too.isChecked()
        self.dialog.confirm_button.set_disabled_reason(
            self.tr("Only edited files are left: choose them first.") if nothing else ""
        )

    def _confirmed(self) -> None:
        self._put_back(changed_too=self.edited_too.isChecked())

    def _dialog_closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _put_back(self, *, changed_too: bool) -> None:
        kept = self._wanted
        assert kept is not None, "asked for"
        work = partial(
            self._context.workspace.prefix_files.restore,
            kept.backup.id,
            changed_too=changed_too,
            organization=self._organization,
        )
        self._handle = self._context.tasks.write(self, lambda _: work(), self._is_back, self._failed)

    def _is_back(self, done: PrefixWritten) -> None:
        self._handle = None
        count = len(done.written.written)
        refused = [
            f"{printable(outcome.change.name)}: {words.outcome_words(outcome.code)}" for outcome in done.written.refused
        ]
        text = self.tr("%n file(s) put back as before.", "", count)
        self.said.say("bad" if refused else "good", text, "\n".join(refused))
        self._read()

    # Deleting copies

    def _ask_delete(self, kept: KeptBackup) -> None:
        if self._handle is not None:
            return
        self._wanted = kept
        self.dialog = Dialog(
            self.tr("Delete copies"),
            confirm=self.tr("Delete copies"),
            body=self.tr("The files of the site stay as they are; they cannot be put back from here any more."),
            danger=True,
            parent=self,
        )
        self.dialog.confirmed.connect(self._delete)
        self.dialog.finished.connect(self._dialog_closed)
        self.dialog.open()

    def _delete(self) -> None:
        kept = self._wanted
        assert kept is not None, "asked for"
        self._handle = self._context.tasks.write(
            self, partial(_remove, self._context, kept.backup.id), self._deleted, self._failed
        )

    def _deleted(self, _result: WriteResult) -> None:
        self._handle = None
        self.said.say("good", self.tr("The copies were deleted."))
        self._read()

    # Messages

    def _failed(self, error: Exception) -> None:
        self._handle = None
        self._say_error(error)
        self._read()

    def _say_error(self, error: Exception) -> None:
        self.said.say_error(error)
        self._fit_soon()


def _remove(context: "PageContext", identity: str, _handle: "TaskHandle") -> WriteResult:
    context.workspace.prefix_files.remove(identity)
    return WriteResult(frozenset())
