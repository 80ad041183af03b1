"""Profile: who you are at Infomaniak, how Support finds you, and the organizations you belong to."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.errors import NetworkError
from desktop_manager.api.manager_links import PROFILE_EDIT
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import Action, explain
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.profile.contacts_card import ContactsCard
from desktop_manager.ui.pages.profile.edit_flow import EditFlow
from desktop_manager.ui.pages.profile.organizations_card import OrganizationsCard
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
    """Shows the local data of the login and changes it through `EditFlow`."""

    # The products are counted.
    areas = frozenset((Area.PROFILE, Area.ACCOUNTS, Area.PRODUCTS))

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Profile"), self.tr("Your user account"), parent=parent)
        self._data: ProfileData | None = None
        self.you = YouCard()
        self.support_code = SupportCodeCard(context)
        self.organizations = OrganizationsCard(context.opener)
        manager = context.manager_url(PROFILE_EDIT)
        self.emails = ContactsCard(
            self.tr("E-mail addresses"), "mail", self.tr("No e-mail address is known."), manager, context.opener
        )
        self.phones = ContactsCard(
            self.tr("Phone numbers"), "phone", self.tr("No phone number is known."), manager, context.opener
        )
        self.edit_flow = EditFlow(self, context)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(Columns([self.you, self.support_code], narrowest=COLUMN))
        layout.addWidget(self.organizations)
        layout.addWidget(Columns([self.emails, self.phones], narrowest=COLUMN))
        layout.addStretch(1)
        self.place(content, skeleton_rows=6)
        self._connect()

    def _connect(self) -> None:
        self.you.edit.connect(self._edit)
        self.you.retry.connect(self.retry)
        self.states.triggered.connect(self.context.sign_in_again_requested)
        self.organizations.switched.connect(self.context.switch_requested)
        self.edit_flow.stale.connect(self.read)
        for card in (self.support_code, self.organizations, self.emails, self.phones):
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
        self.organizations.show_organizations(data.organizations, current.id if current else None)
        if data.view is not None:
            self.emails.show_contacts(data.view.emails, data.view.email)
            self.phones.show_contacts(data.view.phones, data.view.email)
        self.emails.setVisible(data.view is not None)
        self.phones.setVisible(data.view is not None)
        self.states.show_content()

    def _show_nothing(self, failure: str | None) -> None:
        """Nothing was ever fetched: it is on its way, or it failed."""
        if self.context.refreshing:
            self.states.show_loading()
        elif self.context.offline or isinstance(self.refresh_error, NetworkError):
            self.states.show_error(
                self.tr("Your profile has not been fetched yet, and the server cannot be reached."),
                self.tr("Check the connection, then retry. Once fetched, it can be read offline."),
                details=explain(self.refresh_error).details if self.refresh_error else "",
            )
        elif self.refresh_error is not None:
            self._show_failure(self.refresh_error)
        elif failure is not None:
            self.states.show_error(self.tr("Your profile could not be fetched."), words.stale_words(failure))
        else:
            self.states.show_error(
                self.tr("Your profile has not been fetched yet."), self.tr("Retry to fetch it from the server.")
            )

    def _show_failure(self, error: Exception) -> None:
        explanation = explain(error)
        if self._data is None:
            action = self.tr("Replace token…") if explanation.action is Action.REPLACE_TOKEN else ""
            self.states.show_error(explanation.sentence, explanation.hint, details=explanation.details, action=action)
        else:
            self.show_message("bad", explanation.sentence, explanation.hint)

    def _edit(self) -> None:
        if self._data is not None and self._data.view is not None:
            self.edit_flow.begin(self._data.view, self._data.choices)
