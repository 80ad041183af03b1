"""What Billing › Invoices shows and opens, and what the page says without rights, without a network, and live."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.billing.invoice_filters import CREDIT_NOTE, Filters, Status
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.changes import WriteResult
from desktop_manager.store import statements
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.pages.billing import page as tabs
from desktop_manager.ui.pages.billing.drop_zone import DropZone
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.mapper_dialog import MapperDialog
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.shell.state import Connection

if TYPE_CHECKING:
    import apsw

    from desktop_manager.ui.tasks import TaskHandle

NEVER_TOLD = frozenset(
    {Area.INVOICES, Area.REMINDERS, Area.PAYMENTS, Area.PREPAID, Area.PAYMENT_SETTINGS, Area.RENEWALS}
)
"""What the public API tells nothing of."""

ATELIER, WITHOUT_RIGHTS = 41000, 41026
"""Organizations of the demo."""

CHECKED = (0, 1, 3)

MENU_AT = QPoint(-60, 30)
"""Where the dots of the first row are, seen from the top right of the table's rows."""

STATEMENT = """\
06.11.2026;Infomaniak Network SA;-58.20;CHF
05.11.2026;Kunde Müller, Gutschrift;1250.00;CHF
29.10.2026;Infomaniak Network SA;-36.00;CHF
"""
"""A bank's table without a header: which column is what has to be asked."""


def _is_kind(row: InvoiceRow, kind: str) -> bool:
    if kind == "unpaid":
        return row.status in ("open", "overdue") and row.currency == "CHF"
    return kind in (row.kind, row.status)


def _forget_untold(connection: apsw.Connection) -> None:
    for area in NEVER_TOLD:
        statements.delete_records(connection, area, None)
        connection.execute("DELETE FROM freshness WHERE area = ?", (area,))


class BillingPictures:
    """Nothing is changed. `elsewhere` leaves another organization; `live` leaves a server that offers nothing."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """Invoices, from the page itself."""
        show_all = self._stage.show_all
        return (
            picture("billing", partial(self._stage.show, "billing")),
            picture("billing-selected", self._check, after=self._uncheck),
            picture("billing-filtered", partial(self._filter, Status.UNPAID)),
            picture("billing-nothing", partial(self._type, "no such invoice"), after=self._show_everything),
            picture("billing-columns", self._choose_columns),
            picture("billing-menu", self._open_menu),
            picture("billing-invoice", partial(self._open_one, "unpaid")),
            picture("billing-invoice-partly", partial(self._open_one, "partly_paid")),
            picture("billing-invoice-refunded", partial(self._open_one, "refunded")),
            picture("billing-credit-note", partial(self._open_one, CREDIT_NOTE)),
            picture("billing-gaps", self._show_gaps),
            picture("billing-qr-bill", partial(self._open_one, "unpaid"), self._show_bill),
            picture("billing-pay", partial(self._open_one, "unpaid"), self._pay),
            *self._packs(),
            picture("billing-all", partial(show_all, True), after=partial(show_all, False)),
        )

    def elsewhere(self) -> tuple[Picture, ...]:
        """Without accounting rights, and without a network."""
        tab, switch = self._show_tab, self._switch
        return (
            picture("billing-no-rights", partial(switch, WITHOUT_RIGHTS), partial(tab, tabs.INVOICES)),
            picture("billing-no-rights-reminders", partial(tab, tabs.REMINDERS)),
            picture("billing-no-rights-addresses", partial(tab, tabs.ADDRESSES)),
            picture("renewals-no-rights", partial(self._stage.show, "renewals"), after=partial(switch, ATELIER)),
            picture("billing-offline", self._go_offline, partial(tab, tabs.INVOICES)),
            picture("renewals-offline", partial(self._stage.show, "renewals"), after=self._go_online),
        )

    def live(self) -> tuple[Picture, ...]:
        """As against the public API, which tells neither invoices nor renewals."""
        tab, drop = self._show_tab, self._drop_statement
        return (
            picture("billing-live", self._go_live, partial(tab, tabs.INVOICES)),
            picture("billing-live-mapper", drop),
            picture("billing-live-evidence", drop, self._read_statement, after=self._forget_evidence),
            picture("billing-live-reminders", partial(tab, tabs.REMINDERS)),
            picture("billing-live-reminders-check", self._check_mail),
            picture("billing-live-prepaid", partial(tab, tabs.PREPAID)),
            picture("billing-live-addresses", partial(tab, tabs.ADDRESSES)),
            picture("billing-live-settings", partial(tab, tabs.SETTINGS)),
            picture("renewals-live", partial(self._stage.show, "renewals")),
        )

    def _packs(self) -> tuple[Picture, ...]:
        return (
            picture("billing-pack", self._pack),
            picture("billing-pack-pattern", self._pack, self._break_pattern),
            picture("billing-pack-progress", self._pack, self._show_pack_progress),
            picture("billing-packed", self._pack, self._save_pack, after=self._forget_pack),
        )

    @property
    def _page(self) -> BillingPage:
        return self._stage.page(BillingPage)

    @property
    def _tab(self) -> InvoicesTab:
        tab = self._page.tab
        assert isinstance(tab, InvoicesTab), "the tab in sight"
        return tab

    @property
    def _table(self) -> RecordTable:
        table = self._tab.board.table
        assert table is not None, "there are invoices"
        return table

    def _switch(self, organization: int) -> None:
        self._stage.context.switch_requested.emit(organization)

    def _show_tab(self, name: str) -> None:
        self._stage.show("billing")
        self._page.open_tab(name)

    # Invoices

    def _check(self) -> None:
        checked, records = self._table.checked, self._table.records
        assert checked is not None, "this table has boxes"
        checked.set([records.record(row).id for row in CHECKED], True)

    def _uncheck(self) -> None:
        checked = self._table.checked
        assert checked is not None, "this table has boxes"
        checked.clear()

    def _filter(self, status: Status) -> None:
        self._tab.board.bar.status.set_value(status.value)
        self._tab.board.bar.status.chosen.emit(status.value)

    def _type(self, text: str) -> None:
        self._tab.board.bar.set_filters(Filters())
        self._tab.board.bar.field.setText(text)

    def _show_everything(self) -> None:
        self._tab.board.show_everything()

    def _choose_columns(self) -> None:
        self._stage.make_room()
        self._tab.board.choose_columns()

    def _open_menu(self) -> None:
        view = self._table
        self._stage.make_room()
        place = view.viewport().mapToGlobal(view.rect().topRight()) + MENU_AT
        self._tab.open_menu(view.records.record(0).id, place)

    def _open_one(self, kind: str) -> None:
        """The newest invoice of a kind."""
        records = self._table.records
        rows = (records.record(row) for row in range(records.rowCount()))
        self._tab.open_invoice(next(row.id for row in rows if _is_kind(row, kind)))

    def _show_gaps(self) -> None:
        self._tab.show_gaps()

    def _show_bill(self) -> None:
        assert self._tab.sheet is not None, "opened before"
        self._tab.sheet.bill.click()

    def _pay(self) -> None:
        assert self._tab.sheet is not None, "opened before"
        self._tab.sheet.pay.click()

    # The pack

    def _pack(self) -> None:
        self._tab.open_pack()

    def _break_pattern(self) -> None:
        dialog = self._tab.pack.dialog
        assert dialog is not None, "opened before"
        dialog.pattern.setText("{number} of {customer}")

    def _show_pack_progress(self) -> None:
        dialog = self._tab.pack.dialog
        assert dialog is not None, "opened before"
        assert dialog.plan is not None, "counted before"
        count = len(dialog.plan.invoices)
        dialog.show_running(count // 2, count)

    @property
    def _packed(self) -> Path:
        return self._stage.folder / "invoices.zip"

    def _save_pack(self) -> None:
        pack = self._tab.pack
        assert pack.dialog is not None, "opened before"
        pack.dialog.confirm_button.click()
        chooser = pack.chooser
        assert chooser is not None, "asks where to"
        chooser.fileSelected.emit(str(self._packed))
        chooser.close()

    def _forget_pack(self) -> None:
        self._packed.unlink()
        self._page.clear_message()

    # Offline and live

    def _go_offline(self) -> None:
        self._set_offline(True, Connection.OFFLINE)

    def _go_online(self) -> None:
        self._set_offline(False, Connection.DEMO)

    def _set_offline(self, offline: bool, connection: Connection) -> None:
        self._stage.context.offline = offline
        self._stage.window.set_connection(connection)
        # The pages say it when they read.
        self._stage.context.areas_changed.emit(NEVER_TOLD)

    def _go_live(self) -> None:
        context = self._stage.context
        context.workspace.client().offer(())
        self._stage.window.set_connection(Connection.LIVE)
        # Where nothing is offered nothing of it was ever fetched.
        context.tasks.write(self._stage.window, self._forget, self._forgotten, self._not_forgotten)

    def _forget(self, _handle: TaskHandle) -> WriteResult:
        self._stage.context.workspace.store.writing(_forget_untold)
        return WriteResult(NEVER_TOLD)

    def _forgotten(self, _result: WriteResult) -> None:
        """The pages were told."""

    def _not_forgotten(self, error: Exception) -> None:
        raise error

    @property
    def _zone(self) -> DropZone:
        live = self._tab.live
        assert live is not None, "shown before"
        return live.drop

    @property
    def _statement(self) -> Path:
        return self._stage.folder / "statement.csv"

    def _drop_statement(self) -> None:
        self._statement.write_text(STATEMENT, encoding="utf-8")
        self._zone.flow.read_files([self._statement])

    def _read_statement(self) -> None:
        self._stage.dialog(MapperDialog).confirm_button.click()

    def _forget_evidence(self) -> None:
        self._statement.unlink()
        self._zone.list.clear_button.click()

    def _check_mail(self) -> None:
        tab = self._page.tab
        assert isinstance(tab, RemindersTab), "the tab in sight"
        tab.flow.check()
