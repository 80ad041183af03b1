"""The pack for the accountant: what goes in, how its files are called, and how far it is."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from desktop_manager.features.billing.file_names import (
    PLACEHOLDERS,
    USUAL,
    NameFields,
    check_pattern,
    file_name,
)
from desktop_manager.features.billing.pack_periods import PERIODS, THIS_YEAR, period
from desktop_manager.ui.pages.billing.pack_organizations import PackOrganizations
from desktop_manager.ui.pages.billing.pack_totals import PackTotals
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.date_edit import DateEdit
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.progress_line import ProgressLine
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.pack import pattern_words, period_words, problem_words, status_words

if TYPE_CHECKING:
    from desktop_manager.features.billing.pack import PackFailure
    from desktop_manager.features.billing.pack_plan import PackPlan, PackScope
    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.features.renewals.csv_export import Form

OTHER = "other"
COLUMN_WIDTH = 372
LIST_HEIGHT = 120
FORMS = ((";", "."), (",", "."), (";", ","))


class PackDialog(Dialog):
    """`scope_changed` when other invoices are wanted, `without_wanted` to write it although PDFs are missing."""

    scope_changed = Signal()
    without_wanted = Signal()

    def __init__(
        self,
        organizations: "Sequence[Organization]",
        current: int | None,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """`current`: id of the organization that is chosen at first, None for all; `today` in the user's zone."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("PackDialog", "Pack for the accountant"),
            confirm=translate("PackDialog", "Save pack…"),
            body=translate(
                "PackDialog", "A ZIP file with the PDFs of the invoices, a list of them and their totals, both as CSV."
            ),
            stays=True,
            parent=parent,
        )
        self._today = today
        self.plan: PackPlan | None = None
        self.organizations = PackOrganizations(organizations, current)
        self.organizations.changed.connect(self._scope_changed)
        self.totals = PackTotals()
        self._fields: dict[str, FormField] = {}
        self.choices = self._make_choices()
        self.add_widget(self.choices)
        self.progress = self._make_progress()
        self.progress.hide()
        self.add_widget(self.progress)
        self._pattern_changed()

    def scope(self) -> "PackScope":
        """The invoices that are wanted."""
        from desktop_manager.features.billing.pack_plan import PackScope

        code = self.period.currentData()
        first, last = period(code, self._today) if code != OTHER else (self.first.day, self.last.day)
        return PackScope(first, last, self.organizations.chosen)

    def form(self) -> "Form":
        """The form of the CSV files."""
        from desktop_manager.features.renewals.csv_export import Form

        return Form(*FORMS[self.csv.currentIndex()])

    def show_plan(self, plan: "PackPlan") -> None:
        """What belongs into it."""
        self.plan = plan
        self.totals.show_plan(plan)
        self._pattern_changed()

    def show_running(self, done: int, total: int, *, writing: bool = False) -> None:
        """How far it is; nothing can be chosen meanwhile, and Cancel stops it."""
        self.choices.hide()
        self.progress.show()
        self.failures.hide()
        self.without.hide()
        self.set_error("")
        self.set_busy(True)
        self.bar.setMaximum(max(1, total))
        self.bar.setValue(done)
        text = self.tr("%1 of %2 written into the pack") if writing else self.tr("%1 of %2 PDFs fetched")
        self.state.setText(text.replace("%1", str(done)).replace("%2", str(total)))
        self._fit()

    def show_failures(self, failures: "Sequence[PackFailure]", fetched: int) -> None:
        """Which PDFs are missing and why; they can be tried again, or left out."""
        self._show_stopped(fetched)
        self.failures.clear()
        for one in failures:
            self.failures.addItem(f"{one.invoice.number}: {problem_words(one.error)}")
        self.failures.setVisible(bool(failures))
        self.without.setVisible(bool(failures))
        count = len(failures)
        self.set_error(self.tr("%n PDF(s) could not be fetched. The others are kept.", "", count))
        self.confirm_button.setFocus()

    def show_stopped(self, error: Exception, fetched: int) -> None:
        """Nothing further can be fetched now; a second run goes on from there."""
        self._show_stopped(fetched)
        self.failures.hide()
        self.without.hide()
        self.show_failure(error)
        self.confirm_button.setFocus()

    def _show_stopped(self, fetched: int) -> None:
        self.choices.hide()
        self.progress.show()
        self.confirm_button.setText(self.tr("Retry"))
        self.state.setText(self.tr("%n PDF(s) are kept: Retry fetches only the rest.", "", fetched) if fetched else "")

    def _make_choices(self) -> QWidget:
        choices = QWidget()
        columns = QHBoxLayout(choices)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        left = [
            FormField(self.tr("Period"), self._make_period()),
            FormField(self.tr("Organizations"), self.organizations),
        ]
        self.pattern = QLineEdit(USUAL)
        self.pattern.textChanged.connect(self._pattern_changed)
        self._fields["pattern"] = FormField(self.tr("File names"), self.pattern)
        known = WrapLabel(" ".join(f"{{{name}}}" for name in PLACEHOLDERS), "secondary")
        self.csv = ComboBox()
        for text in (
            self.tr("Semicolon, decimal point"),
            self.tr("Comma, decimal point"),
            self.tr("Semicolon, decimal comma"),
        ):
            self.csv.addItem(text)
        self.csv.setCurrentIndex(2 if QLocale().decimalPoint() == "," else 0)
        right = [self._fields["pattern"], known, FormField(self.tr("Numbers in the lists"), self.csv), self.totals]
        for widgets in (left, right):
            holder = QWidget()
            holder.setFixedWidth(COLUMN_WIDTH)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(14)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            columns.addWidget(holder)
        choices.setFocusProxy(self.period)
        return choices

    def _make_period(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.period = ComboBox(accessible_name=self.tr("Period"))
        for code in PERIODS:
            self.period.addItem(period_words(code), code)
        self.period.addItem(self.tr("Other period…"), OTHER)
        self.period.setCurrentIndex(PERIODS.index(THIS_YEAR))
        self.period.currentIndexChanged.connect(self._period_changed)
        column.addWidget(self.period)
        first, last = period(THIS_YEAR, self._today)
        self._days = QWidget()
        line = QHBoxLayout(self._days)
        line.setContentsMargins(0, 0, 0, 0)
        self.first = DateEdit(first, accessible_name=self.tr("First day"))
        self.last = DateEdit(last, accessible_name=self.tr("Last day"))
        for editor in (self.first, self.last):
            editor.dateChanged.connect(self._scope_changed)
            line.addWidget(editor)
        self._days.hide()
        column.addWidget(self._days)
        holder.setFocusProxy(self.period)
        return holder

    def _make_progress(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.bar = ProgressLine(self.tr("Progress of the pack"))
        self.state = WrapLabel()
        self.failures = QListWidget()
        self.failures.setAccessibleName(self.tr("PDFs that could not be fetched"))
        self.failures.setFixedHeight(LIST_HEIGHT)
        self.failures.hide()
        self.without = Button(self.tr("Save without them…"))
        self.without.clicked.connect(self.without_wanted)
        self.without.hide()
        line = QHBoxLayout()
        line.addWidget(self.without)
        line.addStretch(1)
        for widget in (self.bar, self.state, self.failures):
            column.addWidget(widget)
        column.addLayout(line)
        return holder

    def _period_changed(self) -> None:
        self._days.setVisible(self.period.currentData() == OTHER)
        self._fit()
        self._scope_changed()

    def _scope_changed(self) -> None:
        self.plan = None
        self.totals.show_reading()
        self._look()
        self.scope_changed.emit()

    def _pattern_changed(self) -> None:
        refused = check_pattern(self.pattern.text())
        field = self._fields["pattern"]
        field.set_error(pattern_words(refused) if refused is not None else "")
        if refused is None:
            field.set_hint(file_name(self.pattern.text(), self._example()))
        self._look()

    def _example(self) -> NameFields:
        """Of the first invoice in the pack, of a made-up one where there is none."""
        from desktop_manager.features.billing.pack import name_fields
        from desktop_manager.ui.words.pack import pack_words

        if self.plan is not None and self.plan.invoices:
            return name_fields(self.plan.invoices[0], self.plan, pack_words())
        return NameFields(
            self._today.isoformat(), "2026-104512", self.tr("Organization"), "58.20", "CHF", status_words()["paid"]
        )

    def _look(self) -> None:
        if self._fields["pattern"].error:
            reason = self.tr("The pattern of the file names cannot be used.")
        elif self.organizations.chosen == frozenset():
            reason = self.tr("Choose an organization first.")
        elif self.plan is None:
            reason = self.tr("The invoices are being counted.")
        elif not self.plan.invoices:
            reason = self.tr("There are no invoices in this period.")
        else:
            reason = ""
        self.confirm_button.set_disabled_reason(reason)
