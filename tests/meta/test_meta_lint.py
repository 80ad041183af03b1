"""`make check` sees what the house forbids: pyproject.toml's choice of ruff's rules, shown a sample of each."""

import subprocess
import sys

import pytest

from support.source_rules import ROOT

SAMPLES = {
    "E722": "try:\n    pass\nexcept:\n    x = 1\n",
    "BLE001": "try:\n    pass\nexcept Exception:\n    x = 1\n",
    "S110": "try:\n    pass\nexcept ValueError:\n    pass\n\ntry:\n    pass\nexcept Exception:\n    pass\n",
    "T201": 'print("here")\n',
    "D101": "class Page:\n    pass\n",
    "D103": "def refresh() -> None:\n    return\n",
    "D100": "x = 1\n",
}


def findings(text: str, path: str) -> str:
    """What ruff says of the text as if it stood at the path."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise"]
    command += ["--stdin-filename", str(ROOT / path), "-"]
    return subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, timeout=60, check=False).stdout


@pytest.mark.parametrize("code", SAMPLES)
def test_lint_sees_a_breach_in_the_source(code: str) -> None:
    assert f" {code} " in findings(SAMPLES[code], "src/desktop_manager/ui/sample.py")


@pytest.mark.parametrize("path", ["__main__.py", "selftest.py", "demo/serve.py"])
def test_only_what_talks_to_the_terminal_prints(path: str) -> None:
    assert "T201" not in findings(SAMPLES["T201"], f"src/desktop_manager/{path}")
