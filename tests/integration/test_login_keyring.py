"""Signing in, replacing the token and signing out, with a real keyring and a real server on the loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.api.errors import Cancelled, NetworkError, NotAuthorized
from desktop_manager.bootstrap.folders import Folders
from desktop_manager.bootstrap.jobs import SignIn
from desktop_manager.bootstrap.opening import Opened, Opener
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import (
    DEMO_AGENCY_TOKEN,
    DEMO_TOKEN,
    DEMO_TOKEN_WITHOUT_ACCOUNTS,
    DEMO_TOKEN_WITHOUT_PROFILE,
)
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.features.errors import KeyringProblem, NothingKnown, OtherUser, UnusableToken
from desktop_manager.store.areas import Area
from desktop_manager.ui.tasks import TaskHandle
from support.fault_server import FaultServer, hang
from support.keyring_daemon import KeyringDaemon, PrivateBus, missing_programs
from support.syncing import DAY, ONCE, Watching

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

SECOND_TOKEN = "claires-second-token-4fd0"


@pytest.fixture
def server() -> Iterator[ServedDemo]:
    state = DemoState(DAY, 100, rate_limit=None)
    state.tokens[SECOND_TOKEN] = state.tokens[DEMO_TOKEN]
    with ServedDemo(state) as served:
        yield served


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data")


def opener(folders: Folders, vault: KeyringVault | None = None) -> Opener:
    """What a fresh start of the program has."""
    return Opener(folders, vault or KeyringVault(), "en", policy=ONCE)


def sign_in(desk: Opener, server: ServedDemo, token: str = DEMO_TOKEN) -> Opened:
    return desk.sign_in(desk.logins.check(server.address, token), token)


def claire(server: ServedDemo) -> LoginKey:
    return LoginKey(server.address, CLAIRE_ID)


@pytest.mark.usefixtures("daemon")
def test_what_was_signed_in_opens_again_from_keyring_and_store_alone(server: ServedDemo, folders: Folders) -> None:
    first = sign_in(opener(folders), server)
    first.workspace.sync.refresh_everything(Watching())
    products = len(first.workspace.products.all(None))
    first.workspace.close()
    asked = server.state.logins.copy()
    server.state.logins.clear()  # whatever is asked of the server from here on fails

    again = opener(folders).open_known(claire(server))

    assert again.notice is None
    assert again.keyring.state is KeyringState.KEYRING
    assert len(again.workspace.organizations.all()) == 4
    assert len(again.workspace.products.all(None)) == products > 50
    profile = again.workspace.profile.read()
    assert profile is not None
    assert profile.display_name == "Claire Moret"
    again.workspace.close()
    server.state.logins.update(asked)


@pytest.mark.usefixtures("daemon")
def test_token_and_key_are_in_the_keyring(server: ServedDemo, folders: Folders) -> None:
    sign_in(opener(folders), server).workspace.close()

    kept = KeyringVault().get_many(claire(server), SecretKind)

    assert kept[SecretKind.TOKEN] == DEMO_TOKEN
    assert len(bytes.fromhex(kept[SecretKind.DATABASE_KEY])) == 32


@pytest.mark.usefixtures("daemon")
@pytest.mark.parametrize(
    ("token", "error"),
    [
        ("nobodys-token", NotAuthorized),
        (DEMO_TOKEN_WITHOUT_PROFILE, UnusableToken),
        (DEMO_TOKEN_WITHOUT_ACCOUNTS, UnusableToken),
    ],
)
def test_a_token_that_is_refused_leaves_nothing(
    server: ServedDemo, folders: Folders, token: str, error: type[Exception]
) -> None:
    with pytest.raises(error) as refused:
        sign_in(opener(folders), server, token)

    assert token not in f"{refused.value!r}{refused.value}"
    assert KeyringVault().get_many(claire(server), SecretKind) == {}
    assert not folders.root.exists()


@pytest.mark.usefixtures("daemon")
def test_every_missing_scope_is_named_at_once(server: ServedDemo, folders: Folders) -> None:
    server.state.tokens["bare"] = server.state.tokens[DEMO_TOKEN]._replace(scopes=frozenset())

    with pytest.raises(UnusableToken) as refused:
        sign_in(opener(folders), server, "bare")

    assert set(refused.value.missing) == {"user_info", "accounts"}


@pytest.mark.usefixtures("daemon")
def test_a_second_sign_in_keeps_the_key_and_what_was_fetched(server: ServedDemo, folders: Folders) -> None:
    first = sign_in(opener(folders), server)
    first.workspace.sync.refresh_everything(Watching())
    first.workspace.close()

    again = sign_in(opener(folders), server, SECOND_TOKEN)

    assert again.notice is None
    assert len(again.workspace.products.all(None)) > 50
    assert KeyringVault().get(claire(server), SecretKind.TOKEN) == SECOND_TOKEN
    again.workspace.close()


@pytest.mark.usefixtures("daemon")
class TestReplacingTheToken:
    def test_the_new_one_is_kept_and_used(self, server: ServedDemo, folders: Folders) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace
        server.faults.revoke(DEMO_TOKEN)
        with pytest.raises(NotAuthorized):
            workspace.sync.refresh_everything(Watching())

        desk.replace_token(workspace, SECOND_TOKEN)

        assert workspace.sync.refresh_everything(Watching()).failures == ()
        assert KeyringVault().get(claire(server), SecretKind.TOKEN) == SECOND_TOKEN
        workspace.close()

    @pytest.mark.parametrize(
        ("token", "error"),
        [
            (DEMO_AGENCY_TOKEN, OtherUser),
            ("nobodys-token", NotAuthorized),
            (DEMO_TOKEN_WITHOUT_ACCOUNTS, UnusableToken),
        ],
    )
    def test_one_that_is_refused_leaves_the_old_one_at_work(
        self, server: ServedDemo, folders: Folders, token: str, error: type[Exception]
    ) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace

        with pytest.raises(error):
            desk.replace_token(workspace, token)

        assert KeyringVault().get(claire(server), SecretKind.TOKEN) == DEMO_TOKEN
        assert workspace.sync.refresh_everything(Watching()).failures == ()
        workspace.close()

    def test_a_keyring_that_refuses_leaves_the_old_one_at_work(
        self, server: ServedDemo, folders: Folders, daemon: KeyringDaemon, bus: PrivateBus
    ) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace
        daemon.kill()

        with pytest.raises(KeyringProblem):
            desk.replace_token(workspace, SECOND_TOKEN)

        assert workspace.sync.refresh_everything(Watching()).failures == ()
        workspace.close()
        bus.start_keyring()
        assert KeyringVault().get(claire(server), SecretKind.TOKEN) == DEMO_TOKEN


@pytest.mark.usefixtures("daemon")
class TestSigningOut:
    def test_secrets_and_files_are_removed(self, server: ServedDemo, folders: Folders) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace
        workspace.sync.refresh_everything(Watching())
        folder = folders.login(claire(server))
        (folder / "store.damaged-20260101T000000Z.db").write_bytes(b"set aside once")

        desk.sign_out(workspace.login, workspace)

        assert not folder.exists()
        assert KeyringVault().get_many(claire(server), SecretKind) == {}
        with pytest.raises(NothingKnown):
            opener(folders).open_known(claire(server))

    def test_another_login_stays(self, server: ServedDemo, folders: Folders) -> None:
        desk = opener(folders)
        agency = sign_in(desk, server, DEMO_AGENCY_TOKEN).workspace
        workspace = sign_in(desk, server).workspace

        desk.sign_out(workspace.login, workspace)

        assert KeyringVault().get(agency.login, SecretKind.TOKEN) == DEMO_AGENCY_TOKEN
        assert agency.organizations.all()
        agency.close()

    def test_a_keyring_that_is_gone_is_said_and_nothing_is_removed(
        self, server: ServedDemo, folders: Folders, daemon: KeyringDaemon, bus: PrivateBus
    ) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace
        daemon.kill()

        with pytest.raises(KeyringProblem):
            desk.sign_out(workspace.login, workspace)

        assert workspace.organizations.all()
        bus.start_keyring()
        desk.sign_out(workspace.login, workspace)
        assert not folders.login(claire(server)).exists()

    def test_a_file_that_cannot_be_removed_is_said_and_tried_again(
        self, server: ServedDemo, folders: Folders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = opener(folders)
        workspace = sign_in(desk, server).workspace
        folder = folders.login(claire(server))

        def refuse(self: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "Permission denied")

        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refuse)
            with pytest.raises(PermissionError):
                desk.sign_out(workspace.login, workspace)
        desk.sign_out(workspace.login, workspace)

        assert not folder.exists()


class DyingVault(KeyringVault):
    """Its keyring is killed after one secret was written."""

    def __init__(self, daemon: KeyringDaemon) -> None:
        super().__init__()
        self._daemon = daemon

    def set(self, login: LoginKey, kind: SecretKind, value: str) -> None:
        super().set(login, kind, value)
        self._daemon.kill()


def test_a_keyring_killed_between_two_secrets_leaves_no_half_login(
    server: ServedDemo, folders: Folders, daemon: KeyringDaemon, bus: PrivateBus
) -> None:
    with pytest.raises(KeyringProblem) as problem:
        sign_in(opener(folders, DyingVault(daemon)), server)

    assert problem.value.code == "unavailable"
    assert not folders.root.exists()
    bus.start_keyring()
    with pytest.raises(NothingKnown):
        opener(folders).open_known(claire(server))
    again = sign_in(opener(folders), server)
    assert again.workspace.store.persistent
    again.workspace.close()


def test_a_locked_keyring_is_said_and_nothing_is_kept(server: ServedDemo, folders: Folders, bus: PrivateBus) -> None:
    bus.start_keyring().kill()
    bus.start_keyring(password=None)

    with pytest.raises(KeyringProblem) as problem:
        sign_in(opener(folders), server)

    assert problem.value.code == "locked"
    assert not folders.root.exists()


@pytest.mark.usefixtures("bus")
def test_without_a_keyring_the_login_lasts_for_this_run(server: ServedDemo, folders: Folders) -> None:
    desk = opener(folders)

    opened = sign_in(desk, server)

    assert opened.keyring.state is KeyringState.THIS_RUN_ONLY
    assert opened.notice is not None
    assert opened.notice.code == "in_memory"
    assert not opened.workspace.store.persistent
    opened.workspace.sync.refresh_everything(Watching())
    assert opened.workspace.store.read(Area.PRODUCTS)
    assert not folders.root.exists()
    desk.sign_out(opened.workspace.login, opened.workspace)


def test_a_keyring_that_is_not_there_does_not_make_a_known_login_unknown(
    server: ServedDemo, folders: Folders, daemon: KeyringDaemon
) -> None:
    sign_in(opener(folders), server).workspace.close()
    daemon.kill()
    desk = opener(folders)

    with pytest.raises(KeyringProblem) as problem:
        desk.open_known(claire(server))

    assert problem.value.code == "unavailable"


def test_a_login_of_the_keyring_is_not_removed_in_part_without_it(
    server: ServedDemo, folders: Folders, daemon: KeyringDaemon
) -> None:
    sign_in(opener(folders), server).workspace.close()
    daemon.kill()
    desk = opener(folders)
    for_this_run = sign_in(desk, server)

    with pytest.raises(KeyringProblem):
        desk.sign_out(for_this_run.workspace.login, for_this_run.workspace)

    assert (folders.login(claire(server)) / "store.db").is_file()
    for_this_run.workspace.close()


def test_a_check_of_a_hung_server_can_be_given_up(folders: Folders) -> None:
    with FaultServer(hang) as hung:
        desk = Opener(folders, KeyringVault(), "en", policy=ONCE)
        job = SignIn(desk, hung.address, "a-token", frozenset())
        raised: list[Exception] = []

        def run() -> None:
            try:
                job(TaskHandle(1, lambda *_: None, lambda _: None))
            except Exception as error:  # noqa: BLE001 - the test looks at it
                raised.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        assert hung.request_came.wait(10)
        assert job.cancel()
        desk.logins.cancel_checks()
        thread.join(10)

    assert [type(error) for error in raised] == [Cancelled]
    assert not folders.root.exists()


@pytest.mark.usefixtures("daemon")
def test_a_sign_in_that_keeps_its_token_already_is_not_cancelled(server: ServedDemo, folders: Folders) -> None:
    job = SignIn(opener(folders), server.address, DEMO_TOKEN, frozenset())

    found = job(TaskHandle(1, lambda *_: None, lambda _: None))

    assert not job.cancel()
    assert found.shell.profile is not None
    found.opened.workspace.close()


@pytest.mark.usefixtures("daemon")
def test_without_a_network_a_sign_in_says_so_and_keeps_nothing(folders: Folders) -> None:
    with pytest.raises(NetworkError):
        opener(folders).logins.check("http://127.0.0.1:9", "a-token")

    assert not folders.root.exists()


@pytest.mark.usefixtures("daemon")
def test_an_unreadable_organization_survives_a_second_sign_in(server: ServedDemo, folders: Folders) -> None:
    first = sign_in(opener(folders), server)
    known = {one.id for one in first.workspace.organizations.all()}
    first.workspace.close()
    unreadable = max(known)
    organization = server.state.organizations[unreadable]
    server.state.organizations[unreadable] = organization._replace(name=12)  # type: ignore[arg-type]

    again = sign_in(opener(folders), server)

    found = {one.id: one.attention for one in again.workspace.organizations.all()}
    assert set(found) == known
    assert found[unreadable] == "unreadable"
    again.workspace.close()
