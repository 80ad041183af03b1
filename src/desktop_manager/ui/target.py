"""Where a line, a notice or a finding leads."""

from typing import NamedTuple


class Target(NamedTuple):
    """A place in the window.

    Attributes:
        page: id of the page (`page_registry`).
        organization: id of the organization to switch to first; None to stay in the current one.
        action: id of an action that the page offers to Ctrl+K, to run once its content is there; "" for none.
        record: id of the record to show there (a product, an invoice…); None for none.
    """

    page: str
    organization: int | None = None
    action: str = ""
    record: int | None = None
