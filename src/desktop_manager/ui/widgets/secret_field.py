"""The field into which a token or a password is pasted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop_manager.ui.widgets.button import Button


class SecretField(QLineEdit):
    """Masked, with Show inside. Keeps no undo history, offers no completion and copies nothing while masked."""

    def __init__(self, *, accessible_name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setDragEnabled(False)
        self._show = Button(kind="inside", parent=self)
        self._show.setCursor(Qt.CursorShape.ArrowCursor)
        self._show.clicked.connect(self._toggle)
        self.textChanged.connect(self._conceal_when_empty)
        self._name_button()

    @property
    def shown(self) -> bool:
        """Whether the text can be read on screen now."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def conceal(self) -> None:
        """Hide the text again and forget what was typed before it."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._forget_history()
        self._name_button()

    def take(self) -> str:
        """The text without blanks around it; the field is empty and masked afterwards."""
        secret = self.text().strip()
        self.clear()
        self.conceal()
        return secret

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Paste"), self.paste)
        clear = menu.addAction(self.tr("Clear"), self.clear)
        clear.setEnabled(bool(self.text()))
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_button()

    def hideEvent(self, event: QHideEvent) -> None:
        self.conceal()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self.shown:
            self.conceal()
            return
        self.setEchoMode(QLineEdit.EchoMode.Normal)
        self._name_button()

    def _conceal_when_empty(self, text: str) -> None:
        if not text and self.shown:
            self.conceal()

    def _forget_history(self) -> None:
        # Setting the text is what empties a line edit's history.
        position = self.cursorPosition()
        blocked = self.blockSignals(True)
        self.setText(self.text())
        self.blockSignals(blocked)
        self.setCursorPosition(position)

    def _name_button(self) -> None:
        self._show.setText(self.tr("Hide") if self.shown else self.tr("Show"))
        action = self.tr("Hide %1") if self.shown else self.tr("Show %1")
        self._show.setAccessibleName(action.replace("%1", self.accessibleName()))
        self._place_button()

    def _place_button(self) -> None:
        if not hasattr(self, "_show"):
            return
        size = self._show.sizeHint()
        self._show.setGeometry(
            self.width() - size.width() - 4, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        self.setTextMargins(QMargins(0, 0, size.width(), 0))
