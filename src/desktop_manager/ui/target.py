"""Where a line, a notice or a finding leads."""

from typing import NamedTuple


class Target(NamedTuple):
    """A place in the window: `PageContext.target_requested` goes there (ui/guide.py).

    Attributes:
        page: id of the page (`page_registry`).
        organization: id of the organization to switch to first; None to stay in the current one.
        action: id of an action that the page offers (`DataPage.offer_action`), to run once its content is there; ""
            for none.
        record: id of the record to show there (`DataPage.offer_record`); with an `action`, the one that it is about.
            None for none.
    """

    page: str
    organization: int | None = None
    action: str = ""
    record: int | None = None
