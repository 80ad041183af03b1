"""Rules of News topics, contacts and names of application passwords that need no server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.application_passwords import (
    NAME_LIMIT,
    CreatedPassword,
    PasswordEntry,
    check_name,
)
from desktop_manager.features.profile.contacts import why_kept
from desktop_manager.features.profile.news import Topic, changed_topics
from desktop_manager.features.profile.view import Contact

codes = st.sampled_from(["products", "events", "ecology"])
topics = st.dictionaries(codes, st.booleans()).map(
    lambda found: tuple(Topic(code, code.title(), on) for code, on in found.items())
)
wishes = st.dictionaries(st.sampled_from(["products", "events", "ecology", "unknown"]), st.booleans())


@given(topics, wishes)
def test_a_topic_is_changed_exactly_when_it_is_wanted_otherwise(
    known: tuple[Topic, ...], wanted: dict[str, bool]
) -> None:
    changed = {topic.code: topic.subscribed for topic in changed_topics(known, wanted)}
    assert changed == {
        topic.code: wanted[topic.code]
        for topic in known
        if topic.code in wanted and wanted[topic.code] is not topic.subscribed
    }


@given(topics, wishes)
def test_what_was_changed_is_no_longer_a_change(known: tuple[Topic, ...], wanted: dict[str, bool]) -> None:
    after = {topic.code: topic for topic in changed_topics(known, wanted)}
    saved = tuple(after.get(topic.code, topic) for topic in known)
    assert changed_topics(saved, wanted) == []


@pytest.mark.parametrize(
    ("text", "recovery", "pending", "why"),
    [
        ("claire@atelier.example", False, False, "login"),
        ("Claire@Atelier.example", True, False, "login"),
        ("other@atelier.example", True, False, "recovery"),
        ("other@atelier.example", False, False, ""),
        ("other@atelier.example", True, True, ""),
        ("claire@atelier.example", False, True, ""),
    ],
)
def test_what_signs_in_or_recovers_stays_and_a_request_can_go(
    text: str, recovery: bool, pending: bool, why: str
) -> None:
    contact = Contact(1, text, recovery, not pending, pending, "other", None)
    assert why_kept(contact, "claire@atelier.example") == why


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "empty"), ("x" * (NAME_LIMIT + 1), "too_long"), (" THUNDERBIRD ", "taken")]
)
def test_a_name_that_cannot_be_taken_is_refused_with_its_reason(name: str, code: str) -> None:
    with pytest.raises(InvalidEdit) as caught:
        check_name(name, (PasswordEntry(1, "Thunderbird", None),))
    assert caught.value.fields == {"name": code}


def test_a_name_of_exactly_the_limit_is_taken() -> None:
    check_name("x" * NAME_LIMIT)


def test_a_created_password_does_not_stand_in_its_own_words() -> None:
    assert "hunter2" not in repr(CreatedPassword("Mutt", "hunter2"))
