"""Words about encrypted copies and their passphrases."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.snapshot.strength import SHORTEST, Strength


def strength_words(strength: Strength) -> str:
    """How good a passphrase is, and what would make it better."""
    translate = QCoreApplication.translate
    count = SHORTEST
    words = {
        Strength.TOO_SHORT: translate("Copies", "Too short: at least %n character(s).", "", count),
        Strength.WEAK: translate("Copies", "Easy to guess. Four or five words that have nothing in common are better."),
        Strength.FAIR: translate("Copies", "Good enough."),
        Strength.STRONG: translate("Copies", "Strong."),
    }
    return words[strength]
