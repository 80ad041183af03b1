"""`--screenshots DIR`: one picture of each page and dialog, from the real window on the demo."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

POLL_MS = 20
"""Milliseconds between two looks whether the window has come to rest."""

RESTS = 3
"""Looks in a row at which it must be at rest: what was drawn last has then gone through the event loop."""


PICTURE_FONT = "Inter"
"""The font of the mock-ups (Debian's fonts-inter), so that pictures can be laid beside them."""


def use_picture_font(app: QApplication) -> None:
    """Write pictures in the mock-ups' font where it is installed, else in the system's."""
    if PICTURE_FONT in QFontDatabase.families():
        font = app.font()
        font.setFamily(PICTURE_FONT)
        app.setFont(font)


class Picture(NamedTuple):
    """One picture: the name of its file, and what brings the window there."""

    name: str
    arrange: Callable[[], object]


class Screenshots(QObject):
    """Takes the pictures one after the other, then closes the window."""

    def __init__(self, application: "Application", folder: Path) -> None:
        """Write into `folder`, which is made if needed."""
        super().__init__(application)
        self._app = application
        self._folder = folder
        self._pictures = iter(self._plan())
        self._current: Picture | None = None
        self._rests = 0
        self._made = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)
        folder.mkdir(parents=True, exist_ok=True)

    def start(self) -> None:
        """Begin once the demo is open."""
        self._timer.start()

    def _plan(self) -> Sequence[Picture]:
        dialogs = self._dialogs()
        return (
            Picture("products", self._show_products),
            Picture("products-detail", self._choose_product),
            Picture("products-all", self._show_all_products),
            Picture("profile", self._show_profile),
            *dialogs,
            Picture("sign-in", self._show_sign_in),
            Picture("sign-in-server", self._show_server),
            Picture("problem", self._show_problem),
        )

    def _dialogs(self) -> tuple[Picture, ...]:
        return (
            Picture("profile-edit", self._edit_profile),
            Picture("organizations", self._open_organizations),
            Picture("search", self._open_search),
            Picture("preferences", self._open_preferences),
            Picture("about", self._open_about),
            Picture("replace-token", self._open_replace_token),
            Picture("sign-out", self._open_sign_out),
        )

    # The pictures

    def _look(self) -> None:
        session = self._app.session
        at_rest = session is not None and session.is_settled and self._app.menu is not None
        self._rests = self._rests + 1 if at_rest else 0
        if self._rests < RESTS:
            return
        self._rests = 0
        if self._current is not None:
            self._take(self._current)
        self._current = next(self._pictures, None)
        if self._current is None:
            self._timer.stop()
            sys.stdout.write(f"{self._made} pictures in {self._folder}\n")
            self._app.window.close()
            return
        self._current.arrange()

    def _take(self, picture: Picture) -> None:
        window = self._app.window
        image = window.grab()
        for above in (QApplication.activeModalWidget(), QApplication.activePopupWidget()):
            if above is not None and above is not window:
                self._lay_over(image, above)
                above.close()
        if not image.save(str(self._folder / f"{picture.name}.png")):
            raise OSError(f"{picture.name}.png could not be written")
        self._made += 1

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

    # What is on them

    def _show_products(self) -> None:
        self._app.window.show_page("products")

    def _choose_product(self) -> None:
        from desktop_manager.ui.models.line_view import LineView

        view = self._app.window.findChild(LineView)
        assert isinstance(view, LineView)
        view.setFocus()
        view.setCurrentIndex(view.model().index(4, 0))

    def _show_all_products(self) -> None:
        session = self._app.session
        assert session is not None
        session.context.set_show_all(True)

    def _show_profile(self) -> None:
        self._app.window.show_page("profile")

    def _edit_profile(self) -> None:
        from desktop_manager.ui.pages.profile.page import ProfilePage

        page = self._app.window.frame
        assert isinstance(page, ProfilePage)
        page.you.edit.emit()

    def _open_organizations(self) -> None:
        self._app.window.open_organizations()

    def _open_search(self) -> None:
        assert self._app.menu is not None
        self._app.menu.open_palette()

    def _open_preferences(self) -> None:
        assert self._app.menu is not None
        self._app.menu.open_preferences()

    def _open_about(self) -> None:
        assert self._app.menu is not None
        self._app.menu.open_about()

    def _open_replace_token(self) -> None:
        from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog

        session, logins = self._app.session, self._app.logins
        assert session is not None
        assert logins is not None
        ReplaceTokenDialog(session.user_name, logins.web, self._app.window).open()

    def _open_sign_out(self) -> None:
        from desktop_manager.ui.dialogs.sign_out import SignOutDialog

        session = self._app.session
        assert session is not None
        SignOutDialog(session.user_name, self._app.window).open()

    def _show_sign_in(self) -> None:
        assert self._app.logins is not None
        self._app.logins.show_sign_in()

    def _show_server(self) -> None:
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = self._app.window.filled_by
        assert isinstance(page, SignInPage)
        page.card.open_advanced()

    def _show_problem(self) -> None:
        from desktop_manager.features.errors import KeyringProblem
        from desktop_manager.ui.errors import explain
        from desktop_manager.ui.pages.problem import ProblemPage

        self._app.window.fill_with(ProblemPage(explain(KeyringProblem("locked")), self.tr("Unlock…")))
