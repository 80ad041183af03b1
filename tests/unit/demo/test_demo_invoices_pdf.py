"""The PDF of an invoice: the link that needs no token, the document, and its QR-bill."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import pypdfium2
import pytest
import requests
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from qrbill import QRBill
from stdnum import iban, iso11649
from stdnum.ch import esr

from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.adapter import DemoAdapter
from desktop_manager.demo.app import make_app
from desktop_manager.demo.billing_records import BillingAddress, Line
from desktop_manager.demo.billing_references import creditor_reference, qr_reference
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.invoice_links import LASTS_S, InvoiceLinks
from desktop_manager.demo.invoice_pdf import invoice_pdf
from desktop_manager.demo.qr_bill_part import CREDITOR, IBAN, QR_IBAN
from desktop_manager.demo.seed.billing_accounts import BESANCON, CAROUGE, TRANSFER

ATELIER, MAISON, FORET = 41000, 41009, 41026
OPEN = 5_104_512


def link(api: Any, invoice_id: int) -> str:
    url: str = api.data(f"/desktop/1/invoices/{invoice_id}/pdf")["url"]
    return urlsplit(url).path


def download(api: Any, invoice_id: int) -> bytes:
    answer = api.ask(link(api, invoice_id), None)
    assert answer.status_code == 200
    content: bytes = answer.data
    return content


def text_of(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf).replace("\r", "")


def code_of(content: bytes) -> str | None:
    with pypdfium2.PdfDocument(content) as pdf:
        image = pdf[len(pdf) - 1].render(scale=2).to_pil()
    codes = zxingcpp.read_barcodes(image)
    return codes[0].text if codes else None


def test_the_link_answers_without_a_token_and_as_a_pdf(api: Any) -> None:
    asked = api.data(f"/desktop/1/invoices/{OPEN}/pdf")
    answer = api.ask(urlsplit(asked["url"]).path, None)

    assert asked["url"].startswith("http://localhost/")
    assert asked["expires_at"] == pytest.approx(api.state.billing.now() + LASTS_S, abs=5)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'inline; filename="2026-104512.pdf"'
    assert answer.data.startswith(b"%PDF-1.4")


def test_the_link_ends(api: Any) -> None:
    path = link(api, OPEN)
    now = api.state.billing.now()
    api.state.billing.clock = lambda: now + LASTS_S - 1
    assert api.ask(path, None).status_code == 200
    api.state.billing.clock = lambda: now + LASTS_S + 5
    answer = api.ask(path, None)

    assert (answer.status_code, answer.json["error"]["code"]) == (403, "link_expired")


def test_a_link_for_one_invoice_opens_no_other_and_lasts_no_longer(api: Any) -> None:
    path = link(api, OPEN)
    start, _, token = path.rpartition("/")
    number, ends_at, signature = token.split("-")
    for changed in (
        f"{OPEN + 1}-{ends_at}-{signature}",
        f"{number}-{int(ends_at) + 1}-{signature}",
        f"{number}-{ends_at}-{signature[:-1]}",
        f"{number}-{ends_at}",
        f"{number}-٣-{signature}",
        "x" * 5000,
    ):
        assert api.ask(f"{start}/{changed}", None).status_code == 404


@given(token=st.text(max_size=60))
def test_no_guessed_token_is_read(token: str) -> None:
    assert InvoiceLinks().read(token) is None


def test_no_link_is_given_without_accounting_rights(api: Any) -> None:
    unseen = api.state.billing.invoices_of(FORET)[0]

    assert api.error(f"/desktop/1/invoices/{unseen.id}/pdf")[0] == 403
    assert api.error("/desktop/1/invoices/1/pdf")[0] == 404


def test_the_document_says_all_that_the_invoice_says(api: Any) -> None:
    text = text_of(download(api, OPEN))

    for words in (
        "Invoice 2026-104512",
        "DEMO - not payable",
        "Date: 09.10.2026",
        "Payable by: 08.11.2026",
        "Atelier Helvétique Sàrl",
        "Rue Saint-Joseph 14",
        "Jelastic Cloud · recette, usage",
        "VAT 8.1 % on 53.84",
        "4.36",
        "Total with VAT CHF 58.20",
        "IBAN: CH44 3199 9123 0008 8901 2",
        "Reference: 00 00000 00000 00410 00010 45128",
    ):
        assert words in text


def test_it_is_the_same_each_time(api: Any) -> None:
    assert download(api, OPEN) == download(api, OPEN)


def test_the_code_on_the_rendered_page_is_the_qr_bill_of_the_invoice(api: Any) -> None:
    """Judged by another library: `qrbill` makes the same text of the same facts."""
    invoice = api.state.billing.find(OPEN)
    expected = QRBill(
        account=QR_IBAN,
        creditor={
            "name": CREDITOR.name,
            "street": CREDITOR.street,
            "pcode": CREDITOR.zip,
            "city": CREDITOR.city,
            "country": CREDITOR.country,
        },
        debtor={
            "name": "Atelier Helvétique Sàrl",
            "street": "Rue Saint-Joseph 14",
            "pcode": "1227",
            "city": "Carouge",
            "country": "CH",
        },
        amount="58.20",
        currency="CHF",
        reference_number=invoice.reference,
        additional_information="DEMO - not payable, 2026-104512",
    )
    code = code_of(download(api, OPEN))

    assert code is not None
    assert code.splitlines() == expected.qr_data().splitlines()[: len(code.splitlines())]


def test_every_invoice_of_the_atelier_is_readable_and_its_code_asks_for_its_total(api: Any) -> None:
    desk = api.state.billing
    for invoice in desk.invoices_of(ATELIER)[::9] + desk.invoices_of(MAISON)[-2:]:
        content = download(api, invoice.id)
        code = code_of(content)
        assert invoice.number in text_of(content)
        if invoice.currency == "USD" or invoice.total < 0:
            assert code is None
        else:
            assert code is not None
            lines = code.splitlines()
            assert len(lines) == 31
            assert (lines[18], lines[19], lines[28]) == (f"{invoice.total:.2f}", invoice.currency, invoice.reference)
            assert (lines[3], lines[27]) == ((QR_IBAN, "QRR") if lines[28].isdecimal() else (IBAN, "SCOR"))


def test_a_credit_note_names_the_invoice_that_it_corrects_and_has_no_code(api: Any) -> None:
    desk = api.state.billing
    (credit,) = (one for one in desk.invoices_of(ATELIER) if one.kind == "credit_note")
    content = download(api, credit.id)

    assert f"Credit note {credit.number}" in text_of(content)
    assert f"Corrects invoice: {desk.find(credit.corrects_id).number}" in text_of(content)
    assert "-13.94" in text_of(content)
    assert code_of(content) is None


def test_an_invoice_keeps_its_address_when_that_changes_later(api: Any) -> None:
    desk = api.state.billing
    desk.addresses[ATELIER] = [one._replace(street="Rue Neuve 1") for one in desk.addresses[ATELIER]]
    text = text_of(download(api, OPEN))

    assert "Rue Saint-Joseph 14" in text
    assert "Rue Neuve 1" not in text


def test_many_long_lines_fill_several_pages_and_none_is_lost(api: Any) -> None:
    desk = api.state.billing
    lines = [Line(f"{number}: {'a long name of a product ' * 4}end{number}.", Decimal("1.00")) for number in range(60)]
    made = desk.issue(ATELIER, lines, "CHF", TRANSFER, CAROUGE)
    content = invoice_pdf(made, desk.address_of(made))
    text = text_of(content)

    assert all(f"end{number}." in text for number in range(60))
    assert "Page 5 of 5" in text
    assert code_of(content) is not None


def test_signs_that_the_font_lacks_do_not_break_the_document(api: Any) -> None:
    desk = api.state.billing
    made = desk.issue(ATELIER, (Line("(日本) \\ Žižka", Decimal("2.00")),), "CHF", TRANSFER, CAROUGE)
    address = BillingAddress(1, ATELIER, "Rue d’Orient 3", "1000", "Łódź (PL)", "CH", "L’Atelier (“日本”)")
    text = text_of(invoice_pdf(made, address))

    assert "(??) \\ Žižka" in text
    assert "L’Atelier (“??”)" in text


def test_a_cut_or_wrong_answer_leaves_the_file_as_it_is_or_half(api: Any) -> None:
    path = link(api, OPEN)
    whole = api.ask(path, None).data
    api.faults.inject(Fault.WRONG_TYPES, times=1)
    assert api.ask(path, None).data == whole
    api.faults.inject(Fault.CUT_JSON, times=1)
    assert api.ask(path, None).data == whole[: len(whole) // 2]


def test_the_demos_accounts_have_right_check_digits() -> None:
    assert iban.is_valid(QR_IBAN)
    assert iban.is_valid(IBAN)


@given(digits=st.text("0123456789", min_size=26, max_size=26))
def test_qr_references_are_right_by_the_swiss_rule(digits: str) -> None:
    assert qr_reference(digits) == f"{digits}{esr.calc_check_digit(digits)}"


@given(digits=st.text("0123456789", min_size=1, max_size=21))
def test_creditor_references_are_right_by_iso_11649(digits: str) -> None:
    assert iso11649.is_valid(creditor_reference(digits))


def test_a_french_invoice_has_its_vat_and_a_creditor_reference(api: Any) -> None:
    desk = api.state.billing
    made = desk.issue(MAISON, (Line("kSuite", Decimal("10.00")),), "EUR", 8201, BESANCON)

    assert (made.total, made.reference[:2]) == (Decimal("12.00"), "RF")
    assert made.issued_on >= date(2026, 11, 23)


def test_a_client_reaches_the_file_in_process_by_the_link_alone(api: Any) -> None:
    session = requests.Session()
    session.mount(DEMO_SERVER, DemoAdapter(make_app(api.state)))
    asked = session.get(
        f"{DEMO_SERVER}/desktop/1/invoices/{OPEN}/pdf", headers={"Authorization": f"Bearer {DEMO_TOKEN}"}
    ).json()["data"]

    assert asked["url"].startswith(f"{DEMO_SERVER}/")
    assert session.get(asked["url"]).content == download(api, OPEN)
