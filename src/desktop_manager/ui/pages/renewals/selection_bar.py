"""Above the table while something is selected: how many, what it costs and when, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_manager.features.renewals.totals import totals
from desktop_manager.ui.pages.renewals.change_menu import ChangeMenu
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.widgets.painting import draw_box
from desktop_manager.ui.words.renewals_page import JOINT, due_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.widgets.opener import Opener


NEXT_DAYS = 330
"""Days ahead within which a date without its year is clear."""


class SelectionBar(QFrame):
    """`cleared` when nothing is to be selected any more; the menu of `manage` says what is wanted (`ChangeMenu`)."""

    cleared = Signal()

    def __init__(self, opener: Opener) -> None:
        """Nothing is selected."""
        super().__init__()
        self.setAccessibleName(self.tr("Selected products"))
        self.count = Label("", "card_title")
        self.due = ElidedLabel("", "secondary")
        self.clear = Button(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear the selection"))
        self.menu = ChangeMenu(self)
        self.manage = MenuButton(self.tr("Manage renewals"), self.menu, kind="primary")
        self.link = LinkButton(self.tr("Manage renewals in the Manager"), "", opener)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(10)
        layout.addWidget(self.count)
        layout.addWidget(self.due, 1)
        for button in (self.clear, self.manage, self.link):
            layout.addWidget(button)
        self.clear.clicked.connect(self.cleared)
        self.hide()

    def show_selected(self, entries: Sequence[RenewalEntry], hidden: int) -> None:
        """Say what is selected, and how many of them a filter hides; nothing hides the bar."""
        self.setVisible(bool(entries))
        if not entries:
            return
        count = len(entries)
        self.count.setText(self.tr("%n selected", "", count))
        days = [entry.expires_on for entry in entries if entry.expires_on is not None]
        far = any(entry.days is not None and not 0 <= entry.days < NEXT_DAYS for entry in entries)
        due = due_words(totals(entries), min(days, default=None), max(days, default=None), years=far)
        unseen = self.tr("%n hidden by the filter", "", hidden) if hidden else ""
        self.due.setText(JOINT.join(part for part in (due, unseen) if part))
        self.setAccessibleDescription(f"{self.count.text()}, {self.due.text()}")

    def show_offered(self, *, changes: bool, renewing: bool, url: str, clicks: str) -> None:
        """Show whether renewals can be managed here, or `url` and the `clicks` there."""
        self.menu.offer(changes=changes, renewing=renewing)
        self.manage.setVisible(changes or renewing)
        self.link.setVisible(not changes and not renewing)
        self.link.set_url(url)
        if clicks:
            self.link.setToolTip(clicks)
            self.link.setAccessibleDescription(clicks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with its accent edge."""
        tokens = theme.current().tokens
        draw_box(QPainter(self), QRectF(self.rect()), RADIUS_CARD, tokens.surface, edge=tokens.accent)
