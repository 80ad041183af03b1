from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.credentials.backends import Backend
from desktop_manager.credentials.errors import (
    KeyringDenied,
    KeyringError,
    KeyringLocked,
    KeyringTimeout,
    KeyringUnavailable,
    SecretTooLong,
)
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.names import ItemName, item_name
from desktop_manager.credentials.replacing import LONGEST
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import KeyringVault, MemoryVault, Vault

CLAIRE = LoginKey("https://api.infomaniak.com", 26502)
TOKEN = item_name(CLAIRE, SecretKind.TOKEN)
SHORT_S = 0.05
LONG_S = 30.0


class FakeKeyring:
    """A keyring whose moods a test chooses; what the operating system's would do at that edge."""

    def __init__(self, label: str = "Fake", encoding: str = "utf-8") -> None:
        self.label = label
        self.encoding = encoding
        self.kept: dict[ItemName, str] = {}
        self.written: list[ItemName] = []
        self.asked = 0
        self.error: KeyringError | None = None
        self.unlocked_for: list[ItemName] | None = None
        self.keeps: Callable[[ItemName, str], str | None] = lambda _name, value: value
        self.removes = True
        self.answers = threading.Event()
        self.answers.set()

    def check(self) -> None:
        self.asked += 1
        self.answers.wait()
        if self.error is not None:
            raise self.error

    def read(self, names: Iterable[ItemName]) -> dict[ItemName, str]:
        self.check()
        return {name: self.kept[name] for name in names if name in self.kept}

    def write(self, name: ItemName, value: str) -> None:
        self.check()
        self.written.append(name)
        kept = self.keeps(name, value)
        if kept is not None:
            self.kept[name] = kept

    def delete(self, name: ItemName) -> None:
        self.check()
        if self.removes:
            self.kept.pop(name, None)

    def unlock(self, names: Iterable[ItemName], timeout_s: float) -> None:
        assert timeout_s > 0
        self.unlocked_for = list(names)
        if isinstance(self.error, KeyringLocked):
            self.error = None
        self.check()


@pytest.fixture
def keyring() -> Generator[FakeKeyring]:
    fake = FakeKeyring()
    yield fake
    fake.answers.set()


def vault_on(*keyrings: FakeKeyring, timeout_s: float = LONG_S) -> KeyringVault:
    def backends() -> list[Backend]:
        return list(keyrings)

    return KeyringVault(timeout_s, LONG_S, backends)


def test_before_the_first_question_nothing_is_claimed(keyring: FakeKeyring) -> None:
    assert vault_on(keyring).status() == KeyringStatus(KeyringState.LOCKED, "not_asked")
    assert keyring.asked == 0


def test_several_secrets_cost_one_question(keyring: FakeKeyring) -> None:
    for kind in SecretKind:
        keyring.kept[item_name(CLAIRE, kind)] = kind.value
    vault = vault_on(keyring)

    assert vault.get_many(CLAIRE, SecretKind) == {kind: kind.value for kind in SecretKind}
    assert keyring.asked == 1
    assert vault.status() == KeyringStatus(KeyringState.KEYRING, "ok", "Fake")


def test_what_was_read_ahead_costs_no_second_question_and_is_given_once(keyring: FakeKeyring) -> None:
    keyring.kept[TOKEN] = "token"
    vault = vault_on(keyring)
    vault.read_ahead(CLAIRE, (SecretKind.TOKEN,))

    assert vault.get_many(CLAIRE, (SecretKind.TOKEN,)) == {SecretKind.TOKEN: "token"}
    assert keyring.asked == 1
    keyring.kept[TOKEN] = "newer"
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "newer"


def test_what_was_read_ahead_is_not_given_for_another_question_nor_after_a_change(keyring: FakeKeyring) -> None:
    keyring.kept[TOKEN] = "old"
    vault = vault_on(keyring)
    vault.read_ahead(CLAIRE, (SecretKind.TOKEN,))
    assert vault.get_many(CLAIRE, (SecretKind.DATABASE_KEY,)) == {}

    vault.read_ahead(CLAIRE, (SecretKind.TOKEN,))
    vault.set(CLAIRE, SecretKind.TOKEN, "new")
    assert vault.get_many(CLAIRE, (SecretKind.TOKEN,)) == {SecretKind.TOKEN: "new"}


def test_reading_ahead_from_a_keyring_that_hangs_ends_with_its_time_out(keyring: FakeKeyring) -> None:
    keyring.answers.clear()
    vault = vault_on(keyring, timeout_s=SHORT_S)
    vault.read_ahead(CLAIRE, (SecretKind.TOKEN,))

    with pytest.raises(KeyringTimeout):
        vault.get_many(CLAIRE, (SecretKind.TOKEN,))
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "timeout")


@given(st.dictionaries(st.sampled_from(SecretKind), st.text(st.characters(exclude_categories=["Cs"]), max_size=300)))
def test_what_was_set_is_got_by_the_next_run(values: dict[SecretKind, str]) -> None:
    fake = FakeKeyring()
    for kind, value in values.items():
        vault_on(fake).set(CLAIRE, kind, value)

    assert vault_on(fake).get_many(CLAIRE, SecretKind) == values


@pytest.mark.parametrize(
    "error", [KeyringLocked("x"), KeyringDenied("x"), KeyringUnavailable("x", "error"), KeyringTimeout("x")]
)
def test_trouble_is_raised_said_and_over_when_it_is_over(keyring: FakeKeyring, error: KeyringError) -> None:
    keyring.kept[TOKEN] = "token"
    keyring.error = error
    vault = vault_on(keyring)

    calls: tuple[Callable[[], object], ...] = (
        lambda: vault.get(CLAIRE, SecretKind.TOKEN),
        lambda: vault.set(CLAIRE, SecretKind.TOKEN, "new"),
        lambda: vault.delete(CLAIRE, SecretKind.TOKEN),
        lambda: vault.delete_all(CLAIRE),
    )
    for call in calls:
        with pytest.raises(type(error)):
            call()
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, error.reason, "Fake")
    assert vault.probe() == vault.status()

    keyring.error = None
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"
    assert vault.status().state is KeyringState.KEYRING


def test_a_keyring_that_went_away_is_not_exchanged_for_memory(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring, FakeKeyring("Another"))
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    keyring.error = KeyringUnavailable("killed")

    with pytest.raises(KeyringUnavailable):
        vault.get(CLAIRE, SecretKind.TOKEN)
    with pytest.raises(KeyringUnavailable):
        vault.set(CLAIRE, SecretKind.TOKEN, "new")
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "no_service", "Fake")


def test_the_next_keyring_is_used_only_where_the_first_is_absent() -> None:
    absent, locked, third = FakeKeyring("absent"), FakeKeyring("locked"), FakeKeyring("third")
    absent.error = KeyringUnavailable("no")
    locked.error = KeyringLocked("locked")
    vault = vault_on(absent, locked, third)

    with pytest.raises(KeyringLocked):
        vault.get(CLAIRE, SecretKind.TOKEN)
    assert vault.status().backend == "locked"
    assert third.asked == 0


@pytest.mark.parametrize("reason", ["disabled", "backend_not_allowed", "no_service"])
def test_without_a_keyring_memory_keeps_secrets_and_the_reason_is_said(reason: str) -> None:
    def refuse() -> list[Backend]:
        raise KeyringUnavailable("none", reason)  # type: ignore[arg-type]

    vault = KeyringVault(LONG_S, LONG_S, refuse)
    vault.set(CLAIRE, SecretKind.TOKEN, "token")

    assert vault.status() == KeyringStatus(KeyringState.THIS_RUN_ONLY, reason)  # type: ignore[arg-type]
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"
    vault.delete_all(CLAIRE)
    assert vault.get(CLAIRE, SecretKind.TOKEN) is None
    assert vault.unlock(CLAIRE).state is KeyringState.THIS_RUN_ONLY


def test_signing_out_first_thing_without_a_keyring_is_fine() -> None:
    vault = vault_on()

    vault.delete_all(CLAIRE)

    assert vault.status() == KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service")


def test_a_replacement_is_rehearsed_and_the_rehearsal_removed(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "old")
    vault.set(CLAIRE, SecretKind.TOKEN, "new")

    first, rehearsal, last = keyring.written
    assert (first, last) == (TOKEN, TOKEN)
    assert rehearsal != TOKEN
    assert keyring.kept == {TOKEN: "new"}


def test_what_is_kept_already_is_not_written_again(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "same")
    vault.set(CLAIRE, SecretKind.TOKEN, "same")

    assert keyring.written == [TOKEN]


@pytest.mark.parametrize("kept_instead", [None, "cut sh"])
def test_a_keyring_that_loses_writes_never_gets_at_the_old_token(
    keyring: FakeKeyring, kept_instead: str | None
) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "old")
    keyring.keeps = lambda _name, _value: kept_instead

    with pytest.raises(KeyringDenied):
        vault.set(CLAIRE, SecretKind.TOKEN, "new")

    assert keyring.kept[TOKEN] == "old"
    assert keyring.written.count(TOKEN) == 1
    assert vault.status().reason == "denied"


def test_a_token_that_was_spoilt_in_spite_of_the_rehearsal_is_put_back(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "old")
    keyring.keeps = lambda _name, value: "spoilt" if value == "new" else value

    with pytest.raises(KeyringDenied):
        vault.set(CLAIRE, SecretKind.TOKEN, "new")

    assert keyring.kept == {TOKEN: "old"}


def test_a_first_secret_that_is_not_kept_is_said(keyring: FakeKeyring) -> None:
    keyring.keeps = lambda _name, _value: None

    with pytest.raises(KeyringDenied):
        vault_on(keyring).set(CLAIRE, SecretKind.TOKEN, "token")


def test_a_secret_that_was_not_removed_is_said(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    keyring.removes = False

    with pytest.raises(KeyringDenied):
        vault.delete_all(CLAIRE)


def test_a_broken_off_rehearsal_goes_with_the_secret(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    keyring.kept[ItemName(f"{TOKEN.service}:rehearsal", TOKEN.username)] = "worthless"

    vault.delete(CLAIRE, SecretKind.TOKEN)

    assert keyring.kept == {}


@pytest.mark.parametrize(("encoding", "longest"), [("utf-8", LONGEST), ("utf-16-le", LONGEST // 2)])
def test_a_value_longer_than_windows_keeps_is_refused_before_anything_is_written(encoding: str, longest: int) -> None:
    keyring = FakeKeyring(encoding=encoding)
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "x" * longest)

    with pytest.raises(SecretTooLong) as caught:
        vault.set(CLAIRE, SecretKind.TOKEN, "y" * (longest + 1))

    assert "y" not in str(caught.value).replace("keyring", "").replace("bytes", "")
    assert keyring.kept == {TOKEN: "x" * longest}
    assert vault.status().state is KeyringState.KEYRING


def test_unlocking_opens_the_keyring_and_the_items_of_the_login(keyring: FakeKeyring) -> None:
    keyring.error = KeyringLocked("locked")
    vault = vault_on(keyring)
    assert vault.probe().state is KeyringState.LOCKED

    assert vault.unlock(CLAIRE) == KeyringStatus(KeyringState.KEYRING, "ok", "Fake")
    assert keyring.unlocked_for == [item_name(CLAIRE, kind) for kind in SecretKind]


def test_a_keyring_that_hangs_for_ever_costs_one_time_out_and_then_nothing(keyring: FakeKeyring) -> None:
    keyring.answers.clear()
    vault = vault_on(keyring, timeout_s=SHORT_S)

    for _ in range(4):
        with pytest.raises(KeyringTimeout):
            vault.get(CLAIRE, SecretKind.TOKEN)
    assert vault.probe() == KeyringStatus(KeyringState.LOCKED, "timeout")
    assert keyring.asked == 1
    assert [thread.daemon for thread in threading.enumerate() if thread.name == "keyring"] == [True]


def test_a_vault_shows_no_secret_when_it_is_printed(keyring: FakeKeyring) -> None:
    vault = vault_on(keyring)
    vault.set(CLAIRE, SecretKind.TOKEN, "very-secret")
    memory = MemoryVault()
    memory.set(CLAIRE, SecretKind.TOKEN, "very-secret")

    assert "very-secret" not in repr(vault) + repr(memory)


def test_the_demos_vault_keeps_what_it_is_given_until_the_end() -> None:
    vault: Vault = MemoryVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    vault.set(CLAIRE, SecretKind.DATABASE_KEY, "key")

    assert vault.get_many(CLAIRE, SecretKind) == {SecretKind.TOKEN: "token", SecretKind.DATABASE_KEY: "key"}
    assert vault.status() == vault.probe() == vault.unlock(CLAIRE)
    assert vault.status().state is KeyringState.THIS_RUN_ONLY
    vault.delete_all(CLAIRE)
    assert vault.get_many(CLAIRE, SecretKind) == {}
