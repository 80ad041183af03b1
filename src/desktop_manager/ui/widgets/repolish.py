"""Make Qt look again at the properties that the style sheet selects by."""

from PySide6.QtWidgets import QWidget


def repolish(widget: QWidget) -> None:
    """Call it after changing such a property on a widget that has been shown: Qt reads them once, when it polishes."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
