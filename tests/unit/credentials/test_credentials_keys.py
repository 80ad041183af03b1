from __future__ import annotations

import string
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.credentials.keys import LoginKey, SecretKind, login_of
from desktop_manager.credentials.names import item_name, rehearsal_name


@pytest.mark.parametrize(
    ("server", "profile_id", "folder"),
    [
        ("https://api.infomaniak.com", 26502, "api.infomaniak.com-26502"),
        ("https://API.infomaniak.com/", 26502, "api.infomaniak.com-26502"),
        ("https://api.infomaniak.com:443", 26502, "api.infomaniak.com-26502"),
        ("http://127.0.0.1:5000", 1, "127.0.0.1_5000-1"),
        ("http://[::1]:5000", 1, "__1_5000-1"),
        ("http://localhost:443", 1, "localhost_443-1"),
        ("https://manager.example/Demo", 7, "manager.example~2f~44emo-7"),
    ],
)
def test_a_login_has_a_folder_named_after_server_and_profile(server: str, profile_id: int, folder: str) -> None:
    assert LoginKey(server, profile_id).folder == folder


@pytest.mark.parametrize(
    ("folder", "server"),
    [
        ("api.infomaniak.com-26502", "https://api.infomaniak.com"),
        ("127.0.0.1_5000-1", "https://127.0.0.1:5000"),
        ("localhost_443-1", "http://localhost:443"),
        ("manager.example~2f~44emo-7", "https://manager.example/Demo"),
        ("manager.example~2fapi-7", None),
        ("b~fccher.example-7", "https://bücher.example"),
        ("~4e2d.example-7", "https://中.example"),
    ],
)
def test_a_folder_tells_a_login_that_has_it(folder: str, server: str | None) -> None:
    login = login_of(folder)
    assert login is not None
    assert login.folder == folder
    assert server is None or login.server == server


@given(
    st.text("abcXYZ019.:_[]-"),
    st.text(string.ascii_letters + string.digits + "/_%~é", max_size=20),
    st.sampled_from(["http", "https"]),
)
def test_every_login_is_found_by_its_folder(host: str, path: str, scheme: str) -> None:
    folder = LoginKey(f"{scheme}://x{host}/{path}", 5).folder
    login = login_of(folder)
    assert login is not None
    assert login.folder == folder


@pytest.mark.parametrize(
    "folder", ["", "notes", "-5", "a-", "a-05", "A-5", "a b-5", "a~zz-5", "a~41-5", "../x-5", "a_443~40b-5"]
)
def test_no_login_has_any_other_folder(folder: str) -> None:
    assert login_of(folder) is None


@pytest.mark.parametrize("server", ["", "https://", "https:///path", "https://claire:secret@api.infomaniak.com"])
def test_an_address_without_a_host_or_with_a_password_has_no_folder(server: str) -> None:
    with pytest.raises(ValueError) as caught:
        _ = LoginKey(server, 1).folder
    assert "secret" not in str(caught.value)


@given(st.text(st.characters(exclude_characters="@/", exclude_categories=["Cs"]), min_size=1), st.text(max_size=20))
def test_a_folder_is_always_a_safe_file_name(host: str, path: str) -> None:
    folder = LoginKey(f"https://{host}/{path.replace('@', '')}", 5).folder

    assert set(folder) <= set(string.ascii_lowercase + string.digits + ".-_~")
    assert folder.endswith("-5")


@given(st.tuples(st.integers(1, 10**9), st.integers(1, 10**9)).filter(lambda pair: pair[0] != pair[1]))
def test_two_profiles_of_one_server_never_share_a_folder(profiles: tuple[int, int]) -> None:
    first, second = (LoginKey("https://api.infomaniak.com", profile).folder for profile in profiles)

    assert first != second


def test_every_secret_has_a_name_of_its_own() -> None:
    logins = [LoginKey("https://api.infomaniak.com", 1), LoginKey("https://api.infomaniak.com", 11)]
    names = [item_name(login, kind) for login in logins for kind in SecretKind]
    everything = names + [rehearsal_name(name) for name in names]

    # The service alone has to tell them apart: the Windows back end files by it.
    assert len({name.service for name in everything}) == len(everything)


def test_the_names_in_the_keyring_never_change() -> None:
    login = LoginKey("https://api.infomaniak.com", 26502)

    assert [item_name(login, kind) for kind in SecretKind] == [
        (f"desktop-manager:api.infomaniak.com-26502:{last}", "api.infomaniak.com-26502")
        for last in ("token", "database-key", "backup-codes", "own-codes", "authenticator", "app-lock", "journal-end")
    ]


def test_what_the_first_frame_may_import_loads_nothing_heavy() -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        "import desktop_manager.credentials.keys, desktop_manager.credentials.state\n"
        "import desktop_manager.credentials.errors, desktop_manager.credentials.vault\n"
        "heavy = {'keyring', 'secretstorage', 'jeepney', 'cryptography', 'msgspec', 'dataclasses', 'configparser',\n"
        "         'hashlib', 'socket', 'logging', 'pathlib', 'urllib.parse'}\n"
        "print(sorted(heavy & (set(sys.modules) - before)))\n"
    )
    reply = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert reply.stdout.strip() == "[]"
