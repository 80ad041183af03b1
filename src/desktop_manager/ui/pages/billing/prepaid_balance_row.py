"""One currency of the prepaid account: balance, alert threshold, and what coming renewals make of it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.billing.forecast import Forecast
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import prepaid as words
from desktop_manager.ui.words.money import amount_text


class BalanceRow(Row):
    """`threshold_wanted(currency)` and `recover_wanted(currency)`."""

    threshold_wanted = Signal(str)
    recover_wanted = Signal(str)

    def __init__(
        self, forecast: Forecast, threshold: Decimal | None, *, recoverable: bool, parent: QWidget | None = None
    ) -> None:
        """Show the balance that `forecast` starts with."""
        currency = forecast.currency
        self.is_low = threshold is not None and forecast.balance < threshold
        tone: Tone = "warning" if self.is_low else "accent"
        super().__init__(amount_text(forecast.balance, currency), icon="credit-card", tone=tone, parent=parent)
        self.currency = currency
        lines = (words.threshold_words(threshold, currency), words.forecast_words(forecast))
        self.set_secondary("\n".join(lines))
        if self.is_low:
            self.add_action(Chip(self.tr("Low"), "warning"))
        elif forecast.short_on is not None:
            self.add_action(Chip(self.tr("Too little"), "warning"))
        self.alert = Button(self.tr("Alert…"))
        self.alert.setAccessibleName(self.tr("Alert threshold in %1").replace("%1", currency))
        self.alert.clicked.connect(self._want_threshold)
        self.recover = Button(self.tr("Recover…"))
        self.recover.setAccessibleName(self.tr("Recover money in %1").replace("%1", currency))
        self.recover.clicked.connect(self._want_recovery)
        if forecast.balance <= 0:
            self.recover.set_disabled_reason(self.tr("There is nothing to pay back."))
        self.add_action(self.alert)
        self.add_action(self.recover)
        # Not before it stands in the row: shown without a parent it would be a window of its own.
        self.recover.setVisible(recoverable)

    def _want_threshold(self) -> None:
        self.threshold_wanted.emit(self.currency)

    def _want_recovery(self) -> None:
        self.recover_wanted.emit(self.currency)
