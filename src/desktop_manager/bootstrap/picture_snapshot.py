"""What changed at Infomaniak, and the dialogs of encrypted copies."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.dialogs.copy_dialogs import ExportCopyDialog
from desktop_manager.ui.pages.activity.page import ActivityPage

PASSPHRASE = "tulipe corbeau violon"


class SnapshotPictures:
    """The changes are those that the pictures before have made on the demo's server."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        return (
            picture(
                "activity-changes", partial(self._stage.show, "activity"), self._open_changes, after=self._open_journal
            ),
            picture("copy-export", self._ask_to_export, self._type),
        )

    def _open_changes(self) -> None:
        self._stage.page(ActivityPage).open_tab("changes")

    def _open_journal(self) -> None:
        self._stage.page(ActivityPage).open_tab("journal")

    def _ask_to_export(self) -> None:
        menu = self._stage.application.menu
        assert menu is not None, "it is there once the first data is painted"
        menu.copies.ask_to_export()

    def _type(self) -> None:
        dialog = self._stage.dialog(ExportCopyDialog)
        dialog.first.setText(PASSPHRASE)
        dialog.again.setText(PASSPHRASE)
