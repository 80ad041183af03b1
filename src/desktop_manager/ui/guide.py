"""Goes where a target leads: the organization first, then the page, then what is to be shown or done there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.target import Target


class Guide(QObject):
    """Takes the window to a `Target`, unless the user chooses to stay with what is unsaved."""

    def __init__(self, session: "Session") -> None:
        """Guide the window of `session`."""
        super().__init__(session)
        self._session = session

    def go(self, target: "Target") -> None:
        """Go there; where its organization is no longer one of the login, say so and stay."""
        session, window = self._session, self._session.window
        here = session.context.organization
        elsewhere = target.organization is not None and (here is None or target.organization != here.id)
        if elsewhere and all(known.id != target.organization for known in session.context.organizations):
            self._say_gone()
        elif elsewhere or target.page != window.page_id:
            window.guard.before(partial(self._go, target))
        else:
            self._go(target)

    def _go(self, target: "Target") -> None:
        from desktop_manager.ui.pages.data_page import DataPage

        window = self._session.window
        if target.organization is not None:
            self._session.switch(target.organization)
        window.show_page(target.page)
        frame = window.frame
        if isinstance(frame, DataPage):
            frame.go_to(target.action, target.record)

    def _say_gone(self) -> None:
        frame = self._session.window.frame
        if frame is not None:
            frame.show_message(
                "warning",
                self.tr("This organization is no longer one of yours."),
                self.tr("It may have been left meanwhile, or the login has changed."),
            )
