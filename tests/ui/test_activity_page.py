"""Activity: what was done is listed, found, looked at, taken back, written into a file and examined."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.activity.values import Value, side_by_side
from desktop_manager.features.profile.edit import edit_of
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.store.areas import Area
from desktop_manager.store.hash_chain import GENESIS, entry_hash
from desktop_manager.store.journal_entry import JournalEntry
from desktop_manager.ui.pages.activity import actions
from desktop_manager.ui.pages.activity.entry_sheet import EntrySheet
from desktop_manager.ui.pages.activity.filters import Period
from desktop_manager.ui.pages.activity.page import ActivityPage
from desktop_manager.ui.pages.activity.value_rows import MOST, ValuesCard
from support.undo_cases import CASES, DAY_S
from support.window import OpenDemo, noon, open_demo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ActivityPage:
    """Of a login with four entries: profile, News, a billing address, access for Support."""
    for name in ("profile", "news", "address edit", "support access"):
        CASES[name][1](demo.workspace)
    return demo.show(ActivityPage)


def titles(page: ActivityPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def place(page: ActivityPage) -> str:
    return page.places.state


def tone(page: ActivityPage) -> str:
    return page.verdict.tone


def click_row(demo: OpenDemo, page: ActivityPage, row: int) -> EntrySheet:
    place = page.view.visualRect(page.model.index(row, 0)).center()
    QTest.mouseClick(page.view.viewport(), LEFT, pos=place)
    demo.wait_until_quiet()
    assert page.sheet is not None
    return page.sheet


def profile(demo: OpenDemo) -> ProfileView:
    view = demo.workspace.profile.refetch()
    assert view is not None
    return view


def test_entries_are_listed_newest_first_and_the_journal_is_said_to_be_whole(page: ActivityPage) -> None:
    assert titles(page) == [
        "Access granted to Support",
        "Billing address changed",
        "Infomaniak News changed",
        "Profile changed",
    ]
    assert page.state == "content"
    assert page.verdict.text.startswith("The journal is whole: 4 entr")
    assert page.verdict.tone == "neutral"


def test_an_entry_shows_before_and_after_and_is_taken_back_by_mouse(demo: OpenDemo, page: ActivityPage) -> None:
    sheet = click_row(demo, page, 3)
    rows = {row.accessibleName(): (row.before.text(), row.after.text()) for row in sheet.values.rows}
    assert rows["First name: before Claire, after Clara"] == ("Claire", "Clara")
    assert profile(demo).first_name == "Clara"
    QTest.mouseClick(sheet.undo, LEFT)
    demo.wait_until_quiet()
    assert profile(demo).first_name == "Claire"
    assert page.message is not None
    assert page.message.text == "Taken back: Profile changed · Claire Moret."
    assert titles(page)[0] == "Taken back: Profile changed"
    assert page.sheet is None


def test_by_keyboard_from_the_filter_to_undo_and_back(demo: OpenDemo, page: ActivityPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.bar.field, "news")
    QTest.keyClick(page.bar.field, Qt.Key.Key_Down)
    assert titles(page) == ["Infomaniak News changed"]
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert page.sheet is not None
    page.sheet.undo.setFocus()
    QTest.keyClick(page.sheet.undo, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    page.show_entry(2)
    demo.wait_until_quiet()
    sheet = page.sheet
    assert sheet is not None
    assert not sheet.undo.isEnabled()
    assert "entry no. 5" in sheet.undo.accessibleDescription()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.sheet is None


def test_what_was_changed_since_is_not_overwritten_and_said(demo: OpenDemo, page: ActivityPage) -> None:
    view = profile(demo)
    demo.workspace.profile.save(edit_of(view)._replace(first_name="Clémence"))
    demo.wait_until_quiet()
    page.show_entry(1)
    demo.wait_until_quiet()
    assert page.sheet is not None
    QTest.mouseClick(page.sheet.undo, LEFT)
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.text == "It was changed since, so it was not taken back."
    assert profile(demo).first_name == "Clémence"


def test_offline_an_undo_is_refused_in_a_sentence_and_the_entry_stays(demo: OpenDemo, page: ActivityPage) -> None:
    demo.line.down = ""
    sheet = click_row(demo, page, 3)
    QTest.mouseClick(sheet.undo, LEFT)
    demo.wait_until_quiet()
    assert page.message is not None
    assert "could not be reached" in page.message.text
    assert page.model.record(3).can_undo


def test_filters_narrow_by_period_kind_organization_and_text(demo: OpenDemo, page: ActivityPage) -> None:
    demo.workspace.now = lambda: noon() + 3 * DAY_S
    demo.workspace.recorder._now = demo.workspace.now
    demo.workspace.reminders.marks.set(1, "2026-000001", 41009, phishing=True)
    page.read()
    demo.wait_until_quiet()
    assert len(titles(page)) == 5
    page.bar.period.choices[Period.TODAY.value].trigger()
    assert titles(page) == ["Reminder marked as phishing"]
    page.bar.period.choices[Period.WEEK.value].trigger()
    page.bar.kind.choices["billing"].trigger()
    assert titles(page) == ["Reminder marked as phishing", "Billing address changed"]
    demo.tell_organizations(41000)
    page.bar.scope.choices["current"].trigger()
    assert titles(page) == ["Billing address changed"]
    demo.tell_organizations(41009)
    demo.wait_until_quiet()
    assert titles(page) == ["Reminder marked as phishing"]
    page.bar.field.setText("nothing has this")
    assert place(page) == "empty"
    page.places.triggered.emit()
    assert len(titles(page)) == 5
    assert place(page) == "content"


def test_what_is_shown_is_exported_as_a_table_and_as_json(demo: OpenDemo, page: ActivityPage, tmp_path: Path) -> None:
    page.bar.field.setText("changed")
    for kind, name in (("csv", actions.EXPORT_CSV), ("json", actions.EXPORT_JSON)):
        page.run_action(name)
        assert page.export.file_dialog is not None
        page.export.file_dialog.reject()
        page.export.save(str(tmp_path / f"out.{kind}"))
        demo.wait_until_quiet()
        assert page.message is not None
        assert f"saved as out.{kind}" in page.message.text
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == ["Number", "1", "2", "3"]
    assert rows[1][4] == "Profile changed"
    assert "First name: Claire" in rows[1][6]
    assert "First name: Clara" in rows[1][7]
    previous = None
    for told in json.loads((tmp_path / "out.json").read_text("utf-8")):
        # Whoever has the file can compute the chain.
        fields = [told[name].encode() if name in _BYTES and told[name] is not None else told[name] for name in _FIELDS]
        digest = entry_hash(told["seq"], JournalEntry(*fields), bytes.fromhex(told["previous"]))
        assert digest.hex() == told["hash"]
        assert told["previous"] == (GENESIS.hex() if previous is None else previous)
        previous = told["hash"]


_FIELDS = JournalEntry._fields
_BYTES = ("before", "after", "undo")


def test_a_tampered_journal_is_said_with_the_entry(demo: OpenDemo, page: ActivityPage) -> None:
    store = demo.workspace.store
    store.writing(lambda connection: connection.execute("DROP TRIGGER journal_keeps"))
    store.writing(lambda connection: connection.execute("UPDATE journal SET target = 'Paul' WHERE seq = 2"))
    page.run_action(actions.VERIFY)
    demo.wait_until_quiet()
    assert page.verdict.text.startswith("Entry no. 2 is not as it was written.")
    assert tone(page) == "bad"
    store.writing(lambda connection: connection.execute("UPDATE journal SET target = 'Infomaniak News' WHERE seq = 2"))
    QTest.mouseClick(page.bar.verify, LEFT)
    demo.wait_until_quiet()
    assert tone(page) == "neutral"
    store.writing(lambda connection: connection.execute("DROP TRIGGER journal_stays"))
    store.writing(lambda connection: connection.execute("DELETE FROM journal WHERE seq = 4"))
    QTest.mouseClick(page.bar.verify, LEFT)
    demo.wait_until_quiet()
    assert page.verdict.text.startswith("Entry no. 4 was cut off at the end.")


def test_an_empty_journal_says_what_will_be_here(demo: OpenDemo) -> None:
    page = demo.show(ActivityPage)
    assert page.state == "empty"
    CASES["phishing"][1](demo.workspace)
    demo.context.areas_changed.emit(frozenset({Area.REMINDER_MARKS}))
    demo.wait_until_quiet()
    assert page.state == "content"
    assert titles(page) == ["Reminder marked as phishing"]


def test_an_entry_about_thousands_of_products_shows_some_and_says_how_many_more(qapp: QApplication) -> None:
    values = tuple(Value(f"p{number}.ch", "warranty", False, True) for number in range(MOST + 30))
    card = ValuesCard(values)
    assert len(card.rows) == MOST
    card.deleteLater()


def test_values_of_products_stand_under_their_names() -> None:
    before = b'{"7":{"name":"a.ch","warranty":false,"days":[1,2]},"note":null}'
    after = b'{"7":{"name":"a.ch","warranty":true,"days":[1,2]},"note":"x"}'
    assert side_by_side(before, after) == (
        Value("a.ch", "warranty", False, True),
        Value("a.ch", "days", (1, 2), (1, 2)),
        Value("", "note", None, "x"),
    )
    assert side_by_side(None, None) == ()
