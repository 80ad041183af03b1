"""The demo's billing figures agree with each other, on whatever day it is opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stdnum import iso11649
from stdnum.ch import esr, uid

from desktop_manager.demo.billing_records import Invoice
from desktop_manager.demo.billing_state import BillingDesk
from desktop_manager.demo.seed import atelier, cooperative, foret, maison
from desktop_manager.demo.seed.billing_history import GAP
from desktop_manager.demo.state import DemoState

ACCOUNTS = (atelier.ID, maison.ID, cooperative.ID, foret.ID)
CENT = Decimal("0.01")
# From 2025 on every invoice that a reminder or the prepaid account knows has today's Swiss VAT.
DATES = st.dates(date(2025, 1, 1), date(2150, 12, 31))
SOME = (
    date(2026, 11, 23),
    date(2025, 1, 1),
    date(2026, 1, 31),
    date(2026, 12, 31),
    date(2028, 2, 29),
    date(2029, 3, 1),
)


def desk_of(today: date) -> BillingDesk:
    return DemoState(today, rate_limit=None).billing


def invoices(desk: BillingDesk) -> Iterator[Invoice]:
    for account_id in ACCOUNTS:
        yield from desk.invoices_of(account_id)


@pytest.fixture(params=SOME, ids=str, scope="module")
def desk(request: pytest.FixtureRequest) -> BillingDesk:
    return desk_of(request.param)


def test_the_prepaid_account_holds_chf_71_50_and_its_movements_add_up_to_it(desk: BillingDesk) -> None:
    movements = desk.movements[atelier.ID]

    assert desk.balance(atelier.ID, "CHF") == Decimal("71.50")
    assert movements[0].balance == Decimal("71.50")
    assert {one.money.currency for one in movements} == {"CHF"}


def test_every_balance_follows_from_the_one_before_and_is_never_below_zero(desk: BillingDesk) -> None:
    for account_id in ACCOUNTS:
        balances: dict[str, Decimal] = defaultdict(Decimal)
        oldest_first = desk.movements[account_id][::-1]
        assert [one.at for one in oldest_first] == sorted(one.at for one in oldest_first)
        for movement in oldest_first:
            balances[movement.money.currency] += movement.money.amount
            assert movement.balance == balances[movement.money.currency] >= 0
            assert movement.at <= desk.now()


def test_totals_are_lines_and_vat_rounded_once_a_rate(desk: BillingDesk) -> None:
    for invoice in invoices(desk):
        assert sum(line.amount for line in invoice.lines) == sum(share.base for share in invoice.vat)
        for share in invoice.vat:
            assert share.vat == (share.base * share.rate / 100).quantize(CENT, ROUND_HALF_UP)
        assert invoice.total == sum(share.base + share.vat for share in invoice.vat)
        assert len({share.rate for share in invoice.vat}) == len(invoice.vat)


def test_what_was_paid_and_what_is_open_make_the_total(desk: BillingDesk) -> None:
    for account_id in ACCOUNTS:
        received: dict[int | None, Decimal] = defaultdict(Decimal)
        for payment in desk.payments[account_id]:
            if payment.state in ("linked", "refunded"):
                received[payment.invoice_id] += payment.money.amount
        for invoice in desk.invoices_of(account_id):
            if invoice.kind == "invoice":
                assert received[invoice.id] + invoice.open_amount == invoice.total, invoice.number


def test_every_status_is_that_of_the_amounts_and_the_day(desk: BillingDesk) -> None:
    for invoice in invoices(desk):
        assert 0 <= invoice.open_amount <= max(invoice.total, Decimal(0))
        if invoice.status == "open":
            assert invoice.open_amount == invoice.total
            assert invoice.due_on is not None
            assert invoice.due_on >= desk.today
        elif invoice.status == "overdue":
            assert invoice.open_amount == invoice.total
            assert invoice.due_on is not None
            assert invoice.due_on < desk.today
        elif invoice.status == "partly_paid":
            assert 0 < invoice.open_amount < invoice.total
        else:
            assert invoice.open_amount == 0


def test_payments_and_movements_are_of_the_same_money(desk: BillingDesk) -> None:
    for account_id in ACCOUNTS:
        payments = {payment.id: payment for payment in desk.payments[account_id]}
        by_prepaid = {number for number, one in payments.items() if one.means == "prepaid" or one.state == "prepaid"}
        moved = {one.payment_id: one for one in desk.movements[account_id] if one.payment_id is not None}
        assert set(moved) == by_prepaid
        for number, movement in moved.items():
            payment = payments[number or 0]
            sign = 1 if payment.state == "prepaid" else -1
            assert movement.money == payment.money._replace(amount=sign * payment.money.amount)
            assert movement.invoice_id == payment.invoice_id


def test_no_money_moves_before_its_invoice_or_after_today(desk: BillingDesk) -> None:
    for account_id in ACCOUNTS:
        for payment in desk.payments[account_id]:
            assert payment.received_on <= desk.today
            invoice = desk.find(payment.invoice_id or 0)
            assert invoice is None or payment.received_on >= invoice.issued_on
            assert invoice is None or invoice.currency == payment.money.currency


def test_every_reference_has_right_check_digits_and_is_used_by_one_invoice(desk: BillingDesk) -> None:
    found = [invoice.reference for invoice in invoices(desk) if invoice.reference is not None]

    assert len(found) == len(set(found))
    assert all(len(one) == 27 and esr.is_valid(one) for one in found if one.isdecimal())
    assert all(iso11649.is_valid(one) for one in found if not one.isdecimal())
    assert {one.isdecimal() for one in found} == {True, False}


def test_ids_and_numbers_are_unique_and_rise_with_the_days(desk: BillingDesk) -> None:
    found = sorted(invoices(desk), key=lambda one: one.id)

    assert len({one.number for one in found}) == len({one.id for one in found}) == len(found)
    assert [one.issued_on for one in found] == sorted(one.issued_on for one in found)
    assert all(one.number.startswith(f"{one.issued_on.year}-") for one in found)


def test_what_happened_with_an_invoice_tells_its_amounts(desk: BillingDesk) -> None:
    for invoice in invoices(desk):
        operations = desk.operations_of(invoice)
        linked = sum((one.money.amount for one in operations if one.kind == "payment_linked" and one.money), Decimal(0))
        assert operations[0].kind == "issued"
        assert [one.at for one in operations] == sorted(one.at for one in operations)
        if invoice.kind == "invoice":
            assert linked + invoice.open_amount == invoice.total


def test_the_history_has_every_kind_of_case(desk: BillingDesk) -> None:
    found = desk.invoices_of(atelier.ID)

    assert 55 <= len(found) <= 70
    assert {one.currency for one in found} == {"CHF", "EUR", "USD"}
    assert {one.status for one in found} == {"open", "overdue", "partly_paid", "paid", "refunded"}
    (credit,) = (one for one in found if one.kind == "credit_note")
    corrected = desk.find(credit.corrects_id or 0)
    assert corrected is not None
    assert credit.total == -corrected.total < 0
    assert credit.reference is None
    states = {payment.state for payment in desk.payments[atelier.ID]}
    assert states == {"linked", "prepaid", "declined", "refunded"}
    assert min(one.issued_on for one in found) < desk.today - timedelta(1000)


def test_one_period_of_one_product_was_never_invoiced(desk: BillingDesk) -> None:
    """Between the periods of a product lies no day without one, but in the Mail Service a whole year."""
    periods: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for invoice in desk.invoices_of(atelier.ID):
        for line in invoice.lines:
            if line.product_id is not None and line.starts_on is not None and line.ends_on is not None:
                periods[line.product_id].append((line.starts_on, line.ends_on))
    gaps = {
        product: (later[0] - earlier[1]).days - 1
        for product, found in periods.items()
        for earlier, later in zip(sorted(found), sorted(found)[1:], strict=False)
        if later[0] != earlier[1] + timedelta(1)
    }

    assert gaps == {GAP[0]: 365}


def test_the_first_card_ends_with_the_month_and_before_the_next_charges() -> None:
    methods = {one.label: one for one in desk_of(date(2026, 11, 23)).methods[atelier.ID]}

    assert methods["Card ·· 4421"].valid_until == date(2026, 12, 31)
    assert methods["Card ·· 0017"].is_declined
    assert [one.kind for one in methods.values()] == ["card", "card", "prepaid", "transfer"]


def test_vat_numbers_on_the_invoices_have_right_check_digits() -> None:
    desk = desk_of(date(2026, 11, 23))
    swiss = [one.vat_number for account in ACCOUNTS for one in desk.addresses[account] if one.vat_number[:3] == "CHE"]

    assert swiss
    assert all(uid.is_valid(number.rpartition(" ")[0]) for number in swiss)


def test_periods_before_2024_have_the_older_swiss_rate() -> None:
    desk = desk_of(date(2026, 11, 23))
    rates = {
        (line.starts_on.year < 2024, share.rate)
        for invoice in desk.invoices_of(atelier.ID)
        if invoice.currency == "CHF"
        for line in invoice.lines
        if line.starts_on is not None
        for share in invoice.vat
    }

    assert rates == {(True, Decimal("7.7")), (False, Decimal("8.1"))}
    french = {share.rate for invoice in desk.invoices_of(maison.ID) for share in invoice.vat}
    assert french == {Decimal(20)}


@settings(max_examples=25, deadline=None)
@given(today=DATES)
@example(date(2100, 3, 1))
def test_the_balance_and_the_open_amounts_are_the_same_on_every_day(today: date) -> None:
    desk = desk_of(today)
    unpaid = [invoice for invoice in desk.invoices_of(atelier.ID) if invoice.open_amount]

    assert desk.balance(atelier.ID, "CHF") == Decimal("71.50")
    assert [(one.number.rpartition("-")[2], str(one.open_amount)) for one in unpaid[:3]] == [
        ("099410", "9.00"),
        ("101877", "41.00"),
        ("104512", "58.20"),
    ]
    assert [(str(one.open_amount), one.currency) for one in unpaid[3:]] == [("57.02", "CHF"), ("24.00", "EUR")]
