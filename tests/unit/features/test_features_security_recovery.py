"""The recovery email: what is wrong with an address, and what speaks against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import urgency
from desktop_manager.features.profile.view import Contact
from desktop_manager.features.security.recovery import ADDRESS_LIMIT, RecoveryState, check, doubts, is_loop, recovery_of

LOGIN = "claire@atelier.example"
NONE = RecoveryState("", False, "", None, LOGIN)


def product(name: str, service: str = "domain", days: int | None = 300) -> ProductEntry:
    return ProductEntry(
        id=1,
        organization_id=1,
        organization_name="Atelier",
        name=name,
        service=service,
        internal_name="",
        fqdn=name,
        description="",
        bill_reference="",
        expires_on=None,
        days_left=days,
        urgency=urgency(days),
        condition=Condition.ACTIVE,
        tags=(),
        parent_id=None,
        parent_name="",
        family=0,
        depth=0,
        rights=(),
        created_on=None,
    )


def contact(text: str, number: int = 1, *, recovery: bool = True, pending: bool = False) -> Contact:
    return Contact(number, text, recovery, not pending, pending, "other", None)


def test_the_state_is_found_among_the_addresses() -> None:
    emails = [contact(LOGIN, 1, recovery=False), contact("a@b.ch", 2), contact("c@d.ch", 3, pending=True)]

    assert recovery_of(emails, LOGIN) == RecoveryState("a@b.ch", True, "c@d.ch", 3, LOGIN)


def test_a_pending_change_of_the_login_address_is_no_recovery_address() -> None:
    assert recovery_of([contact("new@b.ch", recovery=False, pending=True)], LOGIN) == NONE


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("claire", "not_an_address"),
        ("claire@", "not_an_address"),
        ("claire@host", "not_an_address"),
        ("claire moret@host.ch", "not_an_address"),
        ("claire@-host.ch", "not_an_address"),
        ("claire@host..ch", "not_an_address"),
        (f"{'x' * 60}@{'y' * ADDRESS_LIMIT}.ch", "too_long"),
        ("A@b.ch", "unchanged"),
        ("c@d.ch", "unchanged"),
    ],
)
def test_a_wrong_address_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(InvalidEdit) as caught:
        check(typed, RecoveryState("a@b.ch", True, "c@d.ch", 3, LOGIN))

    assert caught.value.fields == {"reminder_email": code}


@pytest.mark.parametrize("typed", ["a@b.ch", "  a@b.ch ", "é@exämple.ch", "a+b@c.d.e-f.ch"])
def test_a_good_address_passes(typed: str) -> None:
    check(typed, NONE)


def test_none_set_is_a_warning_of_its_own() -> None:
    assert [doubt.code for doubt in doubts("", LOGIN, [])] == ["none"]


@pytest.mark.parametrize(
    ("days", "code"),
    [(-1, "domain_expired"), (0, "domain_expires"), (60, "domain_expires"), (61, "domain_here"), (None, "domain_here")],
)
def test_a_domain_of_this_account_is_a_loop_when_it_is_about_to_expire(days: int | None, code: str) -> None:
    found = doubts("me@b.ch", LOGIN, [product("b.ch", days=days)])

    assert [(doubt.code, doubt.organization) for doubt in found] == [(code, "Atelier")]
    assert is_loop(found) == (code != "domain_here")


def test_a_domain_above_counts_and_another_that_only_ends_alike_does_not() -> None:
    assert [doubt.code for doubt in doubts("me@mail.b.ch", LOGIN, [product("b.ch")])] == ["domain_here"]
    assert doubts("me@ab.ch", LOGIN, [product("b.ch")]) == []


@pytest.mark.parametrize("name", ["b.ch", "mail.b.ch"])
def test_a_mail_service_of_this_account_is_said(name: str) -> None:
    assert [doubt.code for doubt in doubts("me@b.ch", LOGIN, [product(name, "email_hosting")])] == ["mail_here"]


def test_the_login_address_is_advised_against_whatever_its_case() -> None:
    found = doubts(LOGIN.upper(), LOGIN, [])

    assert [doubt.code for doubt in found] == ["is_login"]
    assert is_loop(found)


@given(st.sampled_from(["b.ch", "c.ch", "x.org"]), st.lists(st.integers(-400, 400), max_size=4), st.booleans())
def test_the_gravest_doubt_comes_first(domain: str, days: list[int], confirmed: bool) -> None:
    found = doubts(f"me@{domain}", LOGIN, [product("b.ch", days=left) for left in days], confirmed=confirmed)
    order = ["domain_expired", "domain_expires", "domain_here", "not_confirmed"]
    places = [order.index(doubt.code) for doubt in found]

    assert places == sorted(places)
    assert len(found) == (len(days) if domain == "b.ch" else 0) + (not confirmed)
