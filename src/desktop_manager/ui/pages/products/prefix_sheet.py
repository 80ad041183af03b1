"""The assistant on any folder, without a site or a server that tells of one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.pages.products.prefix_assistant import PrefixAssistant
from desktop_manager.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

WIDTH = 720


class PrefixSheet(Sheet):
    """Closes when the user has done with it; what was read in it is forgotten then."""

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Begins with the choice of a folder."""
        super().__init__(self.tr("MySQL prefix in a folder"), parent)
        self.resize(WIDTH, self.height())
        self.assistant = PrefixAssistant(context, None)
        self.assistant.moved.connect(self._fit_soon)
        self.body.addWidget(self.assistant)
        self.body.addStretch(1)
        # Enter in the field of the prefix must not close it.
        self.close_button.setDefault(False)

    def accept(self) -> None:
        """Close, unless something would be left half done: then ask."""
        if self._may_close():
            super().accept()

    def reject(self) -> None:
        """As Close."""
        if self._may_close():
            super().reject()

    def _may_close(self) -> bool:
        half_done = self.assistant.unsaved()
        if not half_done:
            return True
        self.question = Dialog(
            self.tr("Close the assistant"),
            confirm=self.tr("Close"),
            body=half_done,
            danger=True,
            parent=self,
        )
        self.question.confirmed.connect(self._close)
        self.question.finished.connect(self.question.deleteLater)
        self.question.open()
        return False

    def _close(self) -> None:
        super().accept()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit_step)

    def _fit_step(self) -> None:
        """Take the height of the step, and show its beginning."""
        self.fit()
        self._area.verticalScrollBar().setValue(0)
