"""Members and teams as the API tells them: relations come as objects or as their JSON in a text, or not at all."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.member import Member, Team, TeamPermission, TeamUser
from desktop_manager.features.organizations.people import member_view, team_view, two_step_of

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("security", "on"),
    [
        (None, None),
        ("", None),
        ("no JSON", None),
        ({}, None),
        ("{}", None),
        ({"double_auth": True}, True),
        ({"double_auth": False, "otp": True}, False),
        ('{"otp": true}', True),
        ('{"otp": false, "sms": false}', False),
        ({"otp": False, "yubikey": True}, True),
        ({"otp": "yes"}, None),
        ([True], None),
    ],
)
def test_two_step_verification_is_on_off_or_not_told(security: Any, on: bool | None) -> None:
    assert two_step_of(security) is on


@given(ANYTHING, st.booleans())
def test_no_shape_of_a_relation_is_a_fault(value: Any, as_text: bool) -> None:
    told = json.dumps(value) if as_text else value
    view = member_view(Member(user_id=1, security=told, teams=told))
    assert view.two_step in (True, False, None)
    assert all(isinstance(name, str) for name in view.teams)


@given(st.lists(st.text(max_size=9), max_size=4), st.booleans())
def test_teams_are_read_from_both_shapes(names: list[str], as_text: bool) -> None:
    teams: Any = [{"id": number, "name": name} for number, name in enumerate(names)]
    assert member_view(Member(teams=json.dumps(teams) if as_text else teams)).teams == tuple(names)


def test_someone_without_a_name_is_known_by_the_address() -> None:
    assert member_view(Member(email="a@b.example")).name == "a@b.example"
    assert member_view(Member(first_name="Ana", last_name="Ruiz")).name == "Ana Ruiz"


def test_a_sign_in_at_the_epoch_is_none_at_all() -> None:
    assert member_view(Member(user_id=1, last_login_wire=0)).last_login_at is None


def test_a_team_whose_users_could_not_be_read_still_has_its_size() -> None:
    view = team_view(Team(1, "Shop", user_count=4, permissions=[TeamPermission("domain", ["a", 1, "b"])]))
    assert (view.members, view.size) == (None, 4)
    assert [right.rights for right in view.rights] == ["a, b"]
    known = team_view(Team(1, "Shop", user_count=4, users=[TeamUser(1, email="x@y.example")]))
    assert (known.members, known.size) == (("x@y.example",), 1)
