"""A kill at any moment leaves each file old or new, never half of each, and a way back."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "support" / "mysql_prefix_kill.py"
MEMORY = Path("/dev/shm")


def test_a_kill_at_any_step_of_writing_and_restoring_leaves_whole_files_and_whole_backups() -> None:
    # In memory where there is such a folder: what a killed process has written is there either way.
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        done = subprocess.run(
            [sys.executable, str(PROGRAM), f"{folder}/round"], capture_output=True, text=True, check=False, timeout=110
        )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    # Lines of code that were reached; a job that takes fewer was not followed through.
    assert min(found["steps"].values()) > 100, found["steps"]
