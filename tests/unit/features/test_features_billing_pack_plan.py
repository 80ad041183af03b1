"""What belongs into a pack, and its totals: by currency and VAT rate, never two currencies added."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import Invoice, VatShare
from desktop_manager.features.billing.invoice_row import row_records
from desktop_manager.features.billing.pack_periods import (
    LAST_QUARTER,
    LAST_YEAR,
    PERIODS,
    THIS_QUARTER,
    THIS_YEAR,
    period,
)
from desktop_manager.features.billing.pack_plan import PackPlan, PackScope, read_plan, totals_of
from desktop_manager.features.billing.pack_tables import (
    INDEX_COLUMNS,
    TOTALS_COLUMNS,
    PackWords,
    index_table,
    totals_table,
)
from desktop_manager.features.renewals.csv_export import Form
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

YEAR = PackScope(date(2026, 1, 1), date(2026, 12, 31), None)
WORDS = PackWords(
    INDEX_COLUMNS,
    TOTALS_COLUMNS,
    {"invoice": "Invoice"},
    {"paid": "settled"},
    "all",
    "not stated",
    str,
)


def invoice(number: int, total: str = "108.10", currency: str = "CHF", **more: Any) -> Invoice:
    amount = Decimal(total)
    base = (amount / Decimal("1.081")).quantize(Decimal("0.01"))
    facts: dict[str, Any] = {
        "account_id": 41000,
        "kind": "invoice",
        "status": "paid",
        "issued_on": date(2026, 3, 1),
        "open_amount": Decimal("0.00"),
        "vat": (VatShare(Decimal("8.1"), base, amount - base),),
    }
    return Invoice(id=number, number=f"2026-{number:06}", currency=currency, total=amount, **(facts | more))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "store", secrets.token_bytes(32), clock=lambda: 0)
    yield opened.store
    opened.store.close()


def put(store: Store, invoices: Sequence[Invoice]) -> None:
    records = [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in invoices]
    store.replace_listing(Area.INVOICES, None, records, 0)
    store.replace_listing(Area.INVOICE_ROWS, None, row_records(invoices), 0)


def numbers(plan: PackPlan) -> list[int]:
    return [one.id for one in plan.invoices]


def test_the_first_and_the_last_day_belong_to_the_period(store: Store) -> None:
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    put(store, [invoice(number, issued_on=day) for number, day in enumerate(days)])
    assert numbers(read_plan(store, YEAR)) == [1, 2]


@pytest.mark.parametrize(
    ("accounts", "expected"), [(None, [1, 2, 3]), ({41000}, [1, 3]), ({41000, 7}, [1, 2, 3]), ((), [])]
)
def test_only_the_chosen_organizations_are_in(store: Store, accounts: Any, expected: list[int]) -> None:
    put(store, [invoice(1), invoice(2, account_id=7), invoice(3)])
    scope = YEAR._replace(account_ids=None if accounts is None else frozenset(accounts))
    assert numbers(read_plan(store, scope)) == expected


def test_the_order_is_by_date_then_number(store: Store) -> None:
    put(store, [invoice(3), invoice(2), invoice(9, issued_on=date(2026, 1, 5))])
    assert numbers(read_plan(store, YEAR)) == [9, 2, 3]


def test_what_was_cancelled_without_a_credit_note_counts_nowhere(store: Store) -> None:
    put(store, [invoice(1), invoice(2, status="cancelled", total="50.00")])
    plan = read_plan(store, YEAR)
    assert numbers(plan) == [1, 2]
    assert plan.void == 1
    assert plan.totals[0].total == Decimal("108.10")


def test_a_credit_note_takes_back_what_it_corrects_also_from_another_period(store: Store) -> None:
    credit = invoice(3, "-50.00", kind="credit_note", corrects_id=2, issued_on=date(2027, 2, 1))
    put(store, [invoice(1), invoice(2, "50.00", status="cancelled"), credit])
    plan = read_plan(store, YEAR)
    assert plan.void == 0
    assert plan.totals[0].total == Decimal("158.10")
    both = read_plan(store, YEAR._replace(last=date(2027, 12, 31)))
    assert both.totals[0].total == Decimal("108.10")


def test_names_of_organizations_come_from_the_store(store: Store) -> None:
    put(store, [invoice(1)])
    account = msgspec.json.encode({"id": 41000, "name": "Atelier"})
    msgspec.json.decode(account, type=Account)
    store.replace_listing(Area.ACCOUNTS, None, [Record(41000, 41000, account)], 0)
    assert read_plan(store, YEAR).organizations == {41000: "Atelier"}


def test_each_rate_of_each_currency_has_its_own_sum() -> None:
    old = invoice(2, "107.70", vat=(VatShare(Decimal("7.7"), Decimal("100.00"), Decimal("7.70")),))
    mixed = invoice(
        3,
        "216.20",
        vat=(
            VatShare(Decimal("8.1"), Decimal("100.00"), Decimal("8.10")),
            VatShare(Decimal("8.10"), Decimal("100.00"), Decimal("8.10")),
        ),
    )
    euro = invoice(4, "12.00", "EUR", vat=(VatShare(Decimal(0), Decimal("12.00"), Decimal("0.00")),))
    chf, eur = totals_of([invoice(1), old, mixed, euro])
    assert [(one.rate, one.base, one.vat) for one in chf.rates] == [
        (Decimal("7.7"), Decimal("100.00"), Decimal("7.70")),
        (Decimal("8.1"), Decimal("300.00"), Decimal("24.30")),
    ]
    assert (chf.invoices, chf.total) == (3, Decimal("432.00"))
    assert (eur.currency, eur.base, eur.vat, eur.total) == ("EUR", Decimal("12.00"), Decimal(0), Decimal("12.00"))


def test_a_total_without_rates_is_shown_as_such_and_no_rate_is_guessed() -> None:
    (total,) = totals_of([invoice(1, "58.20", vat=())])
    assert [(one.rate, one.total) for one in total.rates] == [(None, Decimal("58.20"))]
    assert (total.base, total.vat, total.total) == (Decimal(0), Decimal(0), Decimal("58.20"))


AMOUNTS = st.decimals(Decimal("-9999.99"), Decimal("9999.99"), places=2)
RATES = st.sampled_from([Decimal("0"), Decimal("7.7"), Decimal("8.1"), Decimal("20")])
SHARES = st.lists(st.builds(VatShare, RATES, AMOUNTS, AMOUNTS), max_size=3).map(tuple)
INVOICES = st.lists(
    st.builds(
        lambda number, currency, total, shares: invoice(number, str(total), currency, vat=shares),
        st.integers(1, 999),
        st.sampled_from(["CHF", "EUR", "USD"]),
        AMOUNTS,
        SHARES,
    ),
    max_size=12,
)


@given(INVOICES)
def test_totals_hold_every_cent_once_and_never_add_two_currencies(invoices: list[Invoice]) -> None:
    totals = totals_of(invoices)
    assert [one.currency for one in totals] == sorted({one.currency for one in invoices})
    for total in totals:
        mine = [one for one in invoices if one.currency == total.currency]
        assert total.invoices == len(mine)
        assert total.total == sum(one.total for one in mine)
        assert total.total == sum(one.total for one in total.rates)
        assert total.base == sum(share.base for one in mine for share in one.vat)
        assert total.vat == sum(share.vat for one in mine for share in one.vat)
        assert {one.currency for one in total.rates} == {total.currency}


def read_table(raw: bytes, form: Form) -> list[list[str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=form.separator))


def plan_of(*invoices: Invoice, name: str = "Atelier") -> PackPlan:
    return PackPlan(YEAR, invoices, {41000: name}, totals_of(invoices), 0)


FORMS = [Form(";", "."), Form(",", "."), Form(";", ",")]


@pytest.mark.parametrize("form", FORMS)
def test_the_index_has_plain_numbers_and_iso_dates(form: Form) -> None:
    one = invoice(1, "1234567.80", due_on=date(2026, 3, 31), reference="210000000003139471430009017")
    header, line = read_table(index_table(plan_of(one), {1: "a.pdf"}, {}, WORDS, form), form)
    assert header == list(INDEX_COLUMNS)
    found = dict(zip(header, line, strict=True))
    assert found["total"] == "1234567.80".replace(".", form.decimal)
    assert (found["issued"], found["due"], found["status"], found["file"]) == (
        "2026-03-01",
        "2026-03-31",
        "settled",
        "a.pdf",
    )
    assert found["reference"] == "21 00000 00003 13947 14300 09017"
    assert Decimal(found["base"].replace(",", ".")) + Decimal(found["vat"].replace(",", ".")) == one.total


def test_a_missing_pdf_is_named_with_its_reason() -> None:
    table = index_table(plan_of(invoice(1)), {}, {1: ValueError("The server does not find it.")}, WORDS, Form())
    header, line = read_table(table, Form())
    assert dict(zip(header, line, strict=True))["problem"] == "The server does not find it."


@given(st.text(max_size=20), st.sampled_from(FORMS))
def test_no_text_begins_a_formula_or_breaks_the_table(name: str, form: Form) -> None:
    one = invoice(1, "-5.00")
    header, *lines = read_table(index_table(plan_of(one, name=name), {}, {}, WORDS, form), form)
    assert len(lines) == 1
    found = dict(zip(header, lines[0], strict=True))
    assert found["total"] == "-5.00".replace(".", form.decimal)
    for column in ("number", "status", "organization"):
        assert not found[column].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("form", FORMS)
def test_the_totals_end_each_currency_with_all_of_it(form: Form) -> None:
    plan = plan_of(invoice(1), invoice(2, "12.00", "EUR", vat=()), invoice(3, open_amount=Decimal("8.10")))
    _header, *lines = read_table(totals_table(plan, WORDS, form), form)
    mark = form.decimal
    assert lines == [
        ["CHF", f"8{mark}1", f"200{mark}00", f"16{mark}20", f"216{mark}20", "", ""],
        ["CHF", "all", f"200{mark}00", f"16{mark}20", f"216{mark}20", f"8{mark}10", "2"],
        ["EUR", "not stated", "", "", f"12{mark}00", "", ""],
        ["EUR", "all", "", "", f"12{mark}00", f"0{mark}00", "1"],
    ]


@pytest.mark.parametrize(
    ("code", "today", "first", "last"),
    [
        (THIS_YEAR, date(2026, 11, 23), date(2026, 1, 1), date(2026, 12, 31)),
        (LAST_YEAR, date(2026, 1, 1), date(2025, 1, 1), date(2025, 12, 31)),
        (THIS_QUARTER, date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)),
        (THIS_QUARTER, date(2028, 2, 29), date(2028, 1, 1), date(2028, 3, 31)),
        (LAST_QUARTER, date(2026, 11, 23), date(2026, 7, 1), date(2026, 9, 30)),
        (LAST_QUARTER, date(2026, 3, 31), date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_periods_are_whole(code: str, today: date, first: date, last: date) -> None:
    assert period(code, today) == (first, last)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_periods_meet_without_a_gap(today: date) -> None:
    for code in PERIODS:
        first, last = period(code, today)
        assert first <= last
        assert (first.day, first.month % 3) == (1, 1)
    this, before = period(THIS_QUARTER, today), period(LAST_QUARTER, today)
    assert this[0] <= today <= this[1]
    assert (this[0] - before[1]).days == 1
