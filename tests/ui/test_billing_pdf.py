"""PDFs of invoices are opened and saved; the link to one stays a secret, and nothing is left behind."""

from __future__ import annotations

import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.models.billing import Invoice
from desktop_manager.demo.faults import Fault
from desktop_manager.ui.pages.billing.pdf_flow import PdfFlow
from desktop_manager.ui.widgets.button import Button
from support.invoice_page import InvoicePage, fetch_invoices
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "store") as demo:
        yield demo


@pytest.fixture
def invoices(demo: OpenDemo) -> list[Invoice]:
    return fetch_invoices(demo)


@pytest.fixture
def page(demo: OpenDemo, invoices: list[Invoice]) -> InvoicePage:
    return demo.show(InvoicePage)


def said(page: InvoicePage) -> str:
    return page.message.text if page.message is not None else ""


def button(page: InvoicePage, text: str) -> Button:
    assert page.message is not None
    return next(one for one in page.message.findChildren(Button) if one.text() == text)


def choose(flow: PdfFlow, path: Path) -> None:
    """What the file dialog of the desktop does at the end; its inside is not this program's."""
    assert flow.chooser is not None
    flow.chooser.fileSelected.emit(str(path))
    flow.chooser.close()


def test_a_pdf_is_opened_from_where_only_this_user_reads_it(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    PdfFlow(page).open(invoices[0])
    demo.wait_until_quiet()
    (opened,) = demo.opener.files
    path = Path(opened)
    assert path.name == f"{invoices[0].number}.pdf"
    assert path.read_bytes().startswith(b"%PDF-")
    if hasattr(stat, "S_IMODE"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700
    assert page.message is None
    demo.workspace.pdf_files.forget()
    assert not path.parent.parent.exists()


def test_where_no_program_opens_it_it_can_be_saved(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    demo.opener.works = False
    flow = PdfFlow(page)
    flow.open(invoices[0])
    demo.wait_until_quiet()
    assert said(page) == "No program for PDFs could be started."
    QTest.keyClick(button(page, "Save PDF…"), Qt.Key.Key_Space)
    choose(flow, tmp_path / "mine.pdf")
    demo.wait_until_quiet()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
    demo.workspace.pdf_files.forget()


def test_the_link_goes_without_the_token_and_is_learnt_as_a_secret(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    PdfFlow(page).open(invoices[0])
    demo.wait_until_quiet()
    asked, fetched = demo.line.sent[-2:]
    assert asked == f"GET /desktop/1/invoices/{invoices[0].id}/pdf"
    link = fetched.removeprefix("GET ")
    assert link not in demo.workspace.client().redactor.redact(f"see {demo.workspace.client().server}{link} there")
    demo.workspace.pdf_files.forget()


def test_one_is_saved_under_the_name_that_was_chosen(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    flow = PdfFlow(page)
    flow.save([invoices[0]])
    choose(flow, tmp_path / "invoice.pdf")
    demo.wait_until_quiet()
    assert said(page).startswith("1 PDF")
    assert said(page).endswith(" saved.")
    assert (tmp_path / "invoice.pdf").read_bytes().startswith(b"%PDF-")
    assert demo.opener.files == []


def test_several_are_saved_into_a_folder_and_nothing_there_is_overwritten(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    there = tmp_path / f"{invoices[0].number}.pdf"
    there.write_bytes(b"of the user")
    flow = PdfFlow(page)
    flow.save(invoices[:3])
    choose(flow, tmp_path)
    demo.wait_until_quiet()
    assert said(page).startswith("3 PDF")
    assert said(page).endswith(" saved.")
    assert there.read_bytes() == b"of the user"
    names = {path.name for path in tmp_path.glob("*.pdf")}
    assert names == {
        there.name,
        f"{invoices[0].number} (2).pdf",
        f"{invoices[1].number}.pdf",
        f"{invoices[2].number}.pdf",
    }
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.expects_log
def test_what_failed_is_said_and_retried_alone(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/invoices/{invoices[1].id}/pdf")
    flow = PdfFlow(page)
    flow.save(invoices[:3])
    choose(flow, tmp_path)
    demo.wait_until_quiet()
    assert said(page).endswith("could not be saved.")
    assert not (tmp_path / f"{invoices[1].number}.pdf").exists()
    demo.faults.clear()
    sent = len(demo.line.sent)
    QTest.mouseClick(button(page, "Retry"), LEFT)
    demo.wait_until_quiet()
    assert said(page).startswith("1 PDF")
    assert said(page).endswith(" saved.")
    assert len(demo.line.sent) - sent == 2
    assert (tmp_path / f"{invoices[1].number}.pdf").exists()


def test_without_a_network_nothing_is_written_and_it_is_said(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    demo.line.down = "GET /desktop/1/invoices"
    flow = PdfFlow(page)
    flow.save([invoices[0]])
    choose(flow, tmp_path / "invoice.pdf")
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.tone == "bad"
    assert list(tmp_path.glob("*.pdf")) == []


def test_cancel_by_keyboard_stops_at_once_while_the_server_hangs(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    flow = PdfFlow(page)
    flow.save([invoices[0]])
    demo.line.hold()
    choose(flow, tmp_path / "invoice.pdf")
    began = time.monotonic()
    QTest.keyClick(button(page, "Cancel"), Qt.Key.Key_Space)
    assert time.monotonic() - began < 1
    assert said(page) == "Cancelled."
    assert not flow.busy
    demo.line.release()
    demo.wait_until_quiet()
    assert not (tmp_path / "invoice.pdf").exists()


def test_a_folder_that_cannot_be_written_is_said(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], tmp_path: Path
) -> None:
    flow = PdfFlow(page)
    flow.save([invoices[0]])
    choose(flow, tmp_path / "missing" / "invoice.pdf")
    demo.wait_until_quiet()
    assert said(page) == "A file could not be read or written."


def test_nothing_is_fetched_on_the_window_thread(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    files = demo.workspace.pdf_files
    fetch = files.fetch

    def watched(invoice_id: int) -> bytes:
        threads.append(threading.current_thread())
        return fetch(invoice_id)

    monkeypatch.setattr(files, "fetch", watched)
    PdfFlow(page).open(invoices[0])
    demo.wait_until_quiet()
    assert threads
    assert threading.main_thread() not in threads
    files.forget()
