"""The configuration files of tests/data/mysql_prefix, written for these tests in the shape of real ones."""

import json
from functools import cache
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.records import ConfigFile

FOLDER = Path(__file__).resolve().parents[1] / "data" / "mysql_prefix"
PREFIX = "wxyz_"


class Sample(NamedTuple):
    """A file and what is expected of it.

    Attributes:
        framework: None where it is no configuration file.
        by_hand: kind, line and reason of each place.
        reads: PHP expressions that come to the names, then the users, once the file ran; None where none are given.
        calls: whether running it opens the connections. needs: the version of PHP, as in PHP_VERSION_ID.
    """

    path: str
    framework: str | None
    names: list[str]
    users: list[str]
    by_hand: list[tuple[str, int, str]]
    problem: str
    reads: list[str] | None
    calls: bool
    needs: int

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return (FOLDER / self.path).read_bytes()

    def read(self) -> ConfigFile:
        """What the program reads in it."""
        file = read_config(PurePath(self.path), self.content)
        assert file is not None
        return file


@cache
def samples() -> tuple[Sample, ...]:
    """All of them."""
    return tuple(
        _sample(path, told) for path, told in json.loads((FOLDER / "expected.json").read_text("utf-8")).items()
    )


def known() -> list[Sample]:
    """Those that are configuration files."""
    return [sample for sample in samples() if sample.framework is not None]


def _sample(path: str, told: dict[str, Any]) -> Sample:
    by_hand = [(kind, line, reason) for kind, line, reason in told.get("by_hand", [])]
    return Sample(
        path,
        told["framework"],
        told["names"],
        told["users"],
        by_hand,
        told.get("problem", ""),
        told.get("reads"),
        told.get("calls", False),
        told.get("needs", 0),
    )
