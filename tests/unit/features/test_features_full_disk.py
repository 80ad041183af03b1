"""A full disk after a write that the server confirmed."""

import logging

import pytest

from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.store.errors import StoreClosed, StoreFull


def write(fault: Exception) -> None:
    """A write that ends so."""
    raise fault


@pytest.mark.expects_log
def test_a_full_disk_is_logged_and_not_raised(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING), full_disk_forgiven("the sessions"):
        write(StoreFull("disk"))

    assert [record.getMessage() for record in caplog.records] == [
        "not in the store, the sessions: the store cannot be written (disk)"
    ]


def test_other_faults_of_the_store_are_raised() -> None:
    with pytest.raises(StoreClosed), full_disk_forgiven("the sessions"):
        write(StoreClosed("closing"))
