"""A place for one message inside a part of a page or a sheet, where the page's own bar is out of sight."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.message_bar import MessageBar, MessageTone


class MessagePlace(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.message: MessageBar | None = None
        self._url = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def say(self, tone: MessageTone, text: str, more: str = "") -> MessageBar:
        """Say something in place of the last message."""
        self.clear()
        self.message = MessageBar(tone, text, more)
        self.message.dismissed.connect(self.clear)
        self._column.addWidget(self.message)
        self.show()
        return self.message

    def say_error(self, error: Exception) -> None:
        """Say what happened, and what to do."""
        said = explain(error)
        self.say("bad", said.sentence, said.hint)

    def say_link(self, url: str) -> None:
        """Say that no browser could be started, with the address to copy."""
        self._url = url
        words = self.tr("No browser could be started. Copy the address and open it yourself.")
        self.say("warning", words, url).add_widget(CopyButton(self._link, what=self.tr("address")))

    def clear(self) -> None:
        """Take the message away."""
        message, self.message = self.message, None
        if message is not None:
            self._column.removeWidget(message)
            message.hide()
            message.deleteLater()
        self.hide()

    def _link(self) -> str:
        return self._url
