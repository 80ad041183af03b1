"""The ⋮ menu of one product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.change_menu import ChangeMenu

if TYPE_CHECKING:
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.pages.renewals.reading import Offers

KSUITE = "ksuite"
"""The API's `service_name` of a kSuite."""


class RowMenu(ChangeMenu):
    """What fits the product's state is offered: on where it is off, off where it is on.

    Signals:
        product_wanted: the product is to be shown on its page.
        offer_wanted: the offer of the kSuite is to be modified, which is done there.
        manager_wanted: the product is to be opened in the Manager.
        renewals_wanted: the renewals are to be opened in the Manager: what cannot be done here is done there.
    """

    product_wanted = Signal()
    offer_wanted = Signal()
    manager_wanted = Signal()
    renewals_wanted = Signal()

    def __init__(self, entry: RenewalEntry, offers: Offers, refusal: str, parent: QWidget | None = None) -> None:
        """Make the menu of `entry`; `refusal` is why nothing of it can be changed now, "" if it can."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("What can be done with %1").replace("%1", entry.name))
        self.offer(changes=offers.changes, renewing=offers.renewing)
        self._fit(entry)
        if refusal:
            self._refuse(refusal)
        self.in_manager: QAction | None = None
        if not offers.changes or not offers.renewing:
            self.in_manager = self.addAction(self.tr("Renew, auto-renew and warranty in the Manager ↗"))
            self.in_manager.triggered.connect(self.renewals_wanted)
        self.addSeparator()
        self.modify_offer: QAction | None = None
        if entry.service_name == KSUITE:
            self.modify_offer = self.addAction(self.tr("Modify the offer…"))
            self.modify_offer.triggered.connect(self.offer_wanted)
        self.show_product = self.addAction(self.tr("Show product"))
        self.show_product.triggered.connect(self.product_wanted)
        self.open_manager = self.addAction(self.tr("Open in Manager ↗"))
        self.open_manager.triggered.connect(self.manager_wanted)

    def _fit(self, entry: RenewalEntry) -> None:
        hidden = {actions.AUTO_ON: entry.auto_renew is True, actions.AUTO_OFF: entry.auto_renew is not True}
        hidden |= {actions.WARRANTY_ON: entry.warranty is True, actions.WARRANTY_OFF: entry.warranty is not True}
        for identity, hide in hidden.items():
            if hide:
                self.by_id[identity].setVisible(False)

    def _refuse(self, refusal: str) -> None:
        """Say in front why nothing can be changed."""
        for action in self.by_id.values():
            action.setEnabled(False)
            action.setToolTip(refusal)
        first = self.actions()[0]
        said = QAction(refusal, self)
        said.setEnabled(False)
        self.insertAction(first, said)
