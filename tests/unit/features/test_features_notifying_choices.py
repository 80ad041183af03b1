"""What was chosen about notices lasts in the settings file; a damaged file means what is usual."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours, choices_of
from desktop_manager.features.settings import Settings

CHOICES = st.builds(
    NoticeChoices,
    st.booleans(),
    st.lists(st.text(max_size=8)).map(tuple),
    st.builds(QuietHours, st.booleans(), st.integers(0, 1439), st.integers(0, 1439)),
    st.integers(0, 2**33),
    st.booleans(),
)


@given(CHOICES)
def test_what_was_chosen_comes_back(choices: NoticeChoices) -> None:
    assert choices_of(json.loads(json.dumps(choices.as_json()))) == choices


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {"muted": "codes", "quiet": [True, 5], "paused_until": -3},
        {"muted": {}, "quiet": [True, 1440, 0], "paused_until": "1", "close_to_tray": 1},
        {"quiet": [True, "22", 7]},
        {"quiet": [True, True, False]},
    ],
)
def test_what_is_wrong_is_as_at_the_first_start(raw: object) -> None:
    assert choices_of(raw) == NoticeChoices()


def test_closing_ends_the_program_and_notices_are_on_unless_chosen_otherwise() -> None:
    usual = NoticeChoices()
    assert (usual.on, usual.close_to_tray, usual.quiet.on, usual.muted) == (True, False, False, ())


def test_the_settings_file_holds_them(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.notices = NoticeChoices(False, ("codes",), QuietHours(True, 60, 120), 5, True)
    settings.write(settings.as_json())
    assert Settings(tmp_path / "settings.json").load().notices == settings.notices
