"""What is said on standard error: in full, but for the secrets; and given back at the end."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest

from desktop_manager.api.redaction import Redactor
from desktop_manager.bootstrap.diagnostics import Diagnostics

SECRET = "a-token-of-someone"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What an earlier hook for uncaught errors was told."""
    told: list[str] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        told.append(str(error))

    monkeypatch.setattr(sys, "excepthook", hook)
    return told


@pytest.fixture
def diagnostics(told: list[str], capsys: pytest.CaptureFixture[str]) -> Iterator[Diagnostics]:
    diagnostics = Diagnostics(Redactor([SECRET]))
    diagnostics.install()
    yield diagnostics
    diagnostics.remove()


def fail() -> None:
    raise RuntimeError(f"broke with {SECRET}")


@pytest.mark.usefixtures("diagnostics")
def test_an_uncaught_error_is_told_without_the_secret_and_to_the_hook_of_before(
    told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        fail()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    printed = capsys.readouterr().err
    assert "RuntimeError: broke with ***" in printed
    assert "in fail" in printed
    assert SECRET not in printed
    assert told == [f"broke with {SECRET}"]


@pytest.mark.usefixtures("diagnostics")
@pytest.mark.expects_log
def test_a_log_warning_is_told_without_the_secret_once(capsys: pytest.CaptureFixture[str]) -> None:
    log = logging.getLogger("desktop_manager.somewhere")
    log.warning("the server said %s", SECRET)
    log.info("of no interest")
    try:
        fail()
    except RuntimeError:
        log.exception("it failed")

    printed = capsys.readouterr().err
    assert printed.startswith("WARNING desktop_manager.somewhere: the server said ***\nERROR desktop_manager")
    assert printed.count("said") == 1
    assert "broke with ***" in printed
    assert "of no interest" not in printed
    assert SECRET not in printed


@pytest.mark.usefixtures("diagnostics")
@pytest.mark.expects_log
def test_a_log_message_that_cannot_be_formatted_does_not_tell_its_arguments(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logging.getLogger("desktop_manager.somewhere")
    # Alone, for pytest's own handler would raise.
    monkeypatch.setattr(log, "propagate", False)
    monkeypatch.setattr(log, "handlers", logging.getLogger("desktop_manager").handlers[-1:])
    log.warning("one value, %s and %d", SECRET, SECRET)

    printed = capsys.readouterr().err
    assert "cannot be told: TypeError" in printed
    assert SECRET not in printed


def test_everything_is_given_back(told: list[str]) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.lastResort)
    handlers = list(logging.getLogger("desktop_manager").handlers)
    diagnostics = Diagnostics(Redactor())

    diagnostics.install()
    assert all(now is not then for now, then in zip(_hooks(), before, strict=True))
    diagnostics.remove()

    assert _hooks() == before
    assert logging.getLogger("desktop_manager").handlers == handlers


def _hooks() -> tuple[object, ...]:
    return (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.lastResort)


def test_a_hook_that_came_later_is_left_alone(diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch) -> None:
    def later(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Somebody else's."""

    monkeypatch.setattr(sys, "excepthook", later)

    diagnostics.remove()

    assert sys.excepthook is later
