"""The list of products: filter, scope and order on top, lines below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.models.prepared import Prepared
from desktop_manager.ui.pages.products.columns import EXPIRES, NAME
from desktop_manager.ui.pages.products.lines import ProductModel
from desktop_manager.ui.pages.products.menus import NarrowingButton, OrderButton
from desktop_manager.ui.pages.products.narrowing import Narrowing, narrowing_test, narrowing_word
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.filter_field import FilterField
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.segmented_button import SegmentedButton

if TYPE_CHECKING:
    from desktop_manager.ui.widgets.empty_state import EmptyState

WIDTH = 300
"""Least width of the card (design/products.png)."""


class ListCard(QFrame):
    """The products as lines.

    Signals:
        chosen: id of the product that the user made the current one.
        opened: the same, by click or Enter: to be looked at.
        scope_chosen: whether to show all organizations.
        narrowed: filter, order or choice changed what is shown.
        action_asked: the action of the empty list was pressed.
    """

    chosen = Signal(int)
    opened = Signal(int)
    scope_chosen = Signal(bool)
    narrowed = Signal()
    action_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_products`."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("Products"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._selected: int | None = None
        self._settling = False
        self.model = ProductModel()
        self.model.setParent(self)
        self.view = LineView(self.tr("Products"), chip_by_title=True)
        self.view.setModel(self.model)
        self.view.show_first_column_only()
        self.filter = FilterField(self.tr("Filter by name, type or tag"))
        self.scope = SegmentedButton(
            [("this", self.tr("This organization")), ("all", self.tr("All organizations"))],
            accessible_name=self.tr("Which organizations"),
        )
        self.narrowing = NarrowingButton()
        self.order = OrderButton()
        self.only = Button(kind="quiet")
        self.only.set_trailing_icon("x")
        self._nothing: EmptyState | None = None
        self._places = QStackedWidget()
        self._places.addWidget(self.view)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        # The last line keeps off the rounded corners.
        outer.setContentsMargins(0, 0, 0, RADIUS_CARD - 2)
        outer.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 7, 16, 12)
        top.setSpacing(8)
        header = QHBoxLayout()
        header.setSpacing(4)
        header.addWidget(Label(self.tr("Products"), "card_title"))
        self.count = ElidedLabel("", "secondary")
        header.addWidget(self.count, 1)
        header.addWidget(self.narrowing)
        header.addWidget(self.order)
        # The icons end where the field below ends.
        header.setContentsMargins(0, 0, -7, 0)
        top.addLayout(header)
        top.addWidget(self.filter)
        top.addWidget(self.scope)
        only = QHBoxLayout()
        only.addWidget(self.only)
        only.addStretch(1)
        top.addLayout(only)
        outer.addLayout(top)
        outer.addWidget(Divider())
        outer.addWidget(self._places, 1)
        self.only.hide()

    def _connect(self) -> None:
        self.view.current_changed.connect(self._tell_chosen)
        self.view.clicked.connect(self._tell_opened)
        self.view.activated.connect(self._tell_opened)
        self.filter.textChanged.connect(self._filter)
        self.filter.onward.connect(self._go_into_list)
        self.scope.chosen.connect(self._tell_scope)
        self.order.chosen.connect(self._sort)
        self.narrowing.chosen.connect(self._narrow)
        self.only.clicked.connect(self._show_every_condition)

    def sizeHint(self) -> QSize:
        """As wide as the design, or as its widest control in a longer language."""
        return QSize(max(WIDTH, self.minimumSizeHint().width()), 480)

    # What is shown

    def show_products(
        self, prepared: Prepared[ProductEntry], sites: tuple[int, ...], *, of_all: bool, same: bool
    ) -> None:
        """Show products; `same` ones as before, fetched anew, keep their place on the screen.

        `sites`: the ids of those that are sites of a hosting.
        """
        bar = self.view.verticalScrollBar()
        before = bar.value()
        self.model.of_all = of_all
        self.order.offer_organization(of_all)
        self.model.tell_sites(sites)
        self.model.set_records(prepared)
        self._settle(scroll=False)
        self.view.executeDelayedItemsLayout()
        bar.setValue(before if same else 0)

    def show_scope(self, *, of_all: bool, several: bool) -> None:
        """Show which scope is chosen; the choice is there only where there are several organizations."""
        self.scope.set_value("all" if of_all else "this")
        self.scope.setVisible(several or of_all)

    def show_count(self, words: str) -> None:
        """How many products there are, after the title."""
        self.count.setText(words)

    def select(self, product: int | None) -> None:
        """Make a product the selected one; one that is filtered away stays selected, out of sight."""
        self._selected = product
        self._settle(scroll=True)

    def reveal(self, product: int) -> None:
        """Select a product and make sure that it is seen, whatever is filtered."""
        if not self.model.shows(product):
            self.clear_filters()
        self.select(product)

    def clear_filters(self) -> None:
        """Show every product again."""
        self.filter.clear()
        self._show_every_condition()

    @property
    def nothing(self) -> "EmptyState":
        """What stands in place of the lines where there is none."""
        if self._nothing is None:
            from desktop_manager.ui.widgets.empty_state import EmptyState

            self._nothing = EmptyState("search", "")
            self._nothing.triggered.connect(self.action_asked)
            self._places.addWidget(self._nothing)
        return self._nothing

    def show_nothing(self, icon: str, sentence: str, hint: str, action: str) -> None:
        """Say in place of the lines why there is none."""
        self.nothing.set_icon(icon)
        self.nothing.set_texts(sentence, hint=hint, action=action)
        self._places.setCurrentWidget(self.nothing)

    def show_lines(self) -> None:
        """Show the lines."""
        self._places.setCurrentWidget(self.view)

    @property
    def first(self) -> int | None:
        """Id of the first product shown."""
        return self.model.record(0).id if self.model.rowCount() else None

    def _settle(self, *, scroll: bool) -> None:
        """Give the selection back, which every change of the model takes away."""
        row = -1 if self._selected is None else self.model.row_of(self._selected)
        self._settling = True
        self.view.show_row(row, scroll=scroll)
        self._settling = False

    def _changed(self, *, scroll: bool) -> None:
        self._settle(scroll=scroll)
        if not scroll:
            self.view.scrollToTop()
        self.narrowed.emit()

    # What the user does

    def _go_into_list(self) -> None:
        if self.model.rowCount():
            from PySide6.QtCore import Qt

            if not self.view.currentIndex().isValid():
                self.view.show_row(0)
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        # What was looked for stands on top; back among all, the selected product is in sight.
        self._changed(scroll=not text)

    def _sort(self, column: str, descending: bool) -> None:
        self.model.nested = column == NAME
        self.model.by_expiry = column == EXPIRES
        self.model.set_order(column, descending=descending)
        self._changed(scroll=False)

    def _narrow(self) -> None:
        chosen = self.narrowing.narrowing
        self.model.set_only(narrowing_test(chosen))
        text = narrowing_word(chosen)
        self.only.setText(text)
        self.only.setAccessibleName(self.tr("%1: show all again").replace("%1", text))
        self.only.setVisible(chosen is not Narrowing.ALL)
        self._changed(scroll=chosen is Narrowing.ALL)

    def _show_every_condition(self) -> None:
        if self.narrowing.narrowing is not Narrowing.ALL:
            self.narrowing.show_all()
            self._narrow()

    def _tell_scope(self, value: str) -> None:
        self.scope_chosen.emit(value == "all")

    def _tell_chosen(self, row: int) -> None:
        if row >= 0 and not self._settling:
            self._selected = self.model.record(row).id
            self.chosen.emit(self._selected)

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.record(index.row()).id)
