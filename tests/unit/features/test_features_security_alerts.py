"""Sign-in alerts: just what differs is sent, and a number out of range never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.security.alerts import AlertSettings, changed_fields, check, patch

EMAIL = "claire@atelier.example"
HELD = AlertSettings(False, True, True, 10)
settings = st.builds(AlertSettings, st.booleans(), st.booleans(), st.booleans(), st.integers(1, 100))


@given(settings, settings)
def test_the_body_holds_a_field_exactly_when_it_is_told_as_changed(before: AlertSettings, after: AlertSettings) -> None:
    body = patch(EMAIL, before, after)
    sent = {
        "successful": body.successful_connexion_notification,
        "unsuccessful": body.unsuccessful_connexion_notification,
        "limit": body.unsuccessful_connexion_limit,
        "rate_limit": body.unsuccessful_connexion_rate_limit,
    }

    assert body.email == EMAIL
    assert {field for field, value in sent.items() if value is not None} == set(changed_fields(before, after))
    assert all(sent[field] == getattr(after, field) for field in changed_fields(before, after))


@given(settings)
def test_what_is_held_already_changes_nothing(held: AlertSettings) -> None:
    assert changed_fields(held, held) == ()


def test_the_number_behind_a_lock_that_is_off_is_left_alone() -> None:
    assert changed_fields(HELD, HELD._replace(limit=False, rate_limit=0)) == ("limit",)


@pytest.mark.parametrize("number", [-1, 0, 101, 999])
def test_a_number_that_the_server_cannot_take_is_refused(number: int) -> None:
    with pytest.raises(InvalidEdit):
        check(HELD._replace(rate_limit=number))


@pytest.mark.parametrize("number", [1, 100, None])
def test_the_ends_of_the_range_pass(number: int | None) -> None:
    check(HELD._replace(rate_limit=number))
