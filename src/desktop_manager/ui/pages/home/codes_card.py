"""The card Codes: what Support asks for on the phone (product.md, job 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import SUPPORT_CODE, VIP_CODE
from desktop_manager.ui.pages.home.code_line import CodeLine
from desktop_manager.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop_manager.features.support.view import Premium
    from desktop_manager.ui.page_context import PageContext


class CodesCard(Card):
    """The support code of the user, and the VIP code of an organization; `link_failed(url)`: no browser started."""

    link_failed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Nothing is known before `show_premium`."""
        super().__init__(self.tr("Codes"), parent=parent)
        self._context = context
        self._premium: Premium | None = None
        self.support = CodeLine(
            context, self.tr("Support code"), self._support_offered, self._support_code, SUPPORT_CODE
        )
        self.vip = CodeLine(context, self.tr("VIP code"), self._vip_offered, self._vip_code, VIP_CODE)
        for line in (self.support, self.vip):
            line.link_failed.connect(self.link_failed)
            self.add_row(line)
        self.show_premium(())

    def show_premium(self, premium: tuple[Premium, ...]) -> None:
        """Show the VIP code of the current organization where it has one, else of the first that has."""
        current = self._context.organization
        here = next((one for one in premium if current is not None and one.organization_id == current.id), None)
        readable = (one for one in premium if one.readable is not False)
        chosen = here or next(readable, premium[0] if premium else None)
        if self._premium is not None and (chosen is None or chosen.organization_id != self._premium.organization_id):
            # What was asked for belongs to another organization.
            self.vip.code.conceal()
        self._premium = chosen
        if chosen is None:
            self.vip.set_absent(self.tr("Needs Premium Support, which none of your organizations has."))
            return
        level = chosen.name or self.tr("Premium Support")
        words = self.tr("VIP code · %1 of %2").replace("%1", level).replace("%2", chosen.organization_name)
        self.vip.set_title(words)
        unreadable = self.tr("Your role does not let you read it. A legal representative or an administrator can.")
        self.vip.set_absent(unreadable if chosen.readable is False else "")

    def _support_offered(self) -> bool:
        return self._context.workspace.support.offers().support_code

    def _support_code(self) -> str:
        return self._context.workspace.support.support_code()

    def _vip_offered(self) -> bool:
        return self._context.workspace.support.offers().vip_codes

    def _vip_code(self) -> str:
        assert self._premium is not None, "without Premium Support there is no button"
        return self._context.workspace.support.vip_code(self._premium.organization_id)
