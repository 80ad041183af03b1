"""The entries as lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.activity.records import ActivityLine
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.activity import ActionWords, kind_of, number_words, state_words
from desktop_manager.ui.words.dates import HOUR_S, day_of, moment

WHAT = "what"
_ICONS = {
    "profile": "user",
    "security": "shield",
    "support": "life-buoy",
    "billing": "receipt-text",
    "renewals": "refresh-cw",
    "products": "package",
}


def activity_columns(words: ActionWords) -> tuple[Column[ActivityLine], ...]:
    """What entries are found by: what was done, to what, for whom, when, and the number."""
    translate = QCoreApplication.translate
    return (
        Column(WHAT, translate("Activity", "What"), words.of, _number),
        Column("target", translate("Activity", "Target"), lambda line: line.target, _number),
        Column("organization", translate("Activity", "Organization"), lambda line: line.organization_name, _number),
        Column("when", translate("Activity", "When"), _Days().of, _number),
        Column("number", translate("Activity", "Number"), lambda line: number_words(line.seq), _number),
    )


def title_words(actions: ActionWords, line: ActivityLine) -> str:
    """What was done, and to what where that says more."""
    what = actions.of(line)
    return f"{what} · {line.target}" if line.target and line.target not in what else what


class _Days:
    """Days in words, each asked for once: thousands of entries have some hundred."""

    def __init__(self) -> None:
        self._words: dict[int, str] = {}

    def of(self, line: ActivityLine) -> str:
        """The day of an entry, in this computer's zone."""
        # Days begin at whole quarters of an hour everywhere.
        quarter = line.at // (HOUR_S // 4)
        word = self._words.get(quarter)
        if word is None:
            word = self._words[quarter] = day_of(line.at)
        return word


def _number(line: ActivityLine) -> int:
    return line.seq


class ActivityModel(RecordModel[ActivityLine]):
    """Newest first: what was done and to what, when and for whom, and what became of it."""

    def __init__(self) -> None:
        """Empty."""
        self._actions = ActionWords()
        super().__init__(activity_columns(self._actions), self._line_of)

    def title_of(self, line: ActivityLine) -> str:
        """What was done, and to what."""
        return title_words(self._actions, line)

    def _line_of(self, line: ActivityLine) -> LineItem:
        second = " · ".join(part for part in (moment(line.at), line.organization_name) if part)
        state = state_words(line)
        chip: tuple[str, Tone] | None = (state, "neutral") if state else None
        icon = "undo-2" if line.undoes is not None else _ICONS.get(kind_of(line.action), "list")
        return LineItem(self.title_of(line), second, chip, icon=icon, trailing=number_words(line.seq))
