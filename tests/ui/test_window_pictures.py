"""Every page and dialog that `make screenshots` pictures, in the smallest window: texts fit, also 40 % longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.bootstrap.screenshots import SCROLLED, Screenshots
from support.application import running
from support.fit import clipped, nameless, outside, speak_longer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)

SMALLEST = (880, 600)
LONGEST_MS = 120_000
PAGES = {"products", "profile", "security", "support"}
DIALOGS = {
    "pin",
    "preferences",
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
}


@pytest.fixture(params=["english", "40 percent longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    if request.param == "english":
        yield
        return
    words = speak_longer(qapp, qapp)
    yield
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


@pytest.mark.usefixtures("language")
def test_every_picture_is_taken_and_everything_on_it_fits(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    with running(tmp_path / "data", qtbot, demo=True, screenshots=folder) as program:
        watch = Watch(program.window)
        program.window.resize(*SMALLEST)
        program.until(lambda: program.application.findChild(Screenshots) is not None)
        shots = program.application.findChild(Screenshots)
        assert isinstance(shots, Screenshots)
        shots.taken.connect(watch.look)
        qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=LONGEST_MS)

    assert watch.wrong == {}
    assert set(watch.names) >= PAGES | DIALOGS
    written = {path.stem: QImage(str(path)) for path in folder.iterdir()}
    assert sorted(written) == sorted(watch.names)
    assert {image.size().toTuple() for image in written.values()} == {SMALLEST}
    # Whatever is the same as another picture did not open.
    whole = {name: bytes(image.constBits()) for name, image in written.items() if not name.endswith(SCROLLED)}
    assert len(set(whole.values())) == len(whole)
    # A page that is taller than the window was seen to its end.
    assert {f"{page}{SCROLLED}" for page in ("profile", "security", "support")} <= set(written)
