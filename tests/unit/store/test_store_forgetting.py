"""Forgetting an organization: everything of it goes, in every area; others and the journal stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.store.areas import Area
from desktop_manager.store.journal import Journal
from desktop_manager.store.journal_entry import JournalEntry
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from support.store_samples import KEY

KEPT = st.sets(st.tuples(st.sampled_from(list(Area)), st.integers(0, 4), st.integers(1, 3)))


@given(KEPT, st.integers(1, 4))
def test_exactly_the_records_of_that_organization_go(kept: set[tuple[Area, int, int]], gone: int) -> None:
    store = open_store(None, KEY).store
    try:
        for area, organization, number in kept:
            store.put(area, Record(organization, number, b"{}"), 1)
        areas = store.forget_organization(gone)
        left = {(area, one.organization, one.id) for area in Area for one in store.records(area)}
        assert left == {one for one in kept if one[1] != gone}
        assert areas == {area for area, organization, _ in kept if organization == gone}
    finally:
        store.close()


def test_its_ages_and_failures_go_too_and_the_journal_stays() -> None:
    store = open_store(None, KEY).store
    try:
        store.replace_listing(Area.MEMBERS, 7, [Record(7, 1, b"{}")], 100)
        store.note_failure(Area.TEAMS, 7, "server")
        store.note_failure(Area.TEAMS, 8, "server")
        journal = Journal(store)
        journal.append(
            JournalEntry(
                at=1, login="x", organization=7, area="accounts", action="a", target="t", before=b"{}", after=b"{}"
            )
        )
        store.forget_organization(7)
        assert store.age(Area.MEMBERS, 7) is None
        assert [failure.organization for failure in store.failures()] == [8]
        assert [row.entry.organization for row in journal.entries()] == [7]
    finally:
        store.close()


def test_zero_is_no_organization() -> None:
    store = open_store(None, KEY).store
    try:
        store.put(Area.PROFILE, Record(0, 1, b"{}"), 1)
        with pytest.raises(ValueError, match="no organization"):
            store.forget_organization(0)
        assert len(store.records(Area.PROFILE)) == 1
    finally:
        store.close()
