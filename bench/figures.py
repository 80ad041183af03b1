"""Figures, their limits, and the table of them."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Line(NamedTuple):
    """One line of the table.

    Attributes:
        figure: the figure as it is printed, with its unit.
        limit: the limit as it is printed, empty for a figure that is told only.
        kept: whether the limit is kept; None without one.
        note: where the figure comes from.
    """

    name: str
    figure: str
    limit: str = ""
    kept: bool | None = None
    note: str = ""


def median(figures: Sequence[float]) -> float:
    """The median."""
    return statistics.median(figures)


def share(figures: Sequence[float], part: float) -> float:
    """The figure that `part` of all (0 to 1) do not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def ratio(name: str, figures: Sequence[float], base: Sequence[float], limit: float, note: str = "") -> Line:
    """The median of `figures` (ms) as a multiple of the median of `base`, measured beside it in the same run."""
    value = median(figures) / median(base)
    spread = f"{median(figures):.1f} ms, base {median(base):.1f} ms"
    return Line(name, f"{value:.2f} x", f"{limit} x", value <= limit, f"{spread}; {note}" if note else spread)


def at_most(name: str, value: float, limit: float, unit: str, note: str = "") -> Line:
    """A figure with an absolute limit."""
    return Line(name, f"{value:.1f} {unit}", f"{limit:g} {unit}", value <= limit, note)


def told(name: str, value: float, unit: str, note: str = "") -> Line:
    """A figure without a limit."""
    return Line(name, f"{value:.1f} {unit}", note=note)


def table(lines: Iterable[Line]) -> str:
    """The lines as a table."""
    rows = [("", "figure", "limit", "", "")]
    verdicts = {True: "pass", False: "FAIL", None: ""}
    rows += [(line.name, line.figure, line.limit, verdicts[line.kept], line.note) for line in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4])).rstrip()
        for row in rows
    )
