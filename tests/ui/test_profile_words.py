"""The words of the profile: countries, time zones, chips, and what an edit changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from desktop_manager.api.errors import BadReply, FieldError, NetworkError, OutcomeUnknown
from desktop_manager.demo.seed.countries import COUNTRIES
from desktop_manager.features.profile.edit import Change
from desktop_manager.features.profile.view import Choice, Contact
from desktop_manager.ui.words import profile as words


@pytest.fixture
def french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_CH"))
    yield
    QLocale.setDefault(before)


def contact(
    text: str = "a@example.org", *, recovery: bool = False, confirmed: bool = True, pending: bool = False
) -> Contact:
    return Contact(1, text, recovery, confirmed, pending, "professional", None)


def test_no_country_is_shown_in_capitals() -> None:
    shown = [words.territory_word(Choice(one.id, one.name, one.short_name)) for one in COUNTRIES]
    assert [name for name in shown if name.isupper() or not name] == []


def test_a_country_that_qt_does_not_know_keeps_its_name_in_ordinary_letters() -> None:
    assert words.territory_word(Choice(1, "NEW COUNTRY", "")) == "New Country"
    assert words.territory_word(Choice(1, "Somewhere", "")) == "Somewhere"
    assert words.territory_word(None) == ""


@pytest.mark.usefixtures("french")
def test_in_another_language_the_name_is_the_one_of_the_api() -> None:
    assert words.territory_word(Choice(1, "ESPAGNE", "ES")) == "Espagne"


@pytest.mark.parametrize(
    ("offset", "shown"),
    [("01:00", "X (UTC+01:00)"), ("-03:30", "X (UTC-03:30)"), ("+02:00", "X (UTC+02:00)"), ("", "X")],
)
def test_a_time_zone_carries_its_offset(offset: str, shown: str) -> None:
    assert words.offset_words(Choice(1, "X", offset)) == shown


def test_a_change_says_before_and_after_and_only_after_where_there_was_nothing() -> None:
    assert words.change_line(Change("language", "English", "French")) == "Language: English → French"
    assert words.change_line(Change("timezone", "", "Europe/Zurich")) == "Time zone: Europe/Zurich"


def test_data_with_a_placeholder_in_it_is_shown_as_it_is() -> None:
    assert words.change_line(Change("first_name", "%1", "%2")) == "First name: %1 → %2"


@pytest.mark.parametrize(
    ("shown", "chips"),
    [
        (contact(), []),
        (contact("me@example.org"), ["Login"]),
        (contact(recovery=True), ["Recovery"]),
        (contact(confirmed=False), ["Not confirmed"]),
        (contact(confirmed=False, pending=True, recovery=True), ["Recovery", "Waiting for confirmation"]),
    ],
)
def test_chips_say_what_an_address_serves_for_and_what_is_missing(shown: Contact, chips: list[str]) -> None:
    assert [text for text, _ in words.contact_chips(shown, "me@example.org")] == chips


def test_a_refusal_is_told_in_the_servers_own_words_if_it_has_any() -> None:
    assert words.refusal_words(FieldError("firstname", "max", "Too long.")) == "The server refuses it: Too long."
    assert words.refusal_words(FieldError("firstname", "max", "")) == "The server refuses this value."


@pytest.mark.parametrize("error", [NetworkError(reason="offline"), BadReply(status=200)])
def test_a_failed_save_says_that_nothing_changed_and_nothing_is_lost(error: Exception) -> None:
    assert words.save_failure_words(error)[1].startswith("Nothing was changed, and what you typed is still here.")


def test_a_lost_answer_claims_nothing() -> None:
    assert "Nothing was changed" not in " ".join(words.save_failure_words(OutcomeUnknown()))
