"""The Activity page with a few entries, one of them opened, and what is shown when an error was met."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.changes import WriteResult
from desktop_manager.ui.dialogs.crash import CrashDialog
from desktop_manager.ui.pages.activity.page import ActivityPage
from desktop_manager.ui.pages.write_flow import Said, WriteFlow

DETAILS = """Uncaught error:
Traceback (most recent call last):
  File "desktop_manager/ui/pages/products/page.py", line 120, in _show
    self.products.show_products(data.prepared)
ValueError: the server said ***
"""


class ActivityPictures:
    """The entries are those that the pictures before have made, and two of its own."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        return (
            picture("activity", partial(self._stage.show, "activity"), self._change),
            picture("activity-entry", self._open_entry),
            picture("activity-filtered", self._filter, after=self._clear),
            picture("crash", self._crash),
        )

    @property
    def _page(self) -> ActivityPage:
        return self._stage.page(ActivityPage)

    def _change(self) -> None:
        WriteFlow(self._page, self._stage.context).run(self._mark, Said(""))

    def _mark(self) -> WriteResult:
        """On a worker: marks of reminders that there are not, so that no other picture shows them."""
        marks = self._stage.session.workspace.reminders.marks
        organization = self._stage.context.organization
        owner = organization.id if organization is not None else None
        done = marks.set(1, "2026-100034", owner, phishing=True)
        marks.set(2, "2026-101877", owner, phishing=True)
        assert done.undo is not None
        return done.undo.run()

    def _open_entry(self) -> None:
        self._page.show_entry(1)

    def _filter(self) -> None:
        self._page.bar.field.setText("101877")

    def _clear(self) -> None:
        self._page.bar.clear()

    def _crash(self) -> None:
        dialog = CrashDialog(DETAILS, self._stage.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
