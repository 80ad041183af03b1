"""The text of a Swiss QR code: read back as it was written, and accepted by another library."""

from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
import qrbill
import segno
import stdnum.ch.esr
import stdnum.iban
import stdnum.iso7064.mod_97_10
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.features.billing.qr_bill import LONGEST, QrAddress, QrBill, parse, payload
from desktop_manager.features.billing.references import ReferenceKind
from desktop_manager.features.errors import QrBillRefused

CREDITOR = QrAddress("Infomaniak Network SA", "Rue Eugène-Marziano", "25", "1227", "Les Acacias", "CH")
DEBTOR = QrAddress("Atelier Helvétique Sàrl", "Rue du Lac", "12", "1207", "Genève", "CH")
QR_IBAN = "CH4431999123000889012"
IBAN = "CH5800791123000889012"
QRR = "210000000003139471430009017"
SCOR = "RF18539007547034"
BILL = QrBill(QR_IBAN, CREDITOR, Decimal("58.20"), "CHF", ReferenceKind.QR, QRR, DEBTOR)


def account(country: str, bank: str, rest: str) -> str:
    digits = stdnum.iso7064.mod_97_10.calc_check_digits(f"{bank}{rest}{country}")
    return f"{country}{digits}{bank}{rest}"


LATIN = (
    st.characters(min_codepoint=0x20, max_codepoint=0x7E)
    | st.characters(min_codepoint=0xA0, max_codepoint=0x17F)
    | st.sampled_from("ȘșȚț€")
)


def texts(longest: int, shortest: int = 0) -> st.SearchStrategy[str]:
    return st.text(LATIN, min_size=shortest, max_size=longest).map(str.strip).filter(lambda one: len(one) >= shortest)


COUNTRIES = st.sampled_from(["CH", "LI", "FR", "DE", "IT", "AT"])
ADDRESSES = st.builds(
    QrAddress, texts(70, 1), texts(70), texts(16), texts(16, 1), texts(35, 1), COUNTRIES, st.just(False)
)
RESTS = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=12, max_size=12)
AMOUNTS = st.none() | st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2)


@st.composite
def bills(draw: st.DrawFn) -> QrBill:
    kind = draw(st.sampled_from(ReferenceKind))
    qr_bank = st.integers(30000, 31999).map(str)
    other_bank = st.integers(0, 29999).map("{:05}".format) | st.integers(32000, 99999).map(str)
    bank = draw(qr_bank if kind is ReferenceKind.QR else other_bank)
    iban = account(draw(st.sampled_from(["CH", "LI"])), bank, draw(RESTS))
    reference = ""
    if kind is ReferenceKind.QR:
        digits = draw(st.text("0123456789", min_size=26, max_size=26).filter(lambda one: one.strip("0")))
        reference = digits + stdnum.ch.esr.calc_check_digit(digits)
    elif kind is ReferenceKind.CREDITOR:
        body = draw(st.text("0123456789ABCXYZ", min_size=1, max_size=21))
        reference = f"RF{stdnum.iso7064.mod_97_10.calc_check_digits(body + 'RF')}{body}"
    billing = draw(st.just("") | texts(40, 1).map("//".__add__))
    schemes = tuple(draw(st.lists(texts(60, 1), max_size=2)))
    return QrBill(
        iban=iban,
        creditor=draw(ADDRESSES),
        amount=draw(AMOUNTS),
        currency=draw(st.sampled_from(["CHF", "EUR"])),
        reference_kind=kind,
        reference=reference,
        debtor=draw(st.none() | ADDRESSES),
        message=draw(texts(90)),
        billing=billing,
        schemes=schemes,
    )


def code_of(bill: QrBill) -> str:
    with pytest.raises(QrBillRefused) as refused:
        payload(bill)
    return refused.value.code


@given(bills())
def test_a_bill_is_read_back_as_it_was_written_whatever_its_line_ends(bill: QrBill) -> None:
    written = payload(bill)
    for line_end in ("\r\n", "\n", "\r"):
        assert parse(written.replace("\r\n", line_end)) == bill, repr(line_end)


def of_another_library(bill: QrBill) -> Any:
    def address(one: QrAddress) -> dict[str, str]:
        return {
            "name": one.name,
            "street": one.street,
            "house_num": one.house_number,
            "pcode": one.zip,
            "city": one.city,
            "country": one.country,
        }

    library: Any = qrbill
    return library.QRBill(
        account=bill.iban,
        creditor=address(bill.creditor),
        amount=None if bill.amount is None else f"{bill.amount:.2f}",
        currency=bill.currency,
        debtor=None if bill.debtor is None else address(bill.debtor),
        reference_number=bill.reference or None,
        additional_information=bill.message,
        billing_information=bill.billing,
        alt_procs=list(bill.schemes),
    )


@given(bills())
def test_another_library_accepts_the_bill_and_writes_the_same(bill: QrBill) -> None:
    assert payload(bill) == of_another_library(bill).qr_data()


@settings(max_examples=15)
@given(bills())
def test_the_code_is_decoded_by_a_reader(bill: QrBill) -> None:
    rows = list(
        segno.make_qr(payload(bill), error="m", boost_error=False, encoding="utf-8").matrix_iter(scale=3, border=4)
    )
    grey = bytes(0 if dark else 255 for row in rows for dark in row)
    picture = memoryview(grey).cast("B", shape=[len(rows), len(rows)])
    (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    assert parse(found.bytes.decode("utf-8")) == bill


def test_the_example_has_the_lines_of_the_guidelines() -> None:
    assert payload(BILL).split("\r\n") == [
        *("SPC", "0200", "1", QR_IBAN),
        *("S", "Infomaniak Network SA", "Rue Eugène-Marziano", "25", "1227", "Les Acacias", "CH"),
        *("", "", "", "", "", "", ""),
        *("58.20", "CHF"),
        *("S", "Atelier Helvétique Sàrl", "Rue du Lac", "12", "1207", "Genève", "CH"),
        *("QRR", QRR, "", "EPD"),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"iban": "CH4431999123000889013"}, "iban"),
        ({"iban": "DE89370400440532013000"}, "iban"),
        ({"iban": "CH44 3199 9123 0008 8901 2"}, "iban"),
        ({"iban": IBAN}, "reference_account"),
        ({"reference_kind": ReferenceKind.CREDITOR, "reference": SCOR}, "reference_account"),
        ({"reference_kind": ReferenceKind.NONE, "reference": ""}, "reference_account"),
        ({"reference": QRR[:-1] + "6"}, "reference"),
        ({"reference": QRR[2:]}, "reference"),
        ({"reference": ""}, "reference"),
        ({"iban": IBAN, "reference_kind": ReferenceKind.NONE}, "reference"),
        ({"amount": Decimal("0.00")}, "amount"),
        ({"amount": Decimal("-1.00")}, "amount"),
        ({"amount": Decimal("1000000000.00")}, "amount"),
        ({"amount": Decimal("58.205")}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"amount": Decimal("Infinity")}, "amount"),
        ({"currency": "USD"}, "currency"),
        ({"currency": ""}, "currency"),
        ({"creditor": CREDITOR._replace(city="")}, "address"),
        ({"creditor": CREDITOR._replace(zip="")}, "address"),
        ({"creditor": CREDITOR._replace(country="Switzerland")}, "address"),
        ({"creditor": CREDITOR._replace(name="")}, "address"),
        ({"creditor": CREDITOR._replace(name="x" * 71)}, "too_long"),
        ({"creditor": CREDITOR._replace(name="Ελλάδα")}, "characters"),
        ({"debtor": DEBTOR._replace(street="Rue\ndu Lac")}, "characters"),
        ({"debtor": DEBTOR._replace(combined=True)}, "combined"),
        ({"message": "x" * 141}, "too_long"),
        ({"message": "x" * 100, "billing": "//" + "x" * 39}, "too_long"),
        ({"message": "a\rb"}, "characters"),
        ({"schemes": ("a", "b", "c")}, "too_long"),
        ({"schemes": ("x" * 101,)}, "too_long"),
    ],
)
def test_a_bill_that_no_bank_may_pay_is_not_written(change: dict[str, Any], code: str) -> None:
    assert code_of(BILL._replace(**change)) == code


@pytest.mark.parametrize(
    ("amount", "written"),
    [("0.01", "0.01"), ("999999999.99", "999999999.99"), ("58.2", "58.20"), ("58", "58.00"), ("1E+2", "100.00")],
)
def test_an_amount_has_two_decimals(amount: str, written: str) -> None:
    assert payload(BILL._replace(amount=Decimal(amount))).split("\r\n")[18] == written


def test_the_longest_bill_fits_into_a_code() -> None:
    long = QrAddress("n" * 70, "s" * 70, "h" * 16, "z" * 16, "c" * 35, "CH")
    bill = BILL._replace(
        amount=Decimal("999999999.99"),
        creditor=long,
        debtor=long,
        message="m" * 100,
        billing="//" + "b" * 38,
        schemes=("a" * 100,) * 2,
    )
    assert len(payload(bill)) <= LONGEST
    assert parse(payload(bill)) == bill


COMBINED = "\n".join(
    [
        *("SPC", "0200", "1", IBAN),
        *("K", "Infomaniak Network SA", "Rue Eugène-Marziano 25", "1227 Les Acacias", "", "", "CH"),
        *[""] * 7,
        *("", "EUR"),
        *[""] * 7,
        *("SCOR", "rf18 5390 0754 7034", "Invoice 104512 ", "EPD", "", "", ""),
    ]
)


def test_an_older_code_with_a_combined_address_is_read() -> None:
    bill = parse(COMBINED)
    assert bill.creditor.combined
    assert bill.creditor[:3] == ("Infomaniak Network SA", "Rue Eugène-Marziano 25", "1227 Les Acacias")
    assert (bill.amount, bill.currency, bill.reference, bill.message) == (None, "EUR", SCOR, "Invoice 104512")


def changed(line: int, text: str) -> str:
    lines = payload(BILL).split("\r\n")
    lines[line] = text
    return "\r\n".join(lines)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_qr_bill"),
        ("https://www.infomaniak.com", "not_qr_bill"),
        ("BCD\n002\n1\nSCT", "not_qr_bill"),
        ("x" * 5000, "not_qr_bill"),
        ("SPC", "version"),
        ("SPC\n0200\n1", "lines"),
        ("SPC\n" + "x" * 5000, "too_long"),
        (changed(1, "0100"), "version"),
        (changed(2, "2"), "version"),
        (changed(4, "X"), "address"),
        (changed(18, "58.2"), "amount"),
        (changed(18, "58,20"), "amount"),
        (changed(18, "1e3"), "amount"),
        (changed(18, "0.00"), "amount"),
        (changed(19, "chf"), "currency"),
        (changed(27, "QRX"), "reference_type"),
        (changed(28, "123"), "reference"),
        (changed(30, "END"), "trailer"),
        (payload(BILL) + "\r\n//S1\r\na\r\nb\r\nc", "lines"),
        ("\r\n".join([*payload(BILL).split("\r\n")[:4], *[""] * 7, *payload(BILL).split("\r\n")[11:]]), "address"),
    ],
)
def test_what_is_no_payable_code_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(QrBillRefused) as refused:
        parse(text)
    assert refused.value.code == code


@given(st.text() | st.text(alphabet="SPC0210\r\nEDKCHF. ").map("SPC\r\n0200\r\n1\r\n".__add__))
def test_any_text_is_a_bill_or_refused(text: str) -> None:
    with suppress(QrBillRefused):
        assert parse(text).iban[:2] in ("CH", "LI")


def test_no_error_repeats_what_was_in_the_code() -> None:
    with pytest.raises(QrBillRefused) as refused:
        parse(changed(28, "999999999"))
    assert "999999999" not in str(refused.value)
