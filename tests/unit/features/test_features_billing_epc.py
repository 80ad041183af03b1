"""The text of a SEPA transfer in a QR code (EPC069-12): read back as written, refused where no bank would pay it."""

from decimal import Decimal
from typing import Any

import pytest
import segno.helpers
import stdnum.iban
import stdnum.iso7064.mod_97_10
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.features.billing.epc import LARGEST, EpcTransfer, parse, payload
from desktop_manager.features.errors import QrBillRefused

TRANSFER = EpcTransfer("Infomaniak Network SA", "CH5800791123000889012", Decimal("41.00"), "RF18539007547034")

PRINTABLE = st.characters(categories=["L", "N", "P", "S"]) | st.just(" ")
NAMES = st.text(PRINTABLE, min_size=1, max_size=30).map(str.strip).filter(bool)
TEXTS = st.text(PRINTABLE, max_size=35).map(str.strip)
AMOUNTS = st.none() | st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2)


@st.composite
def transfers(draw: st.DrawFn) -> EpcTransfer:
    bban = draw(st.text("0123456789", min_size=18, max_size=18))
    iban = f"DE{stdnum.iso7064.mod_97_10.calc_check_digits(bban + 'DE')}{bban}"
    body = draw(st.text("0123456789ABC", min_size=1, max_size=21))
    reference = f"RF{stdnum.iso7064.mod_97_10.calc_check_digits(body + 'RF')}{body}"
    text = draw(TEXTS)
    with_reference = draw(st.booleans())
    return EpcTransfer(
        draw(NAMES), iban, draw(AMOUNTS), reference if with_reference else "", "" if with_reference else text
    )


def code_of(work: Any) -> str:
    with pytest.raises(QrBillRefused) as refused:
        work()
    return refused.value.code


@given(transfers())
def test_a_transfer_is_read_back_as_it_was_written(transfer: EpcTransfer) -> None:
    assert parse(payload(transfer)) == transfer
    assert parse(payload(transfer).replace("\n", "\r\n")) == transfer


@settings(max_examples=15)
@given(transfers())
def test_the_code_is_decoded_by_a_reader(transfer: EpcTransfer) -> None:
    rows = list(segno.make_qr(payload(transfer), error="m", encoding="utf-8").matrix_iter(scale=3, border=4))
    grey = bytes(0 if dark else 255 for row in rows for dark in row)
    picture = memoryview(grey).cast("B", shape=[len(rows), len(rows)])
    (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    assert parse(found.bytes.decode("utf-8")) == transfer


def test_another_library_writes_the_same_lines() -> None:
    theirs = segno.helpers.make_epc_qr(
        name=TRANSFER.name, iban=TRANSFER.iban, amount=Decimal("41.00"), reference=TRANSFER.reference, encoding=1
    )
    rows = list(theirs.matrix_iter(scale=3, border=4))
    picture = memoryview(bytes(0 if dark else 255 for row in rows for dark in row)).cast(
        "B", shape=[len(rows), len(rows)]
    )
    (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    assert parse(found.text) == TRANSFER
    assert payload(TRANSFER) == "\n".join(
        ["BCD", "002", "1", "SCT", "", TRANSFER.name, TRANSFER.iban, "EUR41.00", "", TRANSFER.reference]
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"iban": "DE89370400440532013001"}, "iban"),
        ({"iban": "de89"}, "iban"),
        ({"iban": "CH4431999123000889012"}, "reference_account"),
        ({"name": ""}, "address"),
        ({"name": "x" * 71}, "too_long"),
        ({"name": "a\nEUR1.00"}, "characters"),
        ({"amount": Decimal("0")}, "amount"),
        ({"amount": Decimal("0.005")}, "amount"),
        ({"amount": Decimal("1000000000")}, "amount"),
        ({"amount": Decimal("NaN")}, "amount"),
        ({"reference": "RF17539007547034"}, "reference"),
        ({"reference": "210000000003139471430009017"}, "reference"),
        ({"text": "beside the reference"}, "reference"),
        ({"reference": "", "text": "x" * 141}, "too_long"),
        ({"reference": "", "text": "é" * 140}, "too_long"),
    ],
)
def test_a_transfer_that_no_bank_would_pay_is_not_written(change: dict[str, Any], code: str) -> None:
    assert code_of(lambda: payload(TRANSFER._replace(**change))) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_qr_bill"),
        ("SPC\n0200\n1", "not_qr_bill"),
        ("BCD\n002\n1\nSCT", "lines"),
        (payload(TRANSFER).replace("002", "003"), "version"),
        (payload(TRANSFER).replace("SCT", "INST"), "version"),
        (payload(TRANSFER).replace("EUR", "CHF"), "amount"),
        (payload(TRANSFER).replace("41.00", "41,00"), "amount"),
        (payload(TRANSFER) + "\n" + "x" * LARGEST, "too_long"),
    ],
)
def test_what_is_no_transfer_is_refused_with_its_reason(text: str, code: str) -> None:
    assert code_of(lambda: parse(text)) == code
