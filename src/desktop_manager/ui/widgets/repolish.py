"""Make Qt look again at the properties that the style sheet selects by."""

from PySide6.QtWidgets import QWidget


def polish(widget: QWidget) -> None:
    """Let the style look at the widget and all in it now, instead of at everything at once when it is first shown."""
    for part in (widget, *widget.findChildren(QWidget)):
        part.ensurePolished()


def repolish(widget: QWidget) -> None:
    """Call it after changing such a property on a widget that has been shown: Qt reads them once, when it polishes."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
