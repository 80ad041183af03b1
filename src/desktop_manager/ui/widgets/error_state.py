"""What failed, what to do, and the details for who asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.theme.tokens import SECONDARY, TEXT_WIDTH
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class ErrorState(QWidget):
    """Sentence, hint, Retry and one further action; details unfold and can be copied.

    `retry` and `triggered` (the further action) when the buttons are pressed.
    """

    retry = Signal()
    triggered = Signal()

    def __init__(
        self,
        sentence: str = "",
        hint: str = "",
        *,
        details: str = "",
        action: str = "",
        can_retry: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(IconTile("triangle-alert", "bad", 40), 0, middle)
        layout.addSpacing(12)
        self._sentence = WrapLabel("", "card_title", centred=True)
        layout.addWidget(self._sentence)
        layout.addSpacing(4)
        self._hint = WrapLabel("", "secondary", centred=True)
        layout.addWidget(self._hint)
        layout.addSpacing(12)
        self.retry_button = Button(self.tr("Retry"), kind="primary")
        self.retry_button.clicked.connect(self.retry)
        self.action_button = Button()
        self.action_button.clicked.connect(self.triggered)
        self.details_button = Button(kind="quiet")
        self.details_button.clicked.connect(self._unfold)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.retry_button, self.action_button, self.details_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addSpacing(12)
        self._details = self._make_details()
        layout.addWidget(self._details, 0, middle)
        layout.addStretch(1)
        self.set_error(sentence, hint, details=details, action=action, can_retry=can_retry)

    def set_error(
        self, sentence: str, hint: str = "", *, details: str = "", action: str = "", can_retry: bool = True
    ) -> None:
        """Show another error; details are folded again."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.retry_button.setVisible(can_retry)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self._text.setPlainText(details)
        self.details_button.setVisible(bool(details))
        self._fold(True)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)

    @property
    def unfolded(self) -> bool:
        """Whether the details can be read."""
        return not self._details.isHidden()

    def _make_details(self) -> QFrame:
        frame = QFrame()
        frame.setMaximumWidth(TEXT_WIDTH)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(fonts.fixed(SECONDARY))
        self._text.setMinimumWidth(440)
        self._text.setFixedHeight(112)
        self._text.setAccessibleName(self.tr("Details"))
        layout.addWidget(self._text)
        copy = CopyButton(self._text.toPlainText, what=self.tr("details"))
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignHCenter)
        return frame

    def _unfold(self) -> None:
        self._fold(self.unfolded)

    def _fold(self, folded: bool) -> None:
        self._details.setHidden(folded)
        self.details_button.setText(self.tr("Details") if folded else self.tr("Hide details"))
