"""`--screenshots DIR`: one picture of each page and dialog, from the real window on the demo."""

import sys
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QLocale, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QScrollBar, QWidget

from desktop_manager.bootstrap.picture_plan import plan
from desktop_manager.bootstrap.picture_stage import Picture, Stage, Step
from desktop_manager.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

POLL_MS = 20
"""Milliseconds between two looks whether the window has come to rest."""

RESTS = 3
"""Looks in a row at which it must be at rest: what was drawn last has then gone through the event loop."""

SOON_MS = 300
"""What is to happen within so many milliseconds is waited for: what was typed is looked for after a pause, and such."""

PATIENCE = 20
"""Rests for which a text is waited for that has less room than it needs; one that never gets it is pictured so."""

SCROLLED = "-end"
"""Name of the second picture of a place that scrolls."""

PICTURE_FONT = "Inter"
"""The font of the mock-ups (Debian's fonts-inter), so that pictures can be laid beside them."""


PICTURE_QUALITY = 80
"""What Qt calls quality tells how long a PNG is compressed, which loses nothing: 6 % larger in 60 % of the time."""

PICTURE_LOCALE = "en_GB"
"""Dates and numbers as the mock-ups have them, on whatever computer the pictures are taken."""


def use_picture_look(app: QApplication) -> None:
    """Write pictures in the mock-ups' locale, and in their font where it is installed, else in the system's."""
    QLocale.setDefault(QLocale(PICTURE_LOCALE))
    if PICTURE_FONT in QFontDatabase.families():
        font = app.font()
        font.setFamily(PICTURE_FONT)
        app.setFont(font)


class Screenshots(QObject):
    """Takes the pictures one after the other, then closes the window.

    `taken(name)` while what a picture shows is still in sight.
    """

    taken = Signal(str)

    def __init__(self, application: "Application", folder: Path) -> None:
        """Write into `folder`, which is made if needed."""
        super().__init__(application)
        self._app = application
        self._folder = folder
        self._pictures = deque(plan(Stage(application, folder)))
        self._current: Picture | None = None
        self._steps: deque[Step] = deque()
        self._rests = 0
        self._patience = PATIENCE
        self._made = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        folder.mkdir(parents=True, exist_ok=True)

    def start(self) -> None:
        """Begin once the demo is open."""
        self._timer.start()

    def _look(self) -> None:
        session = self._app.session
        settled = session is not None and session.is_settled and self._app.menu is not None
        at_rest = settled and not self._moving() and not self._about_to_move()
        self._rests = self._rests + 1 if at_rest else 0
        if self._rests < RESTS:
            return
        self._rests = 0
        if self._steps:
            self._steps.popleft()()
            return
        if self._current is not None:
            if self._patience and self._is_squeezed():
                self._patience -= 1
                return
            self._patience = PATIENCE
            if not self._end(self._current):
                return
        if not self._pictures:
            self._timer.stop()
            sys.stdout.write(f"{self._made} pictures in {self._folder}\n")
            self._app.window.leave()
            return
        self._current = self._pictures.popleft()
        self._steps.extend(self._current.steps)

    def _moving(self) -> bool:
        """Whether something in sight moves from one state to the other, such as a switch."""
        running = QAbstractAnimation.State.Running
        return any(one.state() == running for one in self._app.window.findChildren(QAbstractAnimation))

    def _about_to_move(self) -> bool:
        """Whether something in sight waits for a moment to pass."""
        timers = (timer for timer in self._app.window.findChildren(QTimer) if timer.isSingleShot())
        return any(timer.isActive() and timer.interval() <= SOON_MS for timer in timers)

    def _is_squeezed(self) -> bool:
        """Whether a text in sight has less room than it needs: layouts within layouts take several turns to settle."""
        front: QWidget = (self._above() or [self._app.window])[-1]
        labels = (label for label in front.findChildren(WrapLabel) if label.isVisible())
        return any(label.height() < label.heightForWidth(label.width()) for label in labels)

    def _end(self, picture: Picture) -> bool:
        """Take it; what is taller than its place gets a second one, scrolled to its end. False if that one follows."""
        self._take(picture.name)
        bars = [bar for bar in self._scroll_bars() if bar.value() == 0 < bar.maximum()]
        if bars and not picture.name.endswith(SCROLLED):
            self._current = picture._replace(name=picture.name + SCROLLED)
            self._steps.extend(partial(bar.setValue, bar.maximum()) for bar in bars)
            return False
        if picture.name.endswith(SCROLLED):
            for bar in self._scroll_bars():
                bar.setValue(0)
        for above in reversed(self._above()):
            # Some dialogs ask again before they close; `done` does not.
            if isinstance(above, QDialog):
                above.done(QDialog.DialogCode.Rejected)
            else:
                above.close()
        if picture.after is not None:
            picture.after()
        return True

    def _above(self) -> list[QWidget]:
        """The dialogs and menus over the window, the front one last."""
        found: list[QWidget] = []
        front = QApplication.activeModalWidget()
        while front is not None and front is not self._app.window:
            found.insert(0, front)
            parent = front.parentWidget()
            front = parent.window() if parent is not None else None
        popup = QApplication.activePopupWidget()
        return [*found, popup] if popup is not None else found

    def _scroll_bars(self) -> list[QScrollBar]:
        front: QWidget = (self._above() or [self._app.window])[-1]
        areas = (area for area in front.findChildren(QScrollArea) if area.isVisible())
        return [area.verticalScrollBar() for area in areas]

    def _take(self, name: str) -> None:
        image = self._app.window.grab()
        for above in self._above():
            self._lay_over(image, above)
        if not image.save(str(self._folder / f"{name}.png"), quality=PICTURE_QUALITY):
            raise OSError(f"{name}.png could not be written")
        self._made += 1
        self.taken.emit(name)

    def _lay_over(self, image: QPixmap, above: QWidget) -> None:
        window = self._app.window
        if above.isModal():
            place = QPoint((window.width() - above.width()) // 2, (window.height() - above.height()) // 2)
        else:
            place = window.mapFromGlobal(above.pos())
        painter = QPainter(image)
        painter.drawPixmap(place, above.grab())
        if above.isModal():
            # The window manager's frame is not in the picture; a line stands for it.
            painter.setPen(self._app.theme.colour("line"))
            painter.drawRect(QRect(place, above.size()).adjusted(-1, -1, 0, 0))
        painter.end()
