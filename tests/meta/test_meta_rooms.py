"""The rooms import only what architecture.md lets them, as import-linter judges it by pyproject.toml."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from support.source_rules import ROOT

LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"

BREACHES = {
    "features/rogue.py": "import desktop_manager.ui",
    "store/rogue.py": "import PySide6.QtCore",
    "api/rogue.py": "import keyring",
    "demo/rogue.py": "from desktop_manager import api",
    "ui/rogue.py": "import requests",
    "credentials/rogue.py": "from desktop_manager.store import areas",
}


def judge(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Runs the contracts on the package below checkout/src."""
    source = os.environ | {"PYTHONPATH": str(checkout / "src")}
    command = [str(LINT_IMPORTS), "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run(command, cwd=checkout, env=source, capture_output=True, text=True, timeout=60, check=False)


def test_the_source_keeps_every_contract() -> None:
    result = judge(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_contracts_see_a_breach_in_each_room(tmp_path: Path) -> None:
    package = tmp_path / "src" / "desktop_manager"
    shutil.copytree(ROOT / "src" / "desktop_manager", package, ignore=shutil.ignore_patterns("__pycache__"))
    for module, text in BREACHES.items():
        (package / module).write_text(f"{text}\n", "utf-8")
    result = judge(tmp_path)
    assert result.returncode == 1
    seen = {module for module in BREACHES if f".{module.removesuffix('.py').replace('/', '.')} -> " in result.stdout}
    assert seen == set(BREACHES), result.stdout
