"""Whether texts fit their places and controls have names: for whole pages, in English and 40 % longer."""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget

from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.looks import spoken_name

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)


class LongerWords(QTranslator):
    """A language whose every text is 40 % longer than English; what stands for a value stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if len(text) < 2:
            return text
        return text.replace("(s)", "s") + " " + "n" * max(1, round(len(text) * 0.4) - 1)


def speak_longer(app: QCoreApplication, parent: QObject) -> LongerWords:
    """Install the longer language; the caller removes it."""
    words = LongerWords(parent)
    app.installTranslator(words)
    return words


def clipped(place: QWidget) -> list[str]:
    """The texts in sight that have less room than they need; one cut on purpose says all of it in a tooltip."""
    found = []
    for widget in place.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, WrapLabel):
            fits = widget.height() >= widget.heightForWidth(widget.width())
        elif isinstance(widget, ElidedLabel):
            fits = not widget.is_elided() or bool(widget.toolTip())
        elif isinstance(widget, QAbstractButton | QLabel):
            fits = widget.width() >= widget.minimumSizeHint().width() - 1
        else:
            continue
        if not fits:
            found.append(f"{type(widget).__name__} {widget.property('text')!r} {widget.size().toTuple()}")
    return found


def outside(place: QWidget) -> list[str]:
    """The controls in sight that stick out of their parent."""
    return [
        f"{type(widget).__name__} {widget.accessibleName()!r}"
        for widget in place.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and isinstance(parent := widget.parentWidget(), QWidget)
        and not parent.rect().contains(widget.geometry())
    ]


def nameless(place: QWidget) -> list[str]:
    """The controls in sight that a screen reader has no name for; the editor in a box leaves the keyboard to it."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in place.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.focusProxy() is None
        and not spoken_name(widget)
    ]
