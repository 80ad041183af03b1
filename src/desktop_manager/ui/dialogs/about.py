"""About: what this program is, its version and its licences."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_manager import __version__
from desktop_manager.resource_files import third_party_licences
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class AboutDialog(Sheet):
    """Says what is needed to report a fault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show it with `open()`."""
        super().__init__(self.tr("About Desktop Manager"), parent)
        self.resize(560, 540)
        self.body.addWidget(
            WrapLabel(
                self.tr(
                    "A window for customers of the hosting provider Infomaniak. It is an independent program, not an "
                    "Infomaniak product, and Infomaniak does not support it."
                )
            )
        )
        card = Card(self.tr("Version"))
        row = Row(__version__, self.tr("Qt %1").replace("%1", qVersion()))
        row.add_action(CopyButton(self.details, what=self.tr("version details")))
        card.add_row(row)
        self.body.addWidget(card)
        licences = Card(self.tr("Licences"))
        licences.add_row(Row(self.tr("Desktop Manager"), self.tr("MIT licence")))
        licences.add_row(Row(self.tr("Qt and PySide6"), self.tr("LGPL, version 3")))
        licences.add_row(Row(self.tr("Lucide icons"), self.tr("ISC licence")))
        licences.add_row(Row(self.tr("requests, keyring, msgspec, APSW with SQLite3 Multiple Ciphers, Werkzeug")))
        everything = third_party_licences()
        if everything is not None:
            # The path stands in the row too, for where no program takes text files.
            listed = Row(self.tr("Every part inside, with the text of its licence"), str(everything))
            self.show_licences = Button(self.tr("Show"))
            self.show_licences.setAccessibleName(self.tr("Show the licences of every part"))
            self.show_licences.clicked.connect(partial(_show, everything))
            listed.add_action(self.show_licences)
            licences.add_row(listed)
        self.body.addWidget(licences)
        self.body.addStretch(1)

    def details(self) -> str:
        """Versions as text, for a report."""
        import platform

        return "\n".join(
            (
                f"Desktop Manager {__version__}",
                f"Qt {qVersion()}, Python {platform.python_version()}",
                f"{platform.system()} {platform.release()} {platform.machine()}",
            )
        )


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
