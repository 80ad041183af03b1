"""Which attachments could run, by name and by content."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.evidence.attachments import judged


def office(*, macros: bool) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/vbaProject.bin" if macros else "word/document.xml", "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "danger"),
    [
        ("invoice.pdf", ""),
        ("logo.png", ""),
        ("letter.docx", ""),
        ("setup.exe", "program"),
        ("SETUP.EXE", "program"),
        ("reminder.js", "script"),
        ("reminder.html", "page"),
        ("picture.svg", "page"),
        ("invoice.iso", "disk_image"),
        ("invoice.lnk", "shortcut"),
        ("invoice.xlsm", "macros"),
        ("invoice.zip", "archive"),
        ("invoice.pdf.exe", "double_ending"),
        ("invoice.pdf .js", "double_ending"),
        ("invoice.exe. ", "program"),
        ("invoice.pdf.zip", "archive"),
        ("", ""),
    ],
)
def test_the_name_tells(name: str, danger: str) -> None:
    assert judged(name, b"nothing much").danger == danger


@pytest.mark.parametrize(
    ("name", "content", "danger"),
    [
        ("invoice.pdf", b"MZ\x90\0", "disguised"),
        ("invoice.pdf", b"\x7fELF", "disguised"),
        ("invoice.pdf", b"  <!DOCTYPE html><html>", "page"),
        ("invoice.pdf", b"%PDF-1.7 /OpenAction << /S /JavaScript >>", "script"),
        ("invoice.pdf", b"%PDF-1.7 /Type /Page", ""),
        ("letter.docx", office(macros=True), "macros"),
        ("letter.docx", office(macros=False), ""),
        ("letter.doc", b"\xd0\xcf\x11\xe0" + "_VBA_PROJECT".encode("utf-16-le"), "macros"),
        ("photo.jpg", b"PK\x03\x04", "archive"),
        ("noname", b"#!/bin/sh", "disguised"),
    ],
)
def test_the_content_tells_where_the_name_lies(name: str, content: bytes, danger: str) -> None:
    assert judged(name, content).danger == danger


def test_a_name_written_backwards_is_disguised_and_shown_as_it_is() -> None:
    # In the mail program it looks like "invoice_exe.pdf".
    seen = judged("invoice_\u202efdp.xyz", b"")
    assert (seen.danger, seen.name) == ("disguised", "invoice_fdp.xyz")


@given(st.text(max_size=300), st.binary(max_size=200))
def test_no_name_and_no_content_breaks_it(name: str, content: bytes) -> None:
    assert len(judged(name, content).name) <= 200
