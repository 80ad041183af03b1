"""What the tests keep off this computer, and what they do not inherit from whoever started them."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
STARTED_BY_NOHUP = f"""
import signal, subprocess, sys
sys.path.insert(0, {str(TESTS)!r})
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGHUP, signal.SIG_IGN)
from support.isolation import Isolation
isolation = Isolation()
print(subprocess.run(["sh", "-c", "kill -" + sys.argv[1] + " $$; echo deaf"], check=False).returncode)
isolation.end()
"""


@pytest.mark.parametrize(("signal", "number"), [("INT", 2), ("HUP", 1)])
def test_a_program_under_test_hears_its_signals_also_where_the_tests_were_started_without(
    signal: str, number: int
) -> None:
    ran = subprocess.run([sys.executable, "-c", STARTED_BY_NOHUP, signal], capture_output=True, text=True, check=True)
    assert ran.stdout == f"-{number}\n"
