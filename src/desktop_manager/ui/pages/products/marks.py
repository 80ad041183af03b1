"""The one thing about a product that a glance must catch, as a chip."""

from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import Urgency
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.dates import days_chip
from desktop_manager.ui.words.products import condition_words

_TONES: dict[Condition, Tone] = {
    Condition.LOCKED: "bad",
    Condition.MAINTENANCE: "warning",
    Condition.BUSY: "accent",
    Condition.EXPIRED: "bad",
    Condition.TRIAL: "accent",
}


def mark(product: ProductEntry) -> tuple[str, Tone] | None:
    """The chip of a product: its condition, or the days left while they are few; None where all is calm."""
    if product.urgency is Urgency.SOON and product.condition in (Condition.ACTIVE, Condition.TRIAL, Condition.FREE):
        assert product.days_left is not None, "only what expires is urgent"
        return days_chip(product.days_left), "bad"
    tone = _TONES.get(product.condition)
    return None if tone is None else (condition_words(product.condition)[0], tone)
