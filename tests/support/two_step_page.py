"""A page with the cards of two-step verification and backup codes alone, and what tests of them do with it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_manager.demo.seed.countries import COUNTRIES
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import DEMO_PASSWORD
from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.security.backup_codes_card import BackupCodesCard
from desktop_manager.ui.pages.security.two_step_card import TwoStepCard
from support.window import OpenDemo

LEFT = Qt.MouseButton.LeftButton
PASSWORD = DEMO_PASSWORD
T = TypeVar("T")


class TwoStepPage(DataPage):
    """Reads and fetches as the Security page does for these two cards."""

    areas = TwoStepCard.areas | BackupCodesCard.areas
    fetches = True

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, "Security")
        self.two_step = TwoStepCard(self, context)
        self.codes = BackupCodesCard(self, context)
        for card in (self.two_step, self.codes):
            card.link_failed.connect(self.say_link)
            self.body.addWidget(card)
        self.body.addStretch(1)

    def read(self) -> None:
        self.two_step.read()
        self.codes.read()

    def fetch(self, force: bool) -> WriteResult:
        workspace = self.context.workspace
        changed: frozenset[Area] = workspace.two_step.fetch(force) | workspace.backup_codes.fetch(force)
        return WriteResult(changed)

    @property
    def said(self) -> tuple[str, str]:
        """Tone and words of the message bar."""
        assert self.message is not None
        return self.message.tone, self.message.text


def press(demo: OpenDemo, button: QAbstractButton) -> None:
    """Click, and wait for what it started."""
    QTest.mouseClick(button, LEFT)
    demo.wait_until_quiet()


def focus(widget: QWidget) -> None:
    """Bring the keyboard to a control of the page, as a person does who has just closed a dialog."""
    widget.window().activateWindow()
    assert QTest.qWaitForWindowActive(widget.window())
    widget.setFocus()
    assert QApplication.focusWidget() is widget


def keys(*typed: str | Qt.Key) -> None:
    """Type where the keyboard is."""
    for key in typed:
        target = QApplication.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def shown_as(kind: type[T], found: object) -> T:
    """The open dialog, which must be of this kind."""
    assert isinstance(found, kind), found
    return found


def move_to(demo: OpenDemo, country: str) -> None:
    """Let Claire live in another country ("CH") and fetch that."""
    login = demo.state.logins[CLAIRE_ID]
    number = next(one.id for one in COUNTRIES if one.short_name == country)
    login.profile = login.profile._replace(country_id=number)
    demo.sync()
    demo.wait_until_quiet()


def methods_on(demo: OpenDemo) -> set[str]:
    """What is on at the server."""
    security = demo.state.logins[CLAIRE_ID].profile.security
    return {kind for kind in ("otp", "sms") if getattr(security, kind)}


def secret_free(demo: OpenDemo, *secrets: str) -> bool:
    """Whether neither the store nor the journal holds any of these."""
    held = [bytes(one) for row in demo.workspace.store.rows("SELECT payload FROM record") for one in row]
    for row in demo.workspace.journal.entries():
        held += [part for part in (row.entry.before, row.entry.after, row.entry.undo) if part]
        held.append(row.entry.target.encode())
    assert held
    return not any(secret.encode() in one for secret in secrets for one in held)
