"""The lost-device guide and the steps after a suspect session."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.security.incident import STEPS, IncidentNotes
from desktop_manager.features.security.lost_device import StillHas, steps

HELP = ("request_help", "send_identity", "send_selfie", "wait", "no_call")
has = st.builds(StillHas, *[st.booleans()] * 5)


@pytest.mark.parametrize(
    ("having", "wanted"),
    [
        (StillHas(code=True), ("sign_in", "alternatives", "enter_code", "afterwards")),
        (StillHas(), ("sign_in", "alternatives", *HELP)),
        (StillHas(code=True, here=True), ("sign_in", "alternatives", "enter_here", "afterwards")),
        (StillHas(code=True, method=True), ("sign_in", "alternatives", "use_method", "afterwards")),
        (
            StillHas(password=False, code=True, recovery=True),
            ("reset_password", "sign_in", "alternatives", "enter_code", "afterwards"),
        ),
        (StillHas(password=False, code=True), HELP),
    ],
)
def test_the_steps_follow_from_what_is_left(having: StillHas, wanted: tuple[str, ...]) -> None:
    assert steps(having) == wanted


@given(has)
def test_help_is_the_last_option_and_calling_is_never_advised(having: StillHas) -> None:
    found = steps(having)

    assert ("request_help" in found) != ("afterwards" in found)
    assert ("no_call" in found) == ("request_help" in found)
    assert len(found) == len(set(found))


@given(has)
def test_without_password_and_mailbox_nothing_else_helps(having: StillHas) -> None:
    assert steps(having._replace(password=False, recovery=False)) == HELP


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.booleans())))
def test_what_was_done_and_what_is_left_are_all_steps_in_order(marks: list[tuple[str, bool]]) -> None:
    notes = IncidentNotes()
    for step, done in marks:
        notes.mark(step, done=done)

    assert sorted((*notes.done(), *notes.left()), key=STEPS.index) == list(STEPS)
    assert set(notes.done()) == {step for step, done in dict(marks).items() if done}


def test_a_step_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="dance"):
        IncidentNotes().mark("dance", done=True)
