"""Notifications in Preferences, as on a desktop that has a tray."""

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours
from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.dialogs.preferences_notices import NoticesCard


class NoticesPictures:
    """Nothing is chosen: the card is one of its own."""

    def __init__(self, stage: Stage) -> None:
        """Over the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """One, over the page in sight."""
        return (picture("preferences-notices", self._open),)

    def _open(self) -> None:
        application = self._stage.application
        folder = str(application.folders.demo.root)
        dialog = PreferencesDialog(application.theme.mode, False, folder, (), self._stage.window)
        dialog.add_card(NoticesCard(NoticeChoices(quiet=QuietHours(True)), tray=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
