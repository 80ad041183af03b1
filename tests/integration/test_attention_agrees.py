"""Home agrees with the pages: each line says what the page says that it leads to, on many days, for every organization.

What a page shows is taken from what it reads and words with, never from the rules of Needs attention.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from desktop_manager.demo.state import DemoState
from desktop_manager.features.attention.facts import (
    CardFacts,
    CodesFacts,
    ExpiriesFacts,
    ExpiryFacts,
    MembersFacts,
    RecoveryFacts,
    ReminderFacts,
    SessionsFacts,
    SupportFacts,
)
from desktop_manager.features.attention.line import Kind, Line
from desktop_manager.features.attention.view import AttentionView
from desktop_manager.features.billing.reminder_view import ReminderState
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.filters import Filters, Period, Span, shown
from desktop_manager.features.renewals.risk import Risk, is_at_risk, tone
from desktop_manager.features.renewals.totals import totals
from desktop_manager.features.workspace import Workspace
from desktop_manager.ui.pages.security.reading import read_security
from desktop_manager.ui.words import backup_codes, recovery
from support.attention import login_on

DAYS = (
    date(2026, 11, 23),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 3, 28),  # the clocks go forward
    date(2027, 10, 31),  # and back
    date(2028, 2, 29),
)
SHOWN_AS_OPEN = {ReminderState.OPEN, ReminderState.CHECK_SENDER, ReminderState.CANNOT_TELL}


class Day:
    """What Home says on a day, and the services that the pages read from."""

    def __init__(self, workspace: Workspace, state: DemoState) -> None:
        self.workspace = workspace
        self.state = state
        self.view: AttentionView = workspace.attention.read()
        self.organizations = workspace.organizations.all()

    def lines(self, kind: Kind, organization: int | None = None) -> list[Line]:
        lines = [one for one in self.view.lines if one.kind is kind]
        return lines if organization is None else [one for one in lines if one.organization == organization]

    def renewals(self, organization: int) -> dict[int, RenewalEntry]:
        return {one.id: one for one in self.workspace.renewals.read(organization).entries}


@pytest.fixture(scope="module", params=DAYS, ids=str)
def day(request: pytest.FixtureRequest) -> Iterator[Day]:
    with login_on(request.param) as (workspace, state):
        yield Day(workspace, state)


def test_it_is_about_every_organization_and_about_the_user(day: Day) -> None:
    about = {one.organization for one in day.view.lines}

    assert None in about
    assert len(about) >= 4
    assert about - {None} <= {one.id for one in day.organizations}


def test_no_line_and_no_cause_stands_twice(day: Day) -> None:
    ids = [one.id for one in day.view.lines]
    records = [(one.kind, one.record) for one in day.view.lines if one.record is not None]

    assert len(set(ids)) == len(ids)
    assert len(set(records)) == len(records)


def test_reminders_are_those_of_billing(day: Day) -> None:
    for organization in day.organizations:
        views = day.workspace.reminders.read(organization.id).reminders
        asked = {one.diagnosis.number: one for one in views if one.state in SHOWN_AS_OPEN and one.reminder}
        lines = day.lines(Kind.REMINDER, organization.id)
        assert {line.facts.number for line in lines if isinstance(line.facts, ReminderFacts)} == set(asked)
        for line in lines:
            facts = line.facts
            assert isinstance(facts, ReminderFacts)
            view = asked[facts.number]
            assert view.reminder is not None
            assert (facts.level, facts.sent_on) == (view.reminder.level, view.reminder.sent_on)
            assert (facts.state, facts.verdict) == (view.state, view.diagnosis.verdicts[0])
            assert line.record == view.reminder.id
        still_open = [one for one in lines if isinstance(one.facts, ReminderFacts) and one.facts.state == "open"]
        assert len(still_open) == day.workspace.counts(organization.id)["billing"]


def test_products_that_may_stop_are_those_of_renewals(day: Day) -> None:
    for organization in day.organizations:
        entries = day.renewals(organization.id)
        told = 0
        for line in day.lines(Kind.EXPIRY, organization.id):
            facts = line.facts
            if isinstance(facts, ExpiriesFacts):
                told += facts.number if facts.told else 0
                continue
            assert isinstance(facts, ExpiryFacts)
            assert line.record is not None
            entry = entries[line.record]
            assert (facts.name, facts.days, facts.expires_on) == (entry.name, entry.days, entry.expires_on)
            assert (facts.risk, facts.declined, facts.warranty) == (entry.risk, entry.declined, entry.warranty)
            assert facts.recovery or line.severity == {"neutral": "info"}.get(tone(entry), tone(entry))
            told += facts.risk != Risk.UNKNOWN
        for line in day.lines(Kind.CARD, organization.id):
            facts = line.facts
            assert isinstance(facts, CardFacts)
            on_card = [one for one in entries.values() if is_at_risk(one) and one.risk == Risk.CARD_ENDS]
            mine = [one for one in on_card if one.method_label == facts.label]
            assert (facts.products, facts.ends) == (len(mine), mine[0].card_ends)
            assert facts.first_charge_on == min(one.next_charge_on for one in mine if one.next_charge_on)
            told += facts.products
        assert told == day.workspace.counts(organization.id)["renewals"]


def test_the_strip_has_what_renewals_lists_for_each_day(day: Day) -> None:
    everything = day.workspace.renewals.read(None)
    assert everything.today == day.view.today == day.view.upcoming.first
    all_of_it = 0
    for due in day.view.upcoming.days:
        chosen = shown(Filters(Period.ALL, span=Span(due.day, due.day)), everything.today)
        assert chosen is not None
        listed = [one for one in everything.entries if chosen(one)]
        assert due.totals == totals(listed)
        all_of_it += len(listed)
    span = shown(Filters(Period.ALL, span=Span(day.view.upcoming.first, day.view.upcoming.last)), everything.today)
    assert span is not None
    assert day.view.upcoming.totals == totals([one for one in everything.entries if span(one)])
    assert all_of_it == day.view.upcoming.totals.products > 0


def test_codes_sessions_and_recovery_are_those_of_security(day: Day) -> None:
    page = read_security(day.workspace)
    codes = day.workspace.backup_codes.read()
    assert codes is not None
    assert page.recovery is not None
    (line,) = day.lines(Kind.CODES)
    assert isinstance(line.facts, CodesFacts)
    assert backup_codes.left_chip(codes) == (f"{line.facts.left} of {line.facts.total} left", line.severity.value)

    (line,) = day.lines(Kind.SESSIONS)
    assert isinstance(line.facts, SessionsFacts)
    new = [one for one in page.sessions.entries if one.new_place]
    assert line.facts.number == len(new)
    assert (line.facts.device, line.facts.browser, line.facts.place, line.facts.seen_at) == new[0][1:5]

    chip = recovery.chip(page.recovery.doubts)
    assert chip is not None
    said = [line for line in day.lines(Kind.EXPIRY) if isinstance(line.facts, ExpiryFacts) and line.facts.recovery]
    said += day.lines(Kind.RECOVERY)
    assert len(said) == 1, "the domain that expires and the loop are one cause"
    facts = said[0].facts
    assert chip[1] == said[0].severity.value
    assert isinstance(facts, ExpiryFacts | RecoveryFacts)
    days = facts.days if isinstance(facts, ExpiryFacts) else facts.doubt.days
    assert days == page.recovery.doubts[0].days


def test_access_is_that_of_support(day: Day) -> None:
    now = day.workspace.now()
    running = [one for one in day.workspace.support.reader.read(None).accesses if one.runs(now)]
    lines = day.lines(Kind.SUPPORT)

    assert {one.organization for one in lines} == {one.organization_id for one in running}
    for line in lines:
        assert isinstance(line.facts, SupportFacts)
        mine = [one for one in running if one.organization_id == line.organization]
        assert line.facts.products == len({one.product_id for one in mine})
        assert line.facts.until == max(one.ends_at for one in mine)


def test_members_are_those_of_the_profile_page(day: Day) -> None:
    for organization in day.organizations:
        people = day.workspace.people.read(organization.id)
        lines = day.lines(Kind.MEMBERS, organization.id)
        if not people.demands_two_step:
            assert lines == []
            continue
        (line,) = lines
        assert line.facts == MembersFacts(people.without_two_step, len(people.members))


def test_the_count_beside_home_is_that_of_the_grave_lines(day: Day) -> None:
    assert day.view.serious == sum(one.severity in ("bad", "warning") for one in day.view.lines) > 0
