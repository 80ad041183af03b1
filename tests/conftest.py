"""What holds for every test: isolation from this computer, Qt offscreen, and nothing left behind."""

import gc
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

from support.families import DESIGNED, choose_family
from support.isolation import Isolation
from support.leftovers import TimerWatch, WarningLog, threads_left

_YOUNG_OBJECTS = 10_000
"""So many objects more than before are made between two looks for garbage."""

# Before a test makes the application or asks for a keyring: they read the environment once.
_ISOLATION = Isolation()

_SHARED = settings(
    max_examples=60,
    deadline=None,  # the machines of the tests are shared; pytest-timeout ends what hangs
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("local", _SHARED)
settings.register_profile("ci", _SHARED, derandomize=True, database=None)
settings.register_profile("thorough", _SHARED, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "local"))


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers of this suite."""
    config.addinivalue_line("markers", "expects_log: the test provokes a log warning of the program and may leave it")


def pytest_collection_finish() -> None:
    """Takes what was imported and collected out of the garbage collector's sight: it stays to the end anyway.

    Garbage is looked for less often than Python does by itself, which takes a twentieth of the whole run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS)


def pytest_unconfigure() -> None:
    """Removes the home folder of the tests."""
    _ISOLATION.end()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The application's arguments: none of pytest's."""
    return ["desktop-manager"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application of all tests of this process, in the font of the design's pictures."""
    choose_family(qapp, DESIGNED)
    qapp.setQuitOnLastWindowClosed(False)
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(scope="session")
def timer_watch() -> Iterator[TimerWatch]:
    """Knows the timers that Python code starts."""
    watch = TimerWatch()
    with pytest.MonkeyPatch.context() as patch:
        watch.install(patch)
        yield watch


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, timer_watch: TimerWatch) -> Iterator[None]:
    """Fails a test that logs a warning unasked, reaches for the network, or leaves a thread or timer running."""
    threads = set(threading.enumerate())
    timer_watch.forget()
    _ISOLATION.refused.clear()
    with WarningLog() as log:
        yield
    found = [f"the network, {host}" for host in _ISOLATION.refused]
    if request.node.get_closest_marker("expects_log") is None:
        found += [f"a log warning, {message}" for message in log.messages]
    found += [f"a running thread, {name}" for name in threads_left(threads)]
    found += [f"a running timer, {timer}" for timer in timer_watch.running()]
    if found:
        pytest.fail("The test left behind: " + "; ".join(found))
