"""Authenticator on this computer, on a real page: by mouse and by keyboard alone, with each refusal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_manager.credentials.errors import KeyringDenied
from desktop_manager.credentials.keys import SecretKind
from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.otp import make_key
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.security import otp_code
from desktop_manager.ui.pages.security.authenticator_card import AuthenticatorCard
from desktop_manager.ui.pages.security.otp_dialogs import AddOtpDialog, RemoveOtpDialog, RenameOtpDialog
from desktop_manager.ui.pages.security.qr_reading import key_in_file, key_in_picture
from desktop_manager.ui.widgets.page_frame import PageFrame
from support.window import OpenDemo, noon, open_demo

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")

LEFT = Qt.MouseButton.LeftButton
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
TEXT = f"otpauth://totp/Infomaniak:claire%40atelier.example?secret={SECRET}&issuer=Infomaniak"
NAME = "Infomaniak (claire@atelier.example)"


class Page(PageFrame):
    """A page with nothing but the card."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("Security")
        self.card = AuthenticatorCard(self, context)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.card.read()


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, synced=False) as demo:
        yield demo
        qapp.clipboard().clear()


def said(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def show(demo: OpenDemo, *names: str) -> Page:
    for name in names:
        demo.workspace.authenticator.add(make_key(name, SECRET))
    return demo.show(Page)


def add_dialog(demo: OpenDemo, page: Page) -> AddOtpDialog:
    QTest.mouseClick(page.card.add_button, LEFT)
    demo.wait_until_quiet()
    dialog = page.card.flow.dialog
    assert isinstance(dialog, AddOtpDialog)
    return dialog


def confirm(demo: OpenDemo, dialog: QWidget) -> None:
    QTest.mouseClick(dialog.confirm_button, LEFT)  # type: ignore[attr-defined]
    demo.wait_until_quiet()


def names(demo: OpenDemo) -> list[str]:
    return [entry.name for entry in demo.workspace.authenticator.entries()]


def qr_file(folder: Path, *texts: str, dark: bool = False) -> Path:
    """A picture with codes side by side, as a screenshot has them."""
    parts = []
    for number, text in enumerate(texts):
        file = folder / f"part{number}.png"
        segno.make_qr(text).save(str(file), scale=5, border=4)
        parts.append(QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32))
    whole = QImage(
        sum(part.width() for part in parts) or 50,
        max([50, *(part.height() for part in parts)]),
        QImage.Format.Format_RGB32,
    )
    whole.fill(QColor(255, 255, 255))
    left = 0
    for part in parts:
        for x in range(part.width()):
            for y in range(part.height()):
                whole.setPixelColor(left + x, y, part.pixelColor(x, y))
        left += part.width()
    if dark:
        whole.invertPixels()
    file = folder / "codes.png"
    assert whole.save(str(file))
    return file


# Adding


def test_a_set_up_text_becomes_an_entry_with_the_mouse(demo: OpenDemo) -> None:
    page = show(demo)
    assert "No entry yet" in said(page)
    dialog = add_dialog(demo, page)
    dialog.text.setFocus()
    QTest.keyClicks(dialog.text, TEXT)
    assert dialog.name.text() == NAME
    assert dialog.for_login.isChecked()
    confirm(demo, dialog)
    assert page.message is not None
    assert NAME in page.message.text
    assert [row.entry.name for row in page.card.rows] == [NAME]
    assert demo.workspace.authenticator.key(NAME).secret == SECRET
    assert SECRET not in said(page)


def test_a_set_up_text_becomes_an_entry_with_the_keyboard_alone(demo: OpenDemo) -> None:
    page = show(demo)
    page.card.add_button.setFocus()
    QTest.keyClick(page.card.add_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    dialog = page.card.flow.dialog
    assert isinstance(dialog, AddOtpDialog)
    assert dialog.focusWidget() is dialog.text
    QTest.keyClicks(dialog.text, TEXT)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert names(demo) == [NAME]


def test_it_says_that_it_is_one_factor_less_and_where_it_is_kept(demo: OpenDemo) -> None:
    page = show(demo)
    for place in (page, add_dialog(demo, page)):
        assert "one factor less" in said(place)
        assert "The demo keeps nothing after it ends." in said(place)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Paste the set-up text"),
        ("https://atelier.example", "not a set-up text"),
        (f"otpauth://hotp/x?secret={SECRET}&counter=1", "by counter"),
        ("otpauth-migration://offline?data=CjEK", "Google Authenticator"),
        ("otpauth://totp/x?secret=18", "missing or damaged"),
        (f"otpauth://totp/x?secret={SECRET}&digits=7", "6 or 8 digits"),
        (f"otpauth://totp/x?secret={SECRET}&period=45", "30 or 60 s"),
        (f"otpauth://totp/x?secret={SECRET}&algorithm=MD5", "SHA-512"),
    ],
)
def test_a_text_that_cannot_be_used_is_refused_at_its_field(demo: OpenDemo, text: str, words: str) -> None:
    dialog = add_dialog(demo, show(demo))
    QTest.keyClicks(dialog.text, text)
    confirm(demo, dialog)
    assert words in dialog.text_field.error
    assert dialog.isVisible()
    assert names(demo) == []


def test_a_name_that_is_taken_is_said_at_the_name_and_the_rest_stays(demo: OpenDemo) -> None:
    dialog = add_dialog(demo, show(demo, NAME))
    QTest.keyClicks(dialog.text, TEXT)
    confirm(demo, dialog)
    assert "Another entry has this name" in dialog.name_field.error
    dialog.name.setText("Second")
    confirm(demo, dialog)
    assert names(demo) == [NAME, "Second"]


def test_the_clipboard_gives_a_text_or_a_picture(demo: OpenDemo, tmp_path: Path) -> None:
    # What an earlier test left there.
    QApplication.clipboard().clear()
    dialog = add_dialog(demo, show(demo))
    QTest.mouseClick(dialog.clipboard, LEFT)
    assert "neither a text nor a picture" in dialog.text_field.error
    QApplication.clipboard().setText(TEXT)
    QTest.mouseClick(dialog.clipboard, LEFT)
    assert dialog.name.text() == NAME
    dialog.name.clear()
    held = QMimeData()
    held.setImageData(QImage(str(qr_file(tmp_path, TEXT))))
    QApplication.clipboard().setMimeData(held)
    QTest.mouseClick(dialog.clipboard, LEFT)
    demo.wait_until_quiet()
    assert dialog.name.text() == NAME
    confirm(demo, dialog)
    assert names(demo) == [NAME]


def test_a_picture_is_read_off_the_ui_thread_and_fills_the_dialog(demo: OpenDemo, tmp_path: Path) -> None:
    dialog = add_dialog(demo, show(demo))
    dialog.read_picture(str(qr_file(tmp_path, TEXT)))
    assert not dialog.confirm_button.isEnabled()
    demo.wait_until_quiet()
    assert dialog.name.text() == NAME
    assert "6 digits" in dialog.facts.text()


def test_a_picture_that_does_not_help_is_said(demo: OpenDemo, tmp_path: Path) -> None:
    dialog = add_dialog(demo, show(demo))
    dialog.read_picture(str(qr_file(tmp_path, "https://atelier.example")))
    demo.wait_until_quiet()
    assert "not one that sets up" in dialog.text_field.error
    dialog.read_picture(str(tmp_path / "missing.png"))
    demo.wait_until_quiet()
    assert "could not be read" in dialog.error


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ((), "no_qr"),
        (("hello",), "not_otp_qr"),
        (("otpauth-migration://offline?data=CjEK",), "migration"),
        ((TEXT, TEXT.replace("claire", "paul")), "several"),
    ],
)
def test_pictures_that_are_refused(qapp: QApplication, tmp_path: Path, texts: tuple[str, ...], code: str) -> None:
    with pytest.raises(OtpRefused) as refused:
        key_in_file(str(qr_file(tmp_path, *texts)))
    assert refused.value.code == code


def test_pictures_that_are_read(qapp: QApplication, tmp_path: Path) -> None:
    for file in (qr_file(tmp_path, TEXT), qr_file(tmp_path, TEXT, dark=True), qr_file(tmp_path, "hello", TEXT, TEXT)):
        assert key_in_file(str(file)).secret == SECRET


def test_what_is_no_picture_or_too_large_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    for raw, code in ((b"no picture", "not_picture"), (b"\0" * 20_000_001, "too_big")):
        file.write_bytes(raw)
        with pytest.raises(OtpRefused) as refused:
            key_in_file(str(file))
        assert refused.value.code == code
    with pytest.raises(OtpRefused) as refused:
        key_in_picture(QImage())
    assert refused.value.code == "not_picture"


def test_a_keyring_that_fails_keeps_the_dialog_and_what_was_typed(
    demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = add_dialog(demo, show(demo))
    QTest.keyClicks(dialog.text, TEXT)

    def refuse(*_arguments: object) -> None:
        raise KeyringDenied("no")

    with monkeypatch.context() as broken:
        broken.setattr(demo.workspace.vault, "set", refuse)
        confirm(demo, dialog)
    assert "refused" in dialog.error
    assert (dialog.isVisible(), dialog.name.text()) == (True, NAME)
    assert names(demo) == []
    confirm(demo, dialog)
    assert names(demo) == [NAME]


# Codes


def test_a_code_is_masked_until_it_is_shown_and_then_counts_down(demo: OpenDemo) -> None:
    page = show(demo, "Mail")
    code = page.card.rows[0].code
    assert (code.code.text(), code.ring.isVisible(), code.copy_button.isVisible()) == ("••• •••", False, False)
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    now = demo.workspace.authenticator.codes("Mail", noon())
    assert code.code.text().replace(" ", "") in (now.current, now.next)
    assert 0 < code.ring.seconds <= 30
    assert code.code.accessibleName().endswith(code.code.text())
    QTest.mouseClick(code.show_button, LEFT)
    assert (code.code.text(), code.shown) == ("••• •••", False)


def test_a_code_is_shown_and_copied_with_the_keyboard_alone(demo: OpenDemo) -> None:
    page = show(demo, "Mail")
    code = page.card.rows[0].code
    page.card.add_button.setFocus()
    QTest.keyClick(page.card.add_button, Qt.Key.Key_Tab)
    assert page.focusWidget() is code.show_button
    QTest.keyClick(code.show_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    QTest.keyClick(code.show_button, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert page.focusWidget() is code.copy_button
    QTest.keyClick(code.copy_button, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == code.code.text().replace(" ", "")


def test_the_next_code_shows_in_the_last_five_seconds_only(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(demo, "Mail")
    code = page.card.rows[0].code
    moments = [noon() + 1.0]
    monkeypatch.setattr(otp_code, "moment", lambda _now: moments[0])
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    assert not code.next.isVisible()
    first = code.code.text()
    row = page.card.rows[0]
    places = [widget.geometry() for widget in (row, code, code.code, code.ring)]
    for at, shows in ((noon() + 24.9, False), (noon() + 25.0, True), (noon() + 29.99, True)):
        moments[0] = at
        code.tick()
        assert (code.code.text(), code.next.isVisible()) == (first, shows)
        QApplication.processEvents()
        assert [widget.geometry() for widget in (row, code, code.code, code.ring)] == places
    announced = code.next.text()
    moments[0] = noon() + 30.0
    code.tick()
    assert code.code.text() in announced
    assert not code.next.isVisible()


def test_a_code_hides_with_the_page_and_when_nobody_is_there(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    page = show(demo, "Mail")
    code = page.card.rows[0].code
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    page.hide()
    assert not code.shown
    page.show()
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    monkeypatch.setattr(otp_code, "moment", lambda _now: noon() + otp_code.IDLE_S + 2.0)
    code.tick()
    assert not code.shown


def test_show_code_elsewhere_leads_to_the_entry_of_the_login(demo: OpenDemo) -> None:
    demo.workspace.authenticator.keep_login(make_key("Infomaniak", SECRET))
    page = show(demo, "Mail")
    assert page.card.show_login_code()
    demo.wait_until_quiet()
    assert [row.code.shown for row in page.card.rows] == [True, False]


# Renaming and removing


def test_an_entry_is_renamed(demo: OpenDemo) -> None:
    page = show(demo, "Mail", "Other")
    page.card.rows[0].rename.trigger()
    dialog = page.card.flow.dialog
    assert isinstance(dialog, RenameOtpDialog)
    dialog.name.setText("other")
    confirm(demo, dialog)
    assert "Another entry" in dialog.field.error
    QTest.keyClick(dialog.name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.name, "Post")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert [row.entry.name for row in page.card.rows] == ["Other", "Post"]


def test_removing_says_that_the_code_is_needed_to_sign_in(demo: OpenDemo) -> None:
    page = show(demo, "Mail")
    page.card.rows[0].remove.trigger()
    dialog = page.card.flow.dialog
    assert isinstance(dialog, RemoveOtpDialog)
    assert "needed to sign in" in said(dialog)
    assert dialog.cancel_button.isDefault()
    confirm(demo, dialog)
    assert names(demo) == []
    assert "No entry yet" in said(page)
    assert demo.workspace.vault.get(demo.workspace.login, SecretKind.AUTHENTICATOR) is None


def test_a_keyring_out_of_reach_is_said_on_the_card_and_retry_reads_again(
    demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(demo, "Mail")

    def refuse(*_arguments: object) -> None:
        raise KeyringDenied("no")

    with monkeypatch.context() as broken:
        broken.setattr(demo.workspace.vault, "get", refuse)
        page.card.read()
        demo.wait_until_quiet()
        assert "keyring refused" in said(page)
    page.card.read()
    demo.wait_until_quiet()
    assert [row.entry.name for row in page.card.rows] == ["Mail"]


def test_the_menu_of_an_entry_opens_with_the_keyboard(demo: OpenDemo) -> None:
    page = show(demo, "Mail")
    row = page.card.rows[0]
    row.more.setFocus()
    QTest.keyClick(row.more, Qt.Key.Key_Space)
    assert row.menu.isVisible()
    QTest.keyClick(row.menu, Qt.Key.Key_Down)
    QTest.keyClick(row.menu, Qt.Key.Key_Down)
    QTest.keyClick(row.menu, Qt.Key.Key_Return)
    assert isinstance(page.card.flow.dialog, RemoveOtpDialog)
