"""What one line of a list shows."""

from typing import NamedTuple

from desktop_manager.ui.theme.tone import Tone


class LineItem(NamedTuple):
    """A title with a second line, and what may stand beside them.

    Attributes:
        chip: words and tone of a chip at the right.
        indent: levels by which the line is moved in, as a child of the one above.
        avatar: name and id of an avatar in front, for organizations.
        icon: name of an icon in front; `icon_as_avatar` gives it the room of one, in a list that has them.
        trailing: muted words at the right end, such as a shortcut.
        checked: whether a check mark stands at the right end.
        enabled: whether it can be chosen.
        heading: whether it parts the list: low, muted, and all in one line.
        spoken: what a screen reader says, where the words in sight do not say enough.
    """

    title: str
    secondary: str = ""
    chip: tuple[str, Tone] | None = None
    indent: int = 0
    avatar: tuple[str, int] | None = None
    icon: str = ""
    trailing: str = ""
    checked: bool = False
    enabled: bool = True
    spoken: str = ""
    heading: bool = False
    icon_as_avatar: bool = False


def spoken(item: LineItem) -> str:
    """What a screen reader says of a line: all its words, in the order in which they are seen."""
    if item.spoken:
        return item.spoken
    parts = (item.title, item.secondary, item.chip[0] if item.chip else "", item.trailing)
    return ", ".join(part for part in parts if part)
