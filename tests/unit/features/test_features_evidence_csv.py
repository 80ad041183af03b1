"""Bank statements in CSV: the tables of four banks and three languages, the guess, and its correction."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.models.money import Money
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import newest
from desktop_manager.features.evidence.records import ColumnMap, Statement, StatementEntry
from desktop_manager.features.evidence.statement_csv import is_sure, look, read_csv
from support import evidence_samples as samples

PAID = date(2026, 11, 6)


def read(raw: bytes) -> Statement:
    seen = look(raw)
    assert is_sure(seen)
    return read_csv(raw, seen, seen.guess)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("text", "amount", "currency", "reference"),
    [
        (samples.POSTFINANCE, "58.20", "CHF", samples.QR_REFERENCE),
        (samples.UBS, "58.20", "CHF", samples.QR_REFERENCE),
        (samples.ZKB, "58.20", "CHF", samples.QR_REFERENCE),
        (samples.FRENCH, "58.20", "EUR", samples.CREDITOR_REFERENCE),
        (samples.SPANISH, "1058.20", "EUR", ""),
        (samples.ITALIAN, "58.20", "EUR", samples.CREDITOR_REFERENCE),
    ],
    ids=["PostFinance", "UBS", "ZKB", "French", "Spanish", "Italian"],
)
def test_the_payment_is_found_in_the_table_of_each_bank(
    text: str, amount: str, currency: str, reference: str, encoding: str
) -> None:
    newest_one = read(text.encode(encoding)).entries[0]
    assert (newest_one.booked_on, newest_one.money) == (PAID, Money(Decimal(amount), currency))
    assert (newest_one.outgoing, newest_one.reference) == (True, reference)
    assert "Infomaniak" in newest_one.text + newest_one.counterparty or "INFOMANIAK" in newest_one.text


def test_revolut_tells_each_row_in_its_own_currency() -> None:
    entries = read(samples.REVOLUT.encode()).entries
    assert [(str(one.money.amount), one.money.currency, one.outgoing) for one in entries] == [
        ("58.20", "CHF", True),
        ("4.50", "EUR", True),
        ("1000.00", "CHF", False),
    ]


def test_money_in_and_money_out_are_told_apart_with_or_without_a_minus() -> None:
    for text in (samples.POSTFINANCE, samples.ZKB):
        assert [one.outgoing for one in read(text.encode()).entries] == [True, False]


def test_lines_above_and_below_the_table_are_left_out_and_counted() -> None:
    statement = read(samples.POSTFINANCE.encode())
    assert (len(statement.entries), statement.skipped) == (2, 2)


def test_umlauts_survive_every_encoding() -> None:
    for encoding in ("utf-8", "latin-1", "utf-16"):
        assert "MÜLLER" in read(samples.POSTFINANCE.encode(encoding)).entries[1].text


def test_a_cards_statement_counts_the_other_way_where_the_user_says_so() -> None:
    raw = samples.GERMAN_CARD.encode()
    seen = look(raw)
    assert not read_csv(raw, seen, seen.guess).entries[0].outgoing
    turned = read_csv(raw, seen, seen.guess._replace(negated=True)).entries
    assert [(one.outgoing, str(one.money.amount)) for one in turned] == [(True, "1004.50"), (True, "58.20")]


def test_without_a_header_the_guess_is_good_and_never_sure() -> None:
    raw = samples.WITHOUT_HEADER.encode()
    seen = look(raw)
    assert not is_sure(seen)
    assert (seen.has_header, seen.guess.complete) == (False, True)
    assert len(read_csv(raw, seen, seen.guess).entries) == 2


def test_the_user_can_say_which_column_is_what() -> None:
    raw = b"dag|tekst|af|kenmerk\n11/06/2026|hello|58,20|RF18539007547034\n"
    seen = look(raw)
    assert (seen.delimiter, is_sure(seen), seen.headers) == ("|", False, ("dag", "tekst", "af", "kenmerk"))
    columns = ColumnMap(date=0, debit=2, reference=3, text=1, currency_code="CHF", date_order="mdy", decimal=",")
    statement = read_csv(raw, seen, columns)
    assert statement.entries == (
        StatementEntry(PAID, Money(Decimal("58.20"), "CHF"), True, "RF18539007547034", "", "hello RF18539007547034"),
    )


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        ("31.12.2026\n01.02.2026", "dmy"),
        ("12/31/2026\n02/01/2026", "mdy"),
        ("2026-12-31\n2026-02-01", "ymd"),
        ("01/02/2026\n03/04/2026", "dmy"),
    ],
)
def test_the_order_of_dates_is_told_by_days_that_no_month_has(rows: str, order: str) -> None:
    lines = "\n".join(f"{row};-1.00;CHF" for row in rows.splitlines())
    assert look(f"Date;Amount;Currency\n{lines}\n".encode()).guess.date_order == order


def test_a_balance_or_a_fee_is_never_taken_for_the_amount() -> None:
    guess = look(b"Date,Fee,Balance,Amount,Currency\n2026-11-06,1.00,900.00,-58.20,CHF\n").guess
    assert (guess.amount, guess.debit, guess.credit) == (3, None, None)


def test_a_quote_that_does_not_end_spoils_no_other_row() -> None:
    rows = b'2026-11-06;-58.20;CHF;fine\n2026-11-05;-1.00;CHF;"' + b"x" * 400_000
    statement = read(b"Date;Amount;Currency;Text\n" + rows)
    assert (len(statement.entries), statement.skipped) == (1, 1)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"Date;Amount;Currency\n", "no_rows"),
        (b"Date;Amount;Currency\nsoon;much;CHF\n", "no_rows"),
        (b"\n" * 1_000_001 + b"x", "too_many_lines"),
        (b"x;y\r" * 1_000_001, "too_many_lines"),
        (b"x" * 50_000_001, "too_big"),
    ],
)
@pytest.mark.timeout(60)
def test_what_cannot_be_read_is_said_at_once(raw: bytes, code: str) -> None:
    def read_whole() -> None:
        seen = look(raw)
        read_csv(raw, seen, seen.guess)

    with pytest.raises(UnreadableEvidence) as refused:
        read_whole()
    assert refused.value.code == code


@pytest.mark.timeout(110)
def test_a_long_statement_keeps_its_newest_bookings(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [date.fromordinal(PAID.toordinal() - at // 20) for at in range(30_000)]
    rows = "".join(f"{day};-1.00;CHF;row\n" for day in reversed(days))
    kept = newest.Newest(most=1_000)
    monkeypatch.setattr("desktop_manager.features.evidence.statement_csv.Newest", lambda: kept)
    statement = read(f"Date;Amount;Currency;Text\n{rows}".encode())
    assert (len(statement.entries), statement.left_out) == (1_000, 29_000)
    assert [one.booked_on for one in statement.entries] == days[:1_000]


class AfterAWhile:
    """Watches, and cancels once a part was read."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= 2

    def progress(self, done: int, total: int, code: str) -> None:
        self.told.append((done, total))


def test_progress_is_told_and_a_reading_stops_in_the_middle() -> None:
    raw = b"Date;Amount;Currency\n" + b"2026-11-06;-1.00;CHF\n" * 20_000
    watcher = AfterAWhile()
    seen = look(raw)
    with pytest.raises(Cancelled):
        read_csv(raw, seen, seen.guess, watcher)
    assert watcher.told[-1][1] == len(raw)


CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(CELL, max_size=6), max_size=8), st.sampled_from([";", ",", "\t", "|"]))
def test_no_table_breaks_the_guess(rows: list[list[str]], delimiter: str) -> None:
    raw = "\n".join(delimiter.join(row) for row in rows).encode()
    outcome: object
    try:
        seen = look(raw)
        outcome = all(entry.money.amount > 0 for entry in read_csv(raw, seen, seen.guess).entries)
    except UnreadableEvidence as refused:
        outcome = refused.code
    assert outcome in (True, "empty", "no_rows")
