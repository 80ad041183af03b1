"""Billing › Prepaid account: balances, what coming renewals make of them, movements, top up and recover."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import PAYMENT_METHODS
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.forecast import Forecast, forecasts
from desktop_manager.features.billing.prepaid import balance, threshold
from desktop_manager.features.billing.settings_rules import Method
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.account_tab import AccountTab, Loaded
from desktop_manager.ui.pages.billing.prepaid_balance_row import BalanceRow
from desktop_manager.ui.pages.billing.prepaid_flow import PrepaidFlow
from desktop_manager.ui.pages.billing.prepaid_movements import MovementsTable
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.features.billing.prepaid import PrepaidView
    from desktop_manager.ui.pages.billing.page import BillingPage

CHARGED_AT_ONCE = ("card", "twint")
USUAL_CURRENCIES = ("CHF", "EUR")
"""What a prepaid account without any movement can be topped up in; the server may refuse one."""


class _Content(NamedTuple):
    view: PrepaidView
    forecasts: tuple[Forecast, ...]
    methods: tuple[Method, ...]


class PrepaidTab(AccountTab):
    """The prepaid account of the current organization; currencies are never added."""

    name = "prepaid"
    areas = frozenset({Area.PREPAID, Area.PAYMENT_SETTINGS, Area.RENEWALS})

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing yet."""
        super().__init__(page)
        self._content: _Content | None = None
        self.rows: list[BalanceRow] = []
        self.notes: list[Row] = []
        self.flow = PrepaidFlow(page, self.context)
        self.flow.flow.stale.connect(self.read)
        self.card = Card(self.tr("Balance"))
        self.card.set_note(self.tr("· waits for renewals and invoices"))
        self.top_up = Button(self.tr("Top up…"), kind="primary")
        self.top_up.clicked.connect(self._begin_top_up)
        self.link = LinkButton(self.tr("In the Manager"), "", self.context.opener)
        self.link.setAccessibleName(self.tr("Prepaid account in the Manager"))
        self.link.failed.connect(page.say_link)
        self.card.add_action(self.link)
        self.card.add_action(self.top_up)
        self.movements = MovementsTable()
        self.movements.invoice_wanted.connect(page.show_invoice)
        self.movements.row_reached.connect(self._scroll_to)
        self.movements_card = Card(self.tr("Movements"))
        self.movements_card.set_note(self.tr("· Enter or a double click shows the invoice"))
        holder = QWidget()
        inside = QVBoxLayout(holder)
        # The table's cells have 8 of the 16 pixels that a card leaves free at its sides.
        inside.setContentsMargins(8, 0, 8, 6)
        inside.addWidget(self.movements)
        self.movements_card.add_row(holder)
        self.cards.addWidget(self.card)
        self.cards.addWidget(self.movements_card)
        self.cards.addStretch(1)

    def top_up_account(self) -> None:
        """Open the top-up, say why it cannot be, or lead the keyboard to the way into the Manager."""
        if self.top_up.isHidden():
            self.link.setFocus()
        elif self.top_up.isEnabled():
            self.top_up.click()
        else:
            self.page.show_message("info", self.top_up.accessibleDescription())

    def load(self, account_id: int) -> Loaded:
        """The account, the means of payment, and what coming renewals charge."""
        workspace = self.context.workspace
        view = workspace.prepaid.read(account_id)
        renewals = workspace.renewals.read(account_id)
        balances = view.account.balances if view.account is not None else ()
        content = _Content(
            view,
            forecasts(renewals.entries, balances, renewals.today),
            workspace.payment_settings.methods(account_id),
        )
        fetched_at = view.fetched_at if view.account is not None else None
        return Loaded((), content, fetched_at, view.failure, ready=not view.offers.read)

    def fetch_account(self, account_id: int, force: bool) -> frozenset[Area]:
        """The account, the means of payment of a top-up, and the renewals of the forecast."""
        workspace = self.context.workspace
        changed = workspace.prepaid.fetch(account_id, force)
        changed |= workspace.payment_settings.fetch(account_id, force)
        return changed | workspace.renewals.fetch(account_id, force=force)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show it; where the server does not tell it, the way into the Manager."""
        content: _Content = loaded.content
        self._content = content
        view = content.view
        self.link.setVisible(not view.offers.top_up)
        self.link.set_url(self.context.manager_url(PAYMENT_METHODS))
        self.top_up.setVisible(view.offers.top_up)
        self.top_up.set_disabled_reason(
            "" if self._sources() else self.tr("There is no card to charge. Cards are added in the Manager.")
        )
        self.card.clear_rows()
        self.rows, self.notes = [], []
        for forecast in content.forecasts if view.account is not None else ():
            assert view.account is not None, "asked above"
            row = BalanceRow(forecast, threshold(view.account, forecast.currency), recoverable=view.offers.recover)
            row.threshold_wanted.connect(self._begin_threshold)
            row.recover_wanted.connect(self._begin_recovery)
            row.alert.setVisible(view.offers.threshold)
            self.rows.append(row)
            self.card.add_row(row)
        for note in self._notes(view):
            self.notes.append(Row("", note))
            self.card.add_row(self.notes[-1])
        movements = view.account.movements if view.account is not None else ()
        self.movements_card.setVisible(bool(movements))
        self.movements.show_movements(movements)

    def _scroll_to(self, place: QRect) -> None:
        content = self.scroll_area.widget()
        assert content is not None, "set by AccountTab"
        middle = self.movements.mapTo(content, place.center())
        self.scroll_area.ensureVisible(middle.x(), middle.y(), 0, place.height())

    def _notes(self, view: PrepaidView) -> list[str]:
        found = []
        if not view.offers.read:
            said = self.tr("The API tells nothing of the prepaid account. Its balance stands in the Manager.")
            organization = self.organization.name if self.organization is not None else ""
            found.append(f"{said} {clicks_words(PAYMENT_METHODS.clicks, organization)}".strip())
        elif not self.rows:
            found.append(
                self.tr(
                    "The prepaid account is empty. Money that is topped up, or that matches no invoice, stands here."
                )
            )
        if self.stale_words:
            found.append(self.stale_words)
        return found

    def _sources(self) -> tuple[Method, ...]:
        methods = self._content.methods if self._content is not None else ()
        return tuple(one for one in methods if one.kind in CHARGED_AT_ONCE)

    def _begin_top_up(self) -> None:
        if self.organization is not None:
            currencies = [row.currency for row in self.rows] or list(USUAL_CURRENCIES)
            self.flow.begin_top_up(self.organization.id, self._sources(), currencies)

    def _begin_recovery(self, currency: str) -> None:
        if self.organization is not None and self._content is not None:
            held = Money(balance(self._content.view.account, currency), currency)
            self.flow.begin_recovery(self.organization.id, held)

    def _begin_threshold(self, currency: str) -> None:
        account = self._content.view.account if self._content is not None else None
        if self.organization is not None and account is not None:
            self.flow.begin_threshold(self.organization.id, currency, threshold(account, currency))
