"""Values before and after, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.activity.values import Value
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.label import Label, Look
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.activity_values import field_words, value_words

MOST = 200
"""Values shown; an entry about thousands of products says how many more it holds."""
FIELD_WIDTH = 170


class ValueRow(QWidget):
    """One value: its name, what it was, what it became."""

    def __init__(self, name: str, before: str, after: str, *, heading: bool = False, differs: bool = True) -> None:
        """A value that did not change is muted."""
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(16)
        label = WrapLabel(name, "muted")
        label.setFixedWidth(FIELD_WIDTH)
        layout.addWidget(label)
        look: Look = "secondary" if heading else "body" if differs else "muted"
        self.before, self.after = WrapLabel(before, look), WrapLabel(after, look)
        for side in (self.before, self.after):
            layout.addWidget(side, 1)
        if not heading:
            text = self.tr("%1: before %2, after %3")
            self.setAccessibleName(text.replace("%1", name).replace("%2", before).replace("%3", after))


class ValuesCard(Card):
    """What differs, under the name of the product it belongs to; all values where the entry changed none of them."""

    def __init__(self, values: Sequence[Value], parent: QWidget | None = None) -> None:
        """Show them."""
        super().__init__(parent=parent)
        self.rows: list[ValueRow] = []
        self.add_row(ValueRow("", self.tr("Before"), self.tr("After"), heading=True))
        group = ""
        differing = [value for value in values if value.differs]
        shown = differing or list(values)
        for value in shown[:MOST]:
            if value.group != group:
                group = value.group
                self.add_row(_group(group))
            row = ValueRow(
                field_words(value),
                value_words(value.field, value.before),
                value_words(value.field, value.after),
                differs=value.differs,
            )
            self.rows.append(row)
            self.add_row(row)
        more = len(shown) - MOST
        if more > 0:
            self.add_row(_note(self.tr("%n more value(s): an export holds them all.", "", more)))
        elif not values:
            self.add_row(_note(self.tr("This entry holds no values.")))


def _group(name: str) -> QWidget:
    return _padded(Label(name, "strong"))


def _note(text: str) -> QWidget:
    return _padded(WrapLabel(text, "secondary"))


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(16, 8, 16, 8)
    layout.addWidget(widget)
    return holder
