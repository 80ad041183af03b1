"""What is shown when an error was met that nobody expected: what happened, and the details for a report."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from desktop_manager import __version__
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.theme import fonts
from desktop_manager.ui.theme.tokens import SECONDARY
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel

DETAILS_HEIGHT = 220


class CrashDialog(Sheet):
    """Closing it leads back to the window, which has lost nothing that was typed."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        """`details` holds no secret any more."""
        super().__init__(self.tr("Something went wrong in this program"), parent)
        self.setFixedWidth(620)
        self._errors = [details]
        self.sentence = WrapLabel(
            self.tr("An error was met that nobody expected. The window goes on, and what you typed is still there.")
        )
        self.hint = WrapLabel(
            self.tr("What you did last may not be done: look before you repeat it. Copy the details for a report.")
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setFont(fonts.fixed(SECONDARY))
        self.details.setFixedHeight(DETAILS_HEIGHT)
        self.details.setAccessibleName(self.tr("Details"))
        self.note = WrapLabel(
            self.tr("Tokens, codes and keys are taken out. Names and addresses may stand in it: read before you send."),
            "secondary",
        )
        self.copy = CopyButton(self.text, what=self.tr("details"), text=self.tr("Copy details"))
        for widget in (self.sentence, self.hint, self.details, self.note):
            self.body.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.copy)
        line.addStretch(1)
        self.body.addLayout(line)
        self._fill()

    def add(self, details: str) -> None:
        """Another error came while this is open."""
        if details not in self._errors:
            self._errors.append(details)
            self._fill()

    def text(self) -> str:
        """The details with the versions, for a report."""
        import platform

        program = f"Desktop Manager {__version__}"
        system = f"{platform.system()} {platform.release()} {platform.machine()}"
        head = f"{program}, Qt {qVersion()}, Python {platform.python_version()}, {system}"
        return "\n\n".join((head, *(error.strip() for error in self._errors))) + "\n"

    def _fill(self) -> None:
        self.details.setPlainText(self.text())
