"""Billing › Payment settings: everything is chosen first, then saved together (product.md, job 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import REMINDERS
from desktop_manager.features.billing.settings_rules import Settings, changes, check, next_charge, rebased
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.account_tab import AccountTab, Loaded
from desktop_manager.ui.pages.billing.settings_invoices_card import InvoicesCard
from desktop_manager.ui.pages.billing.settings_methods_card import Charges, MethodsCard
from desktop_manager.ui.pages.billing.settings_reminders_card import RemindersCard
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.words import payment_settings as words
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.features.billing.settings import SettingsView
    from desktop_manager.features.billing.settings_rules import Change
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.pages.billing.page import BillingPage

NARROWEST = 340


class SettingsTab(AccountTab):
    """Holds what was chosen and not saved, over every new reading of the same organization."""

    name = "settings"
    areas = frozenset({Area.PAYMENT_SETTINGS, Area.RENEWALS})

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing yet."""
        super().__init__(page)
        self._held: Settings | None = None
        self._held_of = 0
        self._charges: Charges | None = None
        self._saving: tuple[int, Settings] | None = None
        self.flow = WriteFlow(page, self.context)
        self.flow.done.connect(self._saved)
        self.flow.stale.connect(self.read)
        self.reminders = RemindersCard()
        self.invoices = InvoicesCard()
        self.methods = MethodsCard()
        for card in (self.reminders, self.invoices, self.methods):
            card.edited.connect(self._look)
        columns = [_stacked(self.reminders, self.methods), _stacked(self.invoices)]
        self._columns = Columns(columns, narrowest=NARROWEST)
        self.cards.addWidget(self._columns)
        self.elsewhere = Card(self.tr("Payment settings"))
        self.link = LinkButton(self.tr("In the Manager"), "", self.context.opener)
        self.link.setAccessibleName(self.tr("Payment settings in the Manager"))
        self.link.failed.connect(page.say_link)
        self._elsewhere_row = self.elsewhere.add_footer("", [self.link])
        self.cards.addWidget(self.elsewhere)
        self.cards.addStretch(1)
        # Always in sight, below what scrolls.
        self.bar = Card()
        self.bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.discard_button = Button(self.tr("Discard"))
        self.discard_button.setAccessibleName(self.tr("Discard the changes of the payment settings"))
        self.discard_button.clicked.connect(self.discard_unsaved)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.setAccessibleName(self.tr("Save the payment settings"))
        self.save_button.clicked.connect(self.save)
        self._footer = self.bar.add_footer("", [self.discard_button, self.save_button])
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "made by AccountTab"
        layout.addWidget(self.bar)
        layout.setStretch(0, 1)
        layout.setContentsMargins(0, 0, 0, 16)
        self.bar.hide()

    @property
    def note(self) -> str:
        """What stands beside Save."""
        return self._footer.accessibleDescription()

    def chosen(self) -> Settings | None:
        """What the cards say now. Raises InvalidEdit for what cannot be read."""
        if self._held is None:
            return None
        return self._held._replace(
            reminder_days=self.reminders.reminder_days(),
            renewal_notice_days=self.reminders.notice_days(),
            grouping=self.invoices.chosen_grouping(),
            mailed=self.invoices.mailed(),
            methods=self.methods.methods,
        )

    def changes(self) -> list[Change]:
        """What Save would change; nothing readable is typed: nothing but what can be read."""
        held = self._held
        if held is None:
            return []
        try:
            wanted = self.chosen()
        except InvalidEdit:
            wanted = held._replace(
                reminder_days=self.reminders.reminder_days(),
                renewal_notice_days=(0,),
                grouping=self.invoices.chosen_grouping(),
                mailed=self.invoices.mailed(),
                methods=self.methods.methods,
            )
        return changes(held, wanted) if wanted is not None else []

    def problems(self) -> InvalidEdit | None:
        """What breaks a rule, None if nothing does."""
        try:
            wanted = self.chosen()
            if wanted is not None:
                check(wanted)
        except InvalidEdit as wrong:
            return wrong
        return None

    def unsaved(self) -> str:
        """What leaving would lose; what is being saved is not lost by leaving."""
        found = self.changes()
        return words.guard_words(found) if found and not self.flow.busy else ""

    def discard_unsaved(self) -> None:
        """Choose again what is saved."""
        if self._held is not None:
            self._keep_keyboard()
            self._put(self._held)

    def save(self) -> None:
        """Send what differs."""
        found = self.changes()
        if not found or self.problems() is not None or self.flow.busy:
            return
        wanted = self.chosen()
        assert wanted is not None, "there are changes"
        self._saving = (self._held_of, wanted)
        self._keep_keyboard()
        done = self.tr("Payment settings saved. %1.").replace("%1", words.changes_words(found))
        self.flow.run(self._send, Said(done, taken_back=self.tr("Taken back. The payment settings are as they were.")))
        self._look()

    def load(self, account_id: int) -> Loaded:
        """The settings, and when a renewal is charged next."""
        workspace = self.context.workspace
        view = workspace.payment_settings.read(account_id)
        renewals = workspace.renewals.read(account_id)
        first = view.settings.methods[0].id if view.settings is not None and view.settings.methods else None
        days = (one.next_charge_on for one in renewals.entries if first is not None and one.method_id == first)
        charges = Charges(renewals.today, next_charge(days, renewals.today))
        fetched_at = view.fetched_at if view.settings is not None else None
        return Loaded((), (view, charges), fetched_at, view.failure, ready=not view.offered)

    def fetch_account(self, account_id: int, force: bool) -> frozenset[Area]:
        """The settings, and the renewals that the warning of a card is about."""
        workspace = self.context.workspace
        return workspace.payment_settings.fetch(account_id, force) | workspace.renewals.fetch(account_id, force=force)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show what is saved, and over it what was chosen and not saved."""
        view: SettingsView
        view, self._charges = loaded.content
        self._columns.setVisible(view.offered)
        self.bar.setVisible(view.offered)
        self.elsewhere.setVisible(not view.offered)
        if not view.offered or view.settings is None or self.organization is None:
            self._show_elsewhere()
            return
        edited = None
        if self._held is not None and self._held_of == self.organization.id and self.changes():
            if self.problems() is not None:
                # What cannot be read stays in its field until it is put right or discarded.
                self._held = view.settings
                self._look()
                return
            wanted = self.chosen()
            assert wanted is not None, "something is held"
            edited = rebased(wanted, self._held, view.settings)
        self._held, self._held_of = view.settings, self.organization.id
        self._put(edited or view.settings)

    def _send(self) -> WriteResult:
        assert self._saving is not None, "set by save"
        return self.context.workspace.payment_settings.save(*self._saving)

    def _saved(self, _result: object) -> None:
        if self._saving is not None and self._saving[0] == self._held_of:
            self._held = self._saving[1]
        self._look()

    def _put(self, settings: Settings) -> None:
        self.reminders.show_days(settings.reminder_days, settings.renewal_notice_days)
        self.invoices.show_choices(settings.grouping, settings.mailed)
        assert self._charges is not None, "read together with the settings"
        self.methods.show_methods(settings.methods, self._charges)
        self._look()

    def _look(self) -> None:
        wrong = self.problems()
        self.reminders.show_wrong(wrong)
        found = self.changes()
        said = words.unsaved_words(found)
        if wrong is not None:
            field, code = next(iter(wrong.fields.items()))
            said = words.wrong_words(field, code)
        elif not found and self.stale_words:
            said = self.stale_words
        self._footer.set_secondary(said)
        busy = self.tr("It is being saved.") if self.flow.busy else ""
        nothing = "" if found else self.tr("Nothing is changed.")
        self.discard_button.set_disabled_reason(busy or nothing)
        self.save_button.set_disabled_reason(busy or nothing or (said if wrong is not None else ""))

    def _show_elsewhere(self) -> None:
        self.link.set_url(self.context.manager_url(REMINDERS))
        organization = self.organization.name if self.organization is not None else ""
        said = self.tr(
            "The API tells nothing of reminders, means of payment and what is mailed. They are set in the Manager."
        )
        self._elsewhere_row.set_secondary(f"{said} {clicks_words(REMINDERS.clicks, organization)}".strip())

    def _keep_keyboard(self) -> None:
        """A disabled button loses the keyboard: the first control takes it."""
        if self.save_button.hasFocus() or self.discard_button.hasFocus():
            self.reminders.notices.setFocus()


def _stacked(*cards: Card) -> QWidget:
    """Cards above one another, each as tall as it needs."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
