"""Billing › Reminders: each payment reminder with its explanation (product.md, job 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import REMINDERS
from desktop_manager.features.billing.reminder_view import RemindersView, ReminderView, open_count
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.billing.account_tab import AccountTab, Loaded
from desktop_manager.ui.pages.billing.drop_zone import DropZone
from desktop_manager.ui.pages.billing.evidence_files import files_in
from desktop_manager.ui.pages.billing.reminder_buttons import ButtonRow
from desktop_manager.ui.pages.billing.reminder_card import ExplanationCard
from desktop_manager.ui.pages.billing.reminder_flow import ReminderFlow
from desktop_manager.ui.pages.billing.reminder_list import MOST_ROWS, MOST_STACKED, ReminderList
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.api.models.money import Money
    from desktop_manager.features.billing.settings_rules import Method
    from desktop_manager.features.evidence.shelf import Shelved
    from desktop_manager.ui.pages.billing.evidence_flow import Outcome
    from desktop_manager.ui.pages.billing.page import BillingPage

CHARGED_AT_ONCE = ("card", "twint")
_LIST_WIDTH, _GAP = 290, 14
_NARROWEST = 840
"""Narrower than this, the explanation stands under the list: its table needs some 520 pixels."""
_EVIDENCE_HEIGHT = 230


class _Content(NamedTuple):
    view: RemindersView
    balances: tuple[Money, ...]
    methods: tuple[Method, ...]


class RemindersTab(AccountTab):
    """List at the left, explanation at the right; under it what the user brought. Files are dropped anywhere on it."""

    name = "reminders"
    areas = frozenset({Area.REMINDERS, Area.REMINDER_MARKS, Area.INVOICES, Area.PAYMENTS, Area.PREPAID})

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing yet."""
        super().__init__(page)
        self.setAcceptDrops(True)
        self.count = 0
        self._wanted_mark = 0
        self.flow = ReminderFlow(page)
        self.flow.stale.connect(self.read)
        self.flow.checked.connect(self._checked)
        self.list_card = Card(self.tr("Reminders received"))
        self.list = ReminderList()
        self.list.current_changed.connect(self._chosen)
        self.none = WrapLabel("", "secondary")
        self.check = Button(self.tr("Check a reminder email…"))
        self.check.clicked.connect(self.flow.check)
        self.link = LinkButton(self.tr("In the Manager"), "", self.context.opener)
        self.link.setAccessibleName(self.tr("Reminders in the Manager"))
        self.link.failed.connect(page.say_link)
        self.list_card.add_row(self.list)
        space = QWidget()
        space.setFixedHeight(2)
        self.list_card.add_widget(space)
        self.list_card.add_widget(self.none)
        self.list_card.add_widget(ButtonRow([self.check, self.link]))
        self.card = ExplanationCard()
        self.card.acted.connect(self._act)
        self.zone = DropZone(self.context)
        self.zone.list.explain_button.hide()
        self.zone.flow.ended.connect(self._evidence_read)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(_GAP)
        left = QVBoxLayout()
        left.addWidget(self.list_card, 1)
        self._sides.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        right.addWidget(self.card, 1)
        right.addWidget(self.zone)
        self._sides.addLayout(right, 1)
        # Both cards reach the bottom of the window (design/billing.png).
        self.cards.addLayout(self._sides, 1)

    @property
    def chosen(self) -> ReminderView | None:
        """The reminder that is explained."""
        return self.list.chosen

    @property
    def stacked(self) -> bool:
        """Whether the explanation stands under the list."""
        return self._sides.direction() == QBoxLayout.Direction.TopToBottom

    def load(self, account_id: int) -> Loaded:
        """The reminders with their diagnoses, and what paying needs to know."""
        workspace = self.context.workspace
        view = workspace.reminders.read(account_id)
        account = workspace.prepaid.known(account_id)
        methods = workspace.payment_settings.methods(account_id)
        content = _Content(
            view,
            account.balances if account is not None else (),
            tuple(one for one in methods if one.kind in CHARGED_AT_ONCE),
        )
        # What the user brought is explained whatever the server tells.
        return Loaded((), content, view.fetched_at, view.failure, ready=not view.offered or bool(view.brought))

    def fetch_account(self, account_id: int, force: bool) -> frozenset[Area]:
        """All reminders; invoices, payments, prepaid account and means of payment of this organization."""
        workspace = self.context.workspace
        changed = workspace.reminders.fetch(account_id, force)
        return changed | workspace.payment_settings.fetch(account_id, force)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show it; where the server tells no reminders, what can be brought."""
        content: _Content = loaded.content
        view = content.view
        self.flow.balances, self.flow.methods = content.balances, content.methods
        # What is live has nothing of its own to list: what the user brought is in front either way.
        views = (*view.brought, *view.reminders)
        self.list.set_reminders(views)
        self.none.setText(self._none_words(view))
        self.none.setVisible(bool(self.none.text()))
        self.link.setVisible(not view.offered)
        self.link.set_url(self.context.manager_url(REMINDERS))
        self.list_card.set_note("")
        self._show_zone(view)
        if self._wanted_mark:
            row = next((at for at, one in enumerate(views) if one.brought and one.mark == self._wanted_mark), -1)
            self._wanted_mark = 0
            if row >= 0:
                self.list.show_row(row)
        self._explain()
        self.count = open_count(view.reminders)
        self.count_changed.emit(self.count)
        if self.stale_words:
            self.page.show_message("warning", self.stale_words)

    def choose(self, number: str) -> bool:
        """Explain the reminder of an invoice; False where there is none."""
        row = self.list.row_of(number)
        if row >= 0:
            self.list.show_row(row)
        return row >= 0

    def choose_reminder(self, reminder_id: int) -> bool:
        """Explain a reminder of the account, by its id; False where it is not there."""
        row = self.list.row_of_reminder(reminder_id)
        if row >= 0:
            self.list.show_row(row)
        return row >= 0

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.zone.flow.read_files(files_in(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROWEST
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if wanted != self._sides.direction() or self.list_card.maximumWidth() != self._list_width(narrow):
            self._sides.setDirection(wanted)
            self.list_card.setMinimumWidth(0 if narrow else _LIST_WIDTH)
            self.list_card.setMaximumWidth(self._list_width(narrow))
            self.list.set_most_rows(MOST_STACKED if narrow else MOST_ROWS)

    @staticmethod
    def _list_width(narrow: bool) -> int:
        return 16777215 if narrow else _LIST_WIDTH

    def _none_words(self, view: RemindersView) -> str:
        if not view.offered:
            organization = self.organization.name if self.organization is not None else ""
            told = self.tr(
                "This server tells neither reminders nor payments. Drop the reminder, the invoice PDF and a bank "
                "statement here: the explanation works from those and says what it could not see."
            )
            return f"{told}\n{clicks_words(REMINDERS.clicks, organization)}"
        if not view.reminders:
            return self.tr("No reminder was sent to this organization.")
        return ""

    def _show_zone(self, view: RemindersView) -> None:
        organization = self.organization
        shelf = self.context.workspace.evidence
        filled = organization is not None and bool(shelf.items(organization.id))
        # Where the server tells the reminders, the target would take the explanation's room: the tab itself is one.
        self.zone.target.setVisible(not view.offered)
        self.zone.setVisible(filled or not view.offered)
        self.zone.setMinimumHeight(_EVIDENCE_HEIGHT * (2 if filled and not view.offered else 1))

    def _explain(self) -> None:
        view = self.chosen
        self.card.setVisible(view is not None)
        if view is not None:
            self.card.show_view(view)

    def _chosen(self, _row: int) -> None:
        self._explain()

    def _act(self, action: str) -> None:
        if self.card.view is not None:
            self.flow.act(action, self.card.view)

    def _checked(self, shelved: Shelved) -> None:
        from desktop_manager.features.billing.reminder_marks import mail_key

        mail = shelved.evidence.mail
        if mail is not None:
            self._wanted_mark = mail_key(mail)
            self.read()

    def _evidence_read(self, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            if outcome.error is not None:
                said = explain(outcome.error)
                self.page.show_message("warning", f"{outcome.name}: {said.sentence}", said.hint)
            elif outcome.shelved is not None:
                self._checked(outcome.shelved)
