"""Undo of a profile edit brings back what the edit changed, and nothing else; a name that stays is not judged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.reference import Language, Timezone
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.edit import ProfileEdit, apply_to, changes, check, edit_of, put_back
from desktop_manager.features.profile.view import Choice, ProfileView, view_of

LANGUAGES = {1: "French", 2: "English", 3: "German"}
TIMEZONES = {400: "Europe/Madrid", 414: "Europe/Zurich"}


def view(first: str, last: str, language: int, timezone: int) -> ProfileView:
    return ProfileView(
        id=1,
        display_name=f"{first} {last}",
        first_name=first,
        last_name=last,
        email="claire@atelier.example",
        login="claire@atelier.example",
        is_sso=False,
        language=Choice(language, LANGUAGES[language], ""),
        country=None,
        timezone=Choice(timezone, TIMEZONES[timezone], ""),
        emails=(),
        phones=(),
        fetched_at=None,
    )


names = st.sampled_from(["Claire", "Clara", "Moret", "Morel"])
views = st.builds(view, names, names, st.sampled_from(list(LANGUAGES)), st.sampled_from(list(TIMEZONES)))


@given(before=views, wanted=views, now=views)
def test_what_was_changed_comes_back_and_the_rest_stays(
    before: ProfileView, wanted: ProfileView, now: ProfileView
) -> None:
    described = changes(before, edit_of(wanted), LANGUAGES, TIMEZONES)
    back = put_back(now, before, described)._asdict()
    changed = {
        f"{change.field}_id" if change.field in ("language", "timezone") else change.field for change in described
    }
    for field, value in back.items():
        source = before if field in changed else now
        assert value == edit_of(source)._asdict()[field]


@pytest.mark.parametrize("held", ["", "x" * 200])
def test_a_name_that_stays_as_it_is_is_not_judged(held: str) -> None:
    shown = view("Claire", held, 2, 400)
    check(ProfileEdit("Claire", held, 1, 400), shown)
    with pytest.raises(InvalidEdit):
        check(ProfileEdit("Claire", held, 1, 400))


def test_a_confirmed_change_is_brought_into_a_record_without_preferences() -> None:
    profile = Profile(id=1, display_name="Claire Moret", first_name="Claire", last_name="Moret")
    languages = [Language(id=1, name="French"), Language(id=2, name="English")]
    apply_to(profile, ProfileEdit(" Clara ", "Moret", 1, 414), languages, [Timezone(id=414, name="Europe/Zurich")])
    shown = view_of(profile, None)
    assert (shown.display_name, shown.first_name) == ("Clara Moret", "Clara")
    assert (shown.language and shown.language.name, shown.timezone and shown.timezone.name) == (
        "French",
        "Europe/Zurich",
    )
