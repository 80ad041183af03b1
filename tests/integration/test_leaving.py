"""Leaving an organization: refused, done, lost on the way; with the real client, store, journal and demo server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import requests

from desktop_manager.api.errors import NetworkError, NotAuthorized, OperationNotOffered, OutcomeUnknown
from desktop_manager.demo.seed import atelier, cooperative, foret, maison
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.errors import NotApplied, NothingKnown
from desktop_manager.features.organizations.departure import LEAVE, LeaveService
from desktop_manager.features.organizations.leaving import LeaveBlock
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.features.recording import Recorder
from desktop_manager.store.areas import Area
from desktop_manager.store.journal import Journal
from support.syncing import SyncedLogin, synced_login

ASKED = f"DELETE /desktop/1/organizations/{foret.ID}/membership"


class Leaving:
    """A synchronized login and its `LeaveService`."""

    def __init__(self, login: SyncedLogin) -> None:
        self.login = login
        self.journal = Journal(login.store)
        self.organizations = OrganizationsService(login.store)
        recorder = Recorder(self.journal, now=lambda: login.now, login="claire")
        self.service = LeaveService(
            login.store, self.organizations, login.sync, recorder, lambda: login.client, now=lambda: login.now
        )
        login.everything()
        login.wire.asked.clear()

    def sent(self) -> int:
        return sum(asked.startswith("DELETE") for asked in self.login.wire.asked)

    def here(self) -> set[int]:
        return {one.id for one in self.organizations.all()}

    def change_membership(self, account: int, **facts: object) -> None:
        """Somebody changes what the user is there, behind the back of this program."""
        memberships = self.login.login.memberships
        memberships[account] = memberships[account]._replace(**facts)  # type: ignore[arg-type]

    def lose_answer(self, *, done: bool) -> None:
        """The next answers to DELETE are lost; with `done` the server has taken the request."""
        send = type(self.login.wire).send

        def lossy(request: requests.PreparedRequest, *arguments: object, **options: object) -> requests.Response:
            if request.method == "DELETE":
                if done:
                    send(self.login.wire, request, *arguments, **options)
                raise requests.exceptions.ConnectionError("the answer was lost", request=request)
            return send(self.login.wire, request, *arguments, **options)

        self.login.wire.send = lossy  # type: ignore[method-assign]


@pytest.fixture
def leaving(tmp_path: Path) -> Iterator[Leaving]:
    with synced_login(tmp_path / "login") as login:
        yield Leaving(login)


def test_the_plan_says_what_is_lost_and_what_is_shown_after_it(leaving: Leaving) -> None:
    plan = leaving.service.prepare(foret.ID)

    assert plan.organization.products == sum(one.products for one in plan.services) == 8
    assert plan.services[0].name == "domain"
    assert plan.follower is not None
    assert plan.follower.name == "Atelier Helvétique Sàrl"
    assert plan.offered


def test_the_first_organization_is_followed_by_the_second(leaving: Leaving) -> None:
    plan = leaving.service.prepare(atelier.ID)

    assert plan.follower is not None
    assert plan.follower.name == "Coopérative des Rives"


def test_leaving_forgets_everything_of_it_and_stands_in_the_journal(leaving: Leaving) -> None:
    outcome = leaving.service.leave(foret.ID)

    assert outcome.refusal is None
    assert {Area.ACCOUNTS, Area.PRODUCTS} <= outcome.changed
    assert leaving.here() == {atelier.ID, cooperative.ID, maison.ID}
    assert leaving.login.ids(Area.PRODUCTS, foret.ID) == set()
    [row] = leaving.journal.entries()
    assert (row.entry.action, row.entry.target, row.entry.organization) == (LEAVE, "Réseau Forêt", foret.ID)
    assert row.entry.before is not None
    assert msgspec.json.decode(row.entry.before) == {"role": "normal", "products": 8}
    assert row.entry.undo is None
    assert outcome.journal_seq == row.seq


@pytest.mark.parametrize(
    ("account", "block"),
    [
        (atelier.ID, LeaveBlock.LAST_OWNER),
        (maison.ID, LeaveBlock.IN_KSUITE),
        (cooperative.ID, LeaveBlock.LOGIN_IN_MAIL_SERVICE),
    ],
)
def test_what_is_known_to_be_forbidden_is_not_even_sent(leaving: Leaving, account: int, block: LeaveBlock) -> None:
    outcome = leaving.service.leave(account)

    assert outcome.refusal is not None
    assert outcome.refusal.blocks == (block,)
    assert outcome.refusal.news == ()
    assert leaving.sent() == 0
    assert leaving.journal.entries() == []


def test_a_right_that_was_taken_away_meanwhile_is_told_with_every_reason_and_kept_here(leaving: Leaving) -> None:
    leaving.change_membership(foret.ID, has_ksuite_access=True, login_address_is_hosted=True, role="admin")

    outcome = leaving.service.leave(foret.ID)

    assert outcome.refusal is not None
    assert outcome.refusal.news == outcome.refusal.blocks == (LeaveBlock.IN_KSUITE, LeaveBlock.LOGIN_IN_MAIL_SERVICE)
    assert (outcome.refusal.role_was, outcome.refusal.role_is) == ("normal", "admin")
    assert outcome.changed == {Area.ACCOUNTS}
    now = leaving.organizations.find(foret.ID)
    assert now is not None
    assert now.leave_blocks == outcome.refusal.blocks
    assert leaving.journal.entries() == []


def test_a_right_taken_away_at_the_last_moment_is_refused_by_the_server_and_told(leaving: Leaving) -> None:
    def take_away(asked: str) -> None:
        if asked.startswith("DELETE"):
            leaving.change_membership(foret.ID, has_ksuite_access=True)

    leaving.login.wire.before = take_away

    outcome = leaving.service.leave(foret.ID)

    assert leaving.sent() == 1
    assert outcome.refusal is not None
    assert outcome.refusal.news == (LeaveBlock.IN_KSUITE,)
    found = leaving.organizations.find(foret.ID)
    assert found is not None
    assert found.leave_blocks == (LeaveBlock.IN_KSUITE,)


def test_what_a_server_refuses_is_told_even_where_reading_again_fails(leaving: Leaving) -> None:
    def take_away(asked: str) -> None:
        if asked.startswith("DELETE"):
            leaving.change_membership(foret.ID, has_ksuite_access=True)
            leaving.login.wire.down = "GET"

    leaving.login.wire.before = take_away

    outcome = leaving.service.leave(foret.ID)

    assert outcome.refusal is not None
    assert outcome.refusal.blocks == (LeaveBlock.IN_KSUITE,)
    assert outcome.changed == frozenset()


def test_looking_again_learns_that_a_reason_is_settled(leaving: Leaving) -> None:
    leaving.change_membership(maison.ID, has_ksuite_access=False)

    assert leaving.service.look(maison.ID).changed == {Area.ACCOUNTS}

    assert leaving.service.leave(maison.ID).refusal is None
    assert maison.ID not in leaving.here()


def test_someone_who_was_removed_meanwhile_is_told_so_and_it_is_forgotten(leaving: Leaving) -> None:
    leaving.login.lose_organization(foret.ID)

    outcome = leaving.service.leave(foret.ID)

    assert outcome.already_gone
    assert foret.ID not in leaving.here()
    assert leaving.journal.entries() == []


def test_a_lost_answer_to_what_was_done_counts_as_done(leaving: Leaving) -> None:
    leaving.lose_answer(done=True)

    outcome = leaving.service.leave(foret.ID)

    assert outcome.refusal is None
    assert foret.ID not in leaving.here()
    assert [row.entry.action for row in leaving.journal.entries()] == [LEAVE]


def test_a_lost_answer_to_what_was_not_done_is_said_so(leaving: Leaving) -> None:
    leaving.lose_answer(done=False)

    with pytest.raises(NotApplied):
        leaving.service.leave(foret.ID)

    assert foret.ID in leaving.here()
    assert leaving.journal.entries() == []


def test_a_lost_answer_that_reading_does_not_settle_stays_unknown(leaving: Leaving) -> None:
    leaving.lose_answer(done=True)
    leaving.login.wire.down = "GET /1/accounts?"

    with pytest.raises(OutcomeUnknown):
        leaving.service.leave(foret.ID)

    assert foret.ID in leaving.here()


def test_offline_nothing_is_changed(leaving: Leaving) -> None:
    leaving.login.wire.down = ""

    with pytest.raises(NetworkError):
        leaving.service.leave(foret.ID)

    assert foret.ID in leaving.here()
    assert leaving.journal.entries() == []


def test_a_server_that_does_not_offer_it_is_not_asked(leaving: Leaving) -> None:
    leaving.login.client.offer(())

    assert not leaving.service.prepare(foret.ID).offered
    with pytest.raises(OperationNotOffered):
        leaving.service.leave(foret.ID)
    assert leaving.sent() == 0


def test_a_dead_token_leaves_nothing(leaving: Leaving) -> None:
    leaving.login.state.tokens.clear()

    with pytest.raises(NotAuthorized):
        leaving.service.leave(foret.ID)

    assert foret.ID in leaving.here()


def test_what_is_not_among_the_organizations_cannot_be_left(leaving: Leaving) -> None:
    with pytest.raises(NothingKnown):
        leaving.service.leave(999)
    with pytest.raises(NothingKnown):
        leaving.service.prepare(999)


def test_a_refresh_that_had_asked_before_does_not_bring_it_back(leaving: Leaving) -> None:
    """The answer with the organizations is on its way while it is left."""
    left: list[object] = []

    def leave_meanwhile(answer: object) -> object:
        if not left:
            left.append(leaving.service.leave(foret.ID))
        return answer

    leaving.login.wire.rewrite["GET /1/accounts?"] = leave_meanwhile

    report = leaving.login.everything()

    assert len(left) == 1
    assert report.failures == ()
    assert foret.ID not in leaving.here()
    assert leaving.login.ids(Area.PRODUCTS, foret.ID) == set()


def test_an_invitation_brings_it_back_at_the_next_refresh(leaving: Leaving) -> None:
    membership = leaving.login.login.memberships[foret.ID]
    leaving.service.leave(foret.ID)
    leaving.login.state.logins[CLAIRE_ID].memberships[foret.ID] = membership

    leaving.login.everything()

    assert foret.ID in leaving.here()
