"""The rules of Needs attention, one kind after the other: what is a line, how grave, and which causes are one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.attention.codes import codes_lines
from desktop_manager.features.attention.expiries import MOST_ALONE, expiry_lines
from desktop_manager.features.attention.facts import (
    CardFacts,
    CodesFacts,
    ExpiriesFacts,
    ExpiryFacts,
    OrganizationFacts,
    RecoveryFacts,
    SessionsFacts,
    SupportFacts,
    TokenFacts,
)
from desktop_manager.features.attention.line import Fix, Severity, sorted_lines
from desktop_manager.features.attention.members import members_lines
from desktop_manager.features.attention.organizations import organization_lines
from desktop_manager.features.attention.recovery import recovery_lines
from desktop_manager.features.attention.sessions import session_lines
from desktop_manager.features.attention.support_access import access_lines
from desktop_manager.features.attention.token import token_lines
from desktop_manager.features.organizations.people import MemberView, People
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.organizations.service import Organization
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import is_at_risk
from desktop_manager.features.security.backup_codes import BackupCodesView
from desktop_manager.features.security.recovery import Doubt, RecoveryState
from desktop_manager.features.security.sessions import SessionEntry
from desktop_manager.features.support.access import Access
from support.attention import line
from support.renewals import TODAY, renewal

NOBODY: frozenset[int] = frozenset()


def stopping(identity: int = 1, days: int = 9, **facts: object) -> RenewalEntry:
    return renewal(identity, days, **({"risk": "unprotected"} | facts))


# Products


@pytest.mark.parametrize(("days", "severity"), [(0, "bad"), (13, "bad"), (14, "warning"), (90, "warning")])
def test_a_product_without_a_net_is_as_grave_as_renewals_colours_it(days: int, severity: str) -> None:
    (found,) = expiry_lines([stopping(days=days)], NOBODY)

    assert found.severity == severity
    assert isinstance(found.facts, ExpiryFacts)
    assert (found.facts.days, found.record, found.fix) == (days, 1, Fix.RENEW)


@pytest.mark.parametrize(
    "entry",
    [
        renewal(days=91, risk="unprotected"),
        renewal(days=9, risk="charged", auto_renew=True),
        renewal(days=9, risk="warranted", warranty=True),
        renewal(days=-3, risk="expired"),
        renewal(days=None, risk="none"),
        renewal(days=14, risk="unknown", auto_renew=None),
    ],
)
def test_what_is_charged_warranted_expired_or_far_away_is_no_line(entry: RenewalEntry) -> None:
    assert expiry_lines([entry], NOBODY) == []


def test_what_the_server_does_not_tell_is_a_note_and_only_when_it_is_near() -> None:
    (found,) = expiry_lines([renewal(days=13, risk="unknown", auto_renew=None, warranty=None)], NOBODY)

    assert (found.severity, found.fix) == (Severity.INFO, Fix.SHOW_PRODUCT)


def test_a_product_that_this_user_may_not_renew_is_shown_only() -> None:
    (found,) = expiry_lines([stopping(refused="no_rights")], NOBODY)

    assert found.fix is Fix.SHOW_PRODUCT


def test_many_of_one_organization_share_a_line_that_knows_the_first() -> None:
    many = [stopping(number, 20 + number) for number in range(1, MOST_ALONE + 3)]
    (found,) = expiry_lines([*many[::-1]], NOBODY)

    assert found.facts == ExpiriesFacts(len(many), TODAY + timedelta(days=21), 21, more=False)
    assert (found.fix, found.record, found.urgency) == (Fix.SHOW_RISKS, None, 21)


def test_the_domain_of_the_recovery_email_always_stands_alone_and_is_bad() -> None:
    many = [stopping(number, 20 + number) for number in range(1, 8)]
    alone, together = expiry_lines(many, frozenset((5,)))

    assert (alone.record, alone.severity) == (5, Severity.BAD)
    assert isinstance(alone.facts, ExpiryFacts)
    assert alone.facts.recovery
    assert isinstance(together.facts, ExpiriesFacts)
    assert (together.facts.number, together.facts.more) == (6, True)


def test_a_card_that_ends_is_one_line_for_all_it_pays() -> None:
    ends = TODAY + timedelta(days=8)
    paid = [
        renewal(number, 30 + number, risk="card_ends", auto_renew=True, method_id=8, method_label="Card ·· 4421")
        for number in (1, 2, 3)
    ]
    charged = [
        RenewalEntry(
            **{name: getattr(one, name) for name in RenewalEntry.__struct_fields__}
            | {
                "card_ends": ends,
                "next_charge_on": TODAY + timedelta(days=10 + one.id),
            }
        )
        for one in paid
    ]
    (found,) = expiry_lines(charged, NOBODY)

    assert found.facts == CardFacts("Card ·· 4421", ends, 3, TODAY + timedelta(days=11), "product-1.ch")
    assert (found.severity, found.fix) == (Severity.WARNING, Fix.CHANGE_CARD)


risks = st.sampled_from(["unprotected", "declined", "charged", "warranted", "expired", "none"])
entries = st.builds(
    lambda identity, owner, days, risk: renewal(identity, days, account_id=owner, risk=risk),
    st.integers(1, 10_000),
    st.integers(41000, 41004),
    st.integers(-5, 120),
    risks,
)


@given(st.lists(entries, max_size=40, unique_by=lambda one: one.id), st.sets(st.integers(1, 10_000), max_size=3))
def test_every_product_at_risk_is_in_exactly_one_line(found: list[RenewalEntry], recovery: set[int]) -> None:
    lines = expiry_lines(found, frozenset(recovery))
    counts: dict[int | None, int] = {}
    for one in lines:
        facts = one.facts
        number = facts.number if isinstance(facts, ExpiriesFacts) else 1
        counts[one.organization] = counts.get(one.organization, 0) + number

    wanted: dict[int | None, int] = {}
    for entry in found:
        if is_at_risk(entry):
            wanted[entry.account_id] = wanted.get(entry.account_id, 0) + 1
    assert counts == wanted
    assert len({one.id for one in lines}) == len(lines)


# Backup codes


def codes(left: int | None, **facts: object) -> BackupCodesView:
    view = BackupCodesView(left, 10, 1_700_000_000, 1_700_000_001, kept=False, kept_void=False, offered=True)
    return view._replace(**facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("view", "code", "severity"),
    [
        (codes(3), "low", Severity.WARNING),
        (codes(0), "none", Severity.BAD),
        (codes(0, generated_at=None), "never", Severity.BAD),
        (codes(0, generated_at=None, offered=False), "none", Severity.BAD),
        (codes(8, proven_at=None), "unproven", Severity.INFO),
    ],
)
def test_codes_that_run_low_or_were_never_proven(view: BackupCodesView, code: str, severity: Severity) -> None:
    (found,) = codes_lines(view, two_step=True)

    assert isinstance(found.facts, CodesFacts)
    assert (found.facts.code, found.severity) == (code, severity)


@pytest.mark.parametrize("view", [None, codes(None), codes(4), codes(8, proven_at=None, offered=False)])
def test_codes_of_which_nothing_is_known_or_wrong_are_no_line(view: BackupCodesView | None) -> None:
    assert codes_lines(view, two_step=True) == []


def test_without_two_step_verification_no_code_is_missed() -> None:
    assert codes_lines(codes(0), two_step=False) == []


def test_a_new_sheet_is_another_cause() -> None:
    (before,), (after,) = codes_lines(codes(2), two_step=True), codes_lines(codes(2, generated_at=5), two_step=True)

    assert before.id != after.id


# Sessions


def session(identity: str, seen_at: int, *, new: bool | None = True, current: bool = False) -> SessionEntry:
    return SessionEntry(identity, "Windows", "Chrome", f"place of {identity}", seen_at, current, new)


def test_sessions_at_new_places_are_one_line_that_names_the_latest() -> None:
    (found,) = session_lines([session("a", 5), session("b", 9), session("c", 20, new=False)])

    assert found.facts == SessionsFacts(2, "Windows", "Chrome", "place of b", 9)


def test_this_session_and_places_that_are_known_or_not_told_are_no_line() -> None:
    known = [session("a", 1, current=True), session("b", 2, new=False), session("c", 3, new=None)]

    assert session_lines(known) == []


def test_one_more_session_is_another_cause_and_their_order_is_not() -> None:
    a, b = session("a", 5), session("b", 9)
    (one,), (two,), (turned,) = session_lines([a]), session_lines([a, b]), session_lines([b, a])

    assert one.id != two.id
    assert two.id == turned.id


# Support, members, organizations


def access(
    identity: int, organization: int, ends_at: int, *, product: int = 7, revoked_at: int | None = None
) -> Access:
    name = f"organization {organization}"
    return Access(identity, product, "mail", organization, name, "Paul Rey", False, 100 + identity, ends_at, revoked_at)


def test_open_access_is_one_line_for_each_organization_until_the_last_ends() -> None:
    accesses = [access(1, 3, 5_000, product=7), access(2, 3, 9_000, product=8), access(3, 4, 4_000)]
    three, four = access_lines(accesses, 1_000)

    assert three.facts == SupportFacts(2, 9_000, False, "Paul Rey", 102)
    assert (three.organization, four.organization) == (3, 4)


def test_access_that_has_ended_or_was_revoked_is_no_line() -> None:
    assert access_lines([access(1, 3, 1_000), access(2, 3, 9_000, revoked_at=500)], 1_000) == []


def organization(identity: int = 3, **facts: object) -> Organization:
    made = Organization(identity, f"organization {identity}", Role.OWNER, "owner", "", 2, 0, (), None, None)
    return made._replace(**facts)  # type: ignore[arg-type]


def people(*two_step: bool | None, demands: bool = True) -> People:
    members = tuple(
        MemberView(number, None, "x", "", Role.NORMAL, "", told, None, (), False)
        for number, told in enumerate(two_step)
    )
    return People(members, (), 1, demands, None)


def test_members_count_only_where_their_organization_demands_it() -> None:
    (found,) = members_lines(organization(), people(False, True, None, False))

    assert found.facts == (2, 4)
    assert members_lines(organization(), people(True, None)) == []
    assert members_lines(organization(), people(False, demands=False)) == []


def test_organizations_that_failed_for_one_reason_are_one_line() -> None:
    failed = [organization(number, attention="server") for number in (1, 2, 3)]
    (found,) = organization_lines([*failed, organization(4)])

    assert (found.facts, found.organization, found.severity) == (OrganizationFacts("server", 3), None, "warning")


@pytest.mark.parametrize(
    ("code", "severity", "fix"),
    [
        ("blocked", Severity.BAD, Fix.OPEN_MANAGER),
        ("no_access", Severity.INFO, Fix.OPEN_MANAGER),
        ("network", Severity.INFO, Fix.REFRESH),
        ("scope", Severity.WARNING, Fix.REFRESH),
    ],
)
def test_an_organization_alone_is_named(code: str, severity: Severity, fix: Fix) -> None:
    (found,) = organization_lines([organization(7, attention=code)])

    assert (found.organization, found.organization_name) == (7, "organization 7")
    assert (found.severity, found.fix) == (severity, fix)


def test_two_blocked_organizations_are_two_lines() -> None:
    assert len(organization_lines([organization(1, attention="blocked"), organization(2, attention="blocked")])) == 2


def test_a_refused_token_is_said_once_and_not_by_each_organization() -> None:
    assert organization_lines([organization(1, attention="token")]) == []
    (found,) = token_lines(None, TODAY, refused=True)
    assert (found.facts, found.severity) == (TokenFacts("refused"), Severity.BAD)


# Token


@pytest.mark.parametrize(
    ("days", "severity", "code"),
    [(30, "warning", "ends"), (8, "warning", "ends"), (7, "bad", "ends"), (0, "bad", "ends"), (-1, "bad", "ended")],
)
def test_a_token_warns_from_30_days_on(days: int, severity: str, code: str) -> None:
    (found,) = token_lines(TODAY + timedelta(days=days), TODAY, refused=False)

    assert (found.severity, found.facts) == (severity, TokenFacts(code, TODAY + timedelta(days=days), days))


@pytest.mark.parametrize("ends_on", [None, TODAY + timedelta(days=31)])
def test_no_day_or_a_far_one_says_nothing(ends_on: date | None) -> None:
    assert token_lines(ends_on, TODAY, refused=False) == []


# Recovery


def state(address: str = "a@b.ch", pending: str = "") -> RecoveryState:
    return RecoveryState(address, True, pending, 5 if pending else None, "login@b.ch")


@pytest.mark.parametrize(
    ("code", "severity"),
    [("none", "warning"), ("is_login", "bad"), ("domain_expired", "bad"), ("domain_expires", "bad")],
)
def test_a_serious_doubt_is_a_line(code: str, severity: str) -> None:
    (found,) = recovery_lines(state(), [Doubt(code, 9, "Atelier")], said=False)

    assert (found.severity, found.facts) == (severity, RecoveryFacts(Doubt(code, 9, "Atelier"), False))


@pytest.mark.parametrize("code", ["mail_here", "domain_here", "not_confirmed"])
def test_a_lesser_doubt_is_left_to_security(code: str) -> None:
    assert recovery_lines(state(), [Doubt(code)], said=False) == []


def test_the_domain_that_expires_is_not_said_twice_but_what_is_grave_beside_it_is() -> None:
    expires, login = Doubt("domain_expires", 9, "Atelier"), Doubt("is_login")

    assert recovery_lines(state(), [expires], said=True) == []
    (found,) = recovery_lines(state(), [login, expires], said=True)
    assert isinstance(found.facts, RecoveryFacts)
    assert found.facts.doubt == login


def test_an_address_that_waits_for_its_confirmation_makes_it_milder() -> None:
    (found,) = recovery_lines(state(pending="new@c.ch"), [Doubt("is_login")], said=False)

    assert (found.severity, found.facts) == (Severity.WARNING, RecoveryFacts(Doubt("is_login"), True))


# Order


def test_the_gravest_stand_first_then_the_most_urgent() -> None:
    lines = [
        line("a", severity=Severity.INFO, urgency=-5),
        line("b", severity=Severity.WARNING, urgency=9),
        line("c", severity=Severity.BAD, urgency=40),
        line("d", severity=Severity.WARNING, urgency=2),
        line("e", severity=Severity.BAD, urgency=3),
    ]

    assert [one.id for one in sorted_lines(lines)] == ["e", "c", "d", "b", "a"]
