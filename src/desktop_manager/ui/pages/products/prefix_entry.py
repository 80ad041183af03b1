"""The way to the assistant where no site is known: from a hosting's detail and from Ctrl+K."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.products.prefix_sheet import PrefixSheet


class PrefixEntryCard(Card):
    """Beside the cards of a hosting."""

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """It needs neither a site nor a server."""
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("MySQL prefix in a folder"))
        self._context = context
        self.sheet: PrefixSheet | None = None
        self.open_button = Button(self.tr("Choose folder…"))
        self.open_button.setAccessibleName(self.tr("MySQL prefix in a folder…"))
        self.open_button.clicked.connect(self.open_sheet)
        row = Row(
            self.tr("MySQL prefix in a folder"),
            self.tr(
                "Shows the names of database and user in a site's files, with and without the prefix, and writes them."
            ),
            icon="database",
        )
        row.add_action(self.open_button)
        self.add_row(row)

    def open_sheet(self) -> None:
        """Open the assistant over the window."""
        from desktop_manager.ui.pages.products.prefix_sheet import PrefixSheet

        if self.sheet is None:
            self.sheet = PrefixSheet(self._context, self.window())
            self.sheet.finished.connect(self._closed)
            self.sheet.open()

    def _closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
