"""The ways to narrow the list by condition."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import LATER_DAYS, Urgency


class Narrowing(Enum):
    """Which products are shown."""

    ALL = "all"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    STOPPED = "stopped"
    TRIAL = "trial"


def narrowing_word(narrowing: Narrowing) -> str:
    """The word for it in the menu."""
    translate = QCoreApplication.translate
    words = {
        Narrowing.ALL: translate("Product", "All products"),
        Narrowing.EXPIRING: translate("Product", "Expires within %n day(s)", "", LATER_DAYS),
        Narrowing.EXPIRED: translate("Product", "Expired"),
        Narrowing.STOPPED: translate("Product", "Locked, in maintenance or in progress"),
        Narrowing.TRIAL: translate("Product", "Trial or free"),
    }
    return words[narrowing]


def narrowing_test(narrowing: Narrowing) -> Callable[[ProductEntry], bool] | None:
    """What a product must fulfil to be shown; None for anything."""
    return _TESTS.get(narrowing)


def _expiring(product: ProductEntry) -> bool:
    return product.urgency in (Urgency.SOON, Urgency.NEAR)


def _expired(product: ProductEntry) -> bool:
    return product.urgency is Urgency.EXPIRED


def _stopped(product: ProductEntry) -> bool:
    return product.condition in (Condition.LOCKED, Condition.MAINTENANCE, Condition.BUSY)


def _trial(product: ProductEntry) -> bool:
    return product.condition in (Condition.TRIAL, Condition.FREE)


_TESTS = {
    Narrowing.EXPIRING: _expiring,
    Narrowing.EXPIRED: _expired,
    Narrowing.STOPPED: _stopped,
    Narrowing.TRIAL: _trial,
}
