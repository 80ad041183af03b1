"""The fonts that tests write in: both come with `scripts/setup.sh dev`, so that texts are as wide on every machine."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

DESIGNED = "Inter"
"""The font of the mock-ups."""

WIDE = "DejaVu Sans"
"""The widest of the fonts that desktops come with: Debian's own where no other is installed."""


def choose_family(app: QApplication, family: str) -> str:
    """Let everything that is made from now on write in this font, where it is installed; the family until now."""
    font = app.font()
    before = font.family()
    if family in QFontDatabase.families():
        font.setFamily(family)
        app.setFont(font)
    return before
