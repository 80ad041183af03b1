"""The app lock: what stands behind it, how it opens, and when it closes again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.bootstrap.screen_lock import ScreenLock
from desktop_manager.credentials.errors import KeyringDenied
from desktop_manager.credentials.vault import MemoryVault
from desktop_manager.features.security.app_lock import FREE_TRIES, AppLockService
from desktop_manager.features.security.otp import make_key
from desktop_manager.ui.dialogs.pin import PinDialog, RemovePinDialog, SetPinDialog
from desktop_manager.ui.dialogs.preferences_lock import LockCard
from desktop_manager.ui.pages.security.otp_code import OtpCode
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
PIN = "2468"
MASK = "••• •••"


class Behind(QObject):
    """What stands behind the lock."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def show_it(self) -> None:
        self.seen += 1


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, synced=False) as demo:
        yield demo


@pytest.fixture
def behind() -> Behind:
    return Behind()


def ask(demo: OpenDemo, behind: Behind) -> PinDialog | None:
    demo.context.lock.require(behind.show_it)
    demo.wait_until_quiet()
    return demo.context.lock.dialog


def asked(demo: OpenDemo, behind: Behind) -> PinDialog:
    dialog = ask(demo, behind)
    assert dialog is not None
    return dialog


def give(demo: OpenDemo, dialog: PinDialog, pin: str) -> None:
    dialog.pin.setText(pin)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()


def said(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def test_without_a_pin_nothing_is_asked(demo: OpenDemo, behind: Behind) -> None:
    assert ask(demo, behind) is None
    assert behind.seen == 1
    demo.context.lock.require(behind.show_it)
    assert behind.seen == 2, "from then on at once"


def test_with_a_pin_it_is_asked_once_by_keyboard_alone(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    dialog = asked(demo, behind)
    assert behind.seen == 0
    assert dialog.focusWidget() is dialog.pin
    QTest.keyClicks(dialog.pin, PIN)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert (behind.seen, demo.context.lock.is_open) == (1, True)
    assert ask(demo, behind) is None
    assert behind.seen == 2


def test_a_wrong_pin_is_said_and_nothing_shows(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    dialog = asked(demo, behind)
    give(demo, dialog, "0000")
    assert dialog.field.error == "Wrong PIN."
    assert (dialog.isVisible(), dialog.pin.text(), behind.seen) == (True, "", 0)
    give(demo, dialog, PIN)
    assert behind.seen == 1


def test_after_some_wrong_pins_the_button_says_when_the_next_one_is_looked_at(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    dialog = asked(demo, behind)
    for _ in range(FREE_TRIES):
        give(demo, dialog, "0000")
    assert not dialog.confirm_button.isEnabled()
    assert "looked at in 5 s" in dialog.field.error
    assert dialog.confirm_button.accessibleDescription() == dialog.field.error
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert behind.seen == 0


def test_the_way_out_of_a_forgotten_pin_is_said(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    assert "signing out of this computer" in said(asked(demo, behind))


def test_a_pin_that_is_not_given_opens_nothing(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    QTest.keyClick(asked(demo, behind), Qt.Key.Key_Escape)
    assert (behind.seen, demo.context.lock.is_open, demo.context.lock.dialog) == (0, False, None)
    assert ask(demo, behind) is not None


def test_a_keyring_out_of_reach_opens_nothing_and_says_so(
    demo: OpenDemo, behind: Behind, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[Exception] = []
    demo.context.lock.failed.connect(failures.append)

    def refuse(*_arguments: object) -> None:
        raise KeyringDenied("no")

    with monkeypatch.context() as broken:
        broken.setattr(demo.workspace.vault, "get", refuse)
        assert ask(demo, behind) is None
    assert behind.seen == 0
    assert [type(failure).__name__ for failure in failures] == ["KeyringProblem"]


def test_locking_hides_the_code_that_shows(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    demo.workspace.authenticator.add(make_key("Mail", "JBSWY3DPEHPK3PXP"))
    code = demo.show(lambda context: OtpCode(context, "Mail"))
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    assert code.code.text() == MASK
    dialog = demo.context.lock.dialog
    assert dialog is not None
    give(demo, dialog, PIN)
    assert code.code.text() != MASK
    demo.context.lock.lock_now()
    demo.wait_until_quiet()
    assert code.code.text() == MASK
    assert ask(demo, behind) is not None


def test_lock_now_without_a_pin_says_that_there_is_none(demo: OpenDemo, qtbot: QtBot) -> None:
    with qtbot.waitSignal(demo.context.lock.no_pin):
        demo.context.lock.lock_now()


def test_it_locks_when_nobody_is_there_for_a_while(demo: OpenDemo, behind: Behind, qtbot: QtBot) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    demo.context.lock.set_idle_minutes(0.001)
    dialog = asked(demo, behind)
    with qtbot.waitSignal(demo.context.lock.locked):
        give(demo, dialog, PIN)
    assert not demo.context.lock.is_open


def test_a_key_keeps_it_open(demo: OpenDemo, behind: Behind, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = demo.context.lock
    demo.workspace.app_lock.set_pin(PIN)
    clock = [1_000.0]
    monkeypatch.setattr("desktop_manager.ui.app_lock.time.monotonic", lambda: clock[0])
    place = demo.show(lambda _context: QWidget())
    dialog = asked(demo, behind)
    dialog.pin.setText(PIN)
    dialog.confirm_button.click()
    monkeypatch.undo()
    demo.wait_until_quiet()
    monkeypatch.setattr("desktop_manager.ui.app_lock.time.monotonic", lambda: clock[0])
    assert lock.is_open
    QTest.keyClick(place, Qt.Key.Key_A)
    clock[0] += lock.idle_s - 1
    lock.set_idle_minutes(lock.idle_s / 60)
    assert lock.is_open
    clock[0] += 2
    lock.set_idle_minutes(lock.idle_s / 60)
    assert not lock.is_open


def test_it_locks_with_the_screen(demo: OpenDemo, behind: Behind) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    give(demo, asked(demo, behind), PIN)
    screen = ScreenLock()
    screen.locked.connect(demo.context.lock.lock)
    screen.active_changed(False)
    assert demo.context.lock.is_open
    screen.active_changed(True)
    assert not demo.context.lock.is_open


# Preferences


def lock_card(demo: OpenDemo) -> LockCard:
    card = demo.show(lambda context: LockCard(context.lock, 5))
    demo.wait_until_quiet()
    return card


def test_a_pin_is_set_by_keyboard_alone_changed_and_removed(demo: OpenDemo) -> None:
    card = lock_card(demo)
    card.set.setFocus()
    QTest.keyClick(card.set, Qt.Key.Key_Space)
    dialog = card.dialog
    assert isinstance(dialog, SetPinDialog)
    assert dialog.focusWidget() is dialog.new
    QTest.keyClicks(dialog.new, PIN)
    for _ in ("Show", "the other field"):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.again
    QTest.keyClicks(dialog.again, PIN)
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert demo.workspace.app_lock.is_set()
    assert (card.set.isVisible(), card.change.isVisible(), card.when.isVisible()) == (False, True, True)
    QTest.mouseClick(card.change, LEFT)
    change = card.dialog
    assert isinstance(change, SetPinDialog)
    change.new.setText("135790")
    change.again.setText("135790")
    give(demo, change, "0000")
    assert change.field.error == "Wrong PIN."
    give(demo, change, PIN)
    demo.workspace.app_lock.check("135790")
    QTest.mouseClick(card.remove, LEFT)
    remove = card.dialog
    assert isinstance(remove, RemovePinDialog)
    give(demo, remove, "135790")
    assert not demo.workspace.app_lock.is_set()
    assert card.set.isVisible()


@pytest.mark.parametrize(
    ("new", "again", "words"), [("123", "123", "4 to 12 digits"), ("abcd", "abcd", "4 to 12"), ("1234", "1235", "same")]
)
def test_a_pin_that_cannot_be_set_is_refused_at_its_field(demo: OpenDemo, new: str, again: str, words: str) -> None:
    card = lock_card(demo)
    QTest.mouseClick(card.set, LEFT)
    dialog = card.dialog
    assert isinstance(dialog, SetPinDialog)
    dialog.new.setText(new)
    dialog.again.setText(again)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert words in dialog.new_field.error + dialog.again_field.error
    assert not demo.workspace.app_lock.is_set()


def test_the_minutes_are_chosen(demo: OpenDemo) -> None:
    demo.workspace.app_lock.set_pin(PIN)
    card = lock_card(demo)
    chosen: list[int] = []
    card.minutes_chosen.connect(chosen.append)
    QTest.mouseClick(next(b for b in card.minutes.findChildren(QWidget) if b.property("text") == "15 min"), LEFT)
    assert (chosen, demo.context.lock.idle_s) == ([15], 900)


def test_without_a_keyring_it_says_why_there_is_no_lock(demo: OpenDemo) -> None:
    workspace = demo.workspace
    workspace.app_lock = AppLockService(MemoryVault(), workspace.login, now=workspace.now, demo=False)
    card = lock_card(demo)
    assert not card.set.isEnabled()
    assert "no keyring" in card.set.accessibleDescription()
    assert "no keyring" in said(card)
