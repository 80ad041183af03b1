"""Who may change a site, names with and without the prefix, and sites as lines under their hosting."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.hosting.listing import entry_id, with_sites
from desktop_manager.features.hosting.rules import may_change, without_prefix
from desktop_manager.features.hosting.view import Site, SiteEntry
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.products.condition import Condition
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import Urgency


@pytest.mark.parametrize(
    ("role", "with_right", "without_right"),
    [
        (Role.OWNER, True, True),
        (Role.ADMIN, True, True),
        (Role.NORMAL, True, False),
        (Role.CLIENT, False, False),
        (Role.EXTERNAL, False, False),
        (Role.OTHER, True, False),
    ],
)
def test_who_may_change_a_site(role: Role, with_right: bool, without_right: bool) -> None:
    assert (may_change(role, technical=True), may_change(role, technical=False)) == (with_right, without_right)


@pytest.mark.parametrize(
    ("name", "prefix", "short"),
    [
        ("wxyz_mabase", "wxyz_", "mabase"),
        ("mabase", "wxyz_", "mabase"),
        ("wxyz_wxyz_twice", "wxyz_", "wxyz_twice"),
        ("WXYZ_mabase", "wxyz_", "WXYZ_mabase"),
        ("wxyz_", "wxyz_", "wxyz_"),
        ("mabase", "", "mabase"),
    ],
)
def test_a_name_without_its_prefix(name: str, prefix: str, short: str) -> None:
    assert without_prefix(name, prefix) == short


@given(prefix=st.text("abcwxyz019_", min_size=1, max_size=6), name=st.text("abcwxyz019_", min_size=1, max_size=20))
def test_the_prefix_comes_off_once(prefix: str, name: str) -> None:
    assert without_prefix(prefix + name, prefix) == name


def product(number: int, name: str, *, depth: int = 0, expires_on: date | None = None) -> ProductEntry:
    return ProductEntry(
        id=number,
        organization_id=7,
        organization_name="Atelier",
        name=name,
        service="web_hosting",
        internal_name="",
        fqdn="",
        description="",
        bill_reference="",
        expires_on=expires_on,
        days_left=None,
        urgency=Urgency.SOON,
        condition=Condition.LOCKED,
        tags=("x",),
        parent_id=None,
        parent_name="",
        family=number,
        depth=depth,
        rights=("technical",),
        created_on=None,
    )


def site(number: int, hosting: int, name: str) -> Site:
    return Site(number, hosting, "Web Hosting", 7, name, "", (), "8.4", True, False, True)


def test_sites_stand_under_their_hosting_by_name() -> None:
    listed = with_sites(
        [product(1, "a"), product(2, "b", depth=1), product(3, "c")],
        [site(30, 3, "z.ch"), site(31, 3, "a.ch"), site(20, 2, "x.ch"), site(40, 4, "of-a-hosting-not-shown.ch")],
    )
    assert [one.name for one in listed] == ["a", "b", "x.ch", "c", "a.ch", "z.ch"]
    assert [one.depth for one in listed] == [0, 1, 2, 0, 1, 1]


def test_a_site_is_ordered_like_its_hosting_and_warns_of_nothing() -> None:
    hosting = product(3, "c", expires_on=date(2026, 12, 1))
    line = with_sites([hosting], [site(30, 3, "z.ch")])[1]
    assert isinstance(line, SiteEntry)
    assert (line.id, line.id < 0, line.parent_id, line.family) == (entry_id(30), True, 3, 3)
    assert (line.expires_on, line.days_left, line.urgency) == (date(2026, 12, 1), None, Urgency.NONE)
    assert (line.condition, line.tags, line.site.name) == (Condition.ACTIVE, (), "z.ch")


@given(st.lists(st.tuples(st.integers(1, 4), st.text("abc", min_size=1, max_size=3)), max_size=12))
def test_no_product_is_lost_and_the_products_keep_their_order(found: list[tuple[int, str]]) -> None:
    products = [product(number, "") for number in (3, 1, 2)]
    listed = with_sites(products, [site(place, hosting, name) for place, (hosting, name) in enumerate(found, 1)])
    assert [one for one in listed if not isinstance(one, SiteEntry)] == products
    assert sum(isinstance(one, SiteEntry) for one in listed) == sum(hosting in (1, 2, 3) for hosting, _ in found)
