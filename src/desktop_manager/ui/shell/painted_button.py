"""What the buttons of the side bar share: they paint themselves, know the pointer, and have a narrow form."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget


class PaintedButton(QAbstractButton):
    """A button as wide as its side bar. `hovered` and `narrow` are for its `paintEvent`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Wide, and without the pointer."""
        super().__init__(parent)
        self.hovered = False
        self.narrow = False
        self._clicked_into = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon or avatar alone, or all of it."""
        self.narrow = narrow
        self.update()

    @property
    def shows_focus(self) -> bool:
        """Whether the focus ring is to be seen: it is for the keyboard, not for a click."""
        return self.hasFocus() and not self._clicked_into

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click needs no ring."""
        self._clicked_into = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keyboard does. Enter presses the button, as Space does by itself."""
        # Imported at the first key: the Qt namespace costs 35 ms, which the first frame does without.
        from PySide6.QtCore import Qt

        self._clicked_into = False
        self.update()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The next focus is judged anew; a menu or list that the click opened is not one."""
        super().focusOutEvent(event)
        if QApplication.activePopupWidget() is None:
            self._clicked_into = False

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)
