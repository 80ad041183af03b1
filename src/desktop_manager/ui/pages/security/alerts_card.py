"""Messages about sign-ins and the lock after too many failures: chosen first, then saved together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.security.alerts import AlertSettings, changed_fields, check
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.words import signing_in as words

NUMBER_WIDTH = 64
DIGITS = 3


class AlertsCard(Card):
    """`save` when Save is pressed: `chosen` holds what the card says then, `held` what the server says."""

    save = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_alerts`."""
        super().__init__(self.tr("Sign-in alerts"), parent=parent)
        self.held: AlertSettings | None = None
        self.successful = Switch(accessible_name=words.alert_word("successful"))
        self.unsuccessful = Switch(accessible_name=words.alert_word("unsuccessful"))
        self.limit = Switch(accessible_name=words.alert_word("limit"))
        self.rate_limit = QLineEdit()
        self.rate_limit.setFixedWidth(NUMBER_WIDTH)
        self.rate_limit.setMaxLength(DIGITS)
        self.rate_limit.setAccessibleName(words.alert_word("rate_limit"))
        self.add_row(
            Row(
                words.alert_word("successful"),
                self.tr("An email says when and where somebody signed in."),
                leading=self.successful,
            )
        )
        self.add_row(
            Row(
                words.alert_word("unsuccessful"),
                self.tr("An email says that somebody tried with a wrong password."),
                leading=self.unsuccessful,
            )
        )
        self._lock = Row(words.alert_word("limit"), leading=self.limit)
        self._lock.add_action(self.rate_limit)
        self.add_row(self._lock)
        self.discard_button = Button(self.tr("Discard"))
        self.discard_button.clicked.connect(self.discard)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.clicked.connect(self.save)
        self._footer = self.add_footer("", [self.discard_button, self.save_button])
        for switch in (self.successful, self.unsuccessful, self.limit):
            switch.toggled.connect(self._look)
        self.rate_limit.textChanged.connect(self._look)
        self._look()

    @property
    def chosen(self) -> AlertSettings:
        """What the card says now; a number that is none counts as 0, which no server takes."""
        text = self.rate_limit.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        return AlertSettings(self.successful.isChecked(), self.unsuccessful.isChecked(), self.limit.isChecked(), number)

    @property
    def changed(self) -> tuple[str, ...]:
        """The settings that Save would change."""
        return changed_fields(self.held, self.chosen) if self.held is not None else ()

    @property
    def footer(self) -> str:
        """What stands beside Save: what it would change, or why it cannot."""
        return self._footer.accessibleDescription()

    def show_alerts(self, settings: AlertSettings | None) -> None:
        """Show what the server says; what was chosen and not saved stays."""
        self.setVisible(settings is not None)
        if settings is None or settings == self.held:
            return
        unsaved = bool(self.changed)
        self.held = settings
        if unsaved:
            self._look()
        else:
            self.discard()

    def discard(self) -> None:
        """Choose again what the server says."""
        held = self.held
        if held is None:
            return
        self.successful.setChecked(bool(held.successful))
        self.unsuccessful.setChecked(bool(held.unsuccessful))
        self.limit.setChecked(bool(held.limit))
        self.rate_limit.setText(str(held.rate_limit or ""))
        self._look()

    def _look(self) -> None:
        chosen, fields = self.chosen, self.changed
        self.rate_limit.setEnabled(chosen.limit is True)
        self._lock.set_secondary(
            self.tr("After this many failures in a row nobody signs in for a while, you included.")
        )
        wrong = ""
        if chosen.limit:
            try:
                check(chosen)
            except InvalidEdit:
                wrong = words.out_of_range()
        reason = wrong or ("" if fields else self.tr("Nothing is changed."))
        self.save_button.set_disabled_reason(reason)
        self.discard_button.set_disabled_reason("" if fields or wrong else self.tr("Nothing is changed."))
        change = words.alert_changes(self.held, chosen, fields) if self.held is not None and fields else ""
        self._footer.set_secondary(wrong or change or self.tr("Nothing is changed."))
