"""The name of another product, to go to it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.painting import elide
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip

SIDES = 6
"""Room left and right of the words, in logical pixels."""


class ProductLink(Button):
    """A link that is cut where there is no room for the whole name. It knows its product's id."""

    def __init__(self, product: ProductEntry, parent: QWidget | None = None) -> None:
        """Name the product."""
        super().__init__(kind="link", parent=parent)
        self.product = product.id
        self._name = product.name
        self.setAccessibleName(self.tr("Show %1").replace("%1", product.name))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        return QSize(self.fontMetrics().horizontalAdvance(self._name) + 2 * SIDES, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name, or show it whole again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = elide(self.fontMetrics(), self._name, max(0, self.width() - 2 * SIDES))
        # An ampersand would be taken for the mark of a shortcut.
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tooltip(self._name) if shown != self._name else "")
