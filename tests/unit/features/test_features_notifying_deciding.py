"""What is announced: serious, new since the last look, once, and not while it is quiet."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.attention.line import Kind, Line, Severity
from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours
from desktop_manager.features.notifying.deciding import ANNOUNCED, DAY_S, FORGET_AFTER_S, Decision, decide, is_serious
from support.attention import line, login_on

NOON = 1_795_435_200  # 23 Nov 2026, 12:00 UTC
ALWAYS = NoticeChoices()
AT_NOON = NoticeChoices(quiet=QuietHours(True, 11 * 60, 13 * 60))


def bad(identity: str, kind: Kind = Kind.CODES) -> Line:
    return line(identity, kind=kind, severity=Severity.BAD)


def decided(lines: list[Line], noticed: object = None, choices: NoticeChoices = ALWAYS, **told: object) -> Decision:
    usual = {"at": NOON, "zone": UTC, "looking": False, "hidden": []} | told
    hidden = usual.pop("hidden")
    return decide(lines, hidden, noticed or {}, choices, **usual)  # type: ignore[arg-type]


def test_what_is_bad_is_announced_with_its_number_and_kinds_in_one_notice() -> None:
    found = decided([bad("a"), bad("b", Kind.EXPIRY), bad("c"), line("d")])
    assert found.notice is not None
    assert (found.notice.things, found.notice.kinds) == (3, (Kind.EXPIRY, Kind.CODES))
    assert found.noticed == {"a": NOON, "b": NOON, "c": NOON}


def test_a_session_at_a_new_place_is_serious_although_it_is_a_warning() -> None:
    assert is_serious(line("s", kind=Kind.SESSIONS))
    assert not is_serious(line("s", kind=Kind.CODES))


def test_no_line_is_announced_twice() -> None:
    first = decided([bad("a")])
    assert decided([bad("a")], first.noticed).notice is None
    second = decided([bad("a"), bad("b")], first.noticed).notice
    assert second is not None
    assert second.lines == {"b"}


def test_what_was_in_sight_is_not_announced_afterwards() -> None:
    seen = decided([bad("a")], looking=True)
    assert seen.notice is None
    assert decided([bad("a")], seen.noticed).notice is None


def test_a_warning_that_becomes_bad_is_news() -> None:
    seen = decided([line("a")], looking=True)
    assert decided([bad("a")], seen.noticed).notice is not None


def test_a_line_that_comes_and_goes_is_announced_once_but_a_year_later_again() -> None:
    told = decided([bad("a")]).noticed
    gone = decided([], told, at=NOON + DAY_S).noticed
    assert decided([bad("a")], gone, at=NOON + 2 * DAY_S).notice is None
    later = NOON + 365 * DAY_S
    assert decided([bad("a")], decided([], gone, at=later).noticed, at=later).notice is not None


def test_a_snoozed_line_is_not_announced_and_not_forgotten() -> None:
    told = decided([bad("a")]).noticed
    hidden = decided([], told, at=NOON + FORGET_AFTER_S, hidden=[bad("a"), bad("b")])
    assert hidden.notice is None
    assert hidden.noticed == {"a": NOON + FORGET_AFTER_S}


@pytest.mark.parametrize("choices", [NoticeChoices(on=False), NoticeChoices(muted=("codes",))])
def test_what_is_turned_off_is_not_announced_and_stays_new(choices: NoticeChoices) -> None:
    found = decided([bad("a")], choices=choices)
    assert found == Decision({})
    assert decided([bad("a")], found.noticed).notice is not None


def test_a_muted_kind_leaves_the_others_alone() -> None:
    found = decided([bad("a"), bad("b", Kind.TOKEN)], choices=NoticeChoices(muted=("codes",))).notice
    assert found is not None
    assert found.kinds == (Kind.TOKEN,)


def test_what_comes_while_it_is_quiet_is_one_notice_at_the_end() -> None:
    first = decided([bad("a")], choices=AT_NOON)
    assert (first.notice, first.again_at) == (None, NOON + 3600)
    second = decided([bad("a"), bad("b")], first.noticed, AT_NOON, at=NOON + 1800)
    assert second.notice is None
    end = decided([bad("a"), bad("b")], second.noticed, AT_NOON, at=NOON + 3600)
    assert end.notice is not None
    assert end.notice.things == 2


def test_what_has_been_settled_by_the_end_of_the_quiet_is_not_told() -> None:
    first = decided([bad("a")], choices=AT_NOON)
    assert decided([], first.noticed, AT_NOON, at=NOON + 3600).notice is None


def test_a_pause_holds_until_its_end_and_the_longer_of_both_counts() -> None:
    paused = AT_NOON._replace(paused_until=NOON + 60)
    assert decided([bad("a")], choices=paused).again_at == NOON + 3600
    assert decided([bad("a")], choices=paused._replace(paused_until=NOON + 7200)).again_at == NOON + 7200
    assert decided([bad("a")], choices=ALWAYS._replace(paused_until=NOON)).notice is not None


LINES = st.lists(
    st.builds(bad, st.sampled_from("abcdefgh"), st.sampled_from(list(ANNOUNCED))),
    max_size=5,
    unique_by=lambda one: one.id,
)
CHOICES = st.builds(
    NoticeChoices,
    st.booleans(),
    st.lists(st.sampled_from([str(kind) for kind in ANNOUNCED]), max_size=2).map(tuple),
    st.builds(QuietHours, st.booleans(), st.integers(0, 1439), st.integers(0, 1439)),
)


@given(st.lists(st.tuples(LINES, CHOICES, st.booleans(), st.integers(0, 7200)), max_size=12))
def test_whatever_happens_within_a_month_each_line_is_told_once_at_most(
    turns: list[tuple[list[Line], NoticeChoices, bool, int]],
) -> None:
    noticed: object = {}
    told: list[str] = []
    at = NOON
    for lines, choices, looking, wait in turns:
        at += wait
        found = decided(lines, noticed, choices, at=at, looking=looking)
        noticed = found.noticed
        if found.notice is not None:
            told += found.notice.lines
            assert choices.on
            assert not looking
            assert not {str(kind) for kind in found.notice.kinds} & set(choices.muted)
    assert len(told) == len(set(told))


@pytest.mark.parametrize("days", [0, 200])
def test_every_kind_that_can_be_serious_has_its_switch(days: int) -> None:
    with login_on(date(2026, 11, 23) + timedelta(days=days)) as (workspace, _state):
        kinds = {one.kind for one in workspace.attention.read().lines if is_serious(one)}
    assert kinds
    assert kinds <= set(ANNOUNCED)
