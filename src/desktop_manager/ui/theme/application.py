"""Making the QApplication in the style that the theme builds on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from desktop_manager.ui.theme.theme import STYLED


def make_application(arguments: Sequence[str]) -> QApplication:
    """A QApplication with the Fusion style. `arguments` are those of the program, its name first.

    The style goes in as an argument: QApplication.setStyle() returns the style, and making QStyle's enumerations for
    that takes 9 ms before the first frame.
    """
    app = QApplication([*arguments[:1], "-style", "fusion", *arguments[1:]])
    app.setProperty(STYLED, True)
    return app
