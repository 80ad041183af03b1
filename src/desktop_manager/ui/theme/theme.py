"""Light, dark or as the system says, live. The one object that turns tokens into what Qt paints.

Nothing here, nor in a widget of the first frame, may touch the `Qt` namespace or QStyle before that frame: PySide6
makes their hundred enumerations at the first touch, which takes 35 and 13 ms where a bare window takes 220.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.theme import tokens as design
from desktop_manager.ui.theme.palette import make_palette
from desktop_manager.ui.theme.stylesheet import make_style_sheet

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

Mode = Literal["light", "dark", "system"]

# Set by make_application() on an application that has the Fusion style from the start.
STYLED = "fusion"


class Theme(QObject):
    """Holds the mode and dresses the application. `changed` is emitted when the new look is in force."""

    changed = Signal()
    in_force: ClassVar[Theme | None] = None

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._app: QApplication | None = None
        self._animations: bool | None = None
        # Untouched, the application's palette is dark when the system is (and tells it without the Qt namespace).
        self._system_dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self._tokens = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> Mode:
        """What was chosen: "light", "dark" or "system"."""
        return self._mode

    @property
    def tokens(self) -> design.Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._tokens is design.DARK

    @property
    def animations(self) -> bool:
        """Whether things may move: False when the system asks for calm, or when set so."""
        if self._animations is None:
            from PySide6.QtWidgets import QStyle

            duration = QStyle.StyleHint.SH_Widget_Animation_Duration
            self._animations = QApplication.style().styleHint(duration) > 0
        return self._animations

    @animations.setter
    def animations(self, allowed: bool) -> None:
        self._animations = allowed

    def colour(self, name: str) -> QColor:
        """A token by name ("accent", "line", "outline"…). Raises AttributeError for an unknown name."""
        return QColor(getattr(self._tokens, name))

    def apply(self, app: QApplication) -> None:
        """Dress the application: style, font, palette, style sheet; reads the icons. Once, before the first window."""
        from desktop_manager.ui.theme.icons import load_icons

        Theme.in_force = self
        self._app = app
        if not app.property(STYLED):
            app.setStyle("Fusion")
        font = app.font()
        font.setPixelSize(design.BODY)
        app.setFont(font)
        load_icons()
        self._dress(app)

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or system; the window changes at once."""
        self._mode = mode
        self._update()

    def _wanted(self) -> design.Tokens:
        dark = self._system_dark if self._mode == "system" else self._mode == "dark"
        return design.DARK if dark else design.LIGHT

    def _follow_system(self, scheme: Qt.ColorScheme) -> None:
        self._system_dark = scheme.name == "Dark"
        self._update()

    def _update(self) -> None:
        wanted = self._wanted()
        if wanted is self._tokens:
            return
        self._tokens = wanted
        if self._app is not None:
            from desktop_manager.ui.theme.icons import forget_rendered

            forget_rendered()
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(make_palette(self._tokens))
        app.setStyleSheet(make_style_sheet(self._tokens))


def current() -> Theme:
    """The theme that was applied last; before that, one that follows the system."""
    if Theme.in_force is None:
        Theme.in_force = Theme()
    return Theme.in_force
