"""constraints.txt pins all that is installed, and a PySide6 that loses references is kept out."""

import re
import sys
import tomllib
from collections.abc import Callable, Iterable
from importlib.metadata import distribution, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

from support.source_rules import ROOT

CALLS = 2000


def pins(text: str) -> dict[str, str]:
    """Package (canonical name) to version, from the text of a constraints file."""
    found = re.findall(r"^([\w.-]+)==(\S+)$", text, re.MULTILINE)
    return {canonicalize_name(name): pinned for name, pinned in found}


def needed(requirements: Iterable[str]) -> set[str]:
    """The packages that pip would install for these requirements on this Python, each by its canonical name."""
    open_ones = [(Requirement(text), frozenset({""})) for text in requirements]
    seen: dict[str, set[str]] = {}
    while open_ones:
        requirement, extras = open_ones.pop()
        if requirement.marker and not any(requirement.marker.evaluate({"extra": extra}) for extra in extras):
            continue
        name, wanted = canonicalize_name(requirement.name), requirement.extras | {""}
        if wanted <= seen.get(name, set()):
            continue
        seen.setdefault(name, set()).update(wanted)
        open_ones += [(Requirement(text), frozenset(wanted)) for text in distribution(name).requires or ()]
    return set(seen)


def declared() -> list[str]:
    """Every requirement of pyproject.toml, the build's and the development tools' included."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = settings["project"]
    return [*settings["build-system"]["requires"], *project["dependencies"], *project["optional-dependencies"]["dev"]]


PINNED = pins((ROOT / "constraints.txt").read_text("utf-8"))


def test_every_package_that_is_installed_has_a_pin() -> None:
    assert needed(declared()) - set(PINNED) == set()


def test_what_is_installed_is_what_is_pinned() -> None:
    # A difference here means that this environment is not the one of `make setup`.
    differing = {name: version(name) for name in needed(declared()) if version(name) != PINNED.get(name)}
    assert differing == {}


def test_a_requirement_of_a_requirement_is_followed() -> None:
    assert needed(["requests"]) >= {"requests", "urllib3", "certifi"}
    assert "pysocks" not in needed(["requests"])


def test_no_version_range_lets_the_faulty_pyside_in() -> None:
    # 6.12.0 on Python 3.10 and 3.11 steals references of None and True (facts.md, PySide6).
    ranges = [Requirement(text) for text in declared() if text.startswith("PySide6-Essentials")]
    for python in ("3.11", "3.12"):
        environment = {"python_version": python}
        allowed = [one for one in ranges if one.marker is None or one.marker.evaluate(environment)]
        assert len(allowed) == 1
        assert allowed[0].specifier.contains("6.12.0") == (python == "3.12")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the fault is one of PySide6 on Python 3.10 and 3.11")
def test_the_installed_pyside_is_older_than_the_faulty_one() -> None:
    assert Version(version("PySide6-Essentials")) < Version("6.12")


class Sender(QObject):
    fired = Signal(bool)


def references_lost(singleton: object, action: Callable[[], object]) -> int:
    """How many references of a singleton are gone after many calls of the action."""
    before = sys.getrefcount(singleton)
    for _ in range(CALLS):
        action()
    return before - sys.getrefcount(singleton)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
def test_calls_and_signals_lose_no_reference(qapp: QApplication) -> None:
    sender, label = Sender(), QLabel()
    heard: list[bool] = []
    sender.fired.connect(heard.append)
    actions: list[Callable[[], object]] = [
        lambda: sender.fired.emit(True),
        lambda: label.setEnabled(True),
        lambda: label.setText("x"),
    ]
    for action in actions:
        heard.clear()
        assert references_lost(None, action) < CALLS / 10
        heard.clear()
        assert references_lost(True, action) < CALLS / 10
