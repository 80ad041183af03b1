"""The command `desktop-manager`: what it refuses, without repeating a secret, and what it does without a window."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from desktop_manager import __version__
from desktop_manager.__main__ import REFUSED_VARIABLES, main
from desktop_manager.demo import DEMO_TOKEN
from support.driven import environment
from support.source_rules import ROOT

SECRET = "Zq8-recognisable-token_0f4b7c21d9"


def run(*arguments: str, env: dict[str, str] | None = None, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop_manager", *arguments],
        env=environment(env),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says when it refuses these arguments."""
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = int(ended.code or 0)
    printed = capsys.readouterr()
    assert code == 2
    assert printed.out == ""
    return printed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--token", SECRET),
        (f"--token={SECRET}",),
        (f"--api-token={SECRET}",),
        ("-t", SECRET),
        ("--demo", "--token", SECRET),
        ("--self-test", f"--token={SECRET}"),
        ("--serve-demo", f"--token={SECRET}"),
    ],
)
def test_a_token_argument_is_refused_with_the_way_to_do_it(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    said = refused(capsys, *arguments)

    assert "sign-in page" in said
    assert SECRET not in said


@pytest.mark.parametrize("argument", [SECRET, f"--tok={SECRET}", f"-t{SECRET}", f"--demo={SECRET}"])
def test_an_argument_that_is_not_known_is_not_repeated(capsys: pytest.CaptureFixture[str], argument: str) -> None:
    assert SECRET not in refused(capsys, argument)


@pytest.mark.parametrize("name", REFUSED_VARIABLES)
def test_a_token_in_the_environment_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, SECRET)

    said = refused(capsys, "--demo")

    assert "environment" in said
    assert SECRET not in said


def test_the_real_command_refuses_too() -> None:
    by_argument = run("--token", SECRET)
    by_variable = run(env={"DESKTOP_MANAGER_TOKEN": SECRET})

    for result in (by_argument, by_variable):
        assert result.returncode == 2
        assert SECRET not in result.stdout + result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--screenshots", "x"), ("--demo-scale", "-1"), ("--size", "800x600"), ("--scale", "9")],
)
def test_wrong_use_is_said(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    assert "usage: desktop-manager" in refused(capsys, *arguments)


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"desktop-manager {__version__}\n"


LINE = re.compile(r"^ ?(\d+)/(\d+)  ok      [a-z].*: .+ \(\d+\.\d s\)$")


def test_the_self_test_passes_with_numbered_lines(tmp_path: Path) -> None:
    result = run("--self-test", env={"TMPDIR": str(tmp_path)}, timeout=30)

    *checks, summary = result.stdout.splitlines()
    assert result.stderr == ""
    assert result.returncode == 0
    numbers = [(int(match[1]), int(match[2])) for match in map(LINE.match, checks) if match]
    assert numbers == [(number, len(checks)) for number in range(1, len(checks) + 1)]
    assert len(checks) >= 7
    assert summary == f"self-test: {len(checks)} passed, 0 failed"
    names = ("versions", "resources", "keyring", "store round trip", "demo sign-in", "page products", "page profile")
    for word in names:
        assert word in result.stdout
    # It leaves nothing behind.
    assert list(tmp_path.iterdir()) == []


def test_the_self_test_fails_for_a_missing_resource(tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    for part in ("src", "resources"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / "resources" / "openapi" / "desktop-extension.json").unlink()

    result = run("--self-test", env={"PYTHONPATH": str(copy / "src")})

    assert result.returncode == 1
    assert re.search(r"^ ?2/\d+  FAILED  resources: .*desktop-extension.json", result.stdout, re.MULTILINE)
    assert result.stdout.splitlines()[-1].endswith(" 1 failed")


class Serving:
    """`--serve-demo` with these arguments, until the `with` block ends."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desktop_manager", "--serve-demo", *arguments],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split()[1]
        self.token = self.process.stdout.readline().split()[1]

    def get(self, path: str) -> requests.Response:
        return requests.get(self.address + path, headers={"Authorization": f"Bearer {self.token}"}, timeout=20)

    def __enter__(self) -> Serving:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


def test_the_demo_is_served_until_it_is_interrupted() -> None:
    with Serving("--demo-date", "2026-11-23") as serving:
        assert serving.token == DEMO_TOKEN
        found = serving.get("/1/accounts").json()
        assert len(found["data"]) == 4

        serving.process.send_signal(signal.SIGINT)
        out, errors = serving.process.communicate(timeout=20)

        assert serving.process.returncode == 0
        assert errors == ""
        assert DEMO_TOKEN not in out


def expiries(day: str) -> list[int]:
    with Serving("--demo-date", day) as serving:
        products = serving.get("/1/products?per_page=100&page=1").json()["data"]
    return sorted(product["expired_at"] for product in products if product["expired_at"])


def test_the_demos_data_stands_on_the_day_that_is_asked_for() -> None:
    first, later = expiries("2026-11-23"), expiries("2027-11-23")

    assert {after - before for before, after in zip(first, later, strict=True)} <= {
        365 * 86_400 + hours * 3600 for hours in (-1, 0, 1)
    }


def test_a_port_that_is_taken_is_said() -> None:
    with Serving() as serving:
        result = run("--serve-demo", "--port", serving.address.rpartition(":")[2])

    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert os.linesep in result.stderr


def test_the_self_test_says_what_could_not_be_checked_without_a_window(tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    for part in ("src", "resources"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.rmtree(copy / "resources" / "icons")

    result = run("--self-test", env={"PYTHONPATH": str(copy / "src")})

    assert result.returncode == 1
    assert "page products: CheckFailed: the window was not opened" in result.stdout
    assert result.stderr == ""


def test_it_reads_one_pdf_for_itself_and_says_what_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_manager", "--read-pdf"],
        input=b"%PDF-1.4 and nothing more",
        capture_output=True,
        timeout=30,
        check=True,
    )

    assert json.loads(done.stdout)
    assert done.stderr == b""
