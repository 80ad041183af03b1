"""The type of the design, on the system's own UI font. Sizes are logical pixels, so they follow the screen's scale."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from desktop_manager.ui.theme import tokens


def _sized(size: int, weight: QFont.Weight) -> QFont:
    font = QGuiApplication.font()
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def body() -> QFont:
    """14: running text."""
    return _sized(tokens.BODY, QFont.Weight.Normal)


def strong() -> QFont:
    """14 medium: the first line of a row, a field's label."""
    return _sized(tokens.BODY, QFont.Weight.Medium)


def control() -> QFont:
    """13 medium: buttons."""
    return _sized(tokens.CONTROL, QFont.Weight.Medium)


def secondary() -> QFont:
    """12: second lines and hints."""
    return _sized(tokens.SECONDARY, QFont.Weight.Normal)


def chip() -> QFont:
    """12 medium: chips and counts."""
    return _sized(tokens.SECONDARY, QFont.Weight.Medium)


def card_title() -> QFont:
    """14 semibold."""
    return _sized(tokens.BODY, QFont.Weight.DemiBold)


def page_title() -> QFont:
    """20 semibold."""
    return _sized(tokens.PAGE_TITLE, QFont.Weight.DemiBold)


def fixed(size: int = tokens.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's fixed-width font: codes, keys, file contents."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, so that amounts stand under one another."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures
