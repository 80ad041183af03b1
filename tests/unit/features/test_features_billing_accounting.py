"""Who may see what is paid."""

from __future__ import annotations

import pytest

from desktop_manager.features.billing.accounting import accountants, has_accounting
from desktop_manager.features.organizations.people import MemberView, People
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.organizations.service import Organization


def organization(role: Role, accounting: bool | None) -> Organization:
    return Organization(1, "Réseau Forêt", role, role.value, "", 3, 0, (), None, None, accounting=accounting)


@pytest.mark.parametrize(
    ("role", "accounting", "may"),
    [
        (Role.OWNER, None, True),
        (Role.ADMIN, False, True),
        (Role.NORMAL, True, True),
        (Role.NORMAL, False, False),
        (Role.NORMAL, None, False),
        (Role.CLIENT, True, False),
        (Role.EXTERNAL, None, False),
        (Role.OTHER, None, True),
        (Role.OTHER, False, False),
    ],
)
def test_rights_come_from_the_role_or_are_given(role: Role, accounting: bool | None, may: bool) -> None:
    assert has_accounting(organization(role, accounting)) is may


def member(name: str, role: Role, *, accounting: bool = False, user_id: int | None = 1) -> MemberView:
    return MemberView(user_id, None, name, "", role, role.value, None, None, (), accounting)


def test_who_has_them_is_named_but_nobody_who_was_only_invited() -> None:
    members = (
        member("Paul Rey", Role.OWNER),
        member("Luc Favre", Role.NORMAL),
        member("Ida Frei", Role.NORMAL, accounting=True),
        member("Eva Bon", Role.ADMIN, user_id=None),
    )
    assert accountants(People(members, (), None, False, None)) == ("Paul Rey", "Ida Frei")
