"""One offer of kSuite among the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop_manager.features.ksuite.rules import CURRENT
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.ksuite import limit_lines, offer_name, offer_refusal, price_lines

if TYPE_CHECKING:
    from desktop_manager.api.models.ksuite import KSuiteOffer

NARROWEST = 130
"""Width in logical pixels that a tile needs beside the others."""
GAP = 8


class OfferTile(QFrame):
    """What an offer holds and costs, and a button to choose it. `chosen(code)` when that is pressed."""

    chosen = Signal(str)

    def __init__(self, offer: KSuiteOffer, judged: str, refusal: str, parent: QWidget | None = None) -> None:
        """`judged`: what `rules.judge_offer` says of it; `refusal`: why nothing can be chosen at all, "" if it can."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.code = offer.code
        name = offer_name(offer.code)
        self.is_current = judged == CURRENT
        self.reason = WrapLabel(offer_refusal(judged) if judged and not self.is_current else "", "secondary")
        text = self.tr("Add users or storage…") if self.is_current else self.tr("Raise to %1…").replace("%1", name)
        self.button = Button(self.tr("Add…") if self.is_current else self.tr("Raise…"))
        self.button.setAccessibleName(text)
        self.button.clicked.connect(self._tell)
        self.button.set_disabled_reason(self.reason.text() or refusal)
        facts = [WrapLabel(line, "body") for line in limit_lines(offer)]
        prices = [WrapLabel(line, "secondary") for line in price_lines(offer)]
        self._lay_out(Label(name, "strong"), (*facts, *prices))
        self.setAccessibleName(self.tr("%1, current offer").replace("%1", name) if self.is_current else name)
        self.setAccessibleDescription(". ".join(one.text() for one in (*facts, *prices, self.reason) if one.text()))

    def _lay_out(self, name: Label, lines: tuple[WrapLabel, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(2)
        for line in (name, *lines):
            column.addWidget(line)
        column.addSpacing(6)
        column.addStretch(1)
        if self.is_current:
            column.addWidget(Chip(self.tr("Current"), "accent"), 0, Qt.AlignmentFlag.AlignLeft)
        elif self.reason.text():
            column.addWidget(self.reason)
        column.addSpacing(6)
        column.addWidget(self.button)

    def _tell(self) -> None:
        self.chosen.emit(self.code)


class OfferTiles(QWidget):
    """The offers side by side; where that is too narrow, two and two, or one under the other."""

    def __init__(self, tiles: Sequence[OfferTile], parent: QWidget | None = None) -> None:
        """Take the tiles, in their order."""
        super().__init__(parent)
        self._tiles = tuple(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def in_a_row(self, width: int) -> int:
        """How many stand side by side in a width in logical pixels."""
        fitting = max(1, (width + GAP) // (NARROWEST + GAP))
        # Not three and one: then two and two.
        return len(self._tiles) if fitting >= len(self._tiles) else min(2, fitting)

    def hasHeightForWidth(self) -> bool:
        """It grows by rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its rows."""
        return max((box.bottom() + 1 for box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """All side by side."""
        width = len(self._tiles) * (NARROWEST + GAP) - GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one under the other."""
        return QSize(NARROWEST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many fit."""
        super().resizeEvent(event)
        for tile, box in zip(self._tiles, self._boxes(self.width()), strict=True):
            tile.setGeometry(box)

    def _boxes(self, width: int) -> list[QRect]:
        count = self.in_a_row(width)
        each = (width - GAP * (count - 1)) // count
        boxes: list[QRect] = []
        top = 0
        for start in range(0, len(self._tiles), count):
            row = self._tiles[start : start + count]
            height = max(tile.heightForWidth(each) for tile in row)
            boxes += [QRect(place * (each + GAP), top, each, height) for place in range(len(row))]
            top += height + GAP
        return boxes
