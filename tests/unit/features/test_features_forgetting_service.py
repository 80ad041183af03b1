"""Forgetting in its order: the keyring first, then file by file, whatever one of them does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop_manager.credentials.errors import KeyringTimeout, KeyringUnavailable
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault, Vault
from desktop_manager.features.forgetting.service import Forgotten, forget
from desktop_manager.features.forgetting.survey import survey
from support.application import KeptVault, TroubledKeyring
from support.earlier_data import Earlier, lay


@pytest.fixture
def known(tmp_path: Path) -> Earlier:
    return lay(tmp_path / "data")


def keep(vault: Vault, known: Earlier) -> Vault:
    for kind, value in known.secrets.items():
        vault.set(known.login, kind, value)
    return vault


def run(tmp_path: Path, vault: Vault, *, leave_keyring: bool = False) -> Forgotten:
    found = survey(tmp_path / "data", vault, certain=False)
    return forget(found, vault, certain=False, leave_keyring=leave_keyring)


def test_the_survey_tells_logins_by_their_names_with_organizations_and_sizes(tmp_path: Path, known: Earlier) -> None:
    found = survey(tmp_path / "data", keep(KeptVault(), known), certain=False)
    (login,) = found.logins
    assert login.login == known.login
    assert (login.name, login.organizations) == ("Atelier office", 4)
    assert login.size > 200_000
    assert found.settings
    assert not found.keyring_in_the_way
    assert not found.without_keyring


def test_without_its_key_a_login_is_told_by_the_name_that_the_user_gave_it(tmp_path: Path, known: Earlier) -> None:
    (login,) = survey(tmp_path / "data", KeptVault(), certain=False).logins
    assert (login.name, login.organizations) == ("Atelier office", None)


def test_the_users_own_name_stands_in_where_none_was_given(tmp_path: Path, known: Earlier) -> None:
    (tmp_path / "data" / "settings.json").unlink()
    # By names, as a real keyring keeps them: a folder does not tell whether its server was asked with TLS.
    (login,) = survey(tmp_path / "data", keep(TroubledKeyring().vault(), known), certain=False).logins
    assert login.name == "Claire Anne Moret-Favre"
    assert login.login.folder == known.login.folder


def test_a_look_changes_nothing(tmp_path: Path, known: Earlier) -> None:
    folder = known.store_folder(tmp_path / "data")
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    survey(tmp_path / "data", keep(KeptVault(), known), certain=False)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before


def test_a_folder_without_logins_asks_no_keyring(tmp_path: Path) -> None:
    demo = tmp_path / "data" / "demo" / "logins" / "demo.desktop-manager.invalid-0"
    demo.mkdir(parents=True)
    (demo / "store.db").write_bytes(b"demo")
    keyring = TroubledKeyring(KeyringTimeout("hangs"))
    forgotten = run(tmp_path, keyring.vault())
    assert forgotten.whole
    assert not keyring.asked.is_set()
    assert list((tmp_path / "data").iterdir()) == []


def test_no_file_goes_where_the_keyring_fails(tmp_path: Path, known: Earlier) -> None:
    keyring = TroubledKeyring()
    vault = keep(keyring.vault(), known)
    found = survey(tmp_path / "data", vault, certain=False)
    keyring.error = KeyringUnavailable("gone")
    forgotten = forget(found, vault, certain=False, leave_keyring=False)
    assert forgotten.removed is None
    assert forgotten.problem is not None
    assert not forgotten.whole
    assert (known.store_folder(tmp_path / "data") / "store.db").is_file()


def test_where_there_is_no_keyring_only_the_confirmed_way_removes_files(tmp_path: Path, known: Earlier) -> None:
    vault = KeyringVault(0.5, 0.5, list)
    refused = run(tmp_path, vault)
    assert refused.removed is None
    assert refused.problem is not None
    assert run(tmp_path, vault, leave_keyring=True).whole
    assert not (tmp_path / "data" / "logins").exists()


def test_a_file_that_stays_stops_nothing_and_another_run_finishes(
    tmp_path: Path, known: Earlier, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = known.store_folder(tmp_path / "data") / "store.db"
    unlink = Path.unlink

    def hold(path: Path, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError(13, "The process cannot access the file")
        unlink(path, missing_ok)

    vault = keep(KeptVault(), known)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", hold)
        forgotten = run(tmp_path, vault)
    assert forgotten.removed is not None
    assert forgotten.removed.left == ((held, "The process cannot access the file"),)
    assert not forgotten.whole
    assert [path for path in (tmp_path / "data").rglob("*") if path.is_file()] == [held]
    assert vault.get_many(known.login, SecretKind) == {}

    assert run(tmp_path, vault).whole
    assert list((tmp_path / "data").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may look everywhere")
def test_a_folder_that_cannot_be_looked_into_is_named_and_the_rest_goes(tmp_path: Path, known: Earlier) -> None:
    closed = tmp_path / "data" / "logins" / "api.infomaniak.com-26502"
    closed.mkdir()
    closed.chmod(0)
    forgotten = run(tmp_path, keep(KeptVault(), known))
    closed.chmod(0o700)
    assert forgotten.removed is not None
    assert [left.path for left in forgotten.removed.left] == [closed]
    assert not known.store_folder(tmp_path / "data").exists()


def test_entries_of_a_login_that_the_settings_alone_know_go_too(tmp_path: Path, known: Earlier) -> None:
    other = LoginKey("https://api.infomaniak.com", 7)
    vault = keep(KeptVault(), known)
    vault.set(other, SecretKind.TOKEN, "t")
    settings = tmp_path / "data" / "settings.json"
    text = settings.read_text("utf-8").replace('"logins": [', '"logins": [["https://api.infomaniak.com", 7],', 1)
    settings.write_text(text, "utf-8")
    assert run(tmp_path, vault).logins == 2
    assert vault.get_many(other, SecretKind) == {}
