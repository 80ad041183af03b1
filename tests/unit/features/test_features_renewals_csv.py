"""The CSV, read again by Python's reader and, where it is installed, opened by LibreOffice."""

import csv
import io
import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.csv_export import COLUMNS, Form, Worded, csv_lines, safe
from desktop_manager.features.renewals.entry import RenewalEntry
from support.renewals import chf, eur, renewal

WORDED = Worded(
    lambda service: f"Type {service}",
    lambda on: {True: "on", False: "off", None: ""}[on],
    lambda address: "" if address is None else f"Address {address}",
)
ENGLISH, GERMAN = Form(",", "."), Form(";", ",")


def written(entries: Sequence[RenewalEntry], form: Form = ENGLISH) -> str:
    return b"".join(csv_lines(entries, COLUMNS, WORDED, form)).decode()


def rows(entries: Sequence[RenewalEntry], form: Form = ENGLISH) -> list[dict[str, str]]:
    text = written(entries, form).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=form.separator))


def test_a_line_has_all_that_is_known_with_iso_dates_and_the_amount_beside_its_currency() -> None:
    entry = renewal(
        98303,
        auto_renew=True,
        method_label="Card ·· 4421",
        next_charge_on=renewal(days=5).expires_on,
        billing_address_id=7101,
        price=chf("118.80"),
        warranty_price=eur("7.50"),
    )
    assert rows([entry]) == [
        {
            "product": "product-98303.ch",
            "product_id": "98303",
            "organization": "Atelier Helvétique Sàrl",
            "organization_id": "41000",
            "type": "Type domain",
            "expires": "2026-12-02",
            "days": "9",
            "auto_renew": "on",
            "means_of_payment": "Card ·· 4421",
            "next_charge": "2026-11-28",
            "warranty": "off",
            "months": "12",
            "price": "118.80",
            "currency": "CHF",
            "warranty_price": "7.50",
            "warranty_currency": "EUR",
            "billing_address": "Address 7101",
        }
    ]


def test_what_the_server_does_not_tell_is_an_empty_cell() -> None:
    (row,) = rows([renewal(days=None, auto_renew=None, warranty=None, price=None, months=None)])
    assert [row[name] for name in ("expires", "days", "auto_renew", "warranty", "price", "currency", "months")] == [
        ""
    ] * 7


def test_the_decimal_mark_and_the_separator_are_those_of_the_locale() -> None:
    assert rows([renewal(price=chf("1234.50"))], GERMAN)[0]["price"] == "1234,50"
    assert written([], GERMAN).startswith("\ufeffproduct;product_id;")


def test_an_amount_is_never_in_scientific_form_nor_grouped() -> None:
    assert rows([renewal(price=Money(Decimal("1E+6"), "CHF"))])[0]["price"] == "1000000"
    assert rows([renewal(price=Money(Decimal("0.0000001"), "CHF"))])[0]["price"] == "0.0000001"


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("https://example.com")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1"],
)
def test_a_name_that_a_spreadsheet_would_calculate_stays_a_text(name: str) -> None:
    assert rows([renewal(name=name)])[0]["product"] == f"'{name}"


@given(st.text(max_size=20))
def test_a_safe_text_keeps_all_its_signs_and_starts_no_formula(text: str) -> None:
    found = safe(text)
    assert found.removeprefix("'" if found != text else "") == text
    assert found.lstrip(" \u00a0")[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), max_size=8))
def test_whatever_a_product_is_called_the_file_has_one_record_for_each(names: list[str]) -> None:
    entries = [renewal(number, name=name) for number, name in enumerate(names)]
    assert [row["product"] for row in rows(entries, GERMAN)] == [safe(name) for name in names]


def test_a_name_that_is_no_text_at_all_does_not_stop_the_file() -> None:
    assert rows([renewal(name="a\ud800b")])[0]["product"] == "a?b"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_amounts_as_numbers_dates_as_dates_and_no_formula(tmp_path: Path) -> None:
    file = tmp_path / "renewals.csv"
    file.write_bytes(
        b"".join(
            csv_lines(
                [renewal(1, price=chf("118.80")), renewal(2, name="=1+1", price=chf("0.10"))], COLUMNS, WORDED, ENGLISH
            )
        )
    )
    # 44: comma, 34: quotation mark, 76: UTF-8, 1: from the first line; 1033: English numbers.
    kind = "--infilter=CSV:44,34,76,1,,1033,false,true"
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", home, "--headless", kind, "--convert-to", "fods", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    sheet = (tmp_path / "renewals.fods").read_text(encoding="utf-8")
    assert 'office:value-type="float" office:value="118.8"' in sheet
    assert 'office:value-type="float" office:value="0.1"' in sheet
    assert 'office:value-type="date" office:date-value="2026-12-02"' in sheet
    assert "table:formula" not in sheet
    assert "'=1+1" in sheet or "&apos;=1+1" in sheet
