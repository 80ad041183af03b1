"""The frame of every page: title, subtitle, what stands at the top right, the message bar and the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from desktop_manager.ui.widgets.message_bar import MessageBar, MessageTone


class PageFrame(QWidget):
    """Content is added to `body`. With `scroll` it scrolls when taller than the window; without, it fills the page."""

    def __init__(self, title: str, subtitle: str = "", *, scroll: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._message: MessageBar | None = None
        self.way_out: QWidget | None = None
        """What stands at the top right in place of the way into the Manager."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 16, 0, 0)
        outer.setSpacing(16)
        header = QHBoxLayout()
        header.setContentsMargins(24, 0, 24, 0)
        header.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = ElidedLabel(title, "page_title", self)
        self._subtitle = ElidedLabel(subtitle, "secondary", self)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        header.addLayout(words, 1)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        header.addLayout(self._top)
        outer.addLayout(header)
        self._message_place = QVBoxLayout()
        self._message_place.setContentsMargins(24, 0, 24, 0)
        self._message_holder = QWidget(self)
        self._message_holder.setLayout(self._message_place)
        self._message_holder.hide()
        outer.addWidget(self._message_holder)
        content = QWidget(self)
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(24, 0, 24, 24)
        self.body.setSpacing(16)
        if not scroll:
            outer.addWidget(content, 1)
            return
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(content)
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_right_edge)
        outer.addWidget(self.scroll_area, 1)

    def _keep_right_edge(self, _minimum: int, maximum: int) -> None:
        # The scroll bar takes its width from the margin: content stays in line with the header.
        taken = self.scroll_area.verticalScrollBar().sizeHint().width() if maximum > 0 else 0
        self.body.setContentsMargins(24, 0, 24 - taken, 24)

    @property
    def title(self) -> str:
        """The page's name."""
        return self._title.text()

    @property
    def made(self) -> bool:
        """Whether every part is there; a page may make some of them once it is seen."""
        return True

    def set_title(self, title: str) -> None:
        """Change the page's name."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the line under the title."""
        self._subtitle.setText(subtitle)

    def add_top(self, widget: QWidget) -> None:
        """Put a control at the top right, after those that are there."""
        self._top.addWidget(widget)

    def unsaved(self) -> str:
        """What would be lost if the page were left now, as a sentence; "" if nothing is."""
        return ""

    def discard_unsaved(self) -> None:
        """Give up what `unsaved` speaks of: the user chose so."""

    def show_message(
        self, tone: MessageTone, text: str, secondary: str = "", *, dismissible: bool = True
    ) -> MessageBar:
        """Say a result or an error under the title, in place of the last one. Add actions to the bar returned."""
        from desktop_manager.ui.widgets.message_bar import MessageBar

        self.clear_message()
        bar = MessageBar(tone, text, secondary, dismissible=dismissible)
        bar.dismissed.connect(self.clear_message)
        self._message = bar
        self._message_place.addWidget(bar)
        self._message_holder.show()
        return bar

    @property
    def message(self) -> MessageBar | None:
        """The bar that is shown."""
        return self._message

    def clear_message(self) -> None:
        """Take the message away."""
        if self._message is None:
            return
        bar, self._message = self._message, None
        self._message_place.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self._message_holder.hide()
