import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "resources/icons"
FILES = sorted(FOLDER.glob("*.svg"))


def test_the_licence_lies_beside_the_icons() -> None:
    assert "ISC License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    assert len(FILES) > 50


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_an_icon_takes_its_colour_from_outside(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("fill") == "none"
