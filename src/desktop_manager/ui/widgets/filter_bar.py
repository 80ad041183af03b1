"""What stands above a table: a filter, choices beside it that wrap in a narrow window, and buttons at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.widgets.choice_button import ChoiceButton
from desktop_manager.ui.widgets.filter_field import FilterField
from desktop_manager.ui.widgets.flow import Flow
from desktop_manager.ui.widgets.icon_button import IconButton

CURRENT, EVERY = "current", "all"
FIELD_WIDTH = 230


class _Field(FilterField):
    """Wide enough for a few words."""

    def sizeHint(self) -> QSize:
        """Wider than Qt's own."""
        return QSize(FIELD_WIDTH, super().sizeHint().height())


class FilterBar(QWidget):
    """A subclass makes its choices and puts them in by `arrange`.

    Signals:
        typed: another text to find (str).
        filtered: other filters.
        scope_chosen: whether to show all organizations.
        columns_wanted: the columns are to be chosen.
    """

    typed = Signal(str)
    filtered = Signal()
    scope_chosen = Signal(bool)
    columns_wanted = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        """`placeholder` says in the field what is filtered."""
        super().__init__(parent)
        self.field = _Field(placeholder)
        self.scope = ChoiceButton(
            self.tr("Organizations"), [(CURRENT, self.tr("This organization")), (EVERY, self.tr("All organizations"))]
        )
        self.columns = IconButton("settings", self.tr("Choose columns"))

    def arrange(self, choices: Sequence[QWidget], at_right: Sequence[QWidget]) -> None:
        """Put the choices beside the field, and `at_right` at the end of the line."""
        self.flow = Flow((self.field, *choices))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.flow, 1)
        right = QVBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(4)
        for widget in at_right:
            line.addWidget(widget)
        right.addLayout(line)
        right.addStretch(1)
        layout.addLayout(right)
        self.field.textChanged.connect(self.typed)
        self.scope.chosen.connect(self._tell_scope)
        self.columns.clicked.connect(self.columns_wanted)

    def show_scope(self, *, of_all: bool, several: bool) -> None:
        """Show which organizations are shown; the choice is there only where there are several."""
        self.scope.set_value(EVERY if of_all else CURRENT)
        self.scope.setVisible(several or of_all)
        self.flow.rearrange()

    def tell(self) -> None:
        """Say that a choice is another."""
        self.flow.rearrange()
        self.filtered.emit()

    def _tell_scope(self, value: str) -> None:
        self.flow.rearrange()
        self.scope_chosen.emit(value == EVERY)
