"""The authenticator's entries: in one item of the keyring, never half written, journalled without a secret."""

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.credentials.errors import KeyringDenied, KeyringTimeout, SecretTooLong
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.replacing import LONGEST
from desktop_manager.credentials.vault import MemoryVault
from desktop_manager.features.errors import KeyringProblem, OtpRefused, PinRefused
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.app_lock import FREE_TRIES, PAUSES_S, AppLockService, check_pin, pause_s
from desktop_manager.features.security.authenticator import CHANGED, AuthenticatorService
from desktop_manager.features.security.otp import make_key
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store

Wish = Callable[[], object]

LOGIN = LoginKey("https://api.test", 1)
SECRET = "JBSWY3DPEHPK3PXP"
OTHER = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


class FaultyVault(MemoryVault):
    """A keyring that can be made to fail, and that takes no more than the smallest one does."""

    def __init__(self) -> None:
        super().__init__()
        self.fails_to_write: Exception | None = None
        self.fails_to_read: Exception | None = None

    def get(self, login: LoginKey, kind: SecretKind) -> str | None:
        if self.fails_to_read is not None:
            raise self.fails_to_read
        return super().get(login, kind)

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        if self.fails_to_write is not None:
            raise self.fails_to_write
        if len(value.encode("utf-16-le")) > LONGEST:
            raise SecretTooLong("too long")
        super().set(login, kind, value)

    def delete(self, login: LoginKey, kind: SecretKind) -> None:
        if self.fails_to_write is not None:
            raise self.fails_to_write
        super().delete(login, kind)


class Kept:
    """A service on a faulty keyring, its journal, and what the redactor learnt."""

    def __init__(self, folder: Path) -> None:
        self.vault = FaultyVault()
        self.learnt: list[str] = []
        self.store = open_store(folder, b"k" * 32, clock=lambda: 1_700_000_000.0).store
        self.journal = Journal(self.store)
        recorder = Recorder(self.journal, now=self.now, login="api.test-1")
        self.service = AuthenticatorService(self.vault, LOGIN, recorder, self.learnt.append, now=self.now)

    def now(self) -> int:
        return 1_700_000_000

    @property
    def names(self) -> list[str]:
        return [entry.name for entry in self.service.entries()]

    def actions(self) -> list[str]:
        return [entry.entry.action for entry in self.journal.entries()]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(tmp_path)
    yield kept
    kept.store.close()


def test_several_entries_are_kept_by_name(kept: Kept) -> None:
    for name in ("Zoo", "élan", "Apple"):
        assert kept.service.add(make_key(name, SECRET)).changed == CHANGED
    assert kept.names == ["Apple", "élan", "Zoo"]


def test_the_list_has_no_secret_in_it_and_the_code_is_the_entrys_own(kept: Kept) -> None:
    kept.service.add(make_key("Mail", OTHER, 8, 30, "SHA1"))
    assert OTHER not in repr(kept.service.entries())
    # RFC 6238, appendix B.
    assert kept.service.codes("Mail", 59).current == "94287082"


def test_the_redactor_learns_a_secret_when_it_comes_and_when_it_is_read(kept: Kept) -> None:
    kept.service.add(make_key("Mail", SECRET))
    kept.learnt.clear()
    kept.service.entries()
    assert SECRET in kept.learnt


def test_the_journal_tells_what_was_done_and_no_secret(kept: Kept) -> None:
    kept.service.add(make_key("Mail", SECRET))
    kept.service.rename("Mail", "Post")
    kept.service.remove("Post")
    entries = [entry.entry for entry in kept.journal.entries()]
    assert {(entry.action.rpartition(".")[2], entry.target) for entry in entries} == {
        ("add", "Mail"),
        ("rename", "Mail"),
        ("remove", "Post"),
    }
    assert SECRET.encode() not in b"".join((entry.before or b"") + (entry.after or b"") for entry in entries)


def test_a_name_belongs_to_one_entry(kept: Kept) -> None:
    kept.service.add(make_key("Mail", SECRET))
    kept.service.add(make_key("Other", SECRET))
    wishes: tuple[Wish, ...] = (
        lambda: kept.service.add(make_key("mail", OTHER)),
        lambda: kept.service.rename("Other", " MAIL "),
    )
    for refused in wishes:
        with pytest.raises(OtpRefused) as raised:
            refused()
        assert raised.value.code == "name_taken"
    kept.service.rename("Mail", "MAIL")
    assert kept.names == ["MAIL", "Other"]


@pytest.mark.parametrize(("name", "code"), [("  ", "name_empty"), ("x" * 81, "name_too_long")])
def test_a_name_that_cannot_be_used_is_refused(kept: Kept, name: str, code: str) -> None:
    kept.service.add(make_key("Mail", SECRET))
    with pytest.raises(OtpRefused) as raised:
        kept.service.rename("Mail", name)
    assert raised.value.code == code
    assert kept.names == ["Mail"]


def test_one_entry_at_most_signs_in_to_the_login(kept: Kept) -> None:
    kept.service.add(make_key("Old", SECRET, login=True))
    kept.service.add(make_key("New", OTHER, login=True))
    entry = kept.service.login_entry()
    assert entry is not None
    assert entry.name == "New"
    assert kept.names == ["New", "Old"]


def test_a_new_set_up_takes_the_place_of_the_old_secret(kept: Kept) -> None:
    kept.service.add(make_key("Infomaniak", SECRET))
    kept.service.keep_login(make_key("Infomaniak", SECRET))
    kept.service.keep_login(make_key("Infomaniak", OTHER))
    assert kept.names == ["Infomaniak", "Infomaniak 2"]
    assert kept.service.key("Infomaniak 2").secret == OTHER


def test_the_last_one_removed_leaves_nothing_in_the_keyring(kept: Kept) -> None:
    kept.service.add(make_key("Mail", SECRET))
    kept.service.remove("Mail")
    assert kept.vault.get(LOGIN, SecretKind.AUTHENTICATOR) is None
    with pytest.raises(OtpRefused) as gone:
        kept.service.codes("Mail")
    assert gone.value.code == "gone"


@pytest.mark.parametrize(("error", "code"), [(KeyringDenied("no"), "denied"), (KeyringTimeout("slow"), "timeout")])
def test_a_keyring_that_fails_in_the_middle_leaves_all_as_it_was(kept: Kept, error: Exception, code: str) -> None:
    kept.service.add(make_key("Mail", SECRET))
    before, entered = kept.vault.get(LOGIN, SecretKind.AUTHENTICATOR), kept.actions()
    kept.vault.fails_to_write = error
    changes: tuple[Wish, ...] = (
        lambda: kept.service.add(make_key("Other", OTHER)),
        lambda: kept.service.keep_login(make_key("Other", OTHER)),
        lambda: kept.service.rename("Mail", "Post"),
        lambda: kept.service.remove("Mail"),
    )
    for change in changes:
        with pytest.raises(KeyringProblem) as problem:
            change()
        assert problem.value.code == code
    assert kept.vault.get(LOGIN, SecretKind.AUTHENTICATOR) == before
    assert kept.actions() == entered


def test_entries_that_no_longer_fit_are_refused_and_the_rest_stays(kept: Kept) -> None:
    fit = 0
    while len(kept.vault.get(LOGIN, SecretKind.AUTHENTICATOR) or "") * 2 + 2 * 80 < LONGEST:
        kept.service.add(make_key(f"Entry {fit}", OTHER))
        fit += 1
    with pytest.raises(OtpRefused) as full:
        kept.service.add(make_key("x" * 80, OTHER))
    assert full.value.code == "full"
    assert len(kept.names) == fit > 10


def test_what_something_else_wrote_there_is_neither_read_nor_overwritten(kept: Kept) -> None:
    kept.vault.set(LOGIN, SecretKind.AUTHENTICATOR, json.dumps({"not": "ours"}))
    wishes: tuple[Wish, ...] = (kept.service.entries, lambda: kept.service.add(make_key("Mail", SECRET)))
    for wish in wishes:
        with pytest.raises(OtpRefused) as refused:
            wish()
        assert refused.value.code == "unreadable"
    assert kept.vault.get(LOGIN, SecretKind.AUTHENTICATOR) == json.dumps({"not": "ours"})


# The app lock


class Clock:
    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(clock: Clock) -> AppLockService:
    return AppLockService(FaultyVault(), LOGIN, now=clock, demo=True)


def refusal(lock: AppLockService, pin: str) -> tuple[str, float]:
    with pytest.raises(PinRefused) as refused:
        lock.check(pin)
    return refused.value.code, refused.value.wait_s


@given(st.text(max_size=14))
def test_a_pin_is_4_to_12_digits(pin: str) -> None:
    right = 4 <= len(pin) <= 12 and all(sign in "0123456789" for sign in pin)
    with nullcontext() if right else pytest.raises(PinRefused, match="digits"):
        check_pin(pin)


def test_the_right_pin_opens_and_another_does_not(lock: AppLockService) -> None:
    assert not lock.is_set()
    lock.set_pin("2468")
    assert lock.is_set()
    lock.check("2468")
    assert refusal(lock, "2469") == ("wrong", 0)


def test_the_keyring_never_holds_the_pin(clock: Clock) -> None:
    vault = FaultyVault()
    lock = AppLockService(vault, LOGIN, now=clock, demo=True)
    lock.set_pin("24681357")
    first = vault.get(LOGIN, SecretKind.APP_LOCK)
    assert first is not None
    assert "24681357" not in first
    lock.set_pin("24681357", "24681357")
    assert vault.get(LOGIN, SecretKind.APP_LOCK) != first, "each has a salt of its own"


def test_the_pause_grows_with_each_wrong_pin_and_nothing_is_looked_at_meanwhile(
    lock: AppLockService, clock: Clock
) -> None:
    lock.set_pin("2468")
    waits = []
    for _ in range(FREE_TRIES + len(PAUSES_S)):
        code, wait = refusal(lock, "0000")
        assert code == "wrong"
        waits.append(wait)
        if wait:
            assert refusal(lock, "2468") == ("wait", wait)
        clock.now += int(wait)
    assert waits == [0] * (FREE_TRIES - 1) + [*PAUSES_S, PAUSES_S[-1]]
    lock.check("2468")
    assert refusal(lock, "0000") == ("wrong", 0)


def test_a_clock_set_back_shuts_nobody_out_for_longer_than_a_pause(lock: AppLockService, clock: Clock) -> None:
    lock.set_pin("2468")
    for _ in range(FREE_TRIES):
        refusal(lock, "0000")
    clock.now = -10_000_000
    assert refusal(lock, "2468") == ("wait", PAUSES_S[-1])


@given(st.integers(min_value=0, max_value=10_000))
def test_a_pause_never_shrinks(wrong: int) -> None:
    assert pause_s(wrong) <= pause_s(wrong + 1) <= PAUSES_S[-1]


def test_changing_and_removing_ask_for_the_pin_of_now(lock: AppLockService) -> None:
    lock.set_pin("2468")
    wishes: tuple[Wish, ...] = (lambda: lock.set_pin("1357", "0000"), lambda: lock.remove_pin("0000"))
    for wish in wishes:
        with pytest.raises(PinRefused):
            wish()
    lock.check("2468")
    lock.set_pin("1357", "2468")
    lock.remove_pin("1357")
    assert not lock.is_set()


def test_without_a_keyring_there_is_no_lock(clock: Clock) -> None:
    lock = AppLockService(MemoryVault(), LOGIN, now=clock, demo=False)
    assert not lock.available()
    with pytest.raises(PinRefused) as refused:
        lock.set_pin("2468")
    assert refused.value.code == "unavailable"
    assert not lock.is_set()


def test_a_keyring_that_fails_neither_opens_nor_loses_the_pin(clock: Clock) -> None:
    vault = FaultyVault()
    lock = AppLockService(vault, LOGIN, now=clock, demo=True)
    lock.set_pin("2468")
    vault.fails_to_read = KeyringTimeout("slow")
    with pytest.raises(KeyringProblem):
        lock.check("2468")
    vault.fails_to_read, vault.fails_to_write = None, KeyringDenied("no")
    with pytest.raises(KeyringProblem):
        lock.check("0000")
    with pytest.raises(KeyringProblem):
        lock.set_pin("1357", "2468")
    lock.check("2468")
