"""The pack for the accountant over the real client and the demo: whole or not at all, and a second run goes on."""

from __future__ import annotations

import csv
import io
import logging
import shutil
import subprocess
import threading
import time
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.errors import ApiError, Cancelled, NetworkError, NotAuthorized
from desktop_manager.demo.faults import Fault
from desktop_manager.features.billing.file_names import USUAL
from desktop_manager.features.billing.pack import FETCHING, PackOrder, PackOutcome
from desktop_manager.features.billing.pack_plan import PackPlan, PackScope
from desktop_manager.features.renewals.csv_export import Form
from desktop_manager.ui.words.pack import pack_words
from support.invoice_page import ATELIER, fetch_invoices
from support.window import OpenDemo, open_demo

SCOPE = PackScope(date(2026, 5, 1), date(2026, 8, 31), frozenset({ATELIER}))
"""Few invoices, yet all currencies and a credit note; half of them have no QR code, which takes longest to draw."""
AT_ONCE_S = 1.0


class Watch:
    """Counts, and stops the pack when so many PDFs are there."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self.stop_at = stop_at

    @property
    def cancelled(self) -> bool:
        return self.stop_at is not None and bool(self.seen) and self.seen[-1][0] >= self.stop_at

    def progress(self, done: int, total: int, code: str) -> None:
        self.seen.append((done, total, code))


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "store") as demo:
        fetch_invoices(demo)
        demo.line.sent.clear()
        yield demo


@pytest.fixture
def plan(demo: OpenDemo) -> PackPlan:
    plan = demo.workspace.pack.plan(SCOPE)
    assert len(plan.invoices) == 9
    assert {one.currency for one in plan.invoices} == {"CHF", "EUR", "USD"}
    assert {one.kind for one in plan.invoices} == {"invoice", "credit_note"}
    return plan


def order(plan: PackPlan, target: Path, form: Form = Form(), pattern: str = USUAL) -> PackOrder:  # noqa: B008 - a tuple
    return PackOrder(plan, target, pattern, form, pack_words())


def make(demo: OpenDemo, wanted: PackOrder, watch: Watch | None = None) -> PackOutcome:
    return demo.workspace.pack.make(wanted, watch or Watch())


def fetched(demo: OpenDemo) -> int:
    return sum("/invoicing/invoice/pdf/" in line for line in demo.line.sent)


def rows(archive: zipfile.ZipFile, name: str, form: Form) -> list[dict[str, str]]:
    text = archive.read(name).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=form.separator))


def test_a_pack_holds_every_pdf_its_index_and_its_totals(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    target = tmp_path / "pack.zip"
    outcome = make(demo, order(plan, target))
    assert outcome == PackOutcome(True, len(plan.invoices), ())
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names[:2] == ["invoices.csv", "totals.csv"]
        assert len(names) == len(set(names)) == len(plan.invoices) + 2
        index = rows(archive, "invoices.csv", Form())
        assert [row["File"] for row in index] == names[2:]
        for row, invoice in zip(index, plan.invoices, strict=True):
            assert archive.read(row["File"]).startswith(b"%PDF-")
            assert row["Number"] == invoice.number
            assert Decimal(row["With VAT"]) == invoice.total
        totals = rows(archive, "totals.csv", Form())
        whole = {row["Currency"]: Decimal(row["With VAT"]) for row in totals if row["VAT rate in %"] == "all"}
    assert whole == {
        currency: sum(one.total for one in plan.invoices if one.currency == currency)
        for currency in {one.currency for one in plan.invoices}
    }
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_same_pack_is_the_same_byte_for_byte(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    make(demo, order(plan, tmp_path / "one.zip"))
    make(demo, order(plan, tmp_path / "two.zip"))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_invoices_with_one_name_are_all_in(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    make(demo, order(plan, tmp_path / "pack.zip", pattern="{currency}"))
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        names = archive.namelist()[2:]
    assert len(set(names)) == len(plan.invoices)
    assert "CHF.pdf" in names
    assert "CHF (2).pdf" in names


def test_progress_counts_from_none_to_all(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    watch = Watch()
    make(demo, order(plan, tmp_path / "pack.zip"), watch)
    fetching = [done for done, total, code in watch.seen if code == FETCHING]
    assert fetching == list(range(len(plan.invoices) + 1))


@pytest.mark.expects_log
def test_a_pdf_that_fails_is_listed_and_retried_alone(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    bad = plan.invoices[3]
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/invoices/{bad.id}/pdf")
    target = tmp_path / "pack.zip"
    outcome = make(demo, order(plan, target))
    assert (outcome.written, outcome.pdfs) == (False, len(plan.invoices) - 1)
    assert [failure.invoice.id for failure in outcome.failures] == [bad.id]
    assert not target.exists()
    demo.faults.clear()
    before = fetched(demo)
    assert make(demo, order(plan, target)).written
    assert fetched(demo) - before == 1


@pytest.mark.expects_log
def test_a_pack_without_what_failed_says_so_in_its_index(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    bad = plan.invoices[0]
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/invoices/{bad.id}/pdf")
    target = tmp_path / "pack.zip"
    make(demo, order(plan, target))
    outcome = make(demo, order(plan, target)._replace(incomplete=True))
    assert outcome.written
    with zipfile.ZipFile(target) as archive:
        index = rows(archive, "invoices.csv", Form())
        assert len(archive.namelist()) == len(plan.invoices) + 1
    assert (index[0]["File"], index[0]["Missing because"]) == ("", "The server is not available at the moment.")
    assert index[1]["Missing because"] == ""


@pytest.mark.parametrize("code", ["network", "token"])
def test_after_a_failure_of_all_a_second_run_fetches_only_the_rest(
    demo: OpenDemo, plan: PackPlan, tmp_path: Path, code: str
) -> None:
    target = tmp_path / "pack.zip"
    target.write_bytes(b"an older pack")
    fifth = f"/desktop/1/invoices/{plan.invoices[5].id}/pdf"
    if code == "network":
        demo.line.down = f"GET {fifth}"
    else:
        demo.faults.inject(Fault.REVOKED, fifth)
    with pytest.raises((NetworkError, NotAuthorized)):
        make(demo, order(plan, target))
    assert target.read_bytes() == b"an older pack"
    demo.line.down = None
    demo.faults.clear()
    before = fetched(demo)
    watch = Watch()
    assert make(demo, order(plan, target), watch).written
    assert watch.seen[0][0] == 5
    assert fetched(demo) - before == len(plan.invoices) - 5


def test_what_was_kept_of_a_damaged_pdf_is_fetched_again(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    target = tmp_path / "pack.zip"
    with pytest.raises(Cancelled):
        make(demo, order(plan, target), Watch(stop_at=3))
    kept = sorted((tmp_path / ".pack.zip.parts").iterdir())
    assert len(kept) == 3
    kept[0].write_bytes(b"")
    before = fetched(demo)
    make(demo, order(plan, target))
    assert fetched(demo) - before == len(plan.invoices) - 2


def test_the_kept_pdfs_are_for_this_user_alone(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make(demo, order(plan, tmp_path / "pack.zip"), Watch(stop_at=2))
    folder = tmp_path / ".pack.zip.parts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in folder.iterdir())


def test_cancel_while_the_zip_is_written_leaves_the_file_of_before(
    demo: OpenDemo, plan: PackPlan, tmp_path: Path
) -> None:
    target = tmp_path / "pack.zip"
    target.write_bytes(b"an older pack")

    class StopsWhileWriting(Watch):
        @property
        def cancelled(self) -> bool:
            return any(code != FETCHING for _, _, code in self.seen)

    with pytest.raises(Cancelled):
        make(demo, order(plan, target), StopsWhileWriting())
    assert target.read_bytes() == b"an older pack"
    assert not list(tmp_path.glob(".pack.zip.*.part"))


def test_cancel_ends_a_pack_on_a_slow_server_within_a_second(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    from werkzeug.serving import make_server

    from desktop_manager.api.client import Client
    from desktop_manager.demo import DEMO_TOKEN
    from desktop_manager.demo.app import make_app
    from desktop_manager.demo.faults import Faults
    from desktop_manager.features.billing.pack import PackService
    from desktop_manager.features.billing.pdf_files import PdfFiles

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    faults = Faults()
    server = make_server("127.0.0.1", 0, make_app(demo.state, faults), threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    client = Client(f"http://127.0.0.1:{server.server_port}", DEMO_TOKEN)
    client.offer(["invoices.pdf"])
    service = PackService(demo.workspace.store, lambda: client, PdfFiles(demo.workspace.store, lambda: client))
    scope, errors, watch = CancelScope(), list[ApiError](), Watch()

    def work() -> None:
        try:
            with scope.entered():
                service.make(order(plan, tmp_path / "pack.zip"), watch)
        except ApiError as error:
            errors.append(error)

    worker = threading.Thread(target=work, daemon=True)
    try:
        worker.start()
        until = time.monotonic() + 10
        while len(watch.seen) < 3:
            assert time.monotonic() < until
            time.sleep(0.01)
        faults.latency = 2.0
        time.sleep(0.1)
        began = time.monotonic()
        scope.cancel()
        worker.join(AT_ONCE_S)
        assert not worker.is_alive(), f"still at work after {time.monotonic() - began:.1f} s"
        assert [type(error) for error in errors] == [Cancelled]
        assert not (tmp_path / "pack.zip").exists()
    finally:
        client.close()
        server.shutdown()
        serving.join(5)
        server.server_close()


def test_a_full_disk_is_told_and_nothing_half_is_left(
    demo: OpenDemo, plan: PackPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "pack.zip"
    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space"):
        make(demo, order(plan, target))
    assert not target.exists()
    assert not list(tmp_path.glob(".pack.zip.*.part"))


def test_a_pack_leaves_requests_to_who_opens_a_page(demo: OpenDemo, plan: PackPlan, tmp_path: Path) -> None:
    from desktop_manager.api.client import LEFT_TO_OTHERS, Client
    from desktop_manager.api.policy import Policy, RateLimit
    from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
    from desktop_manager.features.billing.pack import PackService
    from desktop_manager.features.billing.pdf_files import PdfFiles

    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    allowed = LEFT_TO_OTHERS + 6
    client = Client(
        DEMO_SERVER,
        DEMO_TOKEN,
        adapter=demo.line,
        policy=Policy(rate=RateLimit(allowed, 60)),
        clock=lambda: now[0],
        sleep=sleep,
    )
    client.offer(["invoices.pdf"])
    service = PackService(demo.workspace.store, lambda: client, PdfFiles(demo.workspace.store, lambda: client))
    service.make(order(plan, tmp_path / "pack.zip"), Watch())
    # Two requests a PDF, six of them a minute: eighteen need all of the first two minutes and begin the third.
    assert now[0] >= 60 * 2


SOFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def office_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """LibreOffice's own settings, which its first start makes."""
    return tmp_path_factory.mktemp("home")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed, so it cannot be asked")
@pytest.mark.parametrize(("form", "language"), [(Form(";", "."), 1033), (Form(",", "."), 2055), (Form(";", ","), 1031)])
def test_libreoffice_takes_amounts_as_numbers_and_dates_as_dates(
    demo: OpenDemo, plan: PackPlan, tmp_path: Path, office_home: Path, form: Form, language: int
) -> None:
    make(demo, order(plan, tmp_path / "pack.zip", form))
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        archive.extract("invoices.csv", tmp_path)
    separator = ord(form.separator)
    assert SOFFICE is not None
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={office_home.as_uri()}",
            "--headless",
            f"--infilter=CSV:{separator},34,76,1,,{language},false,true",
            "--convert-to",
            "fods",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "invoices.csv"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    sheet = ElementTree.parse(tmp_path / "invoices.fods")
    lines = [[cell.attrib for cell in row.iter(f"{table}table-cell")] for row in sheet.iter(f"{table}table-row")]
    # Repeated cells are written once: the four amounts are told by their kind and value.
    for line, invoice in zip(lines[1:], plan.invoices, strict=False):
        numbers = {Decimal(cell[f"{office}value"]) for cell in line if cell.get(f"{office}value-type") == "float"}
        assert invoice.total in numbers
        dates = {cell[f"{office}date-value"] for cell in line if cell.get(f"{office}value-type") == "date"}
        assert invoice.issued_on.isoformat() in dates
