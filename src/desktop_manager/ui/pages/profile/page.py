"""Profile: who you are at Infomaniak, how Support finds you, and the organizations you belong to."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.errors import ApiError
from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.data_page import DataPage, Unfetched
from desktop_manager.ui.pages.profile import actions
from desktop_manager.ui.pages.profile.avatar_flow import AvatarFlow
from desktop_manager.ui.pages.profile.contacts_card import ContactsCard
from desktop_manager.ui.pages.profile.edit_flow import EditFlow
from desktop_manager.ui.pages.profile.leave_flow import LeaveFlow
from desktop_manager.ui.pages.profile.news_card import NewsCard
from desktop_manager.ui.pages.profile.organizations_card import OrganizationsCard
from desktop_manager.ui.pages.profile.own_reading import Offers, ask_offers
from desktop_manager.ui.pages.profile.passwords_card import PasswordsCard
from desktop_manager.ui.pages.profile.people_flow import PeopleFlow
from desktop_manager.ui.pages.profile.reading import ProfileData, read_profile
from desktop_manager.ui.pages.profile.support_code_card import SupportCodeCard
from desktop_manager.ui.pages.profile.you_card import YouCard
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.words import profile as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

COLUMN = 392
"""Narrowest column: below 800 px of content the cards stand one under the other."""


class ProfilePage(DataPage):
    """Shows the local data of the login; each card writes through a flow of its own."""

    # The products are counted.
    areas = frozenset((Area.PROFILE, Area.ACCOUNTS, Area.PRODUCTS, Area.NEWS, Area.APPLICATION_PASSWORDS, Area.AVATAR))
    fetches = True

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Profile"), self.tr("Your user account"), parent=parent)
        self._data: ProfileData | None = None
        self.you = YouCard()
        self.support_code = SupportCodeCard(context)
        self.organizations = OrganizationsCard(context.opener)
        self.news = NewsCard(self, context)
        self.emails = ContactsCard("email", self, context)
        self.phones = ContactsCard("phone", self, context)
        self.passwords = PasswordsCard(self, context)
        self.avatar_flow = AvatarFlow(self, context)
        self._offers = Offers()
        self.edit_flow = EditFlow(self, context)
        self.leave_flow = LeaveFlow(self, context)
        self.people_flow = PeopleFlow(self, context)
        content = QWidget()
        self.place(content, skeleton_rows=6)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(Columns([self.you, self.support_code], narrowest=COLUMN, parent=content))
        layout.addWidget(self.organizations)
        layout.addWidget(self.news)
        layout.addWidget(Columns([self.emails, self.phones], narrowest=COLUMN, parent=content))
        layout.addWidget(self.passwords)
        layout.addStretch(1)
        self._connect()

    def _leave_current(self) -> None:
        organization = self.context.organization
        if organization is not None:
            self.leave_flow.begin(organization.id)

    def _show_members(self) -> None:
        organization = self.context.organization
        if organization is not None:
            self.people_flow.begin(organization.id)

    def _connect(self) -> None:
        self.offer_action(actions.MEMBERS, self._show_members)
        self.offer_action(actions.LEAVE, self._leave_current)
        self.offer_action(actions.EDIT, self._edit)
        self.offer_action(actions.PICTURE, self._change_picture)
        self.offer_action(actions.NEWS, self._show_news)
        self.offer_action(actions.PASSWORD, self.passwords.begin_creation)
        self.you.edit.connect(self._edit)
        self.you.retry.connect(self.retry)
        self.states.triggered.connect(self.context.sign_in_again_requested)
        self.organizations.switched.connect(self.context.switch_requested)
        self.organizations.leave_wanted.connect(self.leave_flow.begin)
        self.organizations.members_wanted.connect(self.people_flow.begin)
        self.edit_flow.stale.connect(self.read)
        self.leave_flow.stale.connect(self.read)
        self.leave_flow.link_failed.connect(self.say_link)
        self.people_flow.link_failed.connect(self.say_link)
        self.you.change_picture.connect(self._change_picture)
        self.you.remove_picture.connect(self._remove_picture)
        for flow in (self.avatar_flow.flow, self.emails.flow, self.phones.flow, self.passwords.flow, self.news.flow):
            flow.stale.connect(self.read)
        cards = (self.support_code, self.organizations, self.news, self.emails, self.phones, self.passwords)
        for card in cards:
            card.link_failed.connect(self.say_link)

    @property
    def state(self) -> str:
        """What is seen: "loading", "error" or "content"."""
        return self.states.state

    def read(self) -> None:
        """Read profile and organizations."""
        if self._data is None:
            self.states.show_loading()
        organization = self.context.organization
        key = ("profile", organization.id if organization else None, self.next_generation())
        self.context.tasks.read(self, key, self._work, self._show, self._show_failure)

    def fetch(self, force: bool) -> WriteResult:
        """On a worker: fetch what the refresh of the window does not bring. Raises the first ApiError at the end."""
        changed: frozenset[Area] = frozenset()
        first: ApiError | None = None
        workspace = self.context.workspace
        for fetch in (workspace.news.fetch, workspace.application_passwords.fetch):
            try:
                changed |= fetch(force)
            except ApiError as error:
                first = first or error
        if first is not None:
            raise first
        return WriteResult(changed)

    def fetched(self) -> None:
        """What the server offers is known now."""
        key = ("profile.offers", None, self.next_generation())
        self.context.tasks.read(self, key, self._ask_offers, self._take_offers, self._offers_failed)
        if self.fetch_error is not None:
            self.read_if_seen()

    def unsaved(self) -> str:
        """The News switches that are not saved."""
        return self.news.unsaved()

    def discard_unsaved(self) -> None:
        """Put the News switches back."""
        self.news.discard()

    def _ask_offers(self, _handle: "TaskHandle") -> Offers:
        return ask_offers(self.context.workspace)

    def _take_offers(self, offers: Offers) -> None:
        self._offers = offers
        self._show_own()

    def _offers_failed(self, error: Exception) -> None:
        self._show_failure(error)

    def _show_own(self) -> None:
        """Show what belongs to the user alone."""
        if self._data is None:
            return
        own = self._data.own
        failure = explain(self.fetch_error).sentence if self.fetch_error is not None else ""
        self.you.show_picture(own.picture, is_set=own.avatar.is_set)
        self.news.show_topics(own.topics, self._offers.news, failure)
        self.passwords.show_passwords(
            own.passwords, self._offers.delete_password, known=own.passwords_known, failure=failure
        )

    def _work(self, _handle: "TaskHandle") -> ProfileData:
        return read_profile(self.context.workspace)

    def _show(self, data: ProfileData) -> None:
        if data.view is None and not data.organizations:
            self._data = None
            self._show_nothing(data.failure)
            return
        self._data = data
        self.you.show_profile(data.view, data.failure)
        current = self.context.organization
        self.organizations.show_organizations(data.organizations, current.id if current else None, data.services)
        if data.view is not None:
            self.emails.show_contacts(data.view.emails, data.view.email)
            self.phones.show_contacts(data.view.phones, data.view.email)
        self._show_own()
        self.emails.setVisible(data.view is not None)
        self.phones.setVisible(data.view is not None)
        self.states.show_content()

    def _show_nothing(self, failure: str | None) -> None:
        said = Unfetched(
            self.tr("Your profile has not been fetched yet, and the server cannot be reached."),
            self.tr("Check the connection, then retry. Once fetched, it can be read offline."),
            self.tr("Your profile could not be fetched."),
            self.tr("Your profile has not been fetched yet."),
            self.tr("Retry to fetch it from the server."),
        )
        self.show_unfetched(said, words.stale_words(failure) if failure else "")

    def _show_failure(self, error: Exception) -> None:
        self.show_failure(error, has_content=self._data is not None)

    def _change_picture(self) -> None:
        if self._data is not None and self._data.view is not None:
            self.avatar_flow.begin(self._data.view, self._data.own.avatar)

    def _show_news(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.news)
        self.news.take_keyboard()

    def _remove_picture(self) -> None:
        if self._data is not None:
            self.avatar_flow.begin_removal(self._data.own.avatar)

    def _edit(self) -> None:
        if self._data is not None and self._data.view is not None:
            self.edit_flow.begin(self._data.view, self._data.choices)
