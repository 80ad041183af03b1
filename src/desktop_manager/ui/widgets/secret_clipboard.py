"""The clipboard for secrets: it forgets."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 30
# Clipboard histories that honour it keep no copy (KDE's Klipper, and those that followed it).
HINT = "x-kde-passwordManagerHint"


class SecretClipboard(QObject):
    """Puts a secret on the clipboard and takes it off after 30 s, only if the clipboard still holds it.

    What was copied is remembered as a digest, not as text. Call `clear_now()` when the program ends.
    """

    def __init__(
        self, clipboard: QClipboard | None = None, *, seconds: float = SECONDS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard() if clipboard is None else clipboard
        self._digest = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.clear_now)

    def copy(self, secret: str) -> None:
        """Put it on the clipboard, with the hint that it is a secret; the 30 s start again."""
        data = QMimeData()
        data.setText(secret)
        data.setData(HINT, b"secret")
        self._clipboard.setMimeData(data)
        self._digest = self._digest_of(secret)
        self._timer.start()

    @property
    def waiting(self) -> bool:
        """Whether something of ours may still be on the clipboard."""
        return bool(self._digest)

    def clear_now(self) -> None:
        """Take the secret off the clipboard, if it is still there."""
        self._timer.stop()
        if self._digest and self._digest_of(self._clipboard.text()) == self._digest:
            self._clipboard.clear()
        self._digest = b""

    @staticmethod
    def _digest_of(text: str) -> bytes:
        return sha256(text.encode()).digest()


@cache
def secret_clipboard() -> SecretClipboard:
    """The one of this program, made at the first copy."""
    return SecretClipboard()
