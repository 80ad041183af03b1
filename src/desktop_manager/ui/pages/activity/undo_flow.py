"""From Undo in an entry to the message that says what was taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_manager.features.activity.records import TakenBack
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.words.activity import left_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.widgets.page_frame import PageFrame


class UndoFlow(WriteFlow):
    """One Undo at a time."""

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`."""
        super().__init__(page, context)
        self._what = ""
        self.done.connect(self._say)

    def begin(self, seq: int, what: str) -> None:
        """Take entry `seq` back; `what` is what it did, in words. Ignored while another write is under way."""
        if self.busy:
            return
        self._what = what
        self.run(partial(self._context.workspace.activity.take_back, seq), Said(""))
        self._page.show_message("info", self.tr("Taking the change back…"), dismissible=False)

    def _say(self, result: object) -> None:
        assert isinstance(result, TakenBack), "what taking back gives"
        words = self.tr("Taken back: %1.").replace("%1", self._what)
        left = left_words(result.left)
        self._page.show_message("warning" if left else "good", words, left)
