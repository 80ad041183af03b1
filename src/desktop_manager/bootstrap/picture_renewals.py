"""What the Renewals page shows and opens: first what changes nothing, then a change, its Undo, and a renewal."""

from functools import partial

from PySide6.QtCore import QPoint

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.renewals.filters import EVERYTHING, Filters
from desktop_manager.ui.models.record_table import ROW_HEIGHT, RecordTable
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.manage_choice import What
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.renew_form import RenewForm
from desktop_manager.ui.pages.renewals.toolbar import TABLE
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton

CHOSEN = (0, 1, 2, 4)
"""Rows that are selected in design/renewals.png."""

MENU_ROW = 5
MENU_AT = QPoint(-60, 5 * ROW_HEIGHT + 30)
"""A NAS that is at risk, and where the dots of its row are, seen from the top right of the table's rows."""


class RenewalsPictures:
    """`pictures` change nothing, or take it back; `changes` end with an invoice that is charged."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        show_all = self._stage.show_all
        return (
            picture("renewals", partial(self._stage.show, "renewals")),
            *self._views(),
            picture("renewals-all", partial(show_all, True), after=partial(show_all, False)),
            picture("renewals-selected", self._select),
            picture("renewals-manage-menu", self._open_manage_menu),
            picture("renewals-export-menu", self._open_export_menu),
            picture("renewals-manage", partial(self._act, actions.WARRANTY_ON)),
            picture("renewals-manage-skipped", partial(self._act_on_all, actions.AUTO_ON)),
            picture("renewals-manage-method", partial(self._act, actions.AUTO_ON), partial(self._choose, What.METHOD)),
            picture("renewals-manage-address", partial(self._act, actions.ADDRESS)),
            picture("renewals-manage-progress", partial(self._act, actions.WARRANTY_ON), self._show_progress),
            picture("renewals-manage-pause", partial(self._act, actions.WARRANTY_ON), self._show_pause),
            picture("renewals-renew", partial(self._act, actions.RENEW)),
            picture("renewals-renew-warranty", partial(self._act, actions.RENEW), self._add_warranty),
            picture("renewals-exported", self._export, after=self._forget_export),
        )

    def _views(self) -> tuple[Picture, ...]:
        return (
            picture("renewals-at-risk", partial(self._run, actions.AT_RISK)),
            picture("renewals-everything", self._show_everything),
            picture("renewals-nothing", partial(self._type, "no such product"), after=self._start_again),
            picture("renewals-row-menu", self._open_row_menu),
            picture("renewals-columns", self._choose_columns),
            picture("renewals-calendar", partial(self._run, actions.SHOW_CALENDAR)),
            picture("renewals-calendar-month", self._next_month),
            picture("renewals-month-as-table", self._list_month, after=self._start_again),
        )

    def changes(self) -> tuple[Picture, ...]:
        """What becomes of a change and of a renewal; the demo's figures are others afterwards."""
        show = partial(self._stage.show, "renewals")
        act = partial(self._act_on_all, actions.WARRANTY_ON)
        confirm = partial(self._confirm, ManageDialog)
        return (
            picture("renewals-manage-result", show, self._show_everything, act, confirm),
            picture("renewals-managed"),
            picture("renewals-undone", self._undo),
            picture(
                "renewals-renewed",
                self._start_again,
                self._select,
                partial(self._act, actions.RENEW),
                partial(self._confirm, RenewForm),
                after=self._clear_message,
            ),
        )

    @property
    def _page(self) -> RenewalsPage:
        return self._stage.page(RenewalsPage)

    @property
    def _table(self) -> RecordTable:
        return self._page.board.table.view

    def _run(self, action: str) -> None:
        self._page.run_action(action)

    def _act(self, action: str) -> None:
        self._select()
        self._page.run_action(action)

    def _act_on_all(self, action: str) -> None:
        assert self._table.checked is not None, "this table has boxes"
        rows = range(self._table.records.rowCount())
        self._table.checked.set([self._table.records.record(row).id for row in rows], True)
        self._page.run_action(action)

    def _select(self) -> None:
        view = self._table
        assert view.checked is not None, "this table has boxes"
        view.checked.clear()
        view.checked.set([view.records.record(row).id for row in CHOSEN], True)
        view.show_row(0)

    def _clear(self) -> None:
        self._page.board.table.clear_selection()

    def _clear_message(self) -> None:
        self._page.clear_message()

    def _type(self, text: str) -> None:
        self._page.board.toolbar.field.setText(text)

    def _show_everything(self) -> None:
        self._clear()
        self._page.board.choose(EVERYTHING)

    def _start_again(self) -> None:
        self._clear()
        self._type("")
        self._page.board.show_view(TABLE)
        self._page.board.choose(Filters())

    def _next_month(self) -> None:
        self._page.board.calendar.forth.click()

    def _list_month(self) -> None:
        self._page.board.calendar.list_month.click()

    def _open_row_menu(self) -> None:
        view = self._table
        self._stage.make_room()
        self._page.deeds.open_menu(
            view.records.record(MENU_ROW), view.viewport().mapToGlobal(view.rect().topRight()) + MENU_AT
        )

    def _choose_columns(self) -> None:
        self._stage.make_room()
        self._page.run_action(actions.COLUMNS)

    def _open_manage_menu(self) -> None:
        button = self._page.board.selection.manage
        self._stage.make_room()
        button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open_export_menu(self) -> None:
        button = self._page.export_button
        self._stage.make_room()
        button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose(self, what: What) -> None:
        self._stage.dialog(ManageDialog).what.setCurrentIndex(list(What).index(what))

    def _show_progress(self) -> None:
        dialog = self._stage.dialog(ManageDialog)
        dialog.show_running()
        dialog.progress.show_done(2, len(CHOSEN))

    def _show_pause(self) -> None:
        dialog = self._stage.dialog(ManageDialog)
        dialog.show_running()
        dialog.progress.show_done(2, len(CHOSEN))
        dialog.progress.show_waiting(42)

    def _add_warranty(self) -> None:
        self._stage.dialog(RenewForm).warranty.setChecked(True)

    def _confirm(self, kind: type[ManageDialog | RenewForm]) -> None:
        self._stage.dialog(kind).confirm_button.click()

    def _undo(self) -> None:
        message = self._page.message
        assert message is not None, "a change was said"
        next(one for one in message.findChildren(Button) if not isinstance(one, IconButton)).click()

    def _export(self) -> None:
        self._page.run_action(actions.EXPORT_CSV)
        chooser = self._page.export.file_dialog
        assert chooser is not None, "asks where to"
        chooser.fileSelected.emit(str(self._stage.folder / "renewals.csv"))
        chooser.close()

    def _forget_export(self) -> None:
        (self._stage.folder / "renewals.csv").unlink()
        self._page.clear_message()
        self._clear()
