"""The wheel ships every module and every resource, and nothing else of the checkout."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

from support.source_rules import ROOT, SOURCE, modules


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The paths inside a wheel made of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def checkout_files() -> set[str]:
    """Where each module and resource of the checkout belongs inside the wheel."""
    resources = ROOT / "resources"
    files = [path.relative_to(resources) for path in resources.rglob("*") if path.is_file() and path.name[0] != "."]
    return {
        *(str(Path("desktop_manager") / path.relative_to(SOURCE)) for path in modules(SOURCE)),
        *(str(Path("desktop_manager/resources") / path) for path in files),
    }


def test_the_wheel_holds_every_module_and_resource(shipped: set[str]) -> None:
    assert checkout_files() - shipped == set()


def test_the_wheel_holds_nothing_else(shipped: set[str]) -> None:
    assert shipped - checkout_files() == set()
