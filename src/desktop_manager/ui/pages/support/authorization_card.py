"""The authorization codes of domains: which domains have one, and a dialog that shows one on demand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import AUTHORIZATION_CODE
from desktop_manager.features.support.view import Domain
from desktop_manager.ui.pages.support.domain_code_dialog import DomainCodeDialog
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class AuthorizationCard(Card):
    """`link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Nothing is known before `show_domains`."""
        super().__init__(self.tr("Authorization codes"), parent=parent)
        self._context = context
        self._domains: tuple[Domain, ...] = ()
        self._dialog: DomainCodeDialog | None = None
        self._count = Label("", "big_code")
        self._elsewhere = WrapLabel()
        self.add_widget(self._count)
        self.add_widget(
            WrapLabel(self.tr("Needed to transfer a domain elsewhere. Support never asks for one."), "secondary")
        )
        self.add_widget(self._elsewhere)
        self.add_widget(QWidget(), 1)
        self.choose = Button(self.tr("Choose domain…"))
        self.choose.clicked.connect(self._open)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(AUTHORIZATION_CODE), context.opener)
        self.link.setAccessibleName(self.tr("Authorization codes in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_buttons([self.choose, self.link])
        self.show_domains((), None)

    @property
    def dialog(self) -> DomainCodeDialog | None:
        """The dialog that is open."""
        return self._dialog

    @property
    def text(self) -> str:
        """How many domains there are."""
        return self._count.text()

    def show_domains(self, domains: tuple[Domain, ...], offered: bool | None) -> None:
        """Show how many domains there are; `offered`: whether the server tells their codes, None if not known yet."""
        self._domains = domains
        count = len(domains)
        self._count.setText(self.tr("%n domain(s)", "", count))
        self.choose.setVisible(offered is not False)
        self.link.setVisible(offered is False)
        organization = self._context.organization
        clicks = clicks_words(AUTHORIZATION_CODE.clicks, organization.name if organization else "")
        self._elsewhere.setText(self.tr("This server does not tell the codes. %1").replace("%1", clicks))
        self._elsewhere.setVisible(offered is False)
        if not domains:
            self.choose.set_disabled_reason(self.tr("There is no domain here. Choose another organization."))
        elif offered is None:
            self.choose.set_disabled_reason(self.tr("What this server offers is not known yet."))
        else:
            self.choose.set_disabled_reason("")

    def _open(self) -> None:
        self._dialog = DomainCodeDialog(self._context, self._domains, self)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
