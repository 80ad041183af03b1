"""What would be done to the configuration files of a folder, before anything is."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.backup import Change
from desktop_manager.features.mysql_prefix.diffing import diff_lines
from desktop_manager.features.mysql_prefix.records import DiffLine, FilePlan
from desktop_manager.features.mysql_prefix.rewriting import Direction, apply, plan
from desktop_manager.features.mysql_prefix.scanning import FoundFile, Scan


class ReviewedFile(NamedTuple):
    """A file, what is to be done to it, and how that looks."""

    found: FoundFile
    plan: FilePlan
    lines: tuple[DiffLine, ...]

    @property
    def ready(self) -> bool:
        """Whether there is something to write."""
        return self.plan.status == "ready"


class Review(NamedTuple):
    """What was planned with a prefix in a direction; files without a MySQL connection are left out."""

    scan: Scan
    prefix: str
    direction: Direction
    files: tuple[ReviewedFile, ...]

    @property
    def ready(self) -> tuple[ReviewedFile, ...]:
        """The files with something to write."""
        return tuple(file for file in self.files if file.ready)

    def changes(self, chosen: Collection[PurePath]) -> tuple[Change, ...]:
        """What to write, of the files with these names."""
        return tuple(
            Change(
                file.found.path,
                str(file.found.name),
                file.found.config.content,
                apply(file.found.config.content, file.plan.edits),
            )
            for file in self.ready
            if file.found.name in chosen
        )


def review(scan: Scan, prefix: str, direction: Direction) -> Review:
    """Plan every file of a scan. Raises ValueError for a prefix with a fault (`rewriting.prefix_fault`)."""
    planned = ((found, plan(found.config, prefix, direction)) for found in scan.files)
    files = tuple(
        ReviewedFile(found, made, tuple(diff_lines(found.config, made.edits)))
        for found, made in planned
        if made.status != "nothing"
    )
    return Review(scan, prefix, direction, files)
