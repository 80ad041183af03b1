"""What stands at the top right of every page: search, refresh, and the way into the Manager."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.search_trigger import SearchTrigger


class PageTop:
    """Builds the controls and ties them to the window's actions."""

    def __init__(self, palette: QAction, refresh: QAction, manager: QAction) -> None:
        """Name the actions."""
        self._palette = palette
        self._refresh = refresh
        self._manager = manager

    def put_into(self, frame: PageFrame) -> None:
        """Put the controls into a page's frame."""
        keys = self._palette.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        search = SearchTrigger(QCoreApplication.translate("PageTop", "Search or run a command"), keys)
        search.clicked.connect(self._palette.trigger)
        frame.add_top(search)
        refresh = IconButton("refresh-cw", self._refresh.text())
        refresh.clicked.connect(self._refresh.trigger)
        frame.add_top(refresh)
        if frame.way_out is not None:
            frame.add_top(frame.way_out)
            return
        manager = Button(self._manager.text())
        manager.set_trailing_icon("arrow-up-right")
        manager.clicked.connect(self._manager.trigger)
        frame.add_top(manager)
