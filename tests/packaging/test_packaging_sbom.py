"""The bill of materials names what is in the folder, refers to nothing that it does not name, and is repeatable."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from making.checksums import sha256_of
from making.project import NAME, machine, version
from making.sbom import build_sbom
from support.frozen_folder import PROGRAM, add_distribution, add_library, environment, frozen, stripped_library

BUILT = "1700000000"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = frozen(tmp_path, {"desktop_manager.app": "x = 1", "thing": "x = 1", "other": "x = 1", "json": "x = 1"})
    add_library(made, "apsw/core.so", stripped_library())
    return made


@pytest.fixture
def built_by(tmp_path: Path) -> Path:
    made = environment(tmp_path)
    asks = "License-Expression: MIT\nRequires-Dist: other>=1\nRequires-Dist: pytest; extra == 'test'\n"
    add_distribution(made, "thing", "2.0", files=("thing.py",), metadata=asks)
    add_distribution(made, "other", "1.5", files=("other.py",), metadata="License-Expression: MIT OR Apache-2.0\n")
    add_distribution(made, "apsw_sqlite3mc", "3.5", files=("apsw/core.so",))
    add_distribution(made, "desktop_manager", "0.1.0", metadata="Requires-Dist: thing\nRequires-Dist: apsw-sqlite3mc\n")
    return made


@pytest.fixture
def bill(folder: Path, built_by: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BUILT)
    written = build_sbom(folder, built_by, tmp_path)
    assert written.name == f"{NAME}-{version()}-linux-{machine()}.cdx.json"
    read: dict[str, Any] = json.loads(written.read_text("utf-8"))
    return read


def entries(bill: dict[str, Any]) -> Iterator[dict[str, Any]]:
    waiting = [bill["metadata"]["component"], *bill["components"]]
    while waiting:
        entry = waiting.pop()
        waiting += entry.get("components", [])
        yield entry


def entry(bill: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in entries(bill) if each["name"] == name)


def test_it_says_what_it_is_and_of_what(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    program = bill["metadata"]["component"]
    assert (program["type"], program["version"]) == ("application", version())


def test_a_distribution_has_version_licence_and_address(bill: dict[str, Any]) -> None:
    other = entry(bill, "other")
    assert (other["version"], other["purl"]) == ("1.5", "pkg:pypi/other@1.5")
    assert other["licenses"] == [{"expression": "MIT OR Apache-2.0"}]


def test_every_entry_has_what_the_format_wants(bill: dict[str, Any]) -> None:
    for each in entries(bill):
        assert each["type"] in {"application", "library", "file"}
        assert each["name"]
        assert each["type"] == "file" or re.fullmatch(r"pkg:[a-z]+/[^ ]+", each["purl"])
        assert each["type"] == "file" or each["licenses"][0]["expression"]


def test_references_are_unique_and_lead_somewhere(bill: dict[str, Any]) -> None:
    references = [each["bom-ref"] for each in entries(bill)]
    assert len(set(references)) == len(references)
    for line in bill["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= set(references)


def test_what_asks_for_what(bill: dict[str, Any]) -> None:
    asks = {line["ref"]: line["dependsOn"] for line in bill["dependencies"]}
    assert asks["pkg:pypi/thing@2.0"] == ["pkg:pypi/other@1.5"]
    program = asks[bill["metadata"]["component"]["bom-ref"]]
    assert {"pkg:pypi/thing@2.0", "pkg:pypi/apsw-sqlite3mc@3.5", "pkg:generic/python@3.11.2"} <= set(program)
    assert "pkg:pypi/other@1.5" not in program
    assert "pkg:generic/sqlite#apsw-sqlite3mc" in asks["pkg:pypi/apsw-sqlite3mc@3.5"]


def test_the_checksum_of_each_bundled_library_is_that_of_the_file(bill: dict[str, Any], folder: Path) -> None:
    told = {each["name"]: each["hashes"][0] for each in entries(bill) if each["type"] == "file"}
    assert set(told) == {PROGRAM, "_internal/apsw/core.so"}
    assert all(said == {"alg": "SHA-256", "content": sha256_of(folder / name)} for name, said in told.items())


def test_two_builds_of_the_same_have_the_same_bill(
    bill: dict[str, Any], folder: Path, built_by: Path, tmp_path: Path
) -> None:
    again = json.loads(build_sbom(folder, built_by, tmp_path).read_text("utf-8"))
    assert again == bill
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])


def test_another_content_has_another_serial_number(
    bill: dict[str, Any], folder: Path, built_by: Path, tmp_path: Path
) -> None:
    add_library(folder, "apsw/core.so", stripped_library() + b"changed")
    again = json.loads(build_sbom(folder, built_by, tmp_path).read_text("utf-8"))
    assert again["serialNumber"] != bill["serialNumber"]
