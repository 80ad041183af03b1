"""Whether losing the phone would lock the user out: never more is claimed than is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.security.readiness import ReadinessFacts, Verdict, judge

known = st.sampled_from([None, False, True])
facts = st.builds(
    ReadinessFacts,
    known,
    otp=known,
    sms=known,
    app=known,
    key=known,
    otp_here=known,
    codes_left=st.sampled_from([None, 0, 1, 10]),
    codes_proven=known,
    codes_here=known,
    recovery=st.sampled_from([None, "set", "pending", "none", "loop"]),
)
ORDER = (Verdict.LOCKED_OUT, Verdict.UNSURE, Verdict.READY)
PHONE_ONLY = ReadinessFacts(True, otp=True, sms=True, app=False, key=False, otp_here=False, codes_left=0)


@pytest.mark.parametrize(
    ("changed", "verdict", "first"),
    [
        ({}, Verdict.LOCKED_OUT, "otp_on_phone"),
        ({"otp_here": True}, Verdict.READY, "otp_here"),
        ({"otp_here": None}, Verdict.UNSURE, "otp_unknown"),
        ({"key": True}, Verdict.READY, "key"),
        ({"codes_left": 2}, Verdict.UNSURE, "codes_not_proven"),
        ({"codes_left": 2, "codes_proven": True}, Verdict.READY, "codes_proven"),
        ({"codes_left": 2, "codes_here": True}, Verdict.READY, "codes_here"),
        ({"codes_left": None}, Verdict.UNSURE, "codes_unknown"),
        ({"codes_left": 0, "codes_proven": True, "codes_here": True}, Verdict.LOCKED_OUT, "otp_on_phone"),
        ({"two_step": False}, Verdict.READY, "two_step_off"),
        ({"two_step": None}, Verdict.UNSURE, "two_step_unknown"),
    ],
)
def test_the_verdict_and_the_reason_that_decides_it(changed: dict[str, object], verdict: Verdict, first: str) -> None:
    found = judge(PHONE_ONLY._replace(**changed))  # type: ignore[arg-type]

    assert (found.verdict, found.reasons[0].code) == (verdict, first)


@given(facts)
def test_the_verdict_rests_on_a_reason_of_its_own_kind(known_facts: ReadinessFacts) -> None:
    found = judge(known_facts)
    ways = [reason.helps for reason in found.reasons if not reason.code.startswith("recovery_")]

    assert (found.verdict is Verdict.READY) == (True in ways)
    assert (found.verdict is Verdict.LOCKED_OUT) == all(helps is False for helps in ways)


@given(facts)
def test_knowing_nothing_of_the_codes_never_locks_anybody_out(known_facts: ReadinessFacts) -> None:
    assert judge(known_facts._replace(codes_left=None)).verdict is not Verdict.LOCKED_OUT


@given(facts, st.sampled_from(["set", "pending", "none", "loop"]))
def test_the_recovery_email_is_no_second_step(known_facts: ReadinessFacts, recovery: str) -> None:
    assert judge(known_facts).verdict is judge(known_facts._replace(recovery=recovery)).verdict


@given(facts, st.sampled_from([{"key": True}, {"codes_left": 3, "codes_here": True}, {"codes_left": 3}]))
def test_one_more_way_never_makes_it_worse(known_facts: ReadinessFacts, more: dict[str, object]) -> None:
    poorer = known_facts._replace(codes_left=0, key=False)
    before, after = judge(poorer).verdict, judge(poorer._replace(**more)).verdict  # type: ignore[arg-type]

    assert ORDER.index(after) >= ORDER.index(before)
