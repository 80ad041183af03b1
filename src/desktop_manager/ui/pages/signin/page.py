"""The sign-in page: the card in the middle, and what this program can and cannot do live beneath it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.pages.signin.card import CARD_WIDTH, SignInCard
from desktop_manager.ui.pages.signin.column import Column
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class SignInPage(QScrollArea):
    """Fills the window while no login is open."""

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
        self.viewport().setAutoFillBackground(False)
