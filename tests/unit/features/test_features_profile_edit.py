"""The profile edit sends just what differs, and finds what is wrong before anything is sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.edit import NAME_LIMIT, ProfileEdit, changes, check, edit_of, holds, patch
from desktop_manager.features.profile.view import Choice, ProfileView

ENGLISH, FRENCH = Choice(2, "English", "en"), Choice(1, "French", "fr")
MADRID, ZURICH = Choice(400, "Europe/Madrid", "01:00"), Choice(414, "Europe/Zurich", "01:00")
LANGUAGES = {choice.id: choice.name for choice in (ENGLISH, FRENCH)}
TIMEZONES = {choice.id: choice.name for choice in (MADRID, ZURICH)}
SPAIN, SWITZERLAND = Choice(197, "SPAIN", "ES"), Choice(203, "SWITZERLAND", "CH")
COUNTRIES = {197: "Spain", 203: "Switzerland"}


def view(
    first: str = "Claire",
    last: str = "Moret",
    language: Choice | None = ENGLISH,
    zone: Choice | None = MADRID,
    country: Choice | None = SPAIN,
) -> ProfileView:
    return ProfileView(
        1, f"{first} {last}", first, last, "claire@atelier.example", "claire", False, language, country, zone, (), (), 1
    )


names = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() != "").map(str.strip)
views = st.builds(
    view,
    names,
    names,
    st.sampled_from([None, ENGLISH, FRENCH]),
    st.sampled_from([None, MADRID, ZURICH]),
    st.sampled_from([None, SPAIN, SWITZERLAND]),
)
edits = st.builds(
    ProfileEdit,
    names,
    names,
    st.sampled_from([None, 1, 2]),
    st.sampled_from([None, 400, 414]),
    st.sampled_from([None, 197, 203]),
)


def test_an_edit_that_changes_nothing_has_no_changes() -> None:
    assert changes(view(), edit_of(view()), LANGUAGES, TIMEZONES) == []


def test_each_changed_field_is_told_with_before_and_after_in_the_users_words() -> None:
    edit = ProfileEdit("Clara", " Moret ", 1, 414, 203)
    told = [tuple(change) for change in changes(view(), edit, LANGUAGES, TIMEZONES, COUNTRIES)]
    assert told == [
        ("first_name", "Claire", "Clara"),
        ("language", "English", "French"),
        ("country", "Spain", "Switzerland"),
        ("timezone", "Europe/Madrid", "Europe/Zurich"),
    ]


def test_the_body_always_carries_the_e_mail_that_the_api_demands() -> None:
    body = patch(view(), ProfileEdit("Claire", "Moret", 1, None))
    assert (body.email, body.firstname, body.lastname, body.language_id, body.timezone_id) == (
        "claire@atelier.example",
        None,
        None,
        1,
        None,
    )


@given(views, edits)
def test_the_body_holds_a_field_exactly_when_it_is_told_as_changed(before: ProfileView, edit: ProfileEdit) -> None:
    body = patch(before, edit)
    sent = {
        field
        for field, value in (
            ("first_name", body.firstname),
            ("last_name", body.lastname),
            ("language", body.language_id),
            ("timezone", body.timezone_id),
            ("country", body.country_id),
        )
        if value is not None
    }
    assert sent == {change.field for change in changes(before, edit, LANGUAGES, TIMEZONES)}


@given(views, edits)
def test_a_view_holds_an_edit_exactly_when_nothing_is_left_to_change(before: ProfileView, edit: ProfileEdit) -> None:
    assert holds(before, edit) == (not changes(before, edit, LANGUAGES, TIMEZONES))
    assert holds(before, edit_of(before))


@pytest.mark.parametrize(
    ("first", "last", "wrong"),
    [
        ("", "Moret", {"first_name": "empty"}),
        ("  ", "\t", {"first_name": "empty", "last_name": "empty"}),
        ("x" * (NAME_LIMIT + 1), "Moret", {"first_name": "too_long"}),
    ],
)
def test_a_field_that_breaks_a_rule_is_named_with_its_reason(first: str, last: str, wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidEdit) as caught:
        check(ProfileEdit(first, last))
    assert caught.value.fields == wrong


def test_a_name_of_exactly_the_limit_is_allowed() -> None:
    check(ProfileEdit("x" * NAME_LIMIT, "Moret"))
