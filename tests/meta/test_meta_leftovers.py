"""The house's own guards catch what they are there for: each is shown a test that breaks the rule."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TESTS = Path(__file__).resolve().parents[1]

BREAKS = {
    "a log warning": "import logging; logging.getLogger('desktop_manager.store').warning('half written')",
    "a running thread": "import threading, time; threading.Thread(target=time.sleep, args=(2,), name='left').start()",
    "a running timer": "from PySide6.QtCore import QTimer; qapp.kept = QTimer(); qapp.kept.start(60_000)",
    "the network, 192.0.2.1:443": """
    import contextlib, socket
    with contextlib.suppress(RuntimeError), socket.socket() as one:
        one.connect(('192.0.2.1', 443))""",
    "the network, api.infomaniak.com": """
    import contextlib, socket
    with contextlib.suppress(RuntimeError):
        socket.create_connection(('api.infomaniak.com', 443))""",
}


def run(pytester: pytest.Pytester, body: str) -> pytest.RunResult:
    """Runs one test with this suite's conftest in a process of its own."""
    pytester.makeini(
        f"[pytest]\npythonpath = {TESTS}\nqt_api = pyside6\nfilterwarnings = error\naddopts = --strict-markers\n"
    )
    pytester.makeconftest((TESTS / "conftest.py").read_text("utf-8"))
    pytester.makepyfile(f"import pytest\n{body}")
    return pytester.runpytest_subprocess("-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider")


def test_each_leftover_fails_the_test_that_left_it(pytester: pytest.Pytester) -> None:
    tests = [f"def test_{number}(qapp):\n    {body.strip()}\n" for number, body in enumerate(BREAKS.values())]
    result = run(pytester, "\n".join(tests))
    assert result.parseoutcomes() == {"passed": len(BREAKS), "errors": len(BREAKS)}
    for left in BREAKS:
        result.stdout.fnmatch_lines([f"*Failed: The test left behind: {left}*"])


def test_a_tidy_test_passes_and_may_announce_a_warning_and_use_the_loopback(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
import contextlib, logging, os, socket, threading
from PySide6.QtCore import QTimer

@pytest.mark.expects_log
def test_warning():
    logging.getLogger('desktop_manager').warning('wanted')

def test_tidy(qapp):
    timer = QTimer()
    timer.start(10)
    timer.stop()
    thread = threading.Thread(target=int)
    thread.start()
    with socket.create_server(('127.0.0.1', 0)) as server, socket.create_connection(server.getsockname()) as one:
        assert one.getpeername() == server.getsockname()

def test_widget_with_a_timer(qtbot):
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    qtbot.addWidget(widget)
    QTimer(widget).start(60_000)

def test_unknown_names_stay_unknown():
    with pytest.raises(socket.gaierror):
        socket.create_connection(('nowhere.invalid', 443))

def test_home_is_empty():
    assert os.listdir(os.environ['HOME']) == ['run']
    assert 'DBUS_SESSION_BUS_ADDRESS' not in os.environ
""",
    )
    result.assert_outcomes(passed=5)
