"""What stands in the way, and for each thing the way out with its links."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.leaving import Way

WIDTH = 620


class WaysSheet(Sheet):
    """Emits `check_wanted` when the person asks to look again; `link_failed(url)` when no browser could be started."""

    check_wanted = Signal()
    link_failed = Signal(str)

    def __init__(
        self,
        title: str,
        ways: Sequence[Way],
        opener: Opener,
        *,
        intro: str = "",
        news: str = "",
        can_check: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`intro` stands above the ways; `news`, what has changed meanwhile, above both as a warning."""
        super().__init__(title, parent)
        self.resize(WIDTH, self.height())
        self._opener = opener
        self.links: list[LinkButton] = []
        self.check_button: Button | None = None
        self.news = MessageBar("warning", news, dismissible=False)
        self.news.setVisible(bool(news))
        self.body.addWidget(self.news)
        if intro:
            self.body.addWidget(WrapLabel(intro))
        card = Card()
        for way in ways:
            card.add_row(self._row(way))
        self.body.addWidget(card)
        self.error = WrapLabel("", "error")
        self.error.hide()
        self.body.addWidget(self.error)
        if can_check:
            self._add_check()
        self.setAccessibleDescription("\n".join(part for part in (news, intro) if part))

    def set_checking(self, checking: bool) -> None:
        """While the server is asked again, the button waits."""
        if self.check_button is not None:
            self.check_button.set_disabled_reason(self.tr("Waiting for the server.") if checking else "")

    def set_error(self, text: str) -> None:
        """Say why looking again did not work."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _add_check(self) -> None:
        self.check_button = Button(self.tr("Check again"))
        self.check_button.setAccessibleDescription(self.tr("Asks the server whether the reasons still hold."))
        self.check_button.clicked.connect(self.check_wanted)
        line = QHBoxLayout()
        line.addWidget(self.check_button)
        line.addStretch(1)
        self.body.addLayout(line)

    def _row(self, way: Way) -> QWidget:
        row = QWidget()
        row.setAccessibleName(way.title)
        row.setAccessibleDescription(way.text)
        column = QVBoxLayout(row)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(WrapLabel(way.title, "strong"))
        column.addWidget(WrapLabel(way.text, "secondary"))
        if not way.links:
            return row
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.setSpacing(8)
        for link in way.links:
            button = LinkButton(link.text, link.url, self._opener)
            button.failed.connect(self.link_failed)
            self.links.append(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        return row
