"""Which organizations a pack is for: all of them, or those with a check mark."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.line_delegate import LineDelegate
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.widgets.check_box import SIDE, CheckBox, paint_check_box
from desktop_manager.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop_manager.features.organizations.service import Organization

HEIGHT = 152
ROW_HEIGHT = 34
LEFT = 14
FILTER_FROM = 6
"""So many organizations are worth a filter."""
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PackOrganizations(QWidget):
    """Space, Enter and a click check one. `changed` when the choice is another."""

    changed = Signal()

    def __init__(
        self, organizations: "Sequence[Organization]", chosen: int | None, parent: QWidget | None = None
    ) -> None:
        """`chosen` is checked at first; None checks all."""
        super().__init__(parent)
        self.all = CheckBox(self.tr("All organizations"))
        self.all.setChecked(chosen is None)
        self.all.toggled.connect(self._all_toggled)
        self.search = SearchField(self.tr("Find an organization"))
        self.search.setVisible(len(organizations) >= FILTER_FROM)
        self.list = _List(organizations, chosen, self)
        self.list.toggled.connect(self.changed)
        self.search.textChanged.connect(self.list.set_filter)
        frame = QFrame()
        frame.setObjectName("panel")
        frame.setFixedHeight(HEIGHT)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.all, self.search, frame):
            layout.addWidget(widget)
        self.setFocusProxy(self.list if chosen is not None else self.all)
        self._look()

    @property
    def chosen(self) -> frozenset[int] | None:
        """Ids of the chosen ones, None for all."""
        return None if self.all.isChecked() else frozenset(self.list.chosen)

    def check(self, organization: int) -> None:
        """Check one, as a click on its box does; one that is checked stays so."""
        if organization not in self.list.chosen:
            self.list.toggle(organization)

    def _all_toggled(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        for widget in (self.search, self.list):
            widget.setEnabled(not self.all.isChecked())


class _List(LineView):
    toggled = Signal()

    def __init__(self, organizations: "Sequence[Organization]", chosen: int | None, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("PackOrganizations", "Organizations"), ROW_HEIGHT, parent=parent)
        self._organizations = organizations
        self._keys = [folded(one.name) for one in organizations]
        self._filter = ""
        self.chosen: set[int] = set() if chosen is None else {chosen}
        self.lines: LineModel[int] = LineModel()
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._clicked)
        self._set_lines()
        shown = [one.id for one in organizations]
        self.show_row(shown.index(chosen) if chosen in shown else 0)

    def set_filter(self, text: str) -> None:
        """Show those whose name holds `text`; what is checked stays so."""
        self._filter = folded(text)
        self._set_lines()

    def toggle(self, organization: int) -> None:
        """Check one, or take its mark away."""
        row = self.currentIndex().row()
        self.chosen ^= {organization}
        self._set_lines()
        self.show_row(row)
        self.toggled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.lines.value(self.currentIndex().row())
        if event.key() in _TOGGLES and not event.modifiers() and current is not None:
            self.toggle(current)
            event.accept()
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        organization = self.lines.value(index.row())
        if organization is not None:
            self.toggle(organization)

    def _set_lines(self) -> None:
        pairs = zip(self._organizations, self._keys, strict=True)
        self.lines.set_lines([self._line(one) for one, key in pairs if self._filter in key])

    def _line(self, one: "Organization") -> Line[int]:
        translate = QCoreApplication.translate
        chosen = one.id in self.chosen
        state = translate("PackOrganizations", "chosen") if chosen else translate("PackOrganizations", "not chosen")
        return Line(LineItem(one.name, indent=1, spoken=f"{one.name}, {state}"), one.id)


class _Delegate(LineDelegate):
    def __init__(self, view: _List) -> None:
        super().__init__(ROW_HEIGHT, margin=LEFT + 8, view=view)
        self._list = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        area = option.rect
        box = QRectF(area.x() + LEFT - 2, area.y() + (area.height() - SIDE) / 2, SIDE, SIDE)
        checked = self._list.lines.value(index.row()) in self._list.chosen
        paint_check_box(painter, box, checked=checked, enabled=self._list.isEnabled())
