"""PHP itself judges the rewritten files: they parse, and come to the expected values (issue 5, Must show)."""

import base64
import json
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath
from typing import NamedTuple

import pytest

from desktop_manager.features.mysql_prefix.rewriting import apply, plan
from support.prefix_corpus import PREFIX, Sample, known

EVALUATE = Path(__file__).resolve().parents[1] / "support" / "php_evaluate.php"
PHP = ["php", "-d", "display_errors=stderr", "-d", "short_open_tag=1"]


class Told(NamedTuple):
    """What PHP made of a file: the expressions' values, and the names and users of the connections it opened."""

    reads: list[str]
    names: list[str]
    users: list[str]


def run(arguments: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    """Runs PHP."""
    return subprocess.run([*PHP, *arguments], input=given, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def version() -> int:
    """PHP_VERSION_ID of the PHP that is here."""
    return int(run(["-r", "echo PHP_VERSION_ID;"]).stdout)


def programs(version: int) -> list[Sample]:
    """The samples that this PHP can read."""
    return [
        sample
        for sample in known()
        if PurePath(sample.path).suffix in {".php", ".php3", ".inc"}
        and sample.framework != "matomo"
        and sample.needs <= version
        and not sample.problem
    ]


def rewritten(sample: Sample) -> bytes:
    """The sample with the prefix added."""
    file = sample.read()
    return apply(file.content, plan(file, PREFIX, "add").edits)


def evaluated(chosen: list[Sample], content: Callable[[Sample], bytes], folder: Path) -> list[Told]:
    """What PHP makes of the samples, each in a folder of its own beside a WordPress that does nothing."""
    cases = []
    for number, sample in enumerate(chosen):
        place = folder / str(number)
        place.mkdir(parents=True)
        (place / "wp-settings.php").write_bytes(b"")
        path = place / Path(sample.path).name
        path.write_bytes(content(sample))
        cases.append({"file": str(path), "reads": sample.reads or []})
    result = run([str(EVALUATE)], json.dumps(cases))
    assert result.returncode == 0, result.stderr
    return [Told(*(_texts(told[key]) for key in Told._fields)) for told in json.loads(result.stdout)]


def _texts(encoded: list[str]) -> list[str]:
    return [base64.b64decode(text).decode("utf-8") for text in encoded]


def test_php_still_parses_every_file(version: int, tmp_path: Path) -> None:
    paths = list[str]()
    for number, sample in enumerate(programs(version)):
        path = tmp_path / f"{number}-{Path(sample.path).name}"
        path.write_bytes(rewritten(sample))
        paths.append(str(path))
    assert len(paths) > 110
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lint, paths))
    assert [result.stdout + result.stderr for result in results if result.returncode] == []


def lint(path: str) -> subprocess.CompletedProcess[str]:
    """Has PHP check a file without running it."""
    return run(["-l", path])


def test_php_comes_to_the_same_values_as_the_program(version: int, tmp_path: Path) -> None:
    chosen = [sample for sample in programs(version) if sample.reads is not None or sample.calls]
    before = evaluated(chosen, lambda sample: sample.content, tmp_path / "before")
    after = evaluated(chosen, rewritten, tmp_path / "after")
    assert len(chosen) > 90
    for sample, old, new in zip(chosen, before, after, strict=True):
        names, users = sample.names, sample.users
        if sample.reads is not None:
            assert old.reads == [*names, *users], sample.path
            assert new.reads == [prefixed(value) for value in (*names, *users)], sample.path
        if sample.calls:
            assert (set(old.names), set(old.users)) == (set(names), set(users)), sample.path
            assert set(new.names) == {prefixed(value) for value in old.names}, sample.path
            assert set(new.users) == {prefixed(value) for value in old.users}, sample.path


def prefixed(value: str) -> str:
    """With the prefix, once."""
    return value if value.startswith(PREFIX) else PREFIX + value
