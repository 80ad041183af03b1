"""The MySQL prefix in the files of a folder: scan, review, write, journal, and the way back."""

import json
import secrets
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from desktop_manager.features.errors import FileRefused, UndoRefused
from desktop_manager.features.mysql_prefix.review import Review
from desktop_manager.features.mysql_prefix.rewriting import Direction
from desktop_manager.features.mysql_prefix.service import PrefixFiles, PrefixWritten, printable
from desktop_manager.features.recording import Recorder
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.opening import open_store

WORDPRESS = (
    b"<?php\r\ndefine( 'DB_NAME', 'mabase' );\r\ndefine( 'DB_USER', 'monuser' );\r\n"
    b"define('DB_PASSWORD', 's3cret');\r\n"
)
LARAVEL = b"DB_CONNECTION=mysql\nDB_DATABASE=wxyz_shop\nDB_USERNAME=wxyz_shop\nDB_PASSWORD=s3cret\n"
BY_HAND = b"<?php\n$db = new mysqli('localhost', getenv('U'), 's3cret', 'base_' . $year);\n"
NOW = 1_795_000_000


class Quiet:
    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest here."""


class Bench:
    """The service on a real store, a folder with a site, and its journal."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        for name, content in (("wp-config.php", WORDPRESS), ("shop/.env", LARAVEL), ("old/connect.php", BY_HAND)):
            path = self.site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.store = open_store(folder / "store", secrets.token_bytes(32), clock=lambda: NOW).store
        self.journal = Journal(self.store)
        self.copies = folder / "copies"
        self.files = self.made()

    def made(self) -> PrefixFiles:
        return PrefixFiles(Recorder(self.journal, now=lambda: NOW, login="x"), self.copies, now=lambda: NOW)

    def review(self, prefix: str = "wxyz_", direction: Direction = "add") -> Review:
        return self.files.review(self.files.scan(self.site, Quiet()), prefix, direction)

    def write(self) -> PrefixWritten:
        reviewed = self.review()
        return self.files.write(reviewed, {PurePath("wp-config.php")}, site="atelier.ch", organization=41000)

    def held(self) -> bytes:
        return (self.site / "wp-config.php").read_bytes()

    def rows(self) -> list[JournalRow]:
        return self.journal.entries()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path.resolve())
    yield made
    made.store.close()


def test_a_review_says_what_is_ready_right_already_and_by_hand(bench: Bench) -> None:
    found = {str(file.found.name): file.plan.status for file in bench.review().files}
    assert found == {"wp-config.php": "ready", "shop/.env": "already_right", "old/connect.php": "by_hand"}


def test_both_directions_are_reviewed_without_reading_again(bench: Bench) -> None:
    scan = bench.files.scan(bench.site, Quiet())
    removed = {str(file.found.name): file.plan.status for file in bench.files.review(scan, "wxyz_", "remove").files}
    assert removed == {"wp-config.php": "already_right", "shop/.env": "ready", "old/connect.php": "by_hand"}


def test_no_password_stands_in_what_is_shown_or_remembered(bench: Bench) -> None:
    reviewed = bench.review()
    assert "s3cret" not in str(reviewed)
    assert "s3cret" not in str([file.lines for file in reviewed.files])
    bench.write()
    (row,) = bench.rows()
    assert b"s3cret" not in (row.entry.before or b"") + (row.entry.after or b"") + (row.entry.undo or b"")


def test_a_write_changes_only_both_names_and_is_entered_with_its_values(bench: Bench) -> None:
    done = bench.write()
    assert bench.held() == WORDPRESS.replace(b"mabase", b"wxyz_mabase").replace(b"monuser", b"wxyz_monuser")
    (row,) = bench.rows()
    entry = row.entry
    assert (entry.action, entry.target, entry.organization, entry.area) == (
        "prefix.write",
        "atelier.ch",
        41000,
        "sites",
    )
    assert json.loads(entry.before or b"") == {"wp-config.php": ["mabase", "monuser"]}
    assert json.loads(entry.after or b"") == {"wp-config.php": ["wxyz_mabase", "wxyz_monuser"]}
    assert done.journal_seq == row.seq


def test_a_second_review_finds_nothing_to_write(bench: Bench) -> None:
    bench.write()
    assert bench.review().ready == ()


def test_nothing_chosen_is_refused_and_nothing_is_entered(bench: Bench) -> None:
    with pytest.raises(FileRefused) as refused:
        bench.files.write(bench.review(), set())
    assert refused.value.code == "nothing"
    assert bench.rows() == []


def test_a_file_changed_since_the_review_is_refused_and_not_entered(bench: Bench) -> None:
    reviewed = bench.review()
    (bench.site / "wp-config.php").write_bytes(WORDPRESS + b"// edited\n")
    done = bench.files.write(reviewed, {PurePath("wp-config.php")})
    assert [outcome.code for outcome in done.written.refused] == ["changed"]
    assert (done.changed, done.undo, bench.rows()) == (frozenset(), None, [])


def test_the_check_names_a_file_that_is_not_as_it_was_written(bench: Bench) -> None:
    reviewed, chosen = bench.review(), {PurePath("wp-config.php")}
    bench.files.write(reviewed, chosen)
    assert bench.files.check(reviewed, chosen) == ()
    (bench.site / "wp-config.php").write_bytes(b"<?php")
    assert bench.files.check(reviewed, chosen) == (PurePath("wp-config.php"),)
    (bench.site / "wp-config.php").unlink()
    assert bench.files.check(reviewed, chosen) == (PurePath("wp-config.php"),)


def test_undo_puts_the_file_back_and_says_what_it_took_back(bench: Bench) -> None:
    done = bench.write()
    assert done.undo is not None
    done.undo.run()
    assert bench.held() == WORDPRESS
    last = bench.rows()[-1]
    assert (last.entry.action, last.entry.undoes, last.entry.undo) == ("prefix.restore", done.journal_seq, None)
    assert json.loads(last.entry.after or b"") == {"wp-config.php": ["mabase", "monuser"]}


def test_the_journal_takes_a_write_back_after_a_restart(bench: Bench) -> None:
    bench.write()
    bench.made().take_back(bench.rows()[0])
    assert bench.held() == WORDPRESS


def test_the_journal_does_not_overwrite_a_later_edit(bench: Bench) -> None:
    bench.write()
    (bench.site / "wp-config.php").write_bytes(b"<?php // mine")
    with pytest.raises(UndoRefused) as refused:
        bench.files.take_back(bench.rows()[0])
    assert (refused.value.code, refused.value.what) == ("changed_since", ("wp-config.php",))
    assert bench.held() == b"<?php // mine"


def test_the_journal_says_that_the_copies_are_gone(bench: Bench) -> None:
    bench.write()
    ((kept,), _) = bench.files.kept()
    bench.files.remove(kept.backup.id)
    with pytest.raises(UndoRefused) as refused:
        bench.files.take_back(bench.rows()[0])
    assert refused.value.code == "gone"


def test_restore_after_a_restart_puts_back_and_then_has_nothing_to_do(bench: Bench) -> None:
    bench.write()
    again = bench.made()
    ((kept,), damaged) = again.kept()
    assert (kept.can_be_put_back, kept.changed_since, damaged) == (1, 0, ())
    again.restore(kept.backup.id)
    assert bench.held() == WORDPRESS
    with pytest.raises(FileRefused) as refused:
        again.restore(kept.backup.id)
    assert refused.value.code == "nothing"


def test_restoring_what_was_deleted_is_refused(bench: Bench) -> None:
    with pytest.raises(FileRefused) as refused:
        bench.files.restore("000001-20260101-000000-0123456789abcdef")
    assert refused.value.code == "no_backup"


def test_a_folder_that_is_not_there_is_refused_by_name(bench: Bench) -> None:
    with pytest.raises(FileRefused) as refused:
        bench.files.scan(bench.site / "nowhere", Quiet())
    assert refused.value.code == "gone"


def test_a_name_that_is_no_utf8_can_be_shown() -> None:
    assert printable(PurePath("caf\udce9.php")) == "caf�.php"
