"""The explanation of one reminder: is it open, why it came, the evidence, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.features.billing.diagnosis_result import Cause, Label, Openness, Row, StepKind
from desktop_manager.features.billing.reminder_view import ReminderState, ReminderView
from desktop_manager.ui.pages.billing.reminder_buttons import ButtonRow
from desktop_manager.ui.pages.billing.reminder_evidence import EvidenceTable
from desktop_manager.ui.pages.billing.reminder_verdict import VerdictBox
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import reminder_rows as row_words
from desktop_manager.ui.words import reminder_texts as texts
from desktop_manager.ui.words import reminders as words
from desktop_manager.ui.words.money import money_text

PAY, TOP_UP, ASK_BACK, BILL, MARK, UNMARK = "pay", "top_up", "ask_back", "bill", "mark", "unmark"
REPORT, CONTACT, CHECK, COPY, COMPARE = "report", "contact", "check", "copy", "compare"

_MAIN = {
    StepKind.PAY_PREPAID: PAY,
    StepKind.TOP_UP: TOP_UP,
    StepKind.ASK_BACK: ASK_BACK,
    StepKind.SHOW_QR: BILL,
    StepKind.MARK_PHISHING: MARK,
    StepKind.CONTACT: CONTACT,
    StepKind.PROVIDE: CHECK,
}
_PAYING = (StepKind.PAY_PREPAID, StepKind.TOP_UP, StepKind.ASK_BACK)
_BILLED = (*_PAYING, StepKind.SHOW_QR)
_OF_MAIL = (Label.LINKS, Label.NUMBER, Label.ASKED, Label.ASKED_REFERENCE, Label.IBAN)


class ExplanationCard(Card):
    """Shows a `ReminderView`. `acted` carries the name of the button that was pressed: a constant of this module."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(" ", parent=parent)
        self.view: ReminderView | None = None
        self.actions_shown: dict[str, Button] = {}
        self.due = WrapLabel("", "secondary")
        self.verdict = VerdictBox()
        self.others = WrapLabel("")
        self.add_widget(self.due)
        self.add_widget(self.verdict)
        self.add_widget(self.others)
        self.evidence = EvidenceTable()
        # From edge to edge like a row, and without the line that parts rows: the verdict belongs to it.
        self._append(self.evidence)
        self._padded = None
        self.next = WrapLabel("", "strong")
        self._buttons_place = QVBoxLayout()
        self._buttons_place.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._buttons_place)
        self._buttons: ButtonRow | None = None
        self.certainty = WrapLabel("", "secondary")
        self.missing = WrapLabel("", "secondary")
        space = QWidget()
        space.setFixedHeight(2)
        for widget in (space, self.next, holder, self.certainty, self.missing):
            self.add_widget(widget)

    def show_view(self, view: ReminderView) -> None:
        """Explain a reminder; the same one again changes nothing, so that the keyboard stays where it is."""
        if view == self.view:
            return
        self.view = view
        diagnosis = view.diagnosis
        self.set_title(words.heading(diagnosis))
        text, tone = words.state_chip(ReminderState.PHISHING)
        self.set_chip(text if view.marked else "", tone)
        _say(self.due, texts.due_words(view))
        first = diagnosis.verdicts[0]
        self.verdict.show_verdict(
            words.verdict_title(first), words.verdict_text(first, diagnosis), cast("Tone", diagnosis.tone)
        )
        _say(self.others, "\n".join(texts.other_words(diagnosis)))
        self.evidence.show_rows(shown_rows(view))
        self.next.setText(texts.step_words(view))
        self._show_buttons(view)
        self.certainty.setText(texts.certainty_line(diagnosis))
        _say(self.missing, row_words.missing_words(diagnosis.missing))

    def _show_buttons(self, view: ReminderView) -> None:
        focused = next((name for name, button in self.actions_shown.items() if button.hasFocus()), "")
        if self._buttons is not None:
            self._buttons.hide()
            self._buttons_place.removeWidget(self._buttons)
            self._buttons.deleteLater()
        self.actions_shown = {}
        main = REPORT if view.marked else _MAIN.get(view.diagnosis.step.kind, "")
        # What is next stands first.
        for name in sorted(_offered(view), key=lambda one: one != main):
            button = Button(self._text(name, view), kind="primary" if name == main else "default")
            button.setProperty("action", name)
            button.clicked.connect(self._pressed)
            self.actions_shown[name] = button
        self._buttons = ButtonRow(list(self.actions_shown.values()))
        self._buttons_place.addWidget(self._buttons)
        # A layout shows what is new only later, and the Tab key would pass it by until then.
        self._buttons.show()
        if focused:
            (self.actions_shown.get(focused) or self.actions_shown[COPY]).setFocus()

    def _text(self, name: str, view: ReminderView) -> str:
        money = view.diagnosis.step.money
        text = {
            PAY: self.tr("Pay %1 from prepaid…"),
            TOP_UP: self.tr("Top up %1…"),
            ASK_BACK: self.tr("Recover %1…"),
            BILL: self.tr("Show QR-bill"),
            MARK: self.tr("Mark as phishing"),
            UNMARK: self.tr("Not phishing"),
            REPORT: self.tr("Copy report"),
            COMPARE: self.tr("Compare with the invoice PDF"),
            CONTACT: self.tr("Contact Support"),
            CHECK: self.tr("Check a reminder email…"),
            COPY: self.tr("Copy explanation"),
        }[name]
        return text.replace("%1", money_text(money)) if money is not None else text

    def _pressed(self) -> None:
        self.acted.emit(self.sender().property("action"))


def _offered(view: ReminderView) -> Iterator[str]:
    """The buttons, in their order."""
    diagnosis = view.diagnosis
    kind = diagnosis.step.kind
    forged = view.marked or any(one.cause is Cause.PHISHING for one in diagnosis.verdicts)
    if kind in _PAYING and not view.marked:
        yield _MAIN[kind]
    if kind in _BILLED and diagnosis.is_open is Openness.YES and view.invoice is not None and not view.marked:
        yield BILL
    if view.mark and (forged or view.brought):
        yield UNMARK if view.marked else MARK
    if view.mail is not None and view.state in (ReminderState.CHECK_SENDER, ReminderState.PHISHING):
        # A weak sign alone is not reported as a forgery.
        yield REPORT
    if view.invoice is not None and any(row.mark == "not_compared" for row in diagnosis.rows):
        yield COMPARE
    if kind is StepKind.CONTACT:
        yield CONTACT
    if kind is StepKind.PROVIDE:
        yield CHECK
    yield COPY


def _say(label: WrapLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def shown_rows(view: ReminderView) -> tuple[Row, ...]:
    """The rows to show. Of a mail that the account kept, and in which nothing is odd, the sender says enough."""
    rows = view.diagnosis.rows
    if view.brought or any(one.cause is Cause.PHISHING for one in view.diagnosis.verdicts):
        return rows
    return tuple(row for row in rows if row.label not in _OF_MAIL or row.tone != "good")
