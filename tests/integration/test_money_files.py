"""What is exported of the demo's money is read by other programs as it was meant: spreadsheets, calendars, banks."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
import qrbill
import vobject
import zxingcpp
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.file_names import USUAL
from desktop_manager.features.billing.open_bill import bill_in, open_bill
from desktop_manager.features.billing.pack import PackOrder
from desktop_manager.features.billing.pack_plan import PackScope
from desktop_manager.features.billing.qr_bill import QrAddress, payload
from desktop_manager.features.renewals.csv_export import COLUMNS, Form, Worded, csv_lines
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.ics_export import EventWords, ics_lines
from desktop_manager.ui.words.pack import pack_words
from support.money import DATES, MoneyLogin, money_login
from support.syncing import Watching

SOFFICE = shutil.which("soffice")
OFFICE, TABLE, TEXT = (f"{{urn:oasis:names:tc:opendocument:xmlns:{part}:1.0}}" for part in ("office", "table", "text"))
ENGLISH, GERMAN = 1033, 1031
"""Languages as LibreOffice numbers them."""


@pytest.fixture(scope="module")
def login(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MoneyLogin]:
    with money_login(tmp_path_factory.mktemp("money"), DATES[0]) as login:
        yield login


# Spreadsheets

Cell = Decimal | date | str


def opened_by_libreoffice(files: list[Path], form: Form, language: int) -> dict[str, list[list[Cell]]]:
    """The cells of each CSV file as LibreOffice takes them: numbers, dates and texts."""
    folder = files[0].parent
    assert SOFFICE is not None
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'office').as_uri()}",
            "--headless",
            f"--infilter=CSV:{ord(form.separator)},34,76,1,,{language},false,true",
            "--convert-to",
            "fods",
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {one.stem: _cells(one.with_suffix(".fods")) for one in files}


def _cells(file: Path) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for row in ElementTree.parse(file).iter(f"{TABLE}table-row"):
        cells: list[Cell] = []
        for cell in row.iter(f"{TABLE}table-cell"):
            times = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            cells += [_value(cell)] * min(times, 40)
        rows += [cells] * min(int(row.get(f"{TABLE}number-rows-repeated", "1")), 100)
    return rows


def _value(cell: ElementTree.Element) -> Cell:
    kind = cell.get(f"{OFFICE}value-type", "")
    assert cell.get(f"{TABLE}formula") is None
    if kind == "float":
        return Decimal(cell.attrib[f"{OFFICE}value"])
    if kind == "date":
        return date.fromisoformat(cell.attrib[f"{OFFICE}date-value"])
    return "".join(part.text or "" for part in cell.iter(f"{TEXT}p"))


def under_headers(rows: list[list[Cell]]) -> list[dict[str, Cell]]:
    """Each row by its headers."""
    headers = [str(one) for one in rows[0] if one]
    return [dict(zip(headers, row, strict=False)) for row in rows[1:] if any(row)]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed, so it cannot be asked")
@pytest.mark.parametrize(("form", "language"), [(Form(",", "."), ENGLISH), (Form(";", ","), GERMAN)])
def test_a_spreadsheet_takes_every_amount_of_the_demo_as_its_number(
    login: MoneyLogin, tmp_path: Path, form: Form, language: int
) -> None:
    entries = login.workspace.renewals.read(None).entries
    file = tmp_path / "renewals.csv"
    worded = Worded(str, str, str)
    file.write_bytes(b"".join(csv_lines(entries, COLUMNS, worded, form)))
    scope = PackScope(login.day - timedelta(days=400), login.day, frozenset({41009}))
    plan = login.workspace.pack.plan(scope)
    assert plan.invoices
    order = PackOrder(plan, tmp_path / "pack.zip", USUAL, form, pack_words())
    assert login.workspace.pack.make(order, Watching()).written
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        for name in ("invoices.csv", "totals.csv"):
            archive.extract(name, tmp_path)

    sheets = opened_by_libreoffice([file, tmp_path / "invoices.csv", tmp_path / "totals.csv"], form, language)

    rows = under_headers(sheets["renewals"])
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        assert row["price"] == (entry.price.amount if entry.price is not None else ""), entry.name
        assert row["currency"] == (entry.price.currency if entry.price is not None else "")
        assert row["warranty_price"] == (entry.warranty_price.amount if entry.warranty_price is not None else "")
        assert row["expires"] == (entry.expires_on or "")
    index = under_headers(sheets["invoices"])
    assert [(row["Number"], row["With VAT"]) for row in index] == [(one.number, one.total) for one in plan.invoices]
    totals = under_headers(sheets["totals"])
    assert {row["Currency"]: row["With VAT"] for row in totals if row["VAT rate in %"] == "all"} == {
        one.currency: one.total for one in plan.totals
    }
    rates = [(row["Currency"], row["VAT rate in %"], row["VAT"]) for row in totals if row["VAT rate in %"] != "all"]
    assert rates == [(one.currency, rate.rate, rate.vat) for one in plan.totals for rate in one.rates]


# Calendars


def calendar_of(login: MoneyLogin) -> dict[str, Any]:
    """The events of a login's renewals, by UID, as another library reads the file; AssertionError for two with one."""
    entries = login.workspace.renewals.read(None).entries
    text = b"".join(ics_lines(entries, _words, name="Renewals", now=login.workspace.now())).decode()
    events = vobject.readOne(text).contents["vevent"]
    found = {event.uid.value: event for event in events}
    assert len(found) == len(events)
    assert len(found) == sum(one.expires_on is not None for one in entries)
    return found


def _words(entry: RenewalEntry) -> EventWords:
    return EventWords(entry.name, f"{entry.price}", entry.service_name)


def test_a_second_import_moves_events_and_doubles_none(tmp_path: Path) -> None:
    """An export of one day, and of a later one on which every due date has moved, in one calendar by UID."""
    imported: dict[str, Any] = {}
    counts = []
    for day in (date(2026, 11, 23), date(2026, 11, 24)):
        with money_login(tmp_path / str(day), day) as login:
            found = calendar_of(login)
            for uid, event in found.items():
                known = imported.get(uid)
                assert known is None or int(event.sequence.value) > int(known.sequence.value)
                imported[uid] = event
            entries = {f"renewal-{one.account_id}-{one.id}@desktop-manager": one for one in _dated(login)}
            assert {uid: event.dtstart.value for uid, event in found.items()} == {
                uid: one.expires_on for uid, one in entries.items()
            }
            assert all(type(event.dtstart.value) is date for event in found.values())
            counts.append(len(found))
    assert counts[0] == counts[1] == len(imported)


def _dated(login: MoneyLogin) -> list[RenewalEntry]:
    return [one for one in login.workspace.renewals.read(None).entries if one.expires_on is not None]


# Banks


def codes_in(pdf: bytes) -> list[str]:
    """Every code that a reader finds on the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = (code for page in document for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil()))
        return [code.bytes.decode("utf-8") for code in found]


def of_another_library(one: QrAddress) -> dict[str, str]:
    return {
        "name": one.name,
        "street": one.street,
        "house_num": one.house_number,
        "pcode": one.zip,
        "city": one.city,
        "country": one.country,
    }


@settings(max_examples=6, deadline=None, phases=[Phase.generate])
@given(data=st.data())
def test_the_bill_of_any_open_invoice_comes_back_from_its_pdf_as_another_library_writes_it(
    login: MoneyLogin, data: st.DataObject
) -> None:
    every = [one for account_id in login.accounts for one in login.workspace.invoices.of_account(account_id)]
    payable = [one for one in every if one.open_amount > 0 and one.currency in ("CHF", "EUR")]
    invoice: Invoice = data.draw(st.sampled_from(payable))

    bill = open_bill(invoice, bill_in(codes_in(login.workspace.pdf_files.fetch(invoice.id))))

    assert (bill.amount, bill.currency, bill.reference) == (invoice.open_amount, invoice.currency, invoice.reference)
    library: Any = qrbill
    again = library.QRBill(
        account=bill.iban,
        creditor=of_another_library(bill.creditor),
        amount=f"{bill.amount:.2f}",
        currency=bill.currency,
        debtor=None if bill.debtor is None else of_another_library(bill.debtor),
        reference_number=bill.reference or None,
        additional_information=bill.message,
        billing_information=bill.billing,
        alt_procs=list(bill.schemes),
    )
    assert payload(bill) == again.qr_data()
