"""Members and teams: fetched when they are opened, readable offline after that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.models.member import Member, Team
from desktop_manager.api.reply import SkippedRecord
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.organizations.people import MemberView, People, member_view, team_view
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.sync.listing import replace_keeping
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

Progress = Callable[[int, int], None]
"""Told how many people were read, of how many; 0 for a number that is not known."""


class PeopleService:
    """Members and teams of the organizations of one login. `fetch` blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        organizations: OrganizationsService,
        client: Callable[[], Client],
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._organizations = organizations
        self._client = client
        self._now = now

    def read(self, organization: int) -> People:
        """What was fetched last; members by name, those who have not answered yet after them."""
        members = decode(self._store.read_json_array(Area.MEMBERS, organization), list[Member])
        teams = decode(self._store.read_json_array(Area.TEAMS, organization), list[Team])
        found = self._organizations.find(organization)
        trouble = next(
            (
                failure.code
                for failure in self._store.failures()
                if failure.organization == organization and failure.area in (Area.MEMBERS, Area.TEAMS)
            ),
            None,
        )
        return People(
            members=tuple(sorted((member_view(one) for one in members), key=_order)),
            teams=tuple(sorted((team_view(one) for one in teams), key=lambda team: (team.name.casefold(), team.id))),
            fetched_at=self._store.age(Area.MEMBERS, organization),
            demands_two_step=found.demands_two_step if found is not None else False,
            trouble=trouble,
        )

    def fetch(self, organization: int, progress: Progress) -> WriteResult:
        """Fetch members, teams and who is in each team.

        Raises:
            AccessDenied: the user's role does not allow it; what was fetched before stays.
            ApiError: the server or the network failed; what was fetched before stays.
        """
        client = self._client()
        self._fetch_members(client, organization, progress)
        self._fetch_teams(client, organization)
        return WriteResult(frozenset({Area.MEMBERS, Area.TEAMS}))

    def fetch_members(self, organization: int) -> WriteResult:
        """Fetch the members alone, for who only counts them. Raises as `fetch`."""
        self._fetch_members(self._client(), organization, _nobody)
        return WriteResult(frozenset({Area.MEMBERS}))

    def _fetch_members(self, client: Client, organization: int, progress: Progress) -> None:
        from desktop_manager.api.resources.members import iter_members

        records: list[Record] = []
        skipped: list[SkippedRecord] = []
        missing = 0
        for reply in iter_members(client, organization):
            for member in reply.data:
                number = member.user_id if member.user_id is not None else -(member.invitation_id or 0)
                records.append(Record(organization, number, msgspec.json.encode(member)))
            skipped += reply.skipped
            missing = reply.missing
            progress(len(records), (reply.page.total if reply.page is not None else None) or 0)
        replace_keeping(self._store, Area.MEMBERS, organization, records, skipped, missing, self._now())

    def _fetch_teams(self, client: Client, organization: int) -> None:
        from desktop_manager.api.resources.members import list_team_users, list_teams

        records: list[Record] = []
        skipped: list[SkippedRecord] = []
        missing = 0
        for reply in list_teams(client, organization):
            skipped += reply.skipped
            missing = reply.missing
            for team in reply.data:
                team.users = [user for page in list_team_users(client, organization, team.id) for user in page.data]
                records.append(Record(organization, team.id, msgspec.json.encode(team)))
        replace_keeping(self._store, Area.TEAMS, organization, records, skipped, missing, self._now())


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def _order(member: MemberView) -> tuple[bool, str, int]:
    return member.invited, member.name.casefold(), member.user_id or member.invitation_id or 0
