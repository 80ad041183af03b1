"""Where the user drops invoices, reminders and bank statements, and sees what was read in them.

A live account's API gives neither references nor due dates nor payments (product.md, job 2): what the user has, this
program reads here, keeps for this run and sends nowhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_manager.ui.pages.billing.evidence_files import file_chooser, files_in
from desktop_manager.ui.pages.billing.evidence_flow import TOLD, EvidenceFlow, Outcome
from desktop_manager.ui.pages.billing.evidence_list import EvidenceList
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.empty_state import EmptyState
from desktop_manager.ui.widgets.row import Row

if TYPE_CHECKING:
    from desktop_manager.features.evidence.records import PdfInvoice
    from desktop_manager.features.evidence.shelf import Shelved
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.billing.mapper_dialog import MapperDialog


LEAST_HEIGHT = 150


class DropTarget(QFrame):
    """The dashed box. Files are dropped on it, pasted into it, or chosen by its button. Over a list it is one line.

    Signals:
        dropped: a list of paths. choose_requested, cancel_requested: as the button says.
    """

    dropped = Signal(object)
    choose_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Waits for files."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Drop invoices, reminders or a bank statement"))
        self._over = False
        self._busy = False
        self.offer = EmptyState("arrow-down", "")
        self.offer.triggered.connect(self._pressed)
        self.line = Row("", icon="arrow-down")
        self._line_button = Button()
        self._line_button.clicked.connect(self._pressed)
        self.line.add_action(self._line_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        inside = self.offer.layout()
        assert inside is not None, "made with it"
        inside.setContentsMargins(24, 4, 24, 4)
        layout.addWidget(self.offer, 1)
        layout.addWidget(self.line)
        self.set_compact(False)
        self.show_busy("")

    @property
    def button(self) -> Button:
        """Choose files, or Cancel while files are read."""
        return self._line_button if self.offer.isHidden() else self.offer.button

    def set_compact(self, compact: bool) -> None:
        """Take one line, or all the place there is."""
        had_focus = self.button.hasFocus()
        # In the smallest window icon and words would stand on one another.
        self.setMinimumHeight(0 if compact else LEAST_HEIGHT)
        self.offer.setVisible(not compact)
        self.line.setVisible(compact)
        policy = QSizePolicy.Policy.Fixed if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        if had_focus:
            self.button.setFocus()

    def show_busy(self, name: str, percent: int | None = None) -> None:
        """Say which file is being read, and how far; an empty name: none is."""
        self._busy = bool(name)
        if name:
            far = self.tr("%1 % read").replace("%1", str(percent)) if percent is not None else self.tr("Reading…")
            self._say(self.tr("Reading %1").replace("%1", name), far, self.tr("Cancel"))
            return
        self._say(
            self.tr("Drop invoices, reminders or a bank statement"),
            self.tr("PDF, .eml, camt.053 or CSV · read here, sent nowhere"),
            self.tr("Choose files…"),
        )

    def _say(self, sentence: str, hint: str, action: str) -> None:
        self.offer.set_texts(sentence, hint=hint, action=action)
        self.line.set_title(sentence)
        self.line.set_secondary(hint)
        self._line_button.setText(action)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.acceptProposedAction()
        self.dropped.emit(files_in(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # From the button too, which has no use for it.
        if event.matches(QKeySequence.StandardKey.Paste):
            copied = files_in(QGuiApplication.clipboard().mimeData())
            if copied:
                self.dropped.emit(copied)
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.accent if self._over else tokens.line), 2 if self._over else 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.accent_soft if self._over else tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def _pressed(self) -> None:
        (self.cancel_requested if self._busy else self.choose_requested).emit()


class DropZone(QWidget):
    """The target, and under it the list of what was read for the current organization.

    Signals:
        changed: the evidence is another (it is also told by `PageContext.areas_changed`).
        explain_requested: the user wants reminders explained with it.
    """

    changed = Signal()
    explain_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Shows what is on the shelf of the current organization, and follows it when another one is chosen."""
        super().__init__(parent)
        self._context = context
        self._refused: list[Outcome] = []
        self._organization: int | None = None
        self.flow = EvidenceFlow(context, self)
        self.flow.ended.connect(self._ended)
        self.flow.failed.connect(self._failed)
        self.flow.progressed.connect(self._progressed)
        self.flow.busy_changed.connect(self._busy_changed)
        self.target = DropTarget()
        self.target.dropped.connect(self.flow.read_files)
        self.target.choose_requested.connect(self.choose_files)
        self.target.cancel_requested.connect(self.flow.cancel)
        self.list = EvidenceList()
        self.list.remove_requested.connect(self._remove)
        self.list.dismissed.connect(self._dismiss)
        self.list.clear_requested.connect(self._clear)
        self.list.columns_requested.connect(self._choose_columns)
        self.list.explain_requested.connect(self.explain_requested)
        self.list.bill_requested.connect(self._show_bill)
        self._place = QScrollArea()
        self._place.setWidgetResizable(True)
        self._place.setFrameShape(QFrame.Shape.NoFrame)
        self._place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Only as tall as its rows: what is left stays free.
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list)
        rows.addStretch(1)
        self._place.setWidget(holder)
        self.chooser: QFileDialog | None = None
        self.mapper: MapperDialog | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.target, 1)
        layout.addWidget(self._place, 2)
        context.organization_changed.connect(self.show_evidence)
        context.areas_changed.connect(self._areas_changed)
        self.show_evidence()

    def choose_files(self) -> None:
        """Open the file dialog."""
        self.chooser = file_chooser(self, self.tr("Choose invoices, reminders or a bank statement"), several=True)
        self.chooser.filesSelected.connect(self._chosen)
        self.chooser.open()

    def show_evidence(self) -> None:
        """Show the shelf of the current organization."""
        organization = self._context.organization
        current = organization.id if organization is not None else None
        if current != self._organization:
            self._organization = current
            self._refused.clear()
            if self.flow.busy:
                self.flow.cancel()
        items = self._items()
        self.list.show_evidence(items, tuple(self._refused))
        filled = bool(items or self._refused)
        self._place.setVisible(filled)
        self.target.set_compact(filled)

    def _items(self) -> tuple[Shelved, ...]:
        return self._context.workspace.evidence.items(self._organization) if self._organization is not None else ()

    def _chosen(self, paths: list[str]) -> None:
        self.flow.read_files([Path(path) for path in paths])

    def _busy_changed(self, busy: bool) -> None:
        if not busy:
            self.target.show_busy("")

    def _progressed(self, name: str, done: int, total: int) -> None:
        self.target.show_busy(name, done * 100 // total if total else None)

    def _ended(self, outcomes: tuple[Outcome, ...]) -> None:
        self._refused = [outcome for outcome in outcomes if outcome.error is not None]
        self._told()
        unsure = [one.shelved.id for one in outcomes if one.shelved and one.shelved.evidence.kind == "columns"]
        if unsure and self.isVisible():
            self._choose_columns(unsure[0])

    def _failed(self, error: Exception) -> None:
        self._refused = [Outcome(self.tr("The files"), error=error)]
        self._told()

    def _remove(self, shelved_id: int) -> None:
        if self._organization is not None:
            self._context.workspace.evidence.remove(self._organization, shelved_id)
            self._tell()
            # The button that had the keyboard is gone.
            self.target.button.setFocus()

    def _show_bill(self, invoice: PdfInvoice) -> None:
        from desktop_manager.features.billing.qr_bill import parse
        from desktop_manager.ui.pages.billing.qr_bill_dialog import show_printed_bill

        demo = self._context.workspace.demo
        self.bill = show_printed_bill(self, invoice.number or "", parse(invoice.code), demo=demo)

    def _clear(self) -> None:
        self._refused.clear()
        if self._organization is not None:
            self._context.workspace.evidence.clear(self._organization)
            self._tell()
            self.target.button.setFocus()

    def _dismiss(self, place: int) -> None:
        del self._refused[place]
        self.show_evidence()

    def _choose_columns(self, shelved_id: int) -> None:
        from desktop_manager.ui.pages.billing.mapper_dialog import MapperDialog

        shelved = next((item for item in self._items() if item.id == shelved_id), None)
        if shelved is None or shelved.evidence.look is None:
            return
        self.mapper = MapperDialog(self._context, shelved, self)
        self.mapper.read.connect(self._told)
        self.mapper.finished.connect(self.mapper.deleteLater)
        self.mapper.open()

    def _tell(self) -> None:
        # Which shows it here as well.
        self._context.areas_changed.emit(TOLD)
        self.changed.emit()

    def _told(self) -> None:
        self.show_evidence()
        self.changed.emit()

    def _areas_changed(self, areas: frozenset[object]) -> None:
        if areas & TOLD:
            self.show_evidence()
