from __future__ import annotations

import subprocess
import sys

LIGHT = ("", ".areas", ".records", ".errors", ".journal_entry")
HEAVY = {"apsw", "dataclasses", "msgspec", "json", "tempfile", "shutil", "pathlib", "hashlib"}


def modules_after(names: tuple[str, ...]) -> set[str]:
    code = "".join(f"import desktop_manager.store{name}\n" for name in names) + "import sys; print(*sys.modules)"
    paths = [path for path in sys.path if path]
    command = [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {paths!r}\n{code}"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_names_needed_everywhere_load_no_database() -> None:
    assert not modules_after(LIGHT) & HEAVY


def test_opening_a_store_loads_nothing_that_only_damage_needs() -> None:
    loaded = modules_after((".opening",))
    assert "apsw" in loaded
    assert not loaded & {"tempfile", "shutil", "dataclasses", "msgspec", "desktop_manager.store.salvage"}
