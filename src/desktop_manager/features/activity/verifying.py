"""Whether the journal is as this program wrote it, and where it is not (product.md, "Activity": tamper-evident)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_manager.features.activity.kept_end import KeptEnd
from desktop_manager.store.hash_chain import first_broken
from desktop_manager.store.journal_entry import JournalRow


class Damage(NamedTuple):
    """Something that is not as it was written.

    Attributes:
        code: "changed" (the entry is not the one that was written, or not in its place), "missing" (entries are gone
            from the middle), "cut" (from the end), "rewritten" (the chain holds in itself and ends in another hash than
            the kept one: any entry up to this one may be another).
        seq: number of the first entry concerned; until: of the last.
    """

    code: str
    seq: int
    until: int


class Verdict(NamedTuple):
    """What an examination found.

    Attributes:
        damage: the first thing that is wrong, None where nothing is.
        entries: how many there are.
        end: what was known of the end: "kept", "none", "unreachable" (see `KeptEnd`).
        unsealed: how many entries were not followed by keeping the end: the program was killed in that moment, the
            keyring was out of reach, or something else has added them.
    """

    damage: Damage | None
    entries: int
    end: str
    unsealed: int = 0


def examine(rows: Sequence[JournalRow], kept: KeptEnd) -> Verdict:
    """Check the chain of `rows`, all of them in their order, and its end against the kept one."""
    found = [*_of_chain(rows), *_of_end(rows, kept)]
    return Verdict(min(found, key=lambda one: one.seq, default=None), len(rows), kept.state, _unsealed(rows, kept))


def _of_chain(rows: Sequence[JournalRow]) -> Iterator[Damage]:
    broken = first_broken(rows)
    if broken is None:
        return
    later = min((row.seq for row in rows if row.seq > broken), default=broken)
    if any(row.seq == broken for row in rows):
        yield Damage("changed", broken, broken)
    else:
        yield Damage("missing", broken, later - 1)


def _of_end(rows: Sequence[JournalRow], kept: KeptEnd) -> Iterator[Damage]:
    for kept_seq, at in kept.breaks:
        if kept_seq >= at:
            yield Damage("cut", at, kept_seq)
        elif kept_seq == at - 1:
            yield Damage("rewritten", kept_seq, kept_seq)
    if kept.state != "kept":
        return
    last = rows[-1].seq if rows else 0
    if last < kept.seq:
        yield Damage("cut", last + 1, kept.seq)
    elif any(row.seq == kept.seq and row.hash != kept.hash for row in rows):
        yield Damage("rewritten", kept.seq, kept.seq)


def _unsealed(rows: Sequence[JournalRow], kept: KeptEnd) -> int:
    if kept.state != "kept":
        return 0
    last = rows[-1].seq if rows else 0
    between = sum(max(0, at - 1 - kept_seq) for kept_seq, at in kept.breaks)
    return between + max(0, last - kept.seq)
