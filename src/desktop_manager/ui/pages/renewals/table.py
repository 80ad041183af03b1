"""The table of renewals in its card."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.ui.models.cell_look import Look
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.pages.renewals import columns as keys
from desktop_manager.ui.pages.renewals.columns import (
    ALL_COLUMNS,
    FIRST_COLUMNS,
    auto_mark,
    days_mark,
    renewal_columns,
    warranty_mark,
)
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.choice_button import StayingMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_manager.features.settings import TableChoice
    from desktop_manager.ui.pages.renewals.reading import RenewalsData
    from desktop_manager.ui.theme.tone import Tone

_identity = attrgetter("id")
FIRST_SORT = keys.EXPIRES
MANY = 2_000
"""Products from which going through them takes so long that it waits until the table is painted."""
LEAST_WIDTH, MOST_WIDTH = 36, 600
"""Logical pixels of a column that was remembered."""


class RenewalsTable(QFrame):
    """Remembers what is selected by id, over filter, order and refresh.

    Signals:
        selection_changed, current_changed: as they say.
        menu_wanted: the ⋮ menu of a product (`RenewalEntry`) is to be opened at a place on the screen.
        choice_changed: columns, widths or order are others.
    """

    selection_changed = Signal()
    current_changed = Signal()
    menu_wanted = Signal(object, QPoint)
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_data`."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._today: date | None = None
        self._columns_menu: StayingMenu | None = None
        self._settling = False
        self.boxes: dict[str, QAction] = {}
        nothing_known = renewal_columns(date.min, {}, of_all=False, telling=True)
        self.view = RecordTable(self.tr("Renewals"), nothing_known, self._looks(), _identity, parent=self)
        self.view.show_columns(FIRST_COLUMNS)
        self.view.set_order(FIRST_SORT)
        layout = QVBoxLayout(self)
        # The last row keeps off the rounded corners.
        layout.setContentsMargins(1, 1, 1, RADIUS_CARD - 2)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        assert view.checked is not None, "this table has boxes"
        view.checked.changed.connect(self.selection_changed)
        view.current_changed.connect(self._current_changed)
        view.menu_asked.connect(self._ask_menu)
        view.opened.connect(self._open)
        view.order_changed.connect(self._order_changed)
        view.horizontalHeader().sectionResized.connect(self._resized)

    def _looks(self) -> dict[str, Look[RenewalEntry]]:
        return {
            keys.PRODUCT: Look(190, "strong", stretch=True),
            keys.ORGANIZATION: Look(92, "avatar", avatar=_avatar),
            keys.TYPE: Look(126, "muted"),
            keys.EXPIRES: Look(104),
            keys.DAYS: Look(80, "chip", chip=days_mark),
            keys.AUTO_RENEW: Look(118, "chip", chip=self._auto_mark),
            keys.WARRANTY: Look(76, "chip", chip=warranty_mark),
            keys.PRICE: Look(98),
            keys.METHOD: Look(124, "muted"),
            keys.NEXT_CHARGE: Look(106),
            keys.ADDRESS: Look(190, "muted"),
            keys.PERIOD: Look(84, "muted"),
            keys.WARRANTY_PRICE: Look(112),
        }

    # What is shown

    def show_data(self, data: RenewalsData, *, same: bool) -> None:
        """Show renewals; `same` ones as before, fetched anew, keep selection and place on the screen."""
        self._today = data.view.today
        bar = self.view.verticalScrollBar()
        before = bar.value() if same else 0
        columns = renewal_columns(
            data.view.today,
            data.addresses,
            of_all=data.organization is None,
            telling=data.offers.telling,
            without_rights=data.view.without_rights,
        )
        self.view.set_columns(columns)
        self.view.records.set_records(data.prepared)
        assert self.view.checked is not None, "this table has boxes"
        if len(self.view.checked):
            self.view.checked.keep(data.prepared.places)
        self.selection_changed.emit()
        self.current_changed.emit()
        bar.setValue(before)

    def set_filter(self, text: str) -> None:
        """Show what has every word of `text`."""
        self.view.records.set_filter(text)
        self.current_changed.emit()

    def set_only(self, only: Callable[[RenewalEntry], bool] | None) -> None:
        """Show only what passes `only`."""
        self.view.records.set_only(only)
        self.current_changed.emit()

    @property
    def count(self) -> int:
        """How many are shown."""
        return self.view.records.rowCount()

    def entries(self) -> list[RenewalEntry]:
        """What is shown, in the order of the table."""
        return list(self.view.records.shown_records())

    # What is selected

    def selected(self) -> list[RenewalEntry]:
        """What is selected, also what a filter hides; by date, where they are not thousands."""
        assert self.view.checked is not None, "this table has boxes"
        found = [self.view.records.find(identity) for identity in self.view.checked.ids]
        selected = [one for one in found if one is not None]
        return sorted(selected, key=_by_date) if len(selected) < MANY else selected

    @property
    def selected_count(self) -> int:
        """How many are selected."""
        assert self.view.checked is not None, "this table has boxes"
        return len(self.view.checked)

    def hidden(self) -> int:
        """How many of what is selected a filter hides."""
        assert self.view.checked is not None, "this table has boxes"
        checked = self.view.checked.ids
        return len(checked) - sum(entry.id in checked for entry in self.entries()) if checked else 0

    def clear_selection(self) -> None:
        """Select nothing."""
        assert self.view.checked is not None, "this table has boxes"
        self.view.checked.clear()

    def current(self) -> RenewalEntry | None:
        """The product of the current row; None where it is not in sight."""
        identity = self.view.current
        if identity is None or not self.view.records.shows(identity):
            return None
        found: RenewalEntry | None = self.view.records.find(identity)
        return found

    def entry(self, product: int) -> RenewalEntry | None:
        """A product of those that are read, also one that a filter hides; None if it is not there."""
        found: RenewalEntry | None = self.view.records.find(product)
        return found

    # Columns and order

    @property
    def columns(self) -> tuple[str, ...]:
        """Keys of the columns shown."""
        return self.view.shown_columns

    @property
    def widths(self) -> dict[str, int]:
        """The widths of the columns shown."""
        return self.view.widths

    @property
    def sort(self) -> str:
        """Key of the column that it is sorted by."""
        return self.view.order[0]

    @property
    def descending(self) -> bool:
        """Whether the greatest stands first."""
        return self.view.order[1]

    def take_choice(self, choice: TableChoice) -> None:
        """Take what was remembered; keys that are not known any more are left out."""
        self._settling = True
        shown = [key for key in choice.columns if key in ALL_COLUMNS]
        if shown:
            self.view.show_columns([keys.PRODUCT, *shown])
        widths = {key: min(max(width, LEAST_WIDTH), MOST_WIDTH) for key, width in choice.widths.items()}
        self.view.set_widths(widths)
        if choice.sort in ALL_COLUMNS:
            self.view.set_order(choice.sort, descending=choice.descending)
        self._settling = False

    def open_columns_menu(self, place: QPoint) -> None:
        """Open the menu of columns and order at a place on the screen."""
        menu = StayingMenu(self)
        shown = self.columns
        self.boxes = {}
        for column in self.view.columns:
            if column.key not in ALL_COLUMNS or column.key == keys.PRODUCT:
                continue
            box = menu.addAction(column.header)
            box.setCheckable(True)
            box.setChecked(column.key in shown)
            box.setData(column.key)
            box.toggled.connect(self._columns_chosen)
            self.boxes[column.key] = box
        menu.addSeparator()
        sorting = menu.addMenu(self.tr("Sort by"))
        for column in self.view.columns:
            if column.key in ALL_COLUMNS:
                sorting.addAction(column.header).setData(column.key)
        sorting.triggered.connect(self._sort)
        menu.addAction(self.tr("As at the first visit")).triggered.connect(self._reset)
        menu.aboutToHide.connect(menu.deleteLater)
        self._columns_menu = menu
        menu.popup(place)

    @property
    def columns_menu(self) -> StayingMenu | None:
        """The menu of columns that was opened last."""
        return self._columns_menu

    def _columns_chosen(self, _on: bool) -> None:
        chosen = [key for key, box in self.boxes.items() if box.isChecked()]
        self.view.show_columns([keys.PRODUCT, *chosen])
        self._tell()

    def _sort(self, action: QAction) -> None:
        self.view.sort_by(str(action.data()))

    def _reset(self) -> None:
        self.view.show_columns(FIRST_COLUMNS)
        self.view.set_widths({key: look.width for key, look in self._looks().items()})
        self.view.set_order(FIRST_SORT)
        self._tell()

    def _order_changed(self, _key: str, _descending: bool) -> None:
        self._tell()

    def _resized(self, _section: int, _before: int, _after: int) -> None:
        self._tell()

    def _tell(self) -> None:
        if not self._settling and self.isVisible():
            self.choice_changed.emit()

    # Rows

    def _current_changed(self, _identity: object) -> None:
        self.current_changed.emit()

    def _ask_menu(self, identity: int, place: QPoint) -> None:
        found = self.view.records.find(identity)
        if found is not None:
            self.menu_wanted.emit(found, place)

    def _open(self, identity: int) -> None:
        view = self.view
        index = view.records.index(view.records.row_of(identity), view.first_text_column)
        self._ask_menu(identity, view.viewport().mapToGlobal(view.visualRect(index).bottomLeft()))

    def _auto_mark(self, entry: RenewalEntry) -> tuple[str, Tone] | None:
        return None if self._today is None else auto_mark(entry, self._today)


def _avatar(entry: RenewalEntry) -> tuple[str, int]:
    return entry.organization_name, entry.account_id


def _by_date(entry: RenewalEntry) -> tuple[date, int]:
    return entry.expires_on or date.max, entry.id
