"""Support: which code is for what, temporary access for Support, and what is going on with the services."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import CONTACT_SUPPORT
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.freshness import FRESH_S
from desktop_manager.features.support.reading import AREAS
from desktop_manager.features.support.view import Offers, SupportData
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.profile.support_code_card import SupportCodeCard
from desktop_manager.ui.pages.support import actions
from desktop_manager.ui.pages.support.access_card import AccessCard
from desktop_manager.ui.pages.support.access_flow import AccessFlow
from desktop_manager.ui.pages.support.authorization_card import AuthorizationCard
from desktop_manager.ui.pages.support.own_codes_card import OwnCodesCard
from desktop_manager.ui.pages.support.own_codes_flow import OwnCodesFlow
from desktop_manager.ui.pages.support.status_card import StatusCard
from desktop_manager.ui.pages.support.vip_code_card import VipCodeCard
from desktop_manager.ui.pages.support.which_code_card import WhichCodeCard
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.words import support as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

COLUMN = 236
"""Narrowest card of a code: three stand side by side in the smallest window."""


class _Read(NamedTuple):
    data: SupportData
    offers: Offers


class SupportPage(DataPage):
    """Shows what the store knows of Support, fetches the rest, and changes it through its flows."""

    areas = AREAS | {Area.ACCOUNTS, Area.PRODUCTS, Area.PROFILE}
    fetches = True

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Support"), parent=parent)
        self._shown = False
        self.way_out = self.contact = LinkButton(self.tr("Contact Support"), CONTACT_SUPPORT, context.opener)
        self.support_code = SupportCodeCard(context, tall=True)
        self.support_code.set_use(
            self.tr("Lets Support find you quickly and safely. Yours as a user, the same in every organization.")
        )
        self.vip_code = VipCodeCard(context)
        self.authorization = AuthorizationCard(context)
        self.which = WhichCodeCard(context)
        self.own = OwnCodesCard(context)
        self.access = AccessCard(context)
        self.status = StatusCard(context.opener)
        self.access_flow = AccessFlow(self, context)
        self.own_flow = OwnCodesFlow(self, context)
        content = QWidget()
        self.place(content, skeleton_rows=6)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(
            Columns([self.support_code, self.vip_code, self.authorization], narrowest=COLUMN, parent=content)
        )
        for card in (self.which, self.own, self.access, self.status):
            layout.addWidget(card)
        layout.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.offer_action(actions.CONTACT, self.contact.click)
        self.offer_action(actions.WHICH_CODE, self._ask_which_code)
        self.offer_action(actions.GRANT, self._grant)
        self.offer_action(actions.ACCESSES, self._show_accesses)
        self.access.grant_wanted.connect(self.access_flow.begin_grant)
        self.access.revoke_wanted.connect(self.access_flow.begin_revoke)
        self.access_flow.stale.connect(self.read)
        self.which.save_wanted.connect(self._save_pasted)
        self.own.save_wanted.connect(self.own_flow.begin_save)
        self.own.remove_wanted.connect(self.own_flow.begin_remove)
        self.own_flow.flow.done.connect(self._own_changed)
        self.states.triggered.connect(self.context.sign_in_again_requested)
        self.context.show_all_changed.connect(self.read_if_seen)
        self.contact.failed.connect(self.say_link)
        for card in (self.support_code, self.vip_code, self.authorization, self.access, self.status):
            card.link_failed.connect(self.say_link)

    def _show_accesses(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.access)
        (self.access.link if self.access.grant.isHidden() else self.access.grant).setFocus()

    @property
    def state(self) -> str:
        """What is seen: "loading", "error" or "content"."""
        return self.states.state

    def read(self) -> None:
        """Read the store, and what the server offers."""
        if not self._shown:
            self.states.show_loading()
        self._show_subtitle()
        key = ("support", self._scope(), self.next_generation())
        self.context.tasks.read(self, key, self._work, self._show, self._show_failure)

    def fetch(self, force: bool) -> WriteResult:
        """Fetch accesses, Premium Support and events."""
        return self.context.workspace.support.fetch(0 if force else FRESH_S)

    def fetched(self) -> None:
        """Read again, for the age of what failed."""
        self.read_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyring is asked at each visit: it may have been locked before."""
        super().showEvent(event)
        self.own.read()

    def _scope(self) -> int | None:
        organization = self.context.organization
        return organization.id if organization is not None and not self.context.show_all else None

    def _show_subtitle(self) -> None:
        organization = self.context.organization
        every = self.tr("All organizations")
        self.set_subtitle(every if self._scope() is None or organization is None else organization.name)

    def _work(self, _handle: "TaskHandle") -> _Read:
        support = self.context.workspace.support
        return _Read(support.reader.read(self._scope()), support.offers())

    def _show(self, read: _Read) -> None:
        self._shown = True
        data, offers, now = read.data, read.offers, self.context.workspace.now()
        self.vip_code.show_premium(data.premium, data.levels)
        self.authorization.show_domains(data.domains, self._known(offers.authorization_codes))
        self.access.show_accesses(
            data.accesses,
            data.accesses_at,
            self._trouble(data, Area.SUPPORT_ACCESS, data.accesses_at),
            may_grant=data.may_grant,
            granting=self._known(offers.granting),
        )
        self.status.show_events(data.events, data.events_at, self._trouble(data, Area.EVENTS, data.events_at), now)
        told = offers.support_code and offers.vip_codes and offers.authorization_codes
        self.own.set_needed(self._known(told) is False)
        self.states.show_content()

    def _known(self, offered: bool) -> bool | None:
        """Before the first refresh has asked what the server offers, No means "not known yet"."""
        return None if not offered and self.context.refreshing else offered

    def _trouble(self, data: SupportData, area: Area, fetched_at: int | None) -> str:
        code = data.failures.get(area, "")
        return words.stale_words(code, fetched_at, self.context.workspace.now()) if code else ""

    def _show_failure(self, error: Exception) -> None:
        said = explain(error)
        if self._shown:
            self.show_message("bad", said.sentence, said.hint)
        else:
            self.states.show_error(said.sentence, said.hint, details=said.details)

    def _ask_which_code(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.which)
        self.which.field.setFocus()

    def _grant(self) -> None:
        """Press Grant access…; where it cannot be pressed, say why."""
        button = self.access.grant
        if button.isHidden():
            self.show_message("info", self.tr("Access is granted in the Manager: the button is in its card."))
            self.scroll_area.ensureWidgetVisible(self.access)
            self.access.link.setFocus()
        elif button.isEnabled():
            button.click()
        else:
            self.show_message("info", button.accessibleDescription())

    def _save_pasted(self) -> None:
        self.own_flow.begin_save(self.which.field.text())

    def _own_changed(self, _result: WriteResult) -> None:
        self.own.read()
