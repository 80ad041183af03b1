"""About: what this program is, its version and its licences."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from desktop_manager import __version__
from desktop_manager.ui.dialogs.sheet import Sheet
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
