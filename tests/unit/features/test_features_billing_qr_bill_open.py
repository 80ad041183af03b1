"""The bill of what is open: from the code on the invoice's own PDF, and never that of another one."""

from __future__ import annotations

import os
import stat
import tempfile
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.epc import EpcTransfer
from desktop_manager.features.billing.open_bill import bill_in, open_bill, sepa_transfer, why_no_bill
from desktop_manager.features.billing.private_folder import STALE_S, PrivateFolder
from desktop_manager.features.billing.qr_bill import QrAddress, QrBill, payload
from desktop_manager.features.billing.references import ReferenceKind
from desktop_manager.features.errors import QrBillRefused

CREDITOR = QrAddress("Infomaniak Network SA", "Rue Eugène-Marziano", "25", "1227", "Les Acacias", "CH")
QRR = "210000000003139471430009017"
PRINTED = QrBill("CH4431999123000889012", CREDITOR, Decimal("58.20"), "CHF", ReferenceKind.QR, QRR)


def invoice(**facts: Any) -> Invoice:
    known: dict[str, Any] = {
        "id": 1,
        "account_id": 2,
        "number": "2026-104512",
        "kind": "invoice",
        "status": "open",
        "issued_on": date(2026, 11, 1),
        "currency": "CHF",
        "total": Decimal("58.20"),
        "open_amount": Decimal("58.20"),
        "reference": QRR,
    }
    return Invoice(**(known | facts))


def code_of(work: Any) -> str:
    with pytest.raises(QrBillRefused) as refused:
        work()
    return refused.value.code


def test_the_amount_is_what_is_open_now() -> None:
    assert open_bill(invoice(open_amount=Decimal("8.20")), PRINTED).amount == Decimal("8.20")
    assert open_bill(invoice(), PRINTED._replace(amount=None)).amount == Decimal("58.20")


def test_schemes_that_ask_for_the_printed_amount_are_left_out() -> None:
    assert open_bill(invoice(), PRINTED._replace(schemes=("eBill/B/41010560425610173",))).schemes == ()


@pytest.mark.parametrize(
    "printed",
    [
        PRINTED._replace(currency="EUR"),
        PRINTED._replace(reference="000000000000000000001878583"),
        PRINTED._replace(amount=Decimal("58.15")),
    ],
)
def test_the_bill_of_another_invoice_is_refused(printed: QrBill) -> None:
    assert code_of(lambda: open_bill(invoice(), printed)) == "other_invoice"


def test_the_bill_is_found_among_other_codes() -> None:
    assert bill_in(["https://infomaniak.com", payload(PRINTED)]) == PRINTED


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ([], "no_code"),
        (["https://infomaniak.com"], "no_code"),
        ([payload(PRINTED).replace("CHF", "USD")], "currency"),
        ([payload(PRINTED).replace(QRR, QRR[:-1] + "1"), "https://infomaniak.com"], "reference"),
    ],
)
def test_why_there_is_no_bill_is_told(texts: list[str], code: str) -> None:
    assert code_of(lambda: bill_in(texts)) == code


@pytest.mark.parametrize(
    ("currency", "is_open", "reason"),
    [("CHF", True, ""), ("EUR", True, ""), ("USD", True, "currency"), ("CHF", False, "not_open")],
)
def test_what_has_no_bill_at_all_is_told_without_asking(currency: str, is_open: bool, reason: str) -> None:
    assert why_no_bill(currency, is_open=is_open) == reason


def test_only_euro_on_an_ordinary_account_becomes_a_sepa_transfer() -> None:
    plain = PRINTED._replace(
        iban="CH5800791123000889012", currency="EUR", reference_kind=ReferenceKind.NONE, reference="", message="104512"
    )
    amount = Decimal("58.20")
    assert sepa_transfer(PRINTED) is None
    assert sepa_transfer(PRINTED._replace(currency="EUR")) is None
    assert sepa_transfer(plain._replace(currency="CHF")) is None
    assert sepa_transfer(plain) == EpcTransfer(CREDITOR.name, plain.iban, amount, "", "104512")
    scor = plain._replace(reference_kind=ReferenceKind.CREDITOR, reference="RF18539007547034")
    assert sepa_transfer(scor) == EpcTransfer(CREDITOR.name, plain.iban, amount, "RF18539007547034", "")


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_private_folder_is_for_this_user_alone_and_goes(temporary: Path) -> None:
    folder = PrivateFolder("pdf-")
    first, second = folder.put("a.pdf", b"one"), folder.put("a.pdf", b"two")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    (made,) = temporary.iterdir()
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    folder.remove()
    assert list(temporary.iterdir()) == []
    folder.remove()


def test_what_a_killed_run_left_is_removed_by_a_later_one(temporary: Path) -> None:
    stale, fresh, other = (temporary / name for name in ("pdf-stale", "pdf-fresh", "else-stale"))
    for one in (stale, fresh, other):
        one.mkdir()
        (one / "a.pdf").write_bytes(b"%PDF-")
    linked = temporary / "pdf-link"
    linked.symlink_to(other)
    long_ago = time.time() - STALE_S - 60
    for one in (stale, other):
        os.utime(one, (long_ago, long_ago))
    os.utime(linked, (long_ago, long_ago), follow_symlinks=False)
    folder = PrivateFolder("pdf-")
    folder.put("b.pdf", b"%PDF-")
    assert not stale.exists()
    assert fresh.exists()
    assert (other / "a.pdf").exists(), "what a link points to is not ours to remove"
    folder.remove()
