"""Backup codes: how many are left, a new sheet, proof that it was kept, and those kept in the keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import TWO_STEP
from desktop_manager.features.security.backup_codes import BackupCodesView
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.security.backup_codes_flow import BackupCodesFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import backup_codes as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class _Read(NamedTuple):
    """What the card reads in one go."""

    view: BackupCodesView | None
    owner: str


class BackupCodesCard(Card):
    """`link_failed(url)` when no browser could be started."""

    areas: ClassVar[frozenset[Area]] = frozenset((Area.PROFILE, Area.BACKUP_CODES))
    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: PageContext, parent: QWidget | None = None) -> None:
        """Messages of writes go to `page`."""
        super().__init__(parent=parent)
        self.set_title(self.tr("Backup codes"))
        self._context = context
        self._generation = 0
        self._view: BackupCodesView | None = None
        self._kept = False, False
        self.flow = BackupCodesFlow(page, context)
        self.flow.stale.connect(self._maybe_changed)
        self.add_widget(
            WrapLabel(
                self.tr(
                    "A code signs you in once when no other method works. Support never turns verification off on "
                    "request."
                ),
                "secondary",
            )
        )
        self.facts = WrapLabel("", "secondary")
        self.add_widget(self.facts)
        self.new_button = Button(self.tr("New codes…"), kind="primary")
        self.new_button.clicked.connect(self.generate)
        self.prove_button = Button(self.tr("Prove I kept them…"))
        self.prove_button.clicked.connect(self.prove)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(TWO_STEP), context.opener)
        self.link.setAccessibleName(self.tr("Backup codes in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_buttons([self.new_button, self.prove_button, self.link])
        self.show_button: Button | None = None
        self.forget_button: Button | None = None
        """Both stand only where codes are kept."""
        for widget in (self.facts, self.new_button, self.prove_button, self.link):
            widget.hide()

    def read(self) -> None:
        """Read what is known and show it."""
        self._generation += 1
        key = ("backup-codes", None, self._generation)
        self._context.tasks.read(self, key, self._work, self._show, self._show_failure)

    def _work(self, _handle: TaskHandle) -> _Read:
        workspace = self._context.workspace
        profile = workspace.profile.read()
        owner = f"{profile.display_name}, {profile.email}" if profile else ""
        return _Read(workspace.backup_codes.read(), owner)

    def _show(self, found: _Read) -> None:
        view = self._view = found.view
        self.flow.set_owner(found.owner)
        if view is None:
            if not self._context.refreshing:
                self._say(self.tr("Your profile has not been fetched yet. Refresh to fetch it."))
            return
        self.set_chip(*words.left_chip(view))
        self._say(words.facts_line(view, demo=self._context.workspace.demo))
        for button in (self.new_button, self.prove_button):
            button.setVisible(view.offered)
        self.link.setVisible(not view.offered and not self._context.refreshing)
        none_left = self.tr("No code is left. Generate new ones first.") if view.left == 0 else ""
        self.prove_button.set_disabled_reason(none_left)
        self._show_kept(view)

    def _show_kept(self, view: BackupCodesView) -> None:
        if (view.kept, view.kept_void) == self._kept:
            return
        self._kept = view.kept, view.kept_void
        self.clear_rows()
        self.show_button = self.forget_button = None
        if not view.kept:
            return
        void, fresh = self.tr("Of an older sheet: void."), self.tr("Those that were not used here.")
        keyring, demo = self.tr("In this computer's keyring"), self.tr("Kept until the demo ends")
        where = demo if self._context.workspace.demo else keyring
        row = Row(where, void if view.kept_void else fresh, icon="key-round")
        self.show_button = Button(self.tr("Show…"))
        self.show_button.setAccessibleName(self.tr("Show the kept backup codes"))
        self.show_button.clicked.connect(self.flow.show_kept)
        self.forget_button = Button(self.tr("Remove…"), kind="danger")
        self.forget_button.setAccessibleName(self.tr("Remove the kept backup codes"))
        self.forget_button.clicked.connect(self.flow.forget_kept)
        for button in (self.show_button, self.forget_button):
            row.add_action(button)
        self.add_row(row)

    def _show_failure(self, error: Exception) -> None:
        explanation = explain(error)
        if self._view is None:
            self._say(f"{explanation.sentence} {explanation.hint}")

    def _say(self, text: str) -> None:
        self.facts.setText(text)
        self.facts.setVisible(bool(text))

    def generate(self) -> None:
        """Make a new sheet; where the server does not offer it, lead to the Manager."""
        if self._view is not None and self._view.offered:
            self.flow.generate(self._view)
        elif self._view is not None:
            self.link.click()

    def prove(self) -> None:
        """Prove that the sheet was kept; where the server does not offer it, lead to the Manager."""
        if self._view is not None and self._view.offered:
            self.prove_button.setFocus()
            if self._view.left != 0:
                self.flow.prove(self._view)
        elif self._view is not None:
            self.link.click()

    def _maybe_changed(self) -> None:
        """After a failure the store may know more than this card: everybody who shows it reads again."""
        self._context.areas_changed.emit(self.areas)
        self.read()
