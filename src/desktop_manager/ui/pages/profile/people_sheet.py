"""Who is in an organization, and its teams: one list that is filtered as you type."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.api.errors import AccessDenied
from desktop_manager.api.manager_links import USERS, url
from desktop_manager.features.organizations.people import MemberView, People, TeamView
from desktop_manager.features.organizations.service import Organization
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.errors import explain
from desktop_manager.ui.models.line_item import LineItem, spoken
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.widgets.search_field import SearchField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import people as words
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.dates import age

WIDTH = 760
LINE_HEIGHT = 53
HEADING_HEIGHT = 34
MOST_LINES, FEWEST_LINES = 7, 3
"""Lines in sight, as many as the window leaves room for."""
AROUND = 370
"""Pixels of the window that the list leaves to everything else."""
LIST_AROUND = 150
"""Pixels of warning, filter and detail beside the list."""


class PeopleSheet(Sheet):
    """Emits `retry` when people are to be fetched again; `link_failed(url)` when no browser could be started."""

    retry = Signal()
    link_failed = Signal(str)

    def __init__(self, organization: Organization, opener: Opener, parent: QWidget | None = None) -> None:
        """Loading until `show_people` or `show_failure`."""
        super().__init__(self.tr("Members of %1").replace("%1", organization.name), parent)
        self.resize(WIDTH, self.height())
        self._organization = organization
        self._people: People | None = None
        self._model: LineModel[MemberView | TeamView] = LineModel()
        self._lines: list[Line[MemberView | TeamView]] = []
        self.warning: MessageBar | None = None
        self._warning_place = QVBoxLayout()
        self.search = SearchField(self.tr("Filter members and teams"))
        self.search.textChanged.connect(self._filter)
        self.view = LineView(self.tr("Members and teams"), LINE_HEIGHT, chip_by_title=True)
        self.view.setModel(self._model)
        window = parent.window().height() if parent is not None else MOST_LINES * LINE_HEIGHT + AROUND
        seen = max(FEWEST_LINES, min(MOST_LINES, (window - AROUND) // LINE_HEIGHT))
        self.view.setFixedHeight(LINE_HEIGHT * seen)
        self.view.current_changed.connect(self._show_detail)
        # A line cuts what is long; here it stands in full.
        self.detail = WrapLabel("", "secondary")
        self.states = PageStates(self._make_content(), skeleton_rows=seen)
        self.states.setMinimumHeight(LINE_HEIGHT * seen + LIST_AROUND)
        self.states.retry.connect(self.retry)
        self.body.addWidget(self.states)
        self.age = Label("", "muted")
        self.again_button = Button(self.tr("Refresh"))
        self.again_button.clicked.connect(self.retry)
        self.link = LinkButton(self.tr("Users in the Manager"), url(USERS, organization.id), opener)
        self.link.setToolTip(clicks_words((), organization.name))
        self.link.failed.connect(self.link_failed)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.age)
        foot.addStretch(1)
        foot.addWidget(self.again_button)
        foot.addWidget(self.link)
        self.body.addLayout(foot)
        self.states.show_loading()

    def _make_content(self) -> QWidget:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._warning_place)
        layout.addWidget(self.search)
        card = Card()
        card.add_row(self.view)
        layout.addWidget(card)
        layout.addWidget(self.detail)
        layout.addStretch(1)
        return content

    @property
    def lines(self) -> list[LineItem]:
        """The lines in sight of the filter, headings among them."""
        return [line.item for line in self._lines]

    def show_fetching(self, done: int, total: int) -> None:
        """Say how far the fetch is; numbers that are not known are 0."""
        self.again_button.set_disabled_reason(self.tr("Members are being fetched."))
        if total:
            text = self.tr("Fetching members, %1 of %2")
            self.age.setText(text.replace("%1", str(done)).replace("%2", str(total)))
        else:
            self.age.setText(self.tr("Fetching members…"))
        if self._people is None or self._people.fetched_at is None:
            self.states.show_loading()

    def show_people(self, people: People, now: int, error: Exception | None, *, fetching: bool) -> None:
        """Show what is known; `error` is why it could not be fetched again. `now`: seconds since 1970 UTC."""
        self._people = people
        if not fetching:
            self.again_button.set_disabled_reason("")
            self.age.setText(age(people.fetched_at, now) if people.fetched_at is not None else "")
        if people.fetched_at is None:
            if error is not None:
                self.show_failure(error)
            return
        self._warn(people, error)
        self._filter()
        self.states.show_content()

    def show_failure(self, error: Exception) -> None:
        """Nothing is known: say why, and who can help."""
        self.again_button.set_disabled_reason("")
        sentence, hint = words.failure_words(error, self._organization)
        # Trying again does not give a right.
        self.states.show_error(
            sentence, hint, details=explain(error).details, can_retry=not isinstance(error, AccessDenied)
        )

    def _warn(self, people: People, error: Exception | None) -> None:
        if error is not None:
            sentence, hint = words.failure_words(error, self._organization)
            older = self.tr("What is shown was fetched before.")
            secondary = f"{hint} {older}"
        else:
            sentence, secondary = words.demand_words(people), words.trouble_words(people.trouble)
            if not sentence:
                sentence, secondary = secondary, ""
        if self.warning is not None:
            self._warning_place.removeWidget(self.warning)
            self.warning.deleteLater()
            self.warning = None
        if sentence:
            self.warning = MessageBar("warning", sentence, secondary, dismissible=False)
            self._warning_place.addWidget(self.warning)

    def _filter(self) -> None:
        people = self._people
        if people is None:
            return
        needle = self.search.text().strip().casefold()
        lines: list[Line[MemberView | TeamView]] = []
        members = [(self._member(one), one) for one in people.members]
        self._add(lines, self.tr("Members"), [one for one in members if not one[1].invited], needle)
        self._add(lines, self.tr("Invited"), [one for one in members if one[1].invited], needle)
        self._add(lines, self.tr("Teams"), [(self._team(one), one) for one in people.teams], needle)
        if not lines:
            nothing = self.tr("Nobody here has “%1” in name, address, role or team.")
            lines = [Line(LineItem(nothing.replace("%1", self.search.text().strip()), enabled=False), None)]
        self._lines = lines
        self._model.set_lines(lines)
        for row, line in enumerate(lines):
            if line.item.heading:
                self.view.setRowHeight(row, HEADING_HEIGHT)
        first = self._model.next_value_row(0, 1)
        self.view.show_row(first, scroll=False)
        self._show_detail(first)

    @staticmethod
    def _add(
        lines: list[Line[MemberView | TeamView]],
        heading: str,
        found: list[tuple[LineItem, MemberView]] | list[tuple[LineItem, TeamView]],
        needle: str,
    ) -> None:
        wanted = [one for one in found if needle in spoken(one[0]).casefold()]
        if wanted:
            lines.append(Line(LineItem(heading, str(len(wanted)), heading=True), None))
            lines.extend(Line(item, value) for item, value in wanted)

    def _member(self, member: MemberView) -> LineItem:
        chip = words.two_step_words(member)
        demanded = self._people is not None and self._people.demands_two_step
        tone: Tone = "bad" if demanded else "warning"
        avatar = (member.name, member.user_id or member.invitation_id or 0)
        return LineItem(member.name, words.member_words(member), (chip, tone) if chip else None, avatar=avatar)

    @staticmethod
    def _team(team: TeamView) -> LineItem:
        return LineItem(team.name, words.team_words(team), icon="users")

    def _show_detail(self, row: int) -> None:
        value = self._model.value(row)
        item = self._lines[row].item if value is not None else None
        self.detail.setText(f"{item.title}: {item.secondary}" if item is not None else "")
