"""The MySQL prefix assistant of a site: review, off, Save, Write, look; and everything back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_manager.demo.faults import Fault
from desktop_manager.ui.pages.products.prefix_assistant import PrefixAssistant
from desktop_manager.ui.widgets.button import Button
from support.prefix_site import (
    FILES,
    WRITTEN,
    entered,
    open_alone,
    open_site,
    option_on_server,
    press,
    put_site,
    read,
    said,
    select_site,
)
from support.products_page import plain, words
from support.security_page import press_key
from support.waiting import run_until
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "data") as demo:
        yield demo


@pytest.fixture
def alone(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "data") as demo:
        yield demo


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return put_site(tmp_path)


def held(site: Path) -> bytes:
    return (site / "wp-config.php").read_bytes()


def rows(assistant: PrefixAssistant) -> list[tuple[str, str]]:
    return [(row.name, row.chip.text()) for row in assistant.review.rows]


def test_the_whole_job_by_mouse(demo: OpenDemo, site: Path) -> None:
    page, assistant = open_site(demo)
    assert assistant.start.wanted_prefix == "wxyz_"
    read(demo, assistant, site)
    assert rows(assistant) == [
        ("wp-config.php", "ready"),
        ("legacy/connect.php", "by hand"),
        ("shop/.env", "nothing to do"),
    ]
    assert assistant.review.title == "Step 1 of 3 · Review the names to change"
    assert assistant.review.rows[0].diff is not None
    assert assistant.review.rows[0].diff.texts == [
        "- define( 'DB_NAME', 'mabase' );",
        "+ define( 'DB_NAME', 'wxyz_mabase' );",
        "- define( 'DB_USER', 'monuser' );",
        "+ define( 'DB_USER', 'wxyz_monuser' );",
    ]
    text = words(page)
    assert any("(line 3): change it by hand" in one for one in text)
    assert "Prefix wxyz_ read from the database list. A copy of each file is kept; you can restore all." in text
    press(demo, assistant.review.next)
    assert assistant.switch.title == "Step 2 of 3 · Turn the MySQL prefix off"
    assert option_on_server(demo)
    press(demo, assistant.switch.next)
    assert not option_on_server(demo)
    assert held(site) == FILES["wp-config.php"]
    # The page has read the site anew meanwhile, and the keyboard stayed.
    assert page.focusWidget() is assistant.write.write
    assert assistant.write.title == "Step 3 of 3 · Write the files"
    press(demo, assistant.write.write)
    assert {name: (site / name).read_bytes() for name in FILES} == FILES | {"wp-config.php": WRITTEN}
    text = words(page)
    assert "Read again: the files are as they were written" in text
    assert "The server says: MySQL prefix off" in text
    press(demo, assistant.result.fine)
    assert said(assistant) == ("good", "Done: 1 files written.")
    assert entered(demo) == ["hosting.mysql_prefix", "prefix.write"]
    assert page.hostings.pane is not None
    assert not page.hostings.pane.settings.switch.isChecked()


def test_the_whole_job_and_all_of_it_back_by_keyboard(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    # The review begins at its first file; each further step puts the keyboard on the button that goes on.
    assert QApplication.focusWidget() is assistant.review.rows[0].check
    press_key(assistant, assistant.review.next)
    alone.wait_until_quiet()
    for button in ("switch.next", "write.write"):
        card, name = button.split(".")
        wanted: Button = getattr(getattr(assistant, card), name)
        assert QApplication.focusWidget() is wanted
        QTest.keyClick(wanted, Qt.Key.Key_Space)
        alone.wait_until_quiet()
    assert held(site) == WRITTEN
    assert QApplication.focusWidget() is assistant.result.fine
    QTest.keyClick(assistant.result.fine, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is assistant.result.back
    QTest.keyClick(assistant.result.back, Qt.Key.Key_Space)
    alone.wait_until_quiet()
    assert held(site) == FILES["wp-config.php"]
    assert option_on_server(alone)
    assert said(assistant) == ("good", "1 files put back as before.")
    assert entered(alone) == ["hosting.mysql_prefix", "prefix.write", "prefix.restore", "hosting.mysql_prefix"]


def test_the_other_way_round(alone: OpenDemo, site: Path) -> None:
    (site / "wp-config.php").write_bytes(WRITTEN)
    assistant = open_alone(alone)
    assert assistant.site is not None
    alone.workspace.hosting.set_mysql_prefix(assistant.site, False)
    assistant.show_site(assistant.site._replace(mysql_prefix=False), "wxyz_")
    assistant.start.direction.set_value("remove")
    read(alone, assistant, site)
    assert [row.name for row in assistant.review.rows if row.chosen] == ["wp-config.php", "shop/.env"]
    assistant.review.rows[1].check.click()
    assert assistant.review.next.text() == "Next: turn on…"
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    press(alone, assistant.write.write)
    assert held(site) == FILES["wp-config.php"]
    assert (site / "shop/.env").read_bytes() == FILES["shop/.env"]
    assert option_on_server(alone)


def test_files_first_only_where_the_user_says_that_it_was_tested(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    assert any("Only if you have tested that the new names connect already" in one for one in words(assistant))
    assistant.review.files_first.click()
    assert assistant.review.next.text() == "Next: write…"
    press(alone, assistant.review.next)
    assert assistant.write.title == "Step 2 of 3 · Write the files"
    press(alone, assistant.write.write)
    assert held(site) == WRITTEN
    assert option_on_server(alone)
    assert assistant.switch.title == "Step 3 of 3 · Turn the MySQL prefix off"
    press(alone, assistant.switch.next)
    assert not option_on_server(alone)
    assert assistant.step == "result"


def test_back_leads_to_the_step_before_and_keeps_the_choice(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    press(alone, assistant.switch.back)
    assert assistant.step == "review"
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    press(alone, assistant.write.back)
    assert assistant.step == "switch"
    assert assistant.switch.next.text() == "Next"
    press(alone, assistant.switch.next)
    press(alone, assistant.write.write)
    assert held(site) == WRITTEN


def test_a_server_that_fails_keeps_the_review_and_a_second_try_goes_on(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    alone.line.down = "PATCH"
    press(alone, assistant.switch.next)
    assert (assistant.step, said(assistant)) == (
        "switch",
        ("bad", "The change was not made: the connection was lost on the way."),
    )
    assert held(site) == FILES["wp-config.php"]
    alone.line.down = None
    press(alone, assistant.switch.next)
    press(alone, assistant.write.write)
    assert held(site) == WRITTEN


def test_a_file_edited_after_the_review_is_left_alone_and_said(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    edited = FILES["wp-config.php"] + b"// mine\r\n"
    (site / "wp-config.php").write_bytes(edited)
    press(alone, assistant.write.write)
    assert held(site) == edited
    assert "left as it is: it was changed since the review" in words(assistant)
    press(alone, assistant.result.again)
    assert assistant.step == "review"
    press(alone, assistant.review.next)
    assert assistant.switch.next.text() == "Next"
    press(alone, assistant.switch.next)
    press(alone, assistant.write.write)
    assert held(site) == WRITTEN + b"// mine\r\n"
    # The option was switched in the first round; it goes back with the files of the second.
    press(alone, assistant.result.back)
    assert held(site) == edited
    assert option_on_server(alone)


def test_the_check_says_that_somebody_switched_it_back(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    assert assistant.site is not None
    other = alone.workspace.hosting
    other.set_mysql_prefix(assistant.site, True)
    press(alone, assistant.write.write)
    text = words(assistant)
    assert "The server says: MySQL prefix on" in text
    assert "Somebody switched it back." in text
    assert QApplication.focusWidget() is assistant.result.back


def test_the_check_says_that_the_server_could_not_be_asked(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    alone.faults.inject(Fault.UNAVAILABLE, "/desktop/1/")
    press(alone, assistant.write.write)
    assert "The server could not be asked" in words(assistant)
    assert "Read again: the files are as they were written" in words(assistant)


def test_files_go_back_although_the_server_does_not_switch_and_that_is_said(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    press(alone, assistant.switch.next)
    press(alone, assistant.write.write)
    alone.line.down = "PATCH"
    press(alone, assistant.result.back)
    assert held(site) == FILES["wp-config.php"]
    tone, text = said(assistant)
    assert (tone, text) == ("bad", "1 files put back as before.")
    assert assistant.said.message is not None
    assert "The MySQL prefix is still off" in assistant.said.message.accessibleDescription()


def test_what_is_half_done_is_said_before_the_page_is_left(demo: OpenDemo, site: Path) -> None:
    page, assistant = open_site(demo)
    read(demo, assistant, site)
    press(demo, assistant.review.next)
    assert page.unsaved() == ""
    press(demo, assistant.switch.next)
    assert page.unsaved() == "The MySQL prefix is switched, and the files are not written yet."
    press(demo, assistant.write.write)
    assert page.unsaved() == ""


def test_each_site_keeps_its_own_review(demo: OpenDemo, site: Path) -> None:
    page, assistant = open_site(demo)
    read(demo, assistant, site)
    other = select_site(demo, page, "shop.atelier-helvetique.ch")
    assert other is not assistant
    assert other.step == "start"
    assert not assistant.isVisible()
    assert select_site(demo, page) is assistant
    assert assistant.step == "review"
    assert assistant.isVisible()


def test_nothing_can_be_pressed_where_nothing_is_chosen(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    assistant.review.rows[0].check.click()
    assert not assistant.review.next.isEnabled()
    assert assistant.review.next.accessibleDescription() == "Choose a file to write first."


def test_a_folder_without_configuration_files_says_so(alone: OpenDemo, tmp_path: Path) -> None:
    assistant = open_alone(alone)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/index.php").write_text("<?php echo 1;")
    read(alone, assistant, tmp_path / "empty")
    assert any(one.startswith("No configuration file with a MySQL database was found in") for one in words(assistant))
    assert assistant.review.next.accessibleDescription() == "No file needs to be written."


def test_what_was_not_looked_into_is_listed(alone: OpenDemo, site: Path) -> None:
    (site / "out.php").symlink_to("/etc/hosts")
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.list_button)
    listed = next(one for one in words(assistant) if "vendor" in one)
    assert listed.splitlines() == [
        "vendor: code of others, history or cache",
        "out.php: a link that leads out of the folder",
    ]


def test_a_folder_that_vanished_is_said(alone: OpenDemo, tmp_path: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, tmp_path / "nowhere")
    assert said(assistant) == ("bad", "The folder or file is not there any more.")
    assert assistant.start.choose_other.isEnabled()


def test_reading_can_be_cancelled(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    assistant.read_folder(str(site))
    assert assistant.start.cancel.isVisible()
    assert not assistant.start.choose_other.isEnabled()
    press(alone, assistant.start.cancel)
    assert (assistant.step, said(assistant)) == ("start", ("info", "Cancelled."))
    assert not assistant.start.cancel.isVisible()
    press(alone, assistant.start.again)
    assert assistant.step == "review"


def test_a_wrong_prefix_is_said_at_the_field_before_a_folder_is_asked_for(alone: OpenDemo) -> None:
    assistant = open_alone(alone)
    assistant.start.prefix.setFocus()
    assistant.start.prefix.clear()
    QTest.keyClicks(assistant.start.prefix, "wxyz")
    press(alone, assistant.start.choose)
    assert assistant.reader.chooser is None
    assert assistant.start.field.error == "The prefix ends with an underscore: “wxyz_”."
    QTest.keyClicks(assistant.start.prefix, "_")
    assert assistant.start.field.error == ""


def test_a_field_that_refuses_comes_into_sight(demo: OpenDemo) -> None:
    page, assistant = open_site(demo)
    pane = page.hostings.pane
    assert pane is not None
    page.resize(880, 480)
    demo.wait_until_quiet()
    bar, field = pane.verticalScrollBar(), assistant.start.field
    bar.setValue(bar.maximum())
    assert field.visibleRegion().isEmpty()
    assistant.start.prefix.clear()
    press(demo, assistant.start.choose)
    run_until(lambda: field.visibleRegion().boundingRect() == field.rect(), "the field is out of sight")


def test_the_chooser_asks_for_a_folder(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    press(alone, assistant.start.choose)
    chooser = assistant.reader.chooser
    assert isinstance(chooser, QFileDialog)
    assert chooser.fileMode() is QFileDialog.FileMode.Directory
    chooser.fileSelected.emit(str(site))
    chooser.done(QFileDialog.DialogCode.Accepted)
    alone.wait_until_quiet()
    assert assistant.step == "review"


def test_prefix_and_direction_can_be_changed_after_the_review(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    read(alone, assistant, site)
    press(alone, assistant.review.change)
    assistant.start.prefix.setText("abcd_")
    press(alone, assistant.start.again)
    assert assistant.review.rows[0].diff is not None
    assert assistant.review.rows[0].diff.texts[1] == "+ define( 'DB_NAME', 'abcd_mabase' );"
    assert "Prefix abcd_ as you typed it." in plain(" ".join(words(assistant)))


def test_a_prefix_that_was_typed_is_not_overwritten_by_the_server(alone: OpenDemo) -> None:
    assistant = open_alone(alone)
    assistant.start.prefix.setText("mine_")
    assistant.show_site(assistant.site, "other_")
    assert assistant.start.wanted_prefix == "mine_"
    assistant.start.prefix.clear()
    assistant.show_site(assistant.site, "third_")
    assert assistant.start.wanted_prefix == "third_"


def test_who_may_not_switch_it_is_told_who_can_and_where(alone: OpenDemo, site: Path) -> None:
    assistant = open_alone(alone)
    assert assistant.site is not None
    assistant.show_site(assistant.site._replace(allowed=False), "wxyz_")
    read(alone, assistant, site)
    press(alone, assistant.review.next)
    assert "Only a legal representative" in assistant.switch.next.accessibleDescription()
    press(alone, assistant.switch.manager)
    assert alone.opener.opened[-1].startswith("https://manager.infomaniak.com/")
    assert option_on_server(alone)
