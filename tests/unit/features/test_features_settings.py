"""The settings file keeps what was chosen, survives damage, and is for its owner only."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.settings import KnownLogin, Settings, WindowPlace


def test_what_was_set_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "settings.json"
    settings = Settings(file).load()
    settings.theme = "dark"
    settings.add_login(KnownLogin("https://api.infomaniak.com", 26502))
    settings.last_organization["api.infomaniak.com-26502"] = 7
    settings.window = WindowPlace(1000, 700, True)
    settings.write(settings.as_json())

    again = Settings(file).load()
    assert again.theme == "dark"
    assert again.current == KnownLogin("https://api.infomaniak.com", 26502)
    assert again.last_organization == {"api.infomaniak.com-26502": 7}
    assert again.window == WindowPlace(1000, 700, True)


def test_the_file_and_its_folder_are_for_the_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "settings.json"
    settings = Settings(file)
    settings.write(settings.as_json())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none.json").load()
    assert (settings.theme, settings.logins, settings.current, settings.unreadable) == ("system", [], None, False)


def test_a_damaged_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "da')
    settings = Settings(file).load()
    assert settings.unreadable
    settings.write(settings.as_json())
    assert (tmp_path / "settings.unreadable.json").read_text() == '{"theme": "da'
    assert json.loads(file.read_text())["theme"] == "system"


def test_forgetting_a_login_forgets_its_organization_and_makes_another_current(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    first, second = KnownLogin("https://api.infomaniak.com", 1), KnownLogin("https://api.infomaniak.com", 2)
    settings.add_login(first)
    settings.add_login(second)
    settings.last_organization = {"a-1": 5, "a-2": 6}
    settings.forget_login(second, "a-2")
    assert settings.logins == [first]
    assert settings.current == first
    assert settings.last_organization == {"a-1": 5}


def test_a_login_s_name_is_read_back_and_taken_away_by_an_empty_one(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings(file)
    settings.name_login("a-1", "Agency")
    settings.name_login("a-2", "Studio")
    settings.name_login("a-2", "")
    settings.write(settings.as_json())
    assert Settings(file).load().login_names == {"a-1": "Agency"}


def test_forgetting_a_login_forgets_its_name(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    login = KnownLogin("https://api.infomaniak.com", 1)
    settings.add_login(login)
    settings.name_login("a-1", "Agency")
    settings.forget_login(login, "a-1")
    assert settings.login_names == {}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(
    content=st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("theme", "logins", "current", "login_names", "last_organization", "window"), json_values
        ),
    )
    | json_values
)
def test_whatever_the_file_holds_the_settings_are_usable(
    content: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(content))
    settings = Settings(file).load()
    assert settings.theme in ("system", "light", "dark")
    assert settings.window.width >= 880
    assert settings.window.height >= 600
    assert settings.current is None or settings.current in settings.logins
    json.loads(settings.as_json())
