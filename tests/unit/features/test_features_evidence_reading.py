"""One door for all files: told by content, with limits, and one clear sentence for whatever is thrown at it."""

import gzip
import io
import os
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_manager.api.errors import Cancelled
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence.reading import read_file, read_pasted
from desktop_manager.features.evidence.records import ColumnMap, ReadEvidence
from support import evidence_samples as samples
from support.pdf_samples import pdf_of, protected

INVOICE = pdf_of([["Invoice 2026-104512", "Total CHF 58.20"]])
MAIL = b"Received: by mx.example; x\r\nFrom: billing@infomaniak.com\r\n\r\nInvoice 2026-104512, CHF 58.20"
PAGE = b"<!DOCTYPE html><html><body><p>Invoice 2026-104512</p><p>CHF 58.20</p></body></html>"
TEXT = b"Your invoice 2026-104512 of CHF 58.20 is still open."


def zip_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("statement.xml", b"<" + b"0" * 60_000_000)
    return file.getvalue()


CONTENTS = [
    (INVOICE, "invoice"),
    (MAIL, "mail"),
    (b"From claire Mon Nov  9 10:00:00 2026\r\n" + MAIL, "mail"),
    (MAIL.decode().encode("utf-16"), "mail"),
    (PAGE, "mail"),
    (TEXT, "mail"),
    (samples.camt_qr_debit(), "statement"),
    (samples.camt_qr_debit().decode().replace("UTF-8", "UTF-16").encode("utf-16"), "statement"),
    (samples.UBS.encode(), "statement"),
    (samples.POSTFINANCE.encode("latin-1"), "statement"),
    (samples.WITHOUT_HEADER.encode(), "columns"),
]


@pytest.mark.parametrize(("content", "kind"), CONTENTS)
@pytest.mark.parametrize("name", ["right", "statement.xml", "invoice.pdf", "mail.eml", "table.csv"])
def test_what_a_file_is_tells_its_content_and_not_its_name(content: bytes, kind: str, name: str) -> None:
    read = read_file(content, name)
    assert (read.kind, read.name) == (kind, name)


@pytest.mark.parametrize(("content", "kind"), CONTENTS)
def test_a_file_is_read_from_the_disk_as_from_memory(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "dropped"
    path.write_bytes(content)
    read = read_file(path)
    assert (read.kind, read.name) == (kind, "dropped")
    assert read == read_file(content, "dropped")


def nothing(_: Path) -> None:
    """The file is not there."""


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def written(content: bytes | Callable[[], bytes]) -> Callable[[Path], None]:
    """Writes it; what is large is made then, and not for every process that only lists its tests."""

    def write(path: Path) -> None:
        path.write_bytes(content if isinstance(content, bytes) else content())

    return write


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "x">]><Document>&a;</Document>'
LAUGHS = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 1000 + b'">]><Document>' + b"&b;" * 1000

MALFORMED = {
    "an .eml of 30 MB": (written(lambda: MAIL + b"x" * 30_000_000), "mail.eml", "too_big"),
    "a PDF of 21 MB": (written(lambda: INVOICE + b"\0" * 21_000_000), "invoice.pdf", "too_big"),
    "a statement of 51 MB": (written(lambda: samples.camt_qr_debit() + b" " * 51_000_000), "statement.xml", "too_big"),
    "a zip bomb": (written(zip_bomb), "statement.xml", "archive"),
    "a gzip bomb": (written(lambda: gzip.compress(b"0" * 20_000_000)), "statement.csv", "archive"),
    "XML with entities": (written(ENTITIES), "statement.xml", "entities"),
    "billion laughs": (written(LAUGHS), "statement.xml", "entities"),
    "XML of another kind": (written(b"<?xml version='1.0'?><rss/>"), "statement.xml", "not_statement"),
    "XML cut off": (written(samples.camt_qr_debit()[:700]), "statement.xml", "damaged"),
    "more than a million lines": (
        written(lambda: b"Date;Amount;Currency\n" + b"2026-11-06;-1.00;CHF\n" * 1_000_001),
        "statement.csv",
        "too_many_lines",
    ),
    "a table of nothing": (written(b"Date;Amount;Currency\n;;\n"), "statement.csv", "no_rows"),
    "empty": (written(b""), "statement.csv", "empty"),
    "blank": (written(b" \r\n\t\n"), "mail.eml", "empty"),
    "zeros": (written(b"\0" * 5_000), "statement.csv", "unknown"),
    "binary rubbish": (written(bytes(range(256)) * 50), "mail.eml", "unknown"),
    "a picture": (written(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "invoice.pdf", "unknown"),
    "a text about nothing": (written(b"hello there"), "note.txt", "unknown"),
    "PDF cut off": (written(INVOICE[:200]), "invoice.pdf", "damaged"),
    "PDF with a password": (written(protected()), "invoice.pdf", "password"),
    "PDF without an invoice": (written(pdf_of([["hello"]])), "invoice.pdf", "no_invoice"),
    "not there": (nothing, "invoice.pdf", "gone"),
    "a folder": (folder, "invoices", "folder"),
    "a pipe": (pipe, "pipe.csv", "unknown"),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("make", "name", "code"), MALFORMED.values(), ids=MALFORMED)
def test_whatever_is_thrown_at_it_gets_one_code(
    tmp_path: Path, make: Callable[[Path], None], name: str, code: str
) -> None:
    path = tmp_path / name
    make(path)
    with pytest.raises(UnreadableEvidence) as refused:
        read_file(path)
    assert refused.value.code == code


@pytest.mark.timeout(110)
def test_a_table_of_a_hundred_thousand_lines_is_read() -> None:
    rows = b"2026-11-06;-1.00;CHF;Infomaniak\n" * 100_000
    statement = read_file(b"Date;Amount;Currency;Text\n" + rows, "statement.csv").statement
    assert statement is not None
    assert (len(statement.entries), statement.skipped) == (100_000, 0)


def test_a_mail_that_is_only_a_page_in_a_wrong_encoding_is_read() -> None:
    raw = (
        b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=us-ascii\r\n\r\n<p>F\xe4llig: Rechnung 2026-104512</p>"
    )
    read = read_file(raw, "mail.eml")
    assert read.mail is not None
    assert (read.mail.number, "charset" in read.mail.problems) == ("2026-104512", True)


def test_the_columns_that_the_user_chose_are_taken_and_kept_for_the_next_time() -> None:
    raw = samples.WITHOUT_HEADER.encode()
    columns = ColumnMap(date=0, text=1, amount=2, currency_code="EUR")
    read = read_file(raw, "bank.csv", columns=columns)
    assert read.statement is not None
    assert {entry.money.currency for entry in read.statement.entries} == {"EUR"}
    assert read.look is not None
    assert read.look.guess == columns


def test_a_table_in_which_nothing_is_known_asks_for_its_columns_by_its_name_alone() -> None:
    assert read_file(b"a;b\nc;d\n", "x.csv").kind == "columns"
    with pytest.raises(UnreadableEvidence, match="unknown"):
        read_file(b"a;b\nc;d\n", "x.txt")


def test_a_pasted_text_needs_no_name() -> None:
    read = read_pasted(TEXT.decode())
    assert (read.name, read.kind) == ("", "mail")


class Cancelling:
    def __init__(self) -> None:
        self.asked = threading.Event()

    @property
    def cancelled(self) -> bool:
        self.asked.set()
        return True

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""


@pytest.mark.parametrize("content", [INVOICE, MAIL, samples.camt_qr_debit(), samples.UBS.encode()])
def test_every_reading_can_be_cancelled(content: bytes) -> None:
    with pytest.raises(Cancelled):
        read_file(content, "x", Cancelling())


def said(content: bytes) -> ReadEvidence | str:
    """What is read, or the code of the refusal; a PDF takes a process, so none is read here."""
    try:
        return read_file(content.replace(b"%PDF-", b"%PD-"), "x.csv")
    except UnreadableEvidence as refused:
        return refused.code


@given(st.binary(max_size=600))
def test_no_bytes_break_it(content: bytes) -> None:
    assert said(content) is not None


PIECES = st.sampled_from(
    [
        b"From: a@b.example\r\n",
        b"Content-Type: multipart/mixed; boundary=b\r\n",
        b"Content-Type: text/html; charset=\xff\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Disposition: attachment; filename*=utf-8''%ff\r\n",
        b"Received: by x\r\n",
        b"Authentication-Results: x; dmarc=pass\r\n",
        b"Subject: =?utf-8?b?////?=\r\n",
        b"\r\n--b\r\n",
        b"\r\n\r\n",
        b"--b--",
        b"<a href='http://[x'>",
        b"CHF 1.00",
        b"=\r\n=C3",
    ]
)


@given(st.lists(PIECES | st.binary(max_size=20), max_size=14))
@example([b"From: \r\n", b"Received: by x\r\n", b"\r\n\r\n"])
def test_no_mail_breaks_it(pieces: list[bytes]) -> None:
    assert said(b"Received: by x\r\n" + b"".join(pieces)) is not None


@given(st.data())
def test_no_damage_to_a_statement_breaks_it(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([samples.camt_qr_debit(), samples.UBS.encode(), samples.ZKB.encode("utf-16")]))
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    assert said(whole[:at] + data.draw(st.binary(max_size=10)) + whole[at + length :]) is not None


@given(st.text(max_size=300))
def test_no_pasted_text_breaks_it(text: str) -> None:
    try:
        outcome = read_pasted(text).kind
    except UnreadableEvidence as refused:
        outcome = refused.code
    assert outcome in ("mail", "empty", "no_text", "damaged")
