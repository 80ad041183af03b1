"""A button that copies and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button, Kind
from desktop_manager.ui.widgets.secret_clipboard import SecretClipboard, secret_clipboard

MILLISECONDS = 2000


class CopyButton(Button):
    """Copies what `source` returns and says "Copied" for 2 s. A secret leaves the clipboard after 30 s."""

    copied = Signal()

    def __init__(
        self,
        source: Callable[[], str],
        *,
        secret: bool = False,
        what: str = "",
        kind: Kind = "default",
        clipboard: SecretClipboard | None = None,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind=kind, parent=parent)
        self._source = source
        self._secret = secret
        self._clipboard = clipboard
        self._what = what
        self._copy_text = text or self.tr("Copy")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self._rest)
        self.clicked.connect(self._copy)
        self._rest()

    def sizeHint(self) -> QSize:
        # As wide as the wider of its two texts: nothing beside it moves when it says "Copied".
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        now = metrics.size(0, self.text()).width()
        widest = max(metrics.size(0, text).width() for text in (self._copy_text, self.tr("Copied")))
        return QSize(hint.width() + widest - now, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hideEvent(self, event: QHideEvent) -> None:
        self._rest()
        super().hideEvent(event)

    def _copy(self) -> None:
        text = self._source()
        if self._secret:
            (self._clipboard or secret_clipboard()).copy(text)
        else:
            QGuiApplication.clipboard().setText(text)
        self.setText(self.tr("Copied"))
        self.setAccessibleName(self.tr("Copied"))
        self._timer.start()
        self.copied.emit()

    def _rest(self) -> None:
        self._timer.stop()
        self.setText(self._copy_text)
        self.setAccessibleName(self.tr("Copy %1").replace("%1", self._what) if self._what else self.tr("Copy"))
