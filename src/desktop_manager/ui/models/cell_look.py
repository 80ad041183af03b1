"""How the cells of a table look: declared for each column, beside what `Column` says of its texts."""

from collections.abc import Callable, Sequence
from typing import Generic, Literal, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.models.checked import Checked
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.theme.tone import Tone

R = TypeVar("R")

CHECK, MENU = "check", "menu"
"""Keys of the two columns that every table has: the box in front, and the menu at the end."""

Style = Literal["text", "muted", "strong", "chip", "avatar", "check", "menu"]


class Look(NamedTuple, Generic[R]):
    """The look of a column.

    Attributes:
        width: in pixels, what it has at first.
        style: "text", "muted" or "strong" writes the column's text; "chip" paints `chip`, "avatar" `avatar`.
        chip: word and tone; None where a record has none, which writes the column's text, muted.
        avatar: name and id.
        stretch: takes the width that is left; one column does.
    """

    width: int
    style: Style = "text"
    chip: Callable[[R], tuple[str, Tone] | None] | None = None
    avatar: Callable[[R], tuple[str, int]] | None = None
    stretch: bool = False


def with_ends(
    columns: Sequence[Column[R]], identity: Callable[[R], int], checked: Checked | None, *, menus: bool
) -> tuple[Column[R], ...]:
    """The columns between the box, where records can be checked, and the menu."""
    ends: list[Column[R]] = list(columns)
    if checked is not None:

        def spoken(record: R) -> str:
            translate = QCoreApplication.translate
            known = identity(record) in checked
            return translate("RecordTable", "selected") if known else translate("RecordTable", "not selected")

        ends.insert(0, Column(CHECK, "", _nothing, _unsorted, searched=False, accessible=spoken))
    if menus:
        actions = QCoreApplication.translate("RecordTable", "Actions")
        ends.append(Column(MENU, "", _nothing, _unsorted, searched=False, accessible=lambda _record: actions))
    return tuple(ends)


def _nothing(_record: object) -> str:
    return ""


def _unsorted(_record: object) -> None:
    return None


CHECK_LOOK: Look[object] = Look(44, "check")
MENU_LOOK: Look[object] = Look(44, "menu")
