"""Billing: invoices, reminders, the prepaid account, billing addresses and payment settings, each in a tab."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing import actions
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
    from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
    from desktop_manager.ui.pages.billing.tab import BillingTab


def _invoices(page: "BillingPage") -> "BillingTab":
    from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab

    return InvoicesTab(page)


def _reminders(page: "BillingPage") -> "BillingTab":
    from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab

    return RemindersTab(page)


def _prepaid(page: "BillingPage") -> "BillingTab":
    from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab

    return PrepaidTab(page)


def _addresses(page: "BillingPage") -> "BillingTab":
    from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab

    return AddressesTab(page)


def _settings(page: "BillingPage") -> "BillingTab":
    from desktop_manager.ui.pages.billing.settings_tab import SettingsTab

    return SettingsTab(page)


INVOICES, REMINDERS, PREPAID, ADDRESSES, SETTINGS = "invoices", "reminders", "prepaid", "addresses", "settings"
_MAKERS: dict[str, Callable[["BillingPage"], "BillingTab"]] = {
    INVOICES: _invoices,
    REMINDERS: _reminders,
    PREPAID: _prepaid,
    ADDRESSES: _addresses,
    SETTINGS: _settings,
}


class BillingPage(DataPage):
    """Shows one tab at a time; a tab is made at its first visit."""

    areas = frozenset(
        {
            Area.ACCOUNTS,
            Area.PRODUCTS,
            Area.RENEWALS,
            Area.INVOICES,
            Area.REMINDERS,
            Area.REMINDER_MARKS,
            Area.PAYMENTS,
            Area.PREPAID,
            Area.BILLING_ADDRESSES,
            Area.PAYMENT_SETTINGS,
        }
    )
    fetches = True

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Billing"), scroll=False, parent=parent)
        self.tabs = TabStrip(
            [
                (INVOICES, self.tr("Invoices")),
                (REMINDERS, self.tr("Reminders")),
                (PREPAID, self.tr("Prepaid account")),
                (ADDRESSES, self.tr("Billing addresses")),
                (SETTINGS, self.tr("Payment settings")),
            ],
            accessible_name=self.tr("Parts of Billing"),
        )
        self.tabs.chosen.connect(self._chosen)
        self._made: dict[str, BillingTab] = {}
        self._places = QStackedWidget()
        content = QWidget()
        self.place(content, skeleton_rows=6)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.tabs)
        layout.addWidget(self._places, 1)
        self._wanted = ""
        self._counting = 0
        self._missed = False
        self._open(self.tabs.value)
        self._fetching_tab = self.tab
        self.offer_action(actions.INVOICES, self._show_invoices)
        self.offer_action(actions.REMINDERS, self._show_reminders)
        self.offer_action(actions.CHECK_REMINDER, self._check_reminder)
        self.offer_action(actions.PREPAID, self._show_prepaid)
        self.offer_action(actions.ADDRESSES, self._show_addresses)
        self.offer_action(actions.SETTINGS, self._show_settings)
        self.offer_action(actions.PACK, self._pack)
        self.offer_action(actions.ADD_ADDRESS, self._add_address)
        self.offer_action(actions.TOP_UP, self._top_up)
        self.offer_record("", self.show_invoice)
        self.offer_record(actions.REMINDERS, self.show_reminder)
        context.invoice_requested.connect(self.show_invoice)
        context.counts_changed.connect(self._take_count)
        self._take_count()

    @property
    def tab(self) -> "BillingTab":
        """The tab in sight."""
        return self._made[self.tabs.value]

    def made_tab(self, name: str) -> "BillingTab":
        """A tab, made if it was not yet. Raises KeyError for an unknown one."""
        if name not in self._made:
            made = self._made[name] = _MAKERS[name](self)
            if name == REMINDERS:
                made.count_changed.connect(self._show_reminder_count)
            self._places.addWidget(made)
        return self._made[name]

    def open_tab(self, name: str) -> "BillingTab":
        """Show a tab, as a click on it does; asks first where something in the one in sight is unsaved."""
        if name != self.tabs.value:
            self.tabs.tab(name).click()
        return self.made_tab(name)

    def show_invoice(self, invoice_id: int) -> None:
        """Show one invoice in its table."""
        self.open_tab(INVOICES)
        self._invoices.show_invoice(invoice_id)

    @property
    def _invoices(self) -> "InvoicesTab":
        return cast("InvoicesTab", self.made_tab(INVOICES))

    def _pack(self) -> None:
        self.open_tab(INVOICES)
        self._invoices.open_pack()

    def _show_invoices(self) -> None:
        self.open_tab(INVOICES)

    def _show_reminders(self) -> None:
        self.open_tab(REMINDERS)

    def show_reminder(self, reminder_id: int) -> None:
        """Explain one reminder of the current organization."""
        tab = self._reminders()
        tab.when_shown(partial(tab.choose_reminder, reminder_id))

    def _reminders(self) -> "RemindersTab":
        return cast("RemindersTab", self.open_tab(REMINDERS))

    def _check_reminder(self) -> None:
        self._reminders().flow.check()

    def _show_prepaid(self) -> None:
        self.open_tab(PREPAID)

    def _show_addresses(self) -> None:
        self.open_tab(ADDRESSES)

    def _show_settings(self) -> None:
        self.open_tab(SETTINGS)

    def _add_address(self) -> None:
        from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab

        tab = self.open_tab(ADDRESSES)
        assert isinstance(tab, AddressesTab), "made as such"
        tab.when_shown(tab.add_address)

    def _top_up(self) -> None:
        from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab

        tab = self.open_tab(PREPAID)
        assert isinstance(tab, PrepaidTab), "made as such"
        tab.when_shown(tab.top_up_account)

    # What every page does

    def read(self) -> None:
        """Let the tab in sight read."""
        self.set_subtitle(self.tab.scope_words())
        self.states.show_content()
        self.tab.read()
        self._count_reminders()

    def organizations_changed(self) -> None:
        """Another organization shows what is known of it at once, and fetches the rest."""
        super().organizations_changed()
        if self.isVisible() and not self.context.refreshing:
            self._start_fetch(force=False)

    def fetch(self, force: bool) -> WriteResult:
        """Let the tab that was in sight fetch; on a worker."""
        return WriteResult(self._fetching_tab.fetch(force))

    def fetched(self) -> None:
        """Tell that tab; then fetch what was asked for meanwhile."""
        self._fetching_tab.fetched(self.fetch_error)
        if self._missed and self.isVisible():
            self._start_fetch(force=False)

    def _start_fetch(self, *, force: bool) -> None:
        self._missed = self._fetching
        if not self._fetching:
            self._fetching_tab = self.tab
        super()._start_fetch(force=force)

    def unsaved(self) -> str:
        """What the tab in sight would lose."""
        return self.tab.unsaved()

    def discard_unsaved(self) -> None:
        """Give it up."""
        self.tab.discard_unsaved()

    # Choosing a tab

    def _chosen(self, name: str) -> None:
        current = self._places.currentWidget()
        shown = next(known for known, tab in self._made.items() if tab is current)
        if name == shown:
            return
        unsaved = self._made[shown].unsaved()
        if unsaved:
            self.tabs.set_value(shown)
            self._wanted = name
            self.context.guard_requested.emit(self._open_wanted)
            return
        self._open(name)

    def _open_wanted(self) -> None:
        self._open(self._wanted)

    def _open(self, name: str) -> None:
        self.clear_message()
        tab = self.made_tab(name)
        self.tabs.set_value(name)
        self._places.setCurrentWidget(tab)
        if self.isVisible():
            self.read()
            self._start_fetch(force=False)

    def _take_count(self) -> None:
        """The same figure as beside the page's name."""
        if "billing" in self.context.counts:
            self._show_reminder_count(self.context.counts["billing"])

    def _count_reminders(self) -> None:
        """As the side bar counts them, whichever tab is in sight."""
        organization = self.context.organization
        self._counting += 1
        if organization is None:
            self._show_reminder_count(0)
            return
        reminders, scope = self.context.workspace.reminders, organization.id
        key = ("billing.count", scope, self._counting)
        self.context.tasks.read(
            self, key, lambda _handle: reminders.open_count(scope), self._show_reminder_count, self._not_counted
        )

    def _not_counted(self, error: Exception) -> None:
        # The tab itself says why.
        self._show_reminder_count(0)

    def _show_reminder_count(self, count: int) -> None:
        self.tabs.set_count(REMINDERS, count, self.tr("%n reminder(s) of open invoices", "", count))
