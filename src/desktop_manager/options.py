"""What the command line asks of the window."""

from datetime import date
from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """What the command line asked for.

    Attributes:
        demo_date: the day on which the demo's data stands; None is today.
        demo_scale: products of the generated agency login, 0 for none.
        size: width and height of the window in logical pixels, None for the remembered ones.
    """

    demo: bool = False
    demo_date: date | None = None
    demo_scale: int = 0
    screenshots: Path | None = None
    theme: str | None = None
    size: tuple[int, int] | None = None
    data_folder: Path | None = None
