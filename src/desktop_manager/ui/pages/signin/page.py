"""The sign-in page: the card in the middle, and what this program can and cannot do live beneath it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.pages.signin.card import CARD_WIDTH, SignInCard
from desktop_manager.ui.pages.signin.column import Column
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class SignInPage(QScrollArea):
    """Fills the window while no login is open, or while another one is added.

    Signals:
        back_requested: back to where the user came from; there is a way only after `offer_way_back`.
    """

    back_requested = Signal()

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Links open through `opener`."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sign in"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(1)
        self.card = SignInCard(opener)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self.card, 0, middle)
        layout.addSpacing(16)
        notes = Column(CARD_WIDTH)
        notes.content.setSpacing(6)
        notes.content.addWidget(
            WrapLabel(
                self.tr(
                    "Live with your token: your profile, your organizations and their products. Paying, renewing, "
                    "Renewal Warranty and kSuite offers are never live: they open in the Manager."
                ),
                "secondary",
                centred=True,
            )
        )
        notes.content.addWidget(
            WrapLabel(
                self.tr("Desktop Manager is an independent program. It is not an Infomaniak product."),
                "secondary",
                centred=True,
            )
        )
        layout.addWidget(notes, 0, middle)
        layout.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._has_way_back = False
        self.viewport().setAutoFillBackground(False)

    def offer_way_back(self, name: str) -> None:
        """Let the user go back, to the login of that name where one is open; Esc does it too."""
        self._has_way_back = True
        self.setAccessibleName(self.tr("Add another login"))
        self.card.offer_way_back(name)
        self.card.back.clicked.connect(self.back_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape and self._has_way_back:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)
