"""The search for secrets finds what is there, so that finding nothing means something."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_manager.store.areas import Area
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from support.account_run import PIN, SUPPORT_CODE
from support.secret_search import files_in, found, in_clear
from support.store_samples import KEY, entry

WAYS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda secret: secret.encode(),
    "grouped": lambda secret: " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)).encode(),
    "with dashes": lambda secret: "-".join(secret[at : at + 3] for at in range(0, len(secret), 3)).encode(),
    "in capitals": lambda secret: secret.upper().encode(),
    "in small letters": lambda secret: secret.lower().encode(),
    "in UTF-16": lambda secret: secret.encode("utf-16-le"),
    "hexadecimal": lambda secret: secret.encode().hex().encode(),
    "Base64": lambda secret: base64.b64encode(secret.encode()),
    "Base64 after one more byte": lambda secret: base64.b64encode(f"={secret}; end".encode()),
    "Base64 after two more bytes": lambda secret: base64.b64encode(f": {secret}".encode()),
}


@pytest.mark.parametrize("secret", [SUPPORT_CODE, PIN, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "k7mq3xpd", "Kq7xD3fpw2Zt"])
@pytest.mark.parametrize("way", WAYS)
def test_the_search_finds_a_secret_however_it_is_written(way: str, secret: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(bytes(range(256)) + WAYS[way](secret) + bytes(range(256)))
    assert found(files_in(tmp_path), {"it": secret, "another": "53180642"}) == [("it", "file")]


@pytest.mark.parametrize("way", [bytes.fromhex, lambda text: text.upper().encode()])
def test_the_search_finds_a_key_as_bytes_too(way: Callable[[str], bytes]) -> None:
    key = "9f" * 31 + "0a"
    assert found({"memory": b"x" + way(key) + b"y"}, {"key": key}) == [("key", "memory")]


@pytest.mark.parametrize(
    ("text", "is_there"),
    [("the code 219914.", True), ('{"code":"219 914"}', True), ("a1219914", False), ('{"id":219914}', False)],
)
def test_a_short_code_counts_only_where_it_stands_alone(text: str, is_there: bool) -> None:
    assert bool(found({"log": text.encode()}, {"OTP code": "219914"})) is is_there


def test_the_search_reads_the_encrypted_store_and_its_journal(tmp_path: Path) -> None:
    store = open_store(tmp_path, KEY).store
    store.put(Area.PROFILE, Record(0, 1, b'{"planted":"in-a-record-71"}'), 100)
    Journal(store).append(entry(1)._replace(target="in-the-journal-72"))
    store.put(Area.EVENTS, Record(0, 1, b'{"planted":"was-there-once-73"}' * 500), 100)
    store.replace_listing(Area.EVENTS, None, [], 200)
    store.close()
    planted = {"record": "in-a-record-71", "journal": "in-the-journal-72", "deleted": "was-there-once-73"}

    assert found(files_in(tmp_path), planted) == []
    places, _ = in_clear(tmp_path, KEY.hex())
    assert {name for name, _place in found(places, planted)} == {"record", "journal", "deleted"}
