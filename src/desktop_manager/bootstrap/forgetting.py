"""`--forget-everything`: in the terminal it was typed in, or in a window of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_manager.bootstrap.forgetting_place import Place
    from desktop_manager.credentials.vault import Vault

DONE, FAILED, WRONG_USE, WINDOW_OPEN = 0, 1, 2, 3
"""Exit codes."""

_UNSEEN = ("offscreen", "minimal")
_NOWHERE_TO_ASK = (
    "desktop-manager: --forget-everything asks before it removes anything, so it needs a terminal or a screen; "
    "nothing was removed."
)


def forget_everything(data_folder: Path | None) -> int:
    """Ask, then remove everything of this program from this computer; returns the exit code of the process."""
    if _is_terminal():
        from desktop_manager.ui.translation import install_translation

        install_translation(QCoreApplication.instance() or QCoreApplication(sys.argv[:1]))
        from desktop_manager.bootstrap.forgetting_place import place_of
        from desktop_manager.bootstrap.shutdown import leave
        from desktop_manager.credentials.vault import KeyringVault

        code = in_terminal(place_of(data_folder), KeyringVault())
        # A keyring that hangs is not waited for.
        return leave(code, clean=True)
    if not has_screen(os.environ, sys.platform):
        _complain(_NOWHERE_TO_ASK)
        return WRONG_USE
    from desktop_manager.bootstrap.forgetting_window import in_window

    return in_window(data_folder)


def _is_terminal() -> bool:
    # A program that Windows starts from the menu has no streams at all.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window would be seen."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen.startswith(_UNSEEN):
        return False
    return platform in ("win32", "darwin") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def in_terminal(place: Place, vault: Vault) -> int:
    """List what is there, ask to type a word, remove it and say what happened; returns the exit code."""
    from desktop_manager.ui.words import forgetting as words

    try:
        if not place.holds_anything():
            _say(words.nothing_kept_words(place.root))
            return DONE
        if not place.acquire():
            _complain(words.window_open_words())
            return WINDOW_OPEN
        try:
            return _asked(place, vault)
        except KeyboardInterrupt:
            _say("")
            _say(words.untouched_words())
            return FAILED
        finally:
            place.release()
    except OSError as error:
        _complain(words.unreadable_words(place.root, error))
        return FAILED


def _asked(place: Place, vault: Vault) -> int:
    from desktop_manager.ui.words import forgetting as words

    found = place.survey(vault)
    _say(words.where_words(found))
    for line in words.kept_words(found):
        _say(f"  • {line}")
    _say(words.token_words())
    if found.keyring is not None and found.keyring_in_the_way:
        _complain(words.keyring_in_the_way_words(found.keyring))
        return FAILED
    if not _typed(words.WANTED):
        _say(words.untouched_words())
        return FAILED
    if found.without_keyring:
        for line in words.no_keyring_words(found):
            _say(line)
        if not _typed(words.WANTED_WITHOUT_KEYRING):
            _say(words.untouched_words())
            return FAILED
    try:
        forgotten = place.forget(found, vault, leave_keyring=found.without_keyring)
    except KeyboardInterrupt:
        _say("")
        _complain(words.interrupted_words())
        return FAILED
    _say(words.title_words(forgotten) + ".")
    for line in words.ending_words(found, forgotten):
        _say(line)
    return DONE if forgotten.whole else FAILED


def _typed(wanted: str) -> bool:
    from desktop_manager.ui.widgets.typed_dialog import is_typed

    text = QCoreApplication.translate("Forgetting", "Type “%1” and press Enter to confirm, anything else to leave it:")
    sys.stdout.write(f"{text.replace('%1', wanted)} ")
    sys.stdout.flush()
    # Not input(): PySide hooks into that and keeps Ctrl+C from it.
    return is_typed(sys.stdin.readline(), wanted)


def _say(text: str) -> None:
    sys.stdout.write(f"{_printable(text)}\n")
    sys.stdout.flush()


def _complain(text: str) -> None:
    sys.stderr.write(f"{_printable(text)}\n")


def _printable(text: str) -> str:
    """Without what a terminal would obey, or not be able to write: the name of a foreign file may hold anything."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)
