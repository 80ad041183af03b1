"""The pack for the accountant, from the choice to the file: by mouse and by keyboard, with failures and Cancel."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.features.billing.file_names import USUAL
from desktop_manager.features.billing.pack_periods import LAST_QUARTER
from desktop_manager.ui.pages.billing.pack_dialog import OTHER, PackDialog
from desktop_manager.ui.pages.billing.pack_flow import PackFlow
from desktop_manager.ui.widgets.button import Button
from support.invoice_page import ATELIER, MAISON, InvoicePage, fetch_invoices
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
AT_ONCE_S = 1.0


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "store") as demo:
        fetch_invoices(demo)
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> InvoicePage:
    return demo.show(InvoicePage)


@pytest.fixture
def flow(demo: OpenDemo, page: InvoicePage) -> PackFlow:
    flow = PackFlow(page)
    flow.open()
    demo.wait_until_quiet()
    return flow


@pytest.fixture
def few(demo: OpenDemo, flow: PackFlow) -> PackFlow:
    """A period with few invoices: the demo draws each PDF."""
    dialog = dialog_of(flow)
    dialog.period.setCurrentIndex(dialog.period.findData(LAST_QUARTER))
    demo.wait_until_quiet()
    assert 5 <= count(flow) <= 15
    return flow


def dialog_of(flow: PackFlow) -> PackDialog:
    assert flow.dialog is not None
    return flow.dialog


def save_to(demo: OpenDemo, flow: PackFlow, target: Path) -> None:
    """Confirm, and what the file dialog of the desktop does at the end; its inside is not this program's."""
    QTest.mouseClick(dialog_of(flow).confirm_button, LEFT)
    assert flow.chooser is not None
    flow.chooser.fileSelected.emit(str(target))
    flow.chooser.close()


def said(page: InvoicePage) -> str:
    return page.message.text if page.message is not None else ""


def count(flow: PackFlow) -> int:
    plan = dialog_of(flow).plan
    assert plan is not None
    return len(plan.invoices)


def test_it_begins_with_the_current_organization_and_this_year(flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    scope = dialog.scope()
    assert (str(scope.first), str(scope.last), scope.account_ids) == ("2026-01-01", "2026-12-31", frozenset({ATELIER}))
    assert dialog.totals.count.text().startswith(f"{count(flow)} invoice")
    assert count(flow) > 8


def test_the_totals_are_shown_for_each_currency_and_rate(flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    assert dialog.plan is not None
    shown = {(line[0], line[1]) for line in dialog.totals.lines}
    for total in dialog.plan.totals:
        assert (total.currency, "all") in shown
        assert {(total.currency, f"{one.rate:f} %") for one in total.rates if one.rate is not None} <= shown


def test_another_period_by_keyboard_counts_again(demo: OpenDemo, flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    before = count(flow)
    dialog.period.setFocus()
    QTest.keyClick(dialog.period, Qt.Key.Key_Up)
    demo.wait_until_quiet()
    assert dialog.scope().first.year == 2025
    assert count(flow) != before


def test_any_days_can_be_chosen(demo: OpenDemo, flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    dialog.period.setCurrentIndex(dialog.period.findData(OTHER))
    dialog.first.setDate(QDate(2020, 1, 1))
    dialog.last.setDate(QDate(2020, 1, 2))
    demo.wait_until_quiet()
    assert count(flow) == 0
    assert not dialog.confirm_button.isEnabled()
    assert "no invoices" in dialog.confirm_button.toolTip()


def test_organizations_are_checked_by_keyboard(demo: OpenDemo, flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    alone = count(flow)
    choice = dialog.organizations
    choice.list.setFocus()
    QTest.keyClick(choice.list, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert choice.chosen == frozenset()
    assert "organization" in dialog.confirm_button.toolTip()
    choice.check(ATELIER)
    choice.check(MAISON)
    demo.wait_until_quiet()
    assert count(flow) > alone
    QTest.keyClick(choice.all, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert dialog.scope().account_ids is None
    assert not choice.list.isEnabled()


def test_the_pattern_has_a_preview_and_a_wrong_one_says_why(flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    assert dialog.plan is not None
    first = dialog.plan.invoices[0]
    field = dialog.pattern
    assert f"{first.issued_on}_Atelier Helvétique Sàrl_{first.number}.pdf" in field.accessibleDescription()
    field.clear()
    QTest.keyClicks(field, "{number} {status}")
    assert field.accessibleDescription().startswith(f"{first.number} ")
    QTest.keyClicks(field, "{nuber}")
    assert "{nuber} is unknown" in field.accessibleDescription()
    assert not dialog.confirm_button.isEnabled()


def test_a_pack_is_saved_and_the_page_says_where(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    expected = count(few)
    save_to(demo, few, tmp_path / "pack.zip")
    demo.wait_until_quiet()
    assert few.dialog is None
    assert said(page).startswith(f"Pack with {expected} PDF")
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        assert len(archive.namelist()) == expected + 2


def test_enter_in_the_dialog_asks_where_to(flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    dialog.pattern.setFocus()
    QTest.keyClick(dialog.pattern, Qt.Key.Key_Return)
    assert flow.chooser is not None
    flow.chooser.close()


@pytest.mark.expects_log
def test_what_failed_is_listed_with_its_reason_and_retried(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    dialog = dialog_of(few)
    assert dialog.plan is not None
    bad = dialog.plan.invoices[2]
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/invoices/{bad.id}/pdf")
    save_to(demo, few, tmp_path / "pack.zip")
    demo.wait_until_quiet()
    assert [dialog.failures.item(row).text() for row in range(dialog.failures.count())] == [
        f"{bad.number}: The server is not available at the moment."
    ]
    assert not (tmp_path / "pack.zip").exists()
    demo.faults.clear()
    sent = len(demo.line.sent)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert len(demo.line.sent) - sent == 2
    assert (tmp_path / "pack.zip").exists()
    assert page.message is not None
    assert page.message.tone == "good"


@pytest.mark.expects_log
def test_a_pack_can_be_saved_without_what_failed(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    dialog = dialog_of(few)
    assert dialog.plan is not None
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/invoices/{dialog.plan.invoices[2].id}/pdf")
    expected = count(few)
    save_to(demo, few, tmp_path / "pack.zip")
    demo.wait_until_quiet()
    QTest.mouseClick(dialog.without, LEFT)
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.tone == "warning"
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        assert len(archive.namelist()) == expected + 1


def test_without_a_network_retry_goes_on_where_it_stopped(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    dialog = dialog_of(few)
    assert dialog.plan is not None
    demo.line.down = f"GET /desktop/1/invoices/{dialog.plan.invoices[4].id}/pdf"
    expected = count(few)
    save_to(demo, few, tmp_path / "pack.zip")
    demo.wait_until_quiet()
    assert "could not be reached" in dialog.error
    assert dialog.state.text().startswith("4 PDF")
    demo.line.down = None
    demo.line.sent.clear()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert said(page).startswith("Pack with")
    assert sum("/invoicing/invoice/pdf/" in line for line in demo.line.sent) == expected - 4


def test_escape_stops_at_once_on_a_hung_server_and_says_what_is_kept(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    dialog = dialog_of(few)
    assert dialog.plan is not None
    demo.line.down = f"GET /desktop/1/invoices/{dialog.plan.invoices[3].id}/pdf"
    save_to(demo, few, tmp_path / "pack.zip")
    demo.wait_until_quiet()
    demo.line.down = None
    demo.line.hold()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    began = time.monotonic()
    while not dialog.state.text().startswith("3 of"):
        assert time.monotonic() - began < 5
        QApplication.processEvents()
    began = time.monotonic()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert time.monotonic() - began < AT_ONCE_S
    assert few.dialog is None
    assert said(page) == "Cancelled. No pack was saved."
    demo.line.release()
    demo.wait_until_quiet()
    assert not (tmp_path / "pack.zip").exists()
    assert len(list((tmp_path / ".pack.zip.parts").iterdir())) >= 3
    assert page.message is not None
    (delete,) = [one for one in page.message.findChildren(Button) if one.text() == "Delete them"]
    QTest.mouseClick(delete, LEFT)
    demo.wait_until_quiet()
    assert said(page) == "The PDFs were deleted."
    assert not (tmp_path / ".pack.zip.parts").exists()


def test_the_window_stays_live_while_the_pack_is_made(
    demo: OpenDemo, page: InvoicePage, few: PackFlow, tmp_path: Path
) -> None:
    save_to(demo, few, tmp_path / "pack.zip")
    longest = 0.0
    until = time.monotonic() + 20
    while not demo.tasks.idle:
        assert time.monotonic() < until
        began = time.monotonic()
        QApplication.processEvents()
        longest = max(longest, time.monotonic() - began)
        time.sleep(0.001)
    QApplication.processEvents()
    assert said(page).startswith("Pack with")
    assert longest < 0.5


def test_every_control_has_a_name(flow: PackFlow) -> None:
    dialog = dialog_of(flow)
    for control in (
        dialog.period,
        dialog.first,
        dialog.last,
        dialog.organizations.list,
        dialog.pattern,
        dialog.csv,
        dialog.bar,
        dialog.failures,
    ):
        assert control.accessibleName(), type(control).__name__
    assert dialog.pattern.text() == USUAL
