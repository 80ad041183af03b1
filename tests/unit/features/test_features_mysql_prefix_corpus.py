"""Every file of the corpus is read as expected, and the prefix goes in and out of it without another byte changed."""

from pathlib import PurePath

import pytest

from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.records import ConfigFile, FilePlan
from desktop_manager.features.mysql_prefix.rewriting import Direction, apply, plan
from support.prefix_corpus import FOLDER, PREFIX, Sample, known, samples

FRAMEWORKS = ("wordpress", "joomla", "drupal", "prestashop", "laravel", "symfony", "matomo", "php")
# One test for all files of a framework: thousands of tests would cost more than what they look at.
each = pytest.mark.parametrize("framework", FRAMEWORKS)


def of(framework: str) -> list[Sample]:
    """The configuration files of a framework."""
    return [sample for sample in known() if sample.framework == framework]


def planned(file: ConfigFile, direction: Direction) -> FilePlan:
    """What the prefix would change."""
    return plan(file, PREFIX, direction)


def written(sample: Sample, content: bytes) -> ConfigFile:
    """The sample with another content, read anew."""
    file = read_config(PurePath(sample.path), content)
    assert file is not None
    return file


def test_the_corpus_holds_every_framework_and_every_file_is_told_of() -> None:
    counts: dict[str | None, int] = {}
    for sample in samples():
        counts[sample.framework] = counts.get(sample.framework, 0) + 1
    assert sum(counts.values()) >= 110
    assert {name: counts[name] for name in FRAMEWORKS if counts[name] < 9} == {}
    files = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file()}
    assert files == {sample.path for sample in samples()} | {"expected.json"}


@pytest.mark.parametrize("path", [sample.path for sample in samples() if sample.framework is None])
def test_what_is_no_configuration_file_is_none(path: str) -> None:
    assert read_config(PurePath(path), (FOLDER / path).read_bytes()) is None


@each
def test_values_and_places_by_hand_are_those_expected(framework: str) -> None:
    for sample in of(framework):
        file = sample.read()
        assert file.framework == sample.framework, sample.path
        assert file.problem == sample.problem, sample.path
        assert sorted(value.value for value in file.values if value.kind == "name") == sorted(sample.names), sample.path
        assert sorted(value.value for value in file.values if value.kind == "user") == sorted(sample.users), sample.path
        assert sorted((place.kind, place.line, place.reason) for place in file.by_hand) == sorted(sample.by_hand), (
            sample.path
        )


@each
def test_each_value_stands_where_it_is_said_to(framework: str) -> None:
    for sample in of(framework):
        file = sample.read()
        for value in file.values:
            assert len(value.marks) == len(value.value.encode(encoding_of(file))) + 1, sample.path
            assert (value.marks[0], value.marks[-1]) == value.span, sample.path
            assert list(value.marks) == sorted(value.marks), sample.path
            before = file.content[: value.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            assert value.line == before.count(b"\n") + 1, sample.path


def encoding_of(file: ConfigFile) -> str:
    """UTF-8 where all of the file is."""
    try:
        file.content.decode("utf-8")
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8"


@each
@pytest.mark.parametrize("direction", ["add", "remove"])
def test_no_byte_outside_of_the_values_changes(framework: str, direction: Direction) -> None:
    for sample in of(framework):
        file = sample.read()
        edits = planned(file, direction).edits
        after = apply(file.content, edits)
        spans = {value.span for value in file.values}
        assert {(edit.start, edit.end) for edit in edits} <= spans, sample.path
        moved, at = 0, 0
        for edit in edits:
            assert after[at + moved : edit.start + moved] == file.content[at : edit.start], sample.path
            at, moved = edit.end, moved + len(edit.new) - len(edit.old)
        assert after[at + moved :] == file.content[at:], sample.path


@each
@pytest.mark.parametrize("direction", ["add", "remove"])
def test_a_second_run_changes_nothing(framework: str, direction: Direction) -> None:
    for sample in of(framework):
        file = sample.read()
        after = apply(file.content, planned(file, direction).edits)
        assert planned(written(sample, after), direction).edits == (), sample.path


@each
def test_what_was_added_is_taken_away_to_the_byte(framework: str) -> None:
    for sample in of(framework):
        file = sample.read()
        added = planned(file, "add")
        changed = {edit.after for edit in added.edits}
        back = planned(written(sample, apply(file.content, added.edits)), "remove")
        undone = [edit for edit in back.edits if edit.before in changed]
        kept = {value.value for value in added.unchanged}
        if kept.isdisjoint(changed):
            assert apply(apply(file.content, added.edits), undone) == file.content, sample.path


@each
def test_the_new_values_have_the_prefix_once(framework: str) -> None:
    for sample in of(framework):
        file = sample.read()
        added = planned(file, "add")
        after = written(sample, apply(file.content, added.edits))
        refused = {place.name for place in added.by_hand if place.reason in {"empty", "too_long", "other_case"}}
        for old, new in zip(file.values, after.values, strict=True):
            if old.value.startswith(PREFIX) or old.value in refused:
                assert new.value == old.value, sample.path
            else:
                assert new.value == PREFIX + old.value, sample.path
            assert not new.value.startswith(PREFIX * 2), sample.path


@each
def test_nothing_is_planned_for_a_person_that_could_be_done(framework: str) -> None:
    for sample in of(framework):
        reasons = {place.reason for place in planned(sample.read(), "add").by_hand}
        assert "unsafe" not in reasons, sample.path
        expected = {reason for _, _, reason in sample.by_hand} | ({sample.problem} if sample.problem else set())
        assert reasons - {"empty", "too_long", "other_case"} == expected, sample.path
