"""What the window imports before its first frame: nothing that takes long (facts.md, start to first paint)."""

import subprocess
import sys

import pytest

SLOW = {
    *("requests", "urllib3", "keyring", "apsw", "werkzeug", "msgspec"),
    *("dataclasses", "platformdirs", "zoneinfo", "logging.config", "sqlite3", "ssl"),
}


def slow_modules_after(statement: str) -> set[str]:
    """Which slow modules a new Python has loaded after the statement."""
    script = f"import sys\n{statement}\nprint(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    return SLOW & set(result.stdout.split())


@pytest.mark.parametrize(
    "module", ["desktop_manager.__main__", "desktop_manager.bootstrap", "desktop_manager.ui.shell.main_window"]
)
def test_the_first_frame_waits_for_no_slow_import(module: str) -> None:
    assert slow_modules_after(f"import {module}") == set()


def test_a_slow_import_is_seen() -> None:
    assert slow_modules_after("import msgspec, zoneinfo") >= {"msgspec", "zoneinfo"}
