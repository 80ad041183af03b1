"""The user's picture on the demo: looked at first, cut to a square, refused with the reason, taken back."""

import base64
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_manager.api.client import Client
from desktop_manager.api.models.profile import Avatar
from desktop_manager.api.reply import Reply
from desktop_manager.api.resources import profile as resource
from desktop_manager.api.resources.profile import get_profile
from desktop_manager.ui.pages.profile.avatar_dialog import AvatarDialog
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.button import Button
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
Make = Callable[..., str]


@pytest.fixture(params=[True, False], ids=["demo", "documented only"])
def demo(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[OpenDemo]:
    with open_demo(tmp_path / "login", offered=request.param) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    return page


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(width: int, height: int, name: str = "me.png", colour: str = "#b3261e") -> str:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(tmp_path / name))
        return str(tmp_path / name)

    return made


def dialog_of(page: ProfilePage) -> AvatarDialog:
    dialog = page.avatar_flow.dialog
    assert isinstance(dialog, AvatarDialog)
    return dialog


def choose(demo: OpenDemo, page: ProfilePage, path: str) -> AvatarDialog:
    if page.avatar_flow.dialog is None:
        QTest.mouseClick(page.you.picture_button, LEFT)
    dialog = dialog_of(page)
    QTest.mouseClick(dialog.choose_button, LEFT)
    assert dialog.chooser is not None
    dialog.chooser.fileSelected.emit(path)
    dialog.chooser.reject()
    demo.wait_until_quiet()
    return dialog


def use(demo: OpenDemo, page: ProfilePage, path: str) -> None:
    dialog = choose(demo, page, path)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()


def on_server(demo: OpenDemo) -> str | None:
    return get_profile(demo.client).data.avatar


def colour_shown(page: ProfilePage) -> str:
    picture = page.you.avatar.picture
    return "" if picture is None else picture.pixelColor(picture.width() // 2, picture.height() // 2).name()


def message(page: ProfilePage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


def undo(demo: OpenDemo, page: ProfilePage) -> None:
    assert page.message is not None
    button = next(one for one in page.message.findChildren(Button) if one.text() == "Undo")
    QTest.mouseClick(button, LEFT)
    demo.wait_until_quiet()


@pytest.mark.parametrize("name", ["me.png", "me.jpg"])
def test_a_square_picture_is_looked_at_sent_and_shown(demo: OpenDemo, page: ProfilePage, make: Make, name: str) -> None:
    dialog = choose(demo, page, make(64, 64, name))
    assert dialog.preview.picture is not None
    assert on_server(demo) is None
    assert dialog.confirm_button.isEnabled()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert (on_server(demo) or "").startswith("data:image/")
    assert message(page) == ("good", "Picture changed.")
    assert QColor(colour_shown(page)).red() > 170
    assert page.you.remove_button.isVisible()


def test_undo_of_the_first_picture_removes_it(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    use(demo, page, make(64, 64))
    undo(demo, page)
    assert on_server(demo) is None
    assert page.you.avatar.picture is None


def test_undo_of_a_second_picture_brings_the_first_one_back(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    use(demo, page, make(64, 64, "one.png", "#187a43"))
    first = on_server(demo)
    use(demo, page, make(64, 64, "two.png"))
    assert on_server(demo) != first
    undo(demo, page)
    assert on_server(demo) == first
    assert colour_shown(page) == "#187a43"
    actions = [row.entry.action for row in demo.workspace.journal.entries()]
    assert actions == ["profile.avatar.set"] * 3
    assert all(b"data:" not in (row.entry.after or b"") for row in demo.workspace.journal.entries())


def test_a_picture_that_is_not_square_is_cut_when_that_was_chosen(
    demo: OpenDemo, page: ProfilePage, make: Make
) -> None:
    dialog = choose(demo, page, make(90, 60))
    assert "It is not square" in dialog.error
    assert not dialog.confirm_button.isEnabled()
    assert "It is not square" in dialog.confirm_button.accessibleDescription()
    QTest.keyClick(dialog.crop, Qt.Key.Key_Space)
    assert dialog.error == ""
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert (on_server(demo) or "").startswith("data:image/png")
    assert colour_shown(page) == "#b3261e"


def test_a_large_picture_is_sent_with_1024_pixels(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    use(demo, page, make(1500, 1500, "large.jpg"))
    address = on_server(demo) or ""
    assert address.startswith("data:image/jpeg;base64,")
    assert QImage.fromData(base64.b64decode(address.partition(",")[2])).width() == 1024


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hello", "not a picture"),
        (b"BM" + b"\0" * 60, "another format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "another format"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (64).to_bytes(4, "big") * 2, "not a picture"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (20_000).to_bytes(4, "big") * 2, "too big"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 5_000_000, "too big"),
    ],
    ids=["text", "bmp", "svg", "only a header", "too many pixels", "too many bytes"],
)
def test_a_wrong_file_is_refused_with_the_reason(
    demo: OpenDemo, page: ProfilePage, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "wrong.png").write_bytes(content)
    dialog = choose(demo, page, str(tmp_path / "wrong.png"))
    assert words in dialog.error
    assert not dialog.confirm_button.isEnabled()
    assert not any(sent.startswith("POST") for sent in demo.line.sent)


def test_one_that_is_too_small_is_refused_and_the_next_one_taken(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    dialog = choose(demo, page, make(15, 40))
    assert "at least" in dialog.error
    choose(demo, page, make(16, 16, "next.png"))
    assert dialog.error == ""
    assert dialog.confirm_button.isEnabled()


def test_a_file_that_is_gone_is_said(demo: OpenDemo, page: ProfilePage, tmp_path: Path) -> None:
    dialog = choose(demo, page, str(tmp_path / "gone.png"))
    assert "could not be read" in dialog.error


def test_by_keyboard_alone(demo: OpenDemo, page: ProfilePage, make: Make, qtbot: QtBot) -> None:
    path = make(64, 64)
    QTest.keyClick(page.you.picture_button, Qt.Key.Key_Space)
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.choose_button)
    QTest.keyClick(dialog.choose_button, Qt.Key.Key_Space)
    chooser = dialog.chooser
    assert isinstance(chooser, QFileDialog)
    chooser.selectFile(path)
    qtbot.waitUntil(chooser.isVisible)
    QTest.keyClick(chooser, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert dialog.file is not None
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert on_server(demo) is not None


def test_removing_says_what_undo_can_do_and_undo_does_it(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    use(demo, page, make(64, 64))
    before = on_server(demo)
    QTest.mouseClick(page.you.remove_button, LEFT)
    dialog = page.avatar_flow.dialog
    assert dialog is not None
    assert "Undo brings the picture there is now back" in dialog.accessibleDescription()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert on_server(demo) is None
    assert page.you.avatar.picture is None
    assert not page.you.remove_button.isVisible()
    undo(demo, page)
    assert on_server(demo) == before


def test_a_picture_at_an_address_is_never_fetched_and_its_loss_is_said_before(
    demo: OpenDemo, page: ProfilePage
) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(avatar="https://elsewhere.example/claire.png")
    demo.sync()
    demo.wait_until_quiet()
    assert page.you.avatar.picture is None
    assert "not fetched" in page.you.avatar.toolTip()
    QTest.mouseClick(page.you.remove_button, LEFT)
    dialog = page.avatar_flow.dialog
    assert dialog is not None
    assert "There is no Undo" in dialog.accessibleDescription()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert page.message is not None
    assert [one.text() for one in page.message.findChildren(Button) if one.text() == "Undo"] == []
    assert not any("elsewhere" in sent for sent in demo.line.sent)


def test_a_server_that_gives_an_address_shows_what_was_sent_from_here(
    demo: OpenDemo, page: ProfilePage, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "https://storage.example/claire/1.png"
    login = demo.state.logins[demo.workspace.login.profile_id]

    def set_avatar(client: Client, picture: bytes) -> Reply[Avatar]:
        login.profile = login.profile._replace(avatar=address)
        return Reply(Avatar(address), request_id="1")

    monkeypatch.setattr(resource, "set_avatar", set_avatar)
    use(demo, page, make(64, 64))
    assert colour_shown(page) == "#b3261e"
    login.profile = login.profile._replace(avatar="https://storage.example/claire/2.png")
    demo.sync()
    demo.wait_until_quiet()
    assert page.you.avatar.picture is None


def test_a_cut_line_keeps_the_file_that_was_chosen(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    demo.line.down = "POST"
    use(demo, page, make(64, 64))
    dialog = dialog_of(page)
    assert "was not made" in dialog.error
    assert dialog.file is not None
    demo.line.down = None
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert on_server(demo) is not None


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: ProfilePage, make: Make) -> None:
    demo.line.lost = "POST"
    use(demo, page, make(64, 64))
    assert message(page) == ("good", "Picture changed.")
    assert sum(sent.startswith("POST") for sent in demo.line.sent) == 1
