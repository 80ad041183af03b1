"""The choice among a few, or among many by typing."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop_manager.ui.theme.icons import draw_icon


class ComboBox(QComboBox):
    """With `searchable`, typing finds an entry by any part of its text; only entries can be chosen."""

    def __init__(self, *, accessible_name: str = "", searchable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        if searchable:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(self.model(), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            self.setCompleter(completer)
            self._line().editingFinished.connect(self._settle)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None and line.hasSelectedText():
            # With the cursor in front: of a text longer than its place, the beginning is seen.
            length = len(line.text())
            line.setSelection(length, -length)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a form must not change what the mouse happens to pass over.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(event)
        else:
            self._paint_elided()
        where = QRect(self.width() - 26, 0, 16, self.height())
        draw_icon(QPainter(self), "chevron-down", "muted" if self.isEnabled() else "disabled_text", where, 14)

    def _paint_elided(self) -> None:
        # Qt cuts a text that is too long in the middle of a letter.
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room - 2)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None, "only a searchable one has an editor"
        return line

    def _settle(self) -> None:
        typed = self._line().text()
        found = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if found < 0:
            found = self.findText(typed, Qt.MatchFlag.MatchContains) if typed else -1
        if found >= 0:
            self.setCurrentIndex(found)
        # Not currentText(): for an editable one that is what was typed.
        self._line().setText(self.itemText(self.currentIndex()))
