"""What a text tells: amounts, dates, numbers, accounts and references, as five languages write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.features.evidence.amounts import find_amounts, number
from desktop_manager.features.evidence.days import day_of, find_days
from desktop_manager.features.evidence.text_facts import MOST_CHARACTERS, find, find_ibans, find_references


def chf(amount: str) -> Money:
    return Money(Decimal(amount), "CHF")


def eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("58.20", "58.20"),
        ("58,20", "58.20"),
        ("1'058.20", "1058.20"),
        ("1’058.20", "1058.20"),
        ("1.058,20", "1058.20"),
        ("1,058.20", "1058.20"),
        ("1 058,20", "1058.20"),
        ("1\u202f058,20", "1058.20"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("12.5", "12.5"),
        ("58.–", "58"),
        ("58.-", "58"),
        ("-58.20", "-58.20"),
        ("−58.20", "-58.20"),
        ("58.20-", "-58.20"),
        ("(58.20)", "-58.20"),
        ("+58.20", "58.20"),
        (".50", "0.50"),
    ],
)
def test_a_number_is_read_as_people_and_banks_write_it(written: str, value: str) -> None:
    assert number(written) == Decimal(value)


@pytest.mark.parametrize(
    "written", ["", "-", "1.2.3", "1,2,3.4", "12,34.5,6", "abc", "1e5", "NaN", "0x10", "1" * 30, "٣"]
)
def test_what_is_no_number_surely_is_none(written: str) -> None:
    assert number(written) is None


def test_a_chosen_decimal_sign_decides_what_else_is_doubtful() -> None:
    assert number("1.234", ",") == Decimal(1234)
    assert number("1.234", ".") == Decimal("1.234")
    assert number("58.20", ",") is None


@given(st.decimals(min_value=0, max_value=999_999_999, places=2), st.sampled_from(["'", "’", " ", ""]))
def test_every_amount_is_read_back_as_the_swiss_write_it(amount: Decimal, thousands: str) -> None:
    assert number(f"{amount:,.2f}".replace(",", thousands)) == amount


@given(st.decimals(min_value=0, max_value=999_999_999, places=2))
def test_every_amount_is_read_back_as_the_germans_write_it(amount: Decimal) -> None:
    written = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert number(written) == amount


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("VAT 8.1 % CHF 4.36\nTotal due: CHF 58.20\nFee CHF 20.00", chf("58.20")),
        ("Zwischensumme CHF 53.84\nMwSt 8.1 % CHF 4.36\nGesamtbetrag inkl. MwSt CHF 58.20", chf("58.20")),
        ("Total HT 50,00 €\nTVA 20 % 10,00 €\nTotal TTC 60,00 €", eur("60.00")),
        ("Subtotal 100,00 EUR\nIVA 21,00 EUR\nImporte a pagar: 121,00 EUR", eur("121.00")),
        ("Imponibile EUR 100,00\nIVA EUR 22,00\nTotale da pagare EUR 122,00", eur("122.00")),
        ("Montant dû : Fr. 22.–", chf("22")),
        ("Offener Betrag: 22.00 CHF", chf("22.00")),
        ("Amount due\nCHF 1'234.50", chf("1234.50")),
        ("Invoice 104512 CHF 58.20", chf("58.20")),
        ("before December 2, 2026 USD 41", Money(Decimal(41), "USD")),
    ],
)
def test_the_amount_to_pay_comes_first(text: str, money: Money) -> None:
    assert find_amounts(text)[0].money == money


def test_amounts_in_a_line_keep_their_currencies() -> None:
    assert {found.money for found in find_amounts("50,00 € 10,00 € CHF 60.00 EUR 41.00")} == {
        eur("50.00"),
        eur("10.00"),
        chf("60.00"),
        eur("41.00"),
    }


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-02",
        "02.12.2026",
        "2.12.2026",
        "2. 12. 2026",
        "02/12/2026",
        "02.12.26",
        "2 December 2026",
        "2 Dec 2026",
        "2nd December 2026",
        "December 2, 2026",
        "2. Dezember 2026",
        "2 de diciembre de 2026",
        "2 décembre 2026",
        "2 dicembre 2026",
        "20261202",
        "2026-12-02 18:03:11",
        "2026/12/02",
    ],
)
def test_a_date_is_read_in_five_languages(written: str) -> None:
    assert day_of(written) == date(2026, 12, 2)


@pytest.mark.parametrize(
    "written", ["", "31.02.2026", "00.00.2026", "32.12.2026", "2 Brumaire 2026", "58.20", "12.2026", "3026-01-01"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert day_of(written) is None


def test_the_order_is_the_users_to_say_where_it_can_be_either() -> None:
    assert day_of("11/12/2026") == date(2026, 12, 11)
    assert day_of("11/12/2026", "mdy") == date(2026, 11, 12)
    assert day_of("11/23/2026") == date(2026, 11, 23)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day:%d.%m.%Y}") == day


@pytest.mark.parametrize(
    "text",
    [
        "Invoice date: 18.11.2026\nDue date: 02.12.2026",
        "Rechnungsdatum 18. November 2026, zahlbar bis 2. Dezember 2026",
        "Facture du 18 novembre 2026. Échéance : 2 décembre 2026",
        "Fecha de factura 18/11/2026. Fecha límite 02/12/2026",
        "Data fattura 18/11/2026, da pagare entro il 02/12/2026",
    ],
)
def test_the_label_says_which_date_it_is(text: str) -> None:
    assert [(found.day, found.label) for found in find_days(text)] == [
        (date(2026, 11, 18), "issued"),
        (date(2026, 12, 2), "due"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Reminder: invoice 2026-104512, CHF 58.20",
        "Invoice number: 2026-104512",
        "Rechnungs-Nr. 2026-104512",
        "Rechnungsnummer\n2026-104512",
        "Facture n° 2026-104512 du 18 novembre 2026",
        "Factura nº 2026-104512, importe 58,20 EUR",
        "Fattura n. 2026-104512: EUR 41,00",
        "your order (2026-104512)",
    ],
)
def test_the_number_of_the_invoice_is_found(text: str) -> None:
    assert find(text).numbers == ("2026-104512",)


@pytest.mark.parametrize(
    "text", ["Invoice 18.11.2026", "Invoice 1'058.20", "Facture de 58.20", "invoice 12", "Rechnung vom 2026-11-18"]
)
def test_a_date_or_an_amount_is_no_number(text: str) -> None:
    assert find(text).numbers == ()


def test_an_account_is_found_with_a_word_behind_it_and_only_with_right_check_digits() -> None:
    text = "IBAN CH93 0076 2011 6238 5295 7 Infomaniak, de89370400440532013000. Wrong: CH94 0076 2011 6238 5295 7"
    assert find_ibans(text) == ("CH9300762011623852957", "DE89370400440532013000")


def test_references_are_found_also_with_a_wrong_check_digit() -> None:
    text = "21 00000 00003 13947 14300 09017 and 210000000003139471430009018 and RF18 5390 0754 7034 merci"
    assert find_references(text) == (
        "210000000003139471430009017",
        "210000000003139471430009018",
        "RF18539007547034",
    )


def test_signs_that_nobody_sees_part_nothing() -> None:
    found = find("Invo\u200bice 2026-10\u200b4512\u00a0: CHF\u00a05\u200d8.20")
    assert (found.numbers, found.moneys) == (("2026-104512",), (chf("58.20"),))


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "piece", ["1 ", "1.", "CHF ", "RF18 ", "CH93 0076 ", "12.", "invoice ", "2026-", "a" * 50, "1'000'", "€"]
)
def test_no_text_takes_long(piece: str) -> None:
    # What grows with the square of the length takes minutes at a quarter of the longest text too.
    find(piece * (MOST_CHARACTERS // 4 // len(piece)))


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    for found in find(text).moneys:
        assert found.amount.is_finite()
