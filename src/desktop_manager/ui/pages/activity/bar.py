"""What stands above the entries: filter, period, kind, organizations, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.pages.activity.filters import Period, period_word
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.choice_button import ChoiceButton
from desktop_manager.ui.widgets.filter_bar import EVERY, FilterBar
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.words.activity import kind_words


class ActivityBar(FilterBar):
    """Says what is chosen; the page shows it.

    Signals:
        verify_wanted: the journal is to be examined.
        csv_wanted, json_wanted: what is shown is to be written into a file.
    """

    verify_wanted = Signal()
    csv_wanted = Signal()
    json_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Everything is shown."""
        super().__init__(self.tr("Filter entries"), parent)
        self.period = ChoiceButton(self.tr("Period"), [(one.value, period_word(one)) for one in Period])
        kinds = [("", self.tr("Everything")), *kind_words().items()]
        self.kind = ChoiceButton(self.tr("Kind"), kinds)
        self.verify = Button(self.tr("Verify"))
        self.export = MenuButton(self.tr("Export"))
        self.export.menu().addAction(self.tr("Table (CSV)…")).triggered.connect(self._want_csv)
        self.export.menu().addAction(self.tr("All that it holds (JSON)…")).triggered.connect(self._want_json)
        self.scope.set_value(EVERY)
        self.columns.hide()
        self.arrange((self.period, self.kind, self.scope), (self.verify, self.export))
        self.period.chosen.connect(self.tell)
        self.kind.chosen.connect(self.tell)
        self.verify.clicked.connect(self.verify_wanted)

    @property
    def of_all(self) -> bool:
        """Whether entries of every organization are shown, and those of none."""
        return self.scope.value == EVERY

    def clear(self) -> None:
        """Show everything again."""
        self.field.clear()
        self.period.set_value(Period.ALL.value)
        self.kind.set_value("")
        self.scope.set_value(EVERY)
        self.tell()

    def _want_csv(self) -> None:
        self.csv_wanted.emit()

    def _want_json(self) -> None:
        self.json_wanted.emit()
