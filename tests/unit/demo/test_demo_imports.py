"""What importing the demo costs: its constants nothing, its adapter no more than `requests`."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LOADED = "import sys; import {module}; print(*sorted(name for name in {heavy!r} if name in sys.modules))"
_HEAVY = ("jsonschema", "msgspec", "requests", "urllib3", "werkzeug", "keyring", "apsw", "PySide6")


@pytest.mark.parametrize(
    ("module", "loaded"),
    [
        ("desktop_manager.demo", []),
        ("desktop_manager.demo.adapter", ["requests", "urllib3"]),
        ("desktop_manager.demo.app", ["werkzeug"]),
    ],
)
def test_a_module_loads_only_what_it_needs(module: str, loaded: list[str]) -> None:
    code = _LOADED.format(module=module, heavy=_HEAVY)

    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout

    assert out.split() == loaded
