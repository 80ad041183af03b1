"""A list of products with a check box each, as many as there are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop_manager.features.folding import folded
from desktop_manager.features.support.access import Grantable
from desktop_manager.ui.models.line_delegate import LineDelegate
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.widgets.check_box import SIDE, paint_check_box
from desktop_manager.ui.words.dates import moment
from desktop_manager.ui.words.products import service_words

ROW_HEIGHT = 50
LEFT = 14
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProductChoice(LineView):
    """Space, Enter and a click choose; what cannot be chosen says why. `changed` when the choice is another."""

    changed = Signal()

    def __init__(self, name: str, products: Sequence[Grantable], parent: QWidget | None = None) -> None:
        """Offer `products` under the name that a screen reader says."""
        super().__init__(name, ROW_HEIGHT, parent=parent)
        self._products = products
        self._keys = [folded(f"{one.name} {one.organization_name}") for one in products]
        self._kinds = service_words()
        self._chosen: set[int] = set()
        self._shown: list[Grantable] = []
        self._filter = ""
        self.lines: LineModel[Grantable] = LineModel()
        self.setModel(self.lines)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.clicked.connect(self._clicked)
        self.set_filter("")

    @property
    def chosen(self) -> tuple[Grantable, ...]:
        """What is chosen, in the order of the list; a filter does not change it."""
        return tuple(one for one in self._products if one.id in self._chosen)

    def is_chosen(self, row: int) -> bool:
        """Whether the product in a row is chosen."""
        return self._shown[row].id in self._chosen

    def row_of(self, product: int) -> int:
        """The row of a product, -1 where the filter hides it."""
        return next((row for row, one in enumerate(self._shown) if one.id == product), -1)

    def set_filter(self, text: str) -> None:
        """Show the products whose name or organization holds `text`."""
        self._filter = folded(text)
        pairs = zip(self._products, self._keys, strict=True)
        self._shown = [one for one, key in pairs if self._filter in key]
        self._set_lines()

    def toggle(self, row: int) -> None:
        """Choose the product in a row, or let go of it."""
        if not 0 <= row < len(self._shown) or not self._shown[row].open:
            return
        self._chosen ^= {self._shown[row].id}
        self._set_lines()
        self.show_row(row)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TOGGLES and not event.modifiers():
            self.toggle(self.currentIndex().row())
            event.accept()
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        self.toggle(index.row())

    def _set_lines(self) -> None:
        self.lines.set_lines([Line(self._line(one), one) for one in self._shown])

    def _line(self, one: Grantable) -> LineItem:
        kind = self._kinds.get(one.service, one.service)
        secondary = f"{kind} · {one.organization_name}"
        if one.granted_until is not None:
            secondary = self.tr("Support has access until %1").replace("%1", moment(one.granted_until))
        elif not one.allowed:
            secondary = self.tr("Your role in %1 does not let you grant it").replace("%1", one.organization_name)
        state = self.tr("chosen") if one.id in self._chosen else self.tr("not chosen")
        if not one.open:
            state = self.tr("cannot be chosen")
        return LineItem(one.name, secondary, indent=1, enabled=one.open, spoken=f"{one.name}, {secondary}, {state}")


class _ChoiceDelegate(LineDelegate):
    def __init__(self, view: ProductChoice) -> None:
        super().__init__(ROW_HEIGHT, margin=LEFT + 8, view=view)
        self._choice = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        product = self._choice.lines.value(index.row())
        if product is None:
            return
        area = option.rect
        box = QRectF(area.x() + LEFT - 2, area.y() + (area.height() - SIDE) / 2, SIDE, SIDE)
        paint_check_box(painter, box, checked=self._choice.is_chosen(index.row()), enabled=product.open)
