"""One picture, and what its steps may ask of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_manager.bootstrap.application import Application
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.shell.main_window import MainWindow

Step = Callable[[], object]
P = TypeVar("P", bound=PageFrame)
D = TypeVar("D", bound=QWidget)


class Picture(NamedTuple):
    """One picture: the name of its file, and what brings the window there, one step after the other has come to rest.

    `after` is done once it is taken and its dialogs are closed.
    """

    name: str
    steps: tuple[Step, ...]
    after: Step | None = None


def picture(name: str, *steps: Step, after: Step | None = None) -> Picture:
    """A picture with these steps."""
    return Picture(name, steps, after)


class Stage:
    """The open window of the demo."""

    def __init__(self, application: "Application", folder: "Path") -> None:
        """Show things in the window of `application`; pictures that were taken are in `folder`."""
        self.application = application
        self.folder = folder

    @property
    def window(self) -> "MainWindow":
        """The window."""
        return self.application.window

    @property
    def session(self) -> "Session":
        """The demo's login."""
        session = self.application.session
        assert session is not None, "pictures are taken of the demo, which is open"
        return session

    @property
    def context(self) -> "PageContext":
        """What its pages may ask."""
        return self.session.context

    def show(self, page_id: str) -> None:
        """Show a page from its beginning."""
        self.window.show_page(page_id)
        area = getattr(self.window.frame, "scroll_area", None)
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)

    def show_all(self, every: bool) -> None:
        """Let lists show all organizations, or the current one."""
        self.context.set_show_all(every)

    def page(self, kind: type[P]) -> P:
        """The page in sight, which is of this kind."""
        frame = self.window.frame
        assert isinstance(frame, kind), f"{kind.__name__} is not in sight"
        return frame

    def bring(self, widget: QWidget) -> None:
        """Scroll the page in sight until this part of it is seen."""
        area = getattr(self.window.frame, "scroll_area", None)
        assert isinstance(area, QScrollArea), "only a page that scrolls has parts out of sight"
        area.ensureWidgetVisible(widget)

    def make_room(self) -> None:
        """Move the window so that it ends where the screen does: a menu at its right then opens over the window.

        Without a real screen there is a small one. The pictures are of the window alone, wherever it stands.
        """
        screen = self.window.screen().availableGeometry()
        self.window.move(screen.right() + 1 - self.window.width(), screen.top())

    def dialog(self, kind: type[D]) -> D:
        """The dialog in front, which is of this kind."""
        front = QApplication.activeModalWidget()
        assert isinstance(front, kind), f"{kind.__name__} is not in front"
        return front
