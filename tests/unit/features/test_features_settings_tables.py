"""What was chosen for a table is read back, and an edited file never breaks it."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.settings import Settings, TableChoice

codes = st.text(max_size=12)
choices = st.builds(
    TableChoice,
    st.lists(codes, max_size=5).map(tuple),
    st.dictionaries(codes, st.integers(0, 2000), max_size=5),
    codes,
    st.booleans(),
    st.dictionaries(codes, codes, max_size=5),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


def read(folder: Path, text: str) -> Settings:
    file = folder / "settings.json"
    file.write_text(text, encoding="utf-8")
    return Settings(file).load()


@given(choices)
def test_a_choice_is_read_back_as_it_was_made(choice: TableChoice) -> None:
    settings = Settings(Path("unused"))
    settings.tables = {"renewals": choice}
    again = Settings(Path("unused"))
    again._take(json.loads(settings.as_json()))
    assert again.tables == {"renewals": choice}


@given(anything)
def test_whatever_stands_there_is_a_choice_or_none(raw: object) -> None:
    settings = Settings(Path("unused"))
    settings._take({"tables": raw})
    for choice in settings.tables.values():
        assert all(isinstance(key, str) for key in choice.columns)
        assert all(type(width) is int for width in choice.widths.values())


def test_a_table_of_another_shape_is_as_at_the_first_visit(tmp_path: Path) -> None:
    text = json.dumps({"tables": {"renewals": {"columns": "no list", "widths": [1], "sort": 3, "filters": {"a": 1}}}})
    assert read(tmp_path, text).tables == {"renewals": TableChoice()}
