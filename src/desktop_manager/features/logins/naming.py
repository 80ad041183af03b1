"""A login's name of the user's own, such as "Agency"."""

from collections.abc import Iterable

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.folding import folded

LONGEST_NAME = 40
"""Signs of the longest name: what the heading of the list of organizations shows."""


def checked_name(text: str, others: Iterable[str]) -> str:
    """The name as it is kept: blanks in one, none around it; "" for none of its own.

    Args:
        others: the names under which the other logins are shown.

    Raises:
        InvalidEdit: "too_long", or "taken" where another login is shown under it, whatever the case of its letters.
    """
    name = " ".join(text.split())
    if len(name) > LONGEST_NAME:
        raise InvalidEdit({"name": "too_long"})
    if name and folded(name) in {folded(other) for other in others}:
        raise InvalidEdit({"name": "taken"})
    return name
