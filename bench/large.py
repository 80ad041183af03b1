"""The part of `make bench` about an agency with 100,000 products and three invoices for each."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence

from figures import Line, at_most, median, ratio, told
from measured_process import HERE, figures_of, output_of, rows, shared_folder

PRODUCTS = 100_000
ROWS = {"renewals": PRODUCTS, "invoices": 3 * PRODUCTS}
RUNS = 3
"""A run holds seven keys and eight sorts of each table."""
PATIENCE_S = 900.0
"""Longest time for a process: fetching everything takes a minute of a processor's time, demo server included."""
LISTINGS = 3
"""Of the organization on screen: products, renewals, invoices."""

Figures = Mapping[str, Sequence[float]]


def measure(env: Mapping[str, str], say: Callable[[str], None]) -> Iterator[dict[str, list[float]]]:
    """The tables, each beside the baseline at its number of rows, and then the listings."""
    baseline = shared_folder() / "bench" / "table_baseline.py"
    with tempfile.TemporaryDirectory(prefix="dm-bench-") as folder:
        say(f"a store with {PRODUCTS} products")
        output_of(HERE / "seeded_store.py", [folder, str(PRODUCTS)], env, PATIENCE_S)
        for number in range(1, RUNS + 1):
            for page, count in ROWS.items():
                say(f"{page} with {count} rows, {number} of {RUNS}")
                yield _named(f"{page} base ", rows(baseline, count, env))
                found = figures_of("large_tables.py", [page, folder, str(PRODUCTS)], env, PATIENCE_S)
                yield _named(f"{page} ", found)
    say(f"fetching {PRODUCTS} products by a simulated clock")
    yield _named("sync ", figures_of("large_sync.py", [str(PRODUCTS)], env, PATIENCE_S))


def _named(prefix: str, figures: Mapping[str, list[float]]) -> dict[str, list[float]]:
    return {prefix + name: values for name, values in figures.items()}


def lines(of: Figures) -> list[Line]:
    """Their lines of the table."""
    return [
        *_table_lines("Renewals", "renewals", of),
        *_table_lines("Invoices", "invoices", of),
        told("Fetching them all, real pace, simulated clock", of["sync minutes"][0], "min", _effort(of)),
        at_most("   most requests in a minute", of["sync most_a_minute"][0], 50, "requests"),
        Line(
            "   listings on screen that came first",
            f"{of['sync first'][0]:.0f}",
            str(LISTINGS),
            of["sync first"][0] == LISTINGS,
        ),
        at_most("   parts fetched again after a restart", of["sync again"][0], 0, "parts"),
    ]


def _table_lines(name: str, page: str, of: Figures) -> list[Line]:
    count = f"{name}, {ROWS[page]} rows"
    opened = of[f"{page} open_ms"]
    return [
        at_most(f"{count}: open", median(opened), 1000, "ms", f"longest {max(opened):.0f} ms"),
        ratio("   filter key", of[f"{page} filter_ms"], of[f"{page} base filter"], 1.5),
        ratio("   sort", of[f"{page} sort_ms"], of[f"{page} base sort"], 1.5),
        at_most("   memory of a record", median(of[f"{page} memory_kib"]), 1, "KiB"),
    ]


def _effort(of: Figures) -> str:
    requests, reports, work = (of[f"sync {name}"][0] for name in ("requests", "told", "work_s"))
    return f"{requests:.0f} requests, {reports:.0f} reports of progress, {work:.0f} s of work with the demo server"
