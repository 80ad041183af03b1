"""What fills the window when a known login cannot be opened: what happened, and every way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.errors import Explanation
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.error_state import ErrorState


class ProblemPage(QWidget):
    """Retry, one action of its own, and the ways that are always open.

    Signals:
        retry, acted, others_requested, sign_in_requested, demo_requested: as the buttons say.
    """

    retry = Signal()
    acted = Signal()
    others_requested = Signal()
    sign_in_requested = Signal()
    demo_requested = Signal()

    def __init__(
        self, words: Explanation, action: str = "", parent: QWidget | None = None, *, others: bool = False
    ) -> None:
        """`action` is the word on the button of the action, "" for none; `others`: there are other logins to open."""
        super().__init__(parent)
        self.setAccessibleName(words.sentence)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        self.state = ErrorState(words.sentence, words.hint, details=words.details, action=action)
        self.state.retry.connect(self.retry)
        self.state.triggered.connect(self.acted)
        layout.addWidget(self.state)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        if others:
            choose = Button(self.tr("Choose another login"), kind="quiet")
            choose.clicked.connect(self.others_requested)
            ways.addWidget(choose)
        sign_in = Button(self.tr("Sign in with a token"), kind="quiet")
        sign_in.clicked.connect(self.sign_in_requested)
        demo = Button(self.tr("Try the demo"), kind="quiet")
        demo.clicked.connect(self.demo_requested)
        ways.addWidget(sign_in)
        ways.addWidget(demo)
        ways.addStretch(1)
        layout.addLayout(ways)
        layout.addStretch(2)
