"""The guide for a lost phone: asks what one still has and gives the steps."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.api.manager_links import MANAGER
from desktop_manager.features.security.lost_device import StillHas, steps
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import way_back as words

WIDTH = 640
NUMBER_WIDTH = 24


class LostDeviceSheet(Sheet):
    """Nothing is sent; the steps follow from what is ticked."""

    link_failed = Signal(str)

    def __init__(self, start: StillHas, opener: Opener, parent: QWidget | None = None) -> None:
        """`start` is what is known here to be still there."""
        super().__init__(self.tr("I lost my phone"), parent)
        self.resize(WIDTH, self.height())
        asked = Card(self.tr("What do you still have?"))
        texts = {
            "password": self.tr("My usual password"),
            "code": self.tr("A backup code that I have not used"),
            "here": self.tr("The OTP code on this computer"),
            "method": self.tr("Another method, such as a security key or an app on another device"),
            "recovery": self.tr("The mailbox of my recovery email"),
        }
        self.boxes = {name: CheckBox(text) for name, text in texts.items()}
        for name, box in self.boxes.items():
            box.setChecked(getattr(start, name))
            box.toggled.connect(self._show_steps)
            asked.add_widget(box)
        self.body.addWidget(asked)
        self._steps = Card(self.tr("What to do"))
        self.link = LinkButton(self.tr("Open the sign-in page"), MANAGER, opener)
        self.link.failed.connect(self.link_failed)
        self._steps.add_action(self.link)
        self.body.addWidget(self._steps)
        self.body.addStretch(1)
        self.shown: tuple[str, ...] = ()
        self._show_steps()

    def _show_steps(self) -> None:
        self.shown = steps(StillHas(**{name: box.isChecked() for name, box in self.boxes.items()}))
        self._steps.clear_rows()
        for number, step in enumerate(self.shown, 1):
            self._steps.add_row(StepRow(number, words.step_words(step)))
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit)


class StepRow(QWidget):
    """One step with its number."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        """`text` is the whole step."""
        super().__init__(parent)
        self.setAccessibleName(f"{number}. {text}")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        chip = Chip(str(number), "neutral", circle=True)
        chip.setFixedWidth(NUMBER_WIDTH)
        line.addWidget(chip)
        line.addWidget(WrapLabel(text), 1)
