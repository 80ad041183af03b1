"""People and teams of an organization; owners and administrators may read them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop_manager.api.client import Client
from desktop_manager.api.decoding import convert
from desktop_manager.api.errors import BadReply, NotFound
from desktop_manager.api.models.member import Member, Team, TeamUser
from desktop_manager.api.operations import MEMBERS_LIST, TEAM_USERS, TEAMS_LIST
from desktop_manager.api.reply import Reply, SkippedRecord
from desktop_manager.api.wire_request import QueryValue

MOST_PAGES = 200
"""Most questions for one listing of people: where a page is one record, an endless walk would use up the minute."""


def iter_members(client: Client, account_id: int, *, per_page: int = 100) -> Iterator[Reply[list[Member]]]:
    """The people of an organization, page by page, each once.

    The export describes `data` as one record although it is a listing with paging keys, so both are read: a list, or
    one record a page. The last reply says in `missing` how many promised records never came.
    """
    seen: set[tuple[int | None, int | None]] = set()
    read = 0
    for number in range(1, MOST_PAGES + 1):
        query: dict[str, QueryValue] = {"with": ["security", "teams"], "page": number, "per_page": per_page}
        try:
            reply = client.call(MEMBERS_LIST, object, path={"account": account_id}, query=query)
        except NotFound:
            # Where a page is one record, the page behind the last one does not exist: someone left meanwhile.
            if number == 1:
                raise
            return
        found, skipped = _people(reply)
        fresh = [one for one in found if (one.user_id, one.invitation_id) not in seen]
        seen.update((one.user_id, one.invitation_id) for one in fresh)
        brought = len(fresh) + len(skipped)
        read += brought
        page = reply.page
        missing = max(0, page.total - read) if page is not None and page.total is not None else 0
        more = page is not None and (number < (page.pages or 0) or missing > 0) and brought > 0
        last = not more or number == MOST_PAGES
        yield Reply(fresh, page, None, reply.response_at, reply.request_id, skipped, missing if last else 0)
        if last:
            return


def list_teams(client: Client, account_id: int) -> Iterator[Reply[list[Team]]]:
    """The teams of an organization with the rights they give, page by page."""
    return client.pages(TEAMS_LIST, Team, path={"account": account_id}, query={"with": ["user_count", "product_count"]})


def list_team_users(client: Client, account_id: int, team_id: int) -> Iterator[Reply[list[TeamUser]]]:
    """Who is in a team, page by page."""
    return client.pages(TEAM_USERS, TeamUser, path={"account": account_id, "team": team_id})


def _people(reply: Reply[object]) -> tuple[list[Member], tuple[SkippedRecord, ...]]:
    data = reply.data
    if not isinstance(data, (list, dict)):
        raise BadReply("the listing of people is neither a list nor a record", status=200)
    records = data if isinstance(data, list) else [data]
    people: list[Member] = []
    skipped: list[SkippedRecord] = []
    for position, record in enumerate(records):
        try:
            people.append(convert(record, Member))
        except msgspec.ValidationError as error:
            # The text of the error names types and places only, never a value.
            skipped.append(SkippedRecord(position, None, str(error)[:160]))
    return people, tuple(skipped)
