"""Every page and dialog that `make screenshots` pictures, in the smallest window: texts fit, also 40 % longer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.bootstrap import picture_plan, screenshots
from desktop_manager.bootstrap.picture_stage import Stage
from desktop_manager.bootstrap.screenshots import SCROLLED, Screenshots
from support.application import running
from support.families import WIDE, choose_family
from support.fit import clipped, nameless, outside, speak_longer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)

SMALLEST = (880, 600)
LONGEST_MS = 120_000
POLL_MS = 12
"""Looks follow sooner than for pictures, and at rest is still longer than a table takes to settle (30 ms)."""
SHOWN = {
    "window": {
        "first-sign-in-scope",
        "first-sign-in-token",
        "home",
        "home-snooze-day",
        "home-snoozed",
        "products",
        "products-hosting",
        "products-site-unsaved",
        "profile",
        "security",
        "support",
        "pin",
        "preferences",
        "sign-in-server",
    },
    "account": {
        "profile-leave-typed",
        "profile-members",
        "profile-unsaved",
        "profile-why",
        "security-app-add",
        "security-codes",
        "security-lost-phone",
        "security-not-me",
        "support-domain-code",
        "support-grant-chosen",
        "support-which-code",
    },
    "billing": {
        "billing",
        "billing-gaps",
        "billing-invoice",
        "billing-live-evidence",
        "billing-live-mapper",
        "billing-no-rights",
        "billing-offline",
        "billing-packed",
        "billing-pay-declined",
        "billing-prepaid-recover-wrong",
        "billing-qr-bill",
        "billing-reminders-cannot-tell",
        "billing-reminders-check",
        "billing-reminders-forged",
        "billing-addresses-refused",
        "billing-settings-unsaved",
    },
    "renewals": {
        "renewals",
        "renewals-calendar",
        "renewals-columns",
        "renewals-exported",
        "renewals-manage-progress",
        "renewals-manage-result",
        "renewals-manage-skipped",
        "renewals-renewed",
        "renewals-row-menu",
        "renewals-selected",
        "renewals-undone",
    },
}
"""Some pictures of each part that are not to be missing."""

TALL = {"window": {"profile", "security", "support"}}
"""Pages that are taller than the window."""


@pytest.fixture(params=["english", "40 percent longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """English in the design's font, and words that are 40 % longer in a font that is wider."""
    if request.param == "english":
        yield
        return
    words = speak_longer(qapp, qapp)
    before = choose_family(qapp, WIDE)
    yield
    choose_family(qapp, before)
    qapp.removeTranslator(words)
    words.deleteLater()


class Watch:
    """Looks at what is in sight when a picture was taken of it."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.names: list[str] = []
        self.wrong: dict[str, list[str]] = {}

    def look(self, name: str) -> None:
        self.names.append(name)
        place = QApplication.activeModalWidget() or self._window
        found = [*clipped(place), *outside(place), *nameless(place)]
        if found:
            self.wrong[name] = found


@pytest.fixture
def locale() -> Iterator[None]:
    """The locale of the pictures is theirs alone."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", picture_plan.PARTS)
@pytest.mark.usefixtures("language", "locale")
def test_every_picture_is_taken_and_everything_on_it_fits(
    name: str, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pictures"
    monkeypatch.setattr(screenshots, "plan", partial(picture_plan.part, name=name))
    monkeypatch.setattr(screenshots, "POLL_MS", POLL_MS)
    with running(tmp_path / "data", qtbot, demo=True, screenshots=folder) as program:
        watch = Watch(program.window)
        program.window.resize(*SMALLEST)
        program.until(lambda: program.application.findChild(Screenshots) is not None)
        shots = program.application.findChild(Screenshots)
        assert isinstance(shots, Screenshots)
        shots.taken.connect(watch.look)
        qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=LONGEST_MS)

    assert watch.wrong == {}
    assert set(watch.names) >= SHOWN[name]
    written = {path.stem: QImage(str(path)) for path in folder.iterdir()}
    assert sorted(written) == sorted(watch.names)
    assert {image.size().toTuple() for image in written.values()} == {SMALLEST}
    # Whatever is the same as another picture did not open.
    whole = {one: bytes(image.constBits()) for one, image in written.items() if not one.endswith(SCROLLED)}
    looks: dict[bytes, list[str]] = {}
    for picture, look in whole.items():
        looks.setdefault(look, []).append(picture)
    assert [names for names in looks.values() if len(names) > 1] == []
    # A page that is taller than the window was seen to its end.
    assert {f"{page}{SCROLLED}" for page in TALL.get(name, set())} <= set(written)


def test_the_whole_plan_is_made_of_its_parts(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until(lambda: program.application.menu is not None)
        stage = Stage(program.application, tmp_path)
        names = [one.name for one in picture_plan.plan(stage)]
        parts = [one.name for part in picture_plan.PARTS for one in picture_plan.part(stage, part)]
    assert sorted(names) == sorted(parts)
    assert len(set(names)) == len(names)
