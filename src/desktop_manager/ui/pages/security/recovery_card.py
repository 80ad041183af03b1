"""The recovery email: where the reset link of a forgotten password goes, and what speaks against it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.ui.pages.security.reading import RecoveryData
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import recovery as words


class RecoveryCard(Card):
    """Signals edit, withdraw and confirm (the demo's stand-in for the click in the message) as their buttons say."""

    edit = Signal()
    withdraw = Signal()
    confirm = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_recovery`."""
        super().__init__(self.tr("Recovery email"), parent=parent)
        self.add_widget(WrapLabel(self.tr("A reset link goes here when you forget your password."), "secondary"))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.address = ElidedLabel("", "strong")
        self.chip = Chip("")
        layout.addWidget(self.address)
        layout.addWidget(self.chip)
        layout.addStretch(1)
        self.add_widget(line)
        self.pending = WrapLabel("", "secondary")
        self.advice = WrapLabel("", "secondary")
        self.add_widget(self.pending)
        self.add_widget(self.advice)
        self.edit_button = Button()
        self.edit_button.clicked.connect(self.edit)
        self.withdraw_button = Button(self.tr("Withdraw…"))
        self.withdraw_button.setAccessibleName(self.tr("Withdraw the address that waits for its confirmation"))
        self.withdraw_button.clicked.connect(self.withdraw)
        self.confirm_button = Button(self.tr("Follow the link (demo)"))
        self.confirm_button.setToolTip(self.tr("The demo sends no message: this stands for the click on its link."))
        self.confirm_button.clicked.connect(self.confirm)
        self.add_buttons([self.edit_button, self.withdraw_button, self.confirm_button])

    def show_recovery(self, data: RecoveryData) -> None:
        """Show the address, the request that waits, and what speaks against the address."""
        state = data.state
        self.address.setText(state.address or self.tr("No address"))
        chip = words.chip(data.doubts)
        self.chip.setVisible(chip is not None)
        if chip is not None:
            self.chip.setText(chip[0])
            self.chip.set_tone(chip[1])
        self.pending.setText(words.pending_line(state) if state.pending else "")
        self.pending.setVisible(bool(state.pending))
        # The gravest only: the dialog says them all.
        self.advice.setText(words.advice(data.doubts[:1]))
        self.advice.setVisible(bool(data.doubts))
        self.edit_button.setText(self.tr("Edit…") if state.address or state.pending else self.tr("Add…"))
        self.edit_button.setAccessibleName(self.tr("Edit the recovery email"))
        self.withdraw_button.setVisible(bool(state.pending))
        self.confirm_button.setVisible(bool(state.pending) and data.confirmable)
