"""What each page says of one and the same money agrees, on any day of the demo, and with what the server holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.models.money import Money
from desktop_manager.demo import billing_records
from desktop_manager.features.billing.diagnosis_result import Cause, Label, Openness, Standing
from desktop_manager.features.billing.forecast import forecasts
from desktop_manager.features.billing.invoice_filters import is_overdue, is_unpaid
from desktop_manager.features.billing.pack_plan import PackScope
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView
from desktop_manager.features.billing.totals import totals
from desktop_manager.features.renewals import calendar, filters
from desktop_manager.features.renewals.calendar import Month
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import is_at_risk
from desktop_manager.features.renewals.totals import totals as renewal_totals
from support.money import DATES, MoneyLogin, money_login

CAUSES = {
    "104512": Cause.PREPAID,
    "101877": Cause.DIFFERS,
    "100034": Cause.PHISHING,
    "099410": Cause.UNPAID,
    "098804": Cause.CROSSED,
    "097215": Cause.OLD_REFERENCE,
    "096002": Cause.CANNOT_TELL,
}


@pytest.fixture(scope="module", params=DATES, ids=date.isoformat)
def login(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MoneyLogin]:
    with money_login(tmp_path_factory.mktemp("money"), request.param) as login:
        yield login


def held(login: MoneyLogin, account_id: int) -> list[billing_records.Invoice]:
    """The invoices as the server holds them."""
    return login.state.billing.invoices_of(account_id)


def reminders(login: MoneyLogin) -> list[ReminderView]:
    return list(login.workspace.reminders.read(None).reminders)


def renewals(login: MoneyLogin) -> list[RenewalEntry]:
    return login.workspace.renewals.read(None).entries


def test_the_organizations_are_those_of_the_demo(login: MoneyLogin) -> None:
    assert (login.accounts, login.others) == ([41000, 41009, 41019], [41026])


def test_the_table_of_invoices_is_that_of_the_server_to_the_cent(login: MoneyLogin) -> None:
    for account_id in login.accounts:
        view = login.workspace.invoices.read(account_id)
        assert view.today == login.day
        assert [
            (row.id, row.status, row.currency, Decimal(row.total), Decimal(row.open_amount)) for row in view.rows
        ] == [(one.id, one.status, one.currency, one.total, one.open_amount) for one in held(login, account_id)]
    everything = login.workspace.invoices.read(None).rows
    assert {row.account_id for row in everything} == set(login.accounts)


def test_each_invoice_is_its_lines_and_their_vat(login: MoneyLogin) -> None:
    for account_id in login.accounts:
        for invoice in login.workspace.invoices.of_account(account_id):
            base = sum((line.amount for line in invoice.lines), Decimal(0))
            assert base == sum((share.base for share in invoice.vat), Decimal(0)), invoice.number
            assert invoice.total == base + sum((share.vat for share in invoice.vat), Decimal(0)), invoice.number
            assert invoice.total == round(invoice.total, 2), invoice.number


def test_an_invoice_is_overdue_in_the_table_exactly_where_the_server_calls_it_so(login: MoneyLogin) -> None:
    for row in login.workspace.invoices.read(None).rows:
        if row.status in ("open", "overdue"):
            assert is_overdue(row, login.day) is (row.status == "overdue"), row.number
        assert is_unpaid(row) is (Decimal(row.open_amount) > 0), row.number


def test_totals_of_the_table_and_of_the_pack_are_one_and_no_sum_mixes_currencies(login: MoneyLogin) -> None:
    for account_id in (*login.accounts, None):
        view = login.workspace.invoices.read(account_id)
        accounts = login.accounts if account_id is None else [account_id]
        known = [one for each in accounts for one in held(login, each)]
        shown = {one.total.currency: (one.total.amount, one.open.amount) for one in totals(view.rows).sums}
        assert len(shown) == len(totals(view.rows).sums)
        for currency, (total, still_open) in shown.items():
            of_it = [one for one in known if one.currency == currency]
            assert total == sum((one.total for one in of_it), Decimal(0))
            assert still_open == sum((one.open_amount for one in of_it), Decimal(0))
        scope = PackScope(date.min, date.max, None if account_id is None else frozenset({account_id}))
        pack = login.workspace.pack.plan(scope)
        assert pack.void == 0
        assert {one.currency: (one.total, one.open_amount) for one in pack.totals} == shown
        for one in pack.totals:
            assert one.base + one.vat == one.total
            assert sum((rate.total for rate in one.rates), Decimal(0)) == one.total


def test_a_reminder_says_of_its_invoice_what_the_table_says(login: MoneyLogin) -> None:
    rows = {row.id: row for row in login.workspace.invoices.read(None).rows}
    for view in reminders(login):
        diagnosis = view.diagnosis
        if diagnosis.invoice_id is None:
            assert diagnosis.is_open is Openness.CANNOT_TELL
            assert diagnosis.open_money is None
            continue
        row = rows[diagnosis.invoice_id]
        assert row.number == diagnosis.number
        assert diagnosis.is_open is (Openness.YES if is_unpaid(row) else Openness.NO)
        assert diagnosis.open_money == Money(Decimal(row.open_amount), row.currency)
        assert diagnosis.overdue is is_overdue(row, login.day)
        if row.status == "paid":
            assert diagnosis.standing is Standing.PAID


def test_each_reminder_of_the_demo_has_its_cause_on_any_day(login: MoneyLogin) -> None:
    first = {view.diagnosis.number[-6:]: view.diagnosis.verdicts[0].cause for view in reminders(login)}
    assert first == CAUSES


def test_no_verdict_speaks_of_money_that_is_not_in_the_books(login: MoneyLogin) -> None:
    for view in reminders(login):
        booked = {
            Money(one.money.amount, one.money.currency) for one in login.state.billing.payments[view.account_id or 0]
        }
        for verdict in view.diagnosis.verdicts:
            assert verdict.rows
            assert verdict.money is None or verdict.money in booked, (view.diagnosis.number, verdict)


def test_the_balance_is_one_in_the_prepaid_tab_the_books_and_the_explanation(login: MoneyLogin) -> None:
    books = login.state.billing
    for account_id in login.accounts:
        account = login.workspace.prepaid.known(account_id)
        assert account is not None
        currencies = [one.currency for one in account.balances]
        assert len(set(currencies)) == len(currencies)
        for balance in account.balances:
            moved = [one for one in account.movements if one.money.currency == balance.currency]
            assert balance.amount == books.balance(account_id, balance.currency)
            assert balance.amount == sum((one.money.amount for one in moved), Decimal(0))
            assert moved[0].balance == balance.amount
            for later, earlier in pairwise(moved):
                assert later.balance == earlier.balance + later.money.amount
        for view in reminders(login):
            for shown in prepaid_shown(view, account_id):
                assert shown.amount == books.balance(account_id, shown.currency), view.diagnosis.number


def prepaid_shown(view: ReminderView, account_id: int) -> list[Money]:
    """The balances of an organization that an explanation shows."""
    rows = view.diagnosis.rows if view.account_id == account_id else ()
    return [row.found.money for row in rows if row.label is Label.PREPAID and row.found.money is not None]


def test_what_was_paid_for_an_invoice_is_what_is_missing_of_its_open_amount(login: MoneyLogin) -> None:
    books = login.state.billing
    for account_id in login.accounts:
        corrected = Counter[int]()
        for note in held(login, account_id):
            if note.corrects_id is not None:
                corrected[note.corrects_id] += 1
        for invoice in held(login, account_id):
            if invoice.kind == "credit_note" or invoice.id in corrected or invoice.status in ("refunded", "cancelled"):
                continue
            paid = sum(
                (
                    one.money.amount
                    for one in books.payments[account_id]
                    if one.invoice_id == invoice.id and one.state == "linked"
                ),
                Decimal(0),
            )
            assert paid == invoice.total - invoice.open_amount, invoice.number


def test_the_figures_beside_the_pages_are_those_in_them(login: MoneyLogin) -> None:
    for account_id in (*login.accounts, *login.others):
        counts = login.workspace.counts(account_id)
        open_ones = {
            view.diagnosis.invoice_id
            for view in login.workspace.reminders.read(account_id).reminders
            if view.state is ReminderState.OPEN
        }
        assert counts["billing"] == len(open_ones)
        for number in open_ones:
            invoice = login.state.billing.find(number or 0)
            assert invoice is not None
            assert invoice.open_amount > 0
        shown = filters.shown(filters.Filters(filters.Period.MONTHS_3, state=filters.State.AT_RISK), login.day)
        assert shown is not None
        entries = login.workspace.renewals.read(account_id).entries
        at_risk = [one for one in entries if is_at_risk(one)]
        assert counts["renewals"] == len(at_risk)
        # A quarter of a year has 89 to 92 days: a filter of three months shows them all, but for a day at its end.
        late = [one for one in at_risk if not shown(one)]
        assert all(one.days is not None and one.days >= 89 for one in late)
        for one in at_risk:
            product = next(each for each in login.state.products_of(one.account_id) if each.id == one.id)
            terms = login.state.renewals.terms(product)
            assert not terms.warranty
    assert login.workspace.counts(41000) == {"renewals": 6, "billing": 3}


def test_a_renewal_costs_in_every_view_what_the_server_asks(login: MoneyLogin) -> None:
    entries = renewals(login)
    on_server: dict[str, Decimal] = {}
    for entry in entries:
        if entry.price is None:
            continue
        product = next(one for one in login.state.products_of(entry.account_id) if one.id == entry.id)
        terms = login.state.renewals.terms(product)
        assert (entry.price, entry.months) == (Money(terms.price, terms.currency), terms.months)
        assert (entry.auto_renew, entry.warranty) == (terms.auto_renew, terms.warranty)
        assert entry.expires_on is not None
        assert entry.days == (entry.expires_on - login.day).days
        on_server[terms.currency] = on_server.get(terms.currency, Decimal(0)) + terms.price
    assert len(on_server) == 3
    found = renewal_totals(entries)
    assert {one.currency: one.amount for one in found.sums} == on_server
    by_account = [renewal_totals([one for one in entries if one.account_id == each]) for each in login.accounts]
    assert sum(one.products for one in by_account) + sum(one.account_id in login.others for one in entries) == len(
        entries
    )
    for currency, total in on_server.items():
        parts = [money.amount for one in by_account for money in one.sums if money.currency == currency]
        assert sum(parts, Decimal(0)) == total


def test_calendar_strip_and_table_count_the_same_products_and_money(login: MoneyLogin) -> None:
    entries = renewals(login)
    days = calendar.by_day(entries)
    months = calendar.months_ahead(days, Month.of(login.day))
    first, last = months[0].month.first, months[-1].month.last
    assert (last + timedelta(days=1)).day == 1
    shown = filters.shown(filters.Filters(filters.Period.ALL, span=filters.Span(first, last)), login.day)
    assert shown is not None
    table = renewal_totals([one for one in entries if shown(one)])
    assert sum(one.totals.products for one in months) == table.products
    for money in table.sums:
        strip = [one.amount for each in months for one in each.totals.sums if one.currency == money.currency]
        assert sum(strip, Decimal(0)) == money.amount
    assert sum(map(len, days.values())) == sum(one.expires_on is not None for one in entries)


def test_the_forecast_takes_what_the_renewals_page_lists_as_charged_to_prepaid(login: MoneyLogin) -> None:
    for account_id in login.accounts:
        account = login.workspace.prepaid.known(account_id)
        assert account is not None
        entries = login.workspace.renewals.read(account_id).entries
        charged = [one for one in entries if one.auto_renew and one.method_kind == "prepaid" and one.next_charge_on]
        for forecast in forecasts(entries, account.balances, login.day):
            due = [one.price for one in charged if one.price is not None and one.price.currency == forecast.currency]
            assert sum((day.amount for day in forecast.days), Decimal(0)) == sum(
                (one.amount for one in due), Decimal(0)
            )
            assert forecast.balance == login.state.billing.balance(account_id, forecast.currency)
            if forecast.days:
                assert forecast.days[-1].left == forecast.balance - sum((one.amount for one in due), Decimal(0))


def test_a_renewal_that_was_invoiced_names_a_product_of_its_organization(login: MoneyLogin) -> None:
    for account_id in login.accounts:
        own = {one.id for one in login.state.products_of(account_id)}
        for invoice in login.workspace.invoices.of_account(account_id):
            assert _named(invoice) <= own, invoice.number


def _named(invoice: Invoice) -> set[int]:
    return {line.product_id for line in invoice.lines if line.product_id is not None}
