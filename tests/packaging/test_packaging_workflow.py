"""The workflow that builds the packages calls what there is, at pinned versions, and may change nothing."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "package.yml"

yaml = pytest.importorskip("yaml", reason="PyYAML, which reads the workflow, is not installed")


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return read


def steps(workflow: dict[Any, Any], key: str) -> list[str]:
    """What stands under that key in the steps of every job."""
    return [step[key] for job in workflow["jobs"].values() for step in job["steps"] if key in step]


def test_each_system_has_a_job_that_hands_its_packages_out(workflow: dict[Any, Any]) -> None:
    assert set(workflow["jobs"]) == {"linux", "windows", "macos"}
    for job in workflow["jobs"].values():
        assert job["steps"][-1]["with"]["path"] == "dist/"
        assert job["timeout-minutes"] <= 60


def test_it_may_read_only(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert not [job for job in workflow["jobs"].values() if "permissions" in job]
    checkouts = [
        step for job in workflow["jobs"].values() for step in job["steps"] if "checkout" in step.get("uses", "")
    ]
    assert [step["with"]["persist-credentials"] for step in checkouts] == [False] * 3


def test_actions_are_pinned_to_commits_and_say_which_version_that_is(workflow: dict[Any, Any]) -> None:
    text = WORKFLOW.read_text("utf-8")
    for action in steps(workflow, "uses"):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
        assert re.search(re.escape(action) + r" # v[0-9.]+\n", text)


def test_it_calls_make_targets_and_scripts_that_exist(workflow: dict[Any, Any]) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    lines = [line.strip() for text in steps(workflow, "run") for line in text.splitlines()]
    made = {line.removeprefix("make ") for line in lines if line.startswith("make ")}
    assert made == {"package", "package-test"}
    assert made <= targets
    scripts = {line for line in lines if line.startswith("packaging/")}
    assert scripts == {"packaging/windows/build.ps1", "packaging/macos/build.sh"}
    for script in scripts:
        assert (ROOT / script).is_file()
    assert os.access(ROOT / "packaging" / "macos" / "build.sh", os.X_OK)


def test_the_linux_packages_are_built_on_debian_12(workflow: dict[Any, Any]) -> None:
    assert workflow["jobs"]["linux"]["container"]["image"] == "debian:12"
