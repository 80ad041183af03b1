"""Writes and restores, killed at each of its steps: run as a program, in a process of its own that may fork.

    python mysql_prefix_kill.py FOLDER

Each line of the code that writes is a step. A child is killed by SIGKILL as it reaches the step; then the parent looks
what stands on the disk. It prints a JSON object: `steps` for each job, and `faults`, what was found that must not be.
"""

import json
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from desktop_manager.features import mysql_prefix
from desktop_manager.features.mysql_prefix.backup import Backup, Backups, Change, Purpose
from desktop_manager.features.mysql_prefix.restoring import look, restore
from desktop_manager.features.mysql_prefix.writing import write

OLD = {"wp-config.php": b"<?php define('DB_NAME', 'base');\n" * 40, "shop/.env": b"DB_DATABASE=base\r\n" * 900}
NEW = {name: content.replace(b"base", b"wxyz_base") for name, content in OLD.items()}
VISITS = {"write": 2, "restore": 1}
"""How often one line is a step: for each of the two files. To restore is to write too, so there once is enough."""
CODE = str(Path(mysql_prefix.__file__).parent)


class Round:
    """One try: a fresh site, a job in a child that dies at a step, and what is left."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        self.site = folder / "site"
        self.backups = Backups(folder / "copies")
        for name, content in OLD.items():
            path = self.site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            path.chmod(0o640)

    def write(self) -> None:
        changes = [Change(self.site / name, name, OLD[name], NEW[name]) for name in OLD]
        write(self.backups, changes, Purpose("add", self.site, "wxyz_"), 1_795_000_000)

    def restore(self) -> None:
        restore(self.backups, self.first(), 1_795_000_060)

    def first(self) -> Backup:
        backups, damaged = self.backups.all()
        assert not damaged, "a manifest is damaged"
        return backups[-1]

    def held(self) -> dict[str, bytes]:
        return {name: (self.site / name).read_bytes() for name in OLD}

    def faults(self, job: str) -> list[str]:
        """What must never be: a half file, an incomplete backup, a way back that does not lead back."""
        found = []
        held = self.held()
        found += [f"half of {name}" for name in OLD if held[name] not in (OLD[name], NEW[name])]
        if {(self.site / name).stat().st_mode & 0o777 for name in OLD} != {0o640}:
            found.append("other permissions")
        backups, damaged = self.backups.all()
        if damaged:
            found.append("a damaged backup")
        if job == "restore" and not backups:
            found.append("the backup to restore is gone")
        for backup in backups:
            if [state.file.name for state in look(self.backups, backup) if state.code == "damaged"]:
                found.append("an incomplete backup")
        if not backups and held != OLD:
            found.append("written before there was a backup")
        if backups:
            self.restore()
            if self.held() != OLD:
                found.append("not restored")
        else:
            self.write()
        left = {path.name for path in self.site.rglob("*") if path.is_file()}
        if left != {"wp-config.php", ".env"}:
            found.append(f"left in the site: {sorted(left)}")
        if list(self.backups.folder.glob("*.part")):
            found.append("an unfinished backup is left")
        return found


def dies_at(step: int, job: Callable[[], None], most: int) -> bool:
    """Do the job in a child and kill it at that step, no line counted more than `most` times; whether it got so far."""
    child = os.fork()
    if child == 0:
        count = 0
        visits: Counter[tuple[str, int]] = Counter()

        def trace(frame: FrameType, event: str, _argument: Any) -> Any:
            nonlocal count
            if not frame.f_code.co_filename.startswith(CODE):
                return None
            place = frame.f_code.co_filename, frame.f_lineno
            visits[place] += event == "line"
            if event == "line" and visits[place] <= most:
                count += 1
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        job()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0, "the job failed by itself"
    return False


def main(folder: Path) -> None:
    steps: dict[str, int] = {}
    faults: list[str] = []
    for job in ("write", "restore"):
        step = 0
        while True:
            step += 1
            one = Round(folder)
            if job == "restore":
                one.write()
            if not dies_at(step, getattr(one, job), VISITS[job]):
                break
            faults += [f"{job}, step {step}: {fault}" for fault in one.faults(job)]
        steps[job] = step - 1
    print(json.dumps({"steps": steps, "faults": faults}))  # noqa: T201 - this is a program


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
