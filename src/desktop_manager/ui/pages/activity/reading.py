"""What the Activity page reads, off the UI thread."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.features.activity.records import ActivityLine
from desktop_manager.features.workspace import Workspace
from desktop_manager.ui.models.prepared import LazyOrders, Prepared, warm
from desktop_manager.ui.models.searching import texts_of
from desktop_manager.ui.pages.activity.lines import activity_columns
from desktop_manager.ui.words.activity import ActionWords


class ActivityData(NamedTuple):
    """Every entry; `prepared` is None where nothing is new since the ones known before."""

    lines: list[ActivityLine]
    prepared: Prepared[ActivityLine] | None


def read_activity(workspace: Workspace, known: list[ActivityLine] | None) -> ActivityData:
    """Read every entry, and prepare them for filter and list where they differ from the `known` ones."""
    lines = workspace.activity.lines()
    if lines == known:
        return ActivityData(known, None)
    texts = texts_of(lines, [column.text for column in activity_columns(ActionWords())], None)
    # They have one order, in which they come.
    prepared = Prepared(lines, texts, LazyOrders(lines, ()), {line.seq: place for place, line in enumerate(lines)})
    warm(prepared, (), lambda: True)
    return ActivityData(lines, prepared)
