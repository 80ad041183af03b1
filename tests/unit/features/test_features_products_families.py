"""Products as a family tree: children after their parent, every product exactly once, whatever the API says."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.product import Product
from desktop_manager.features.folding import folded
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.service import ProductsService
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

NOW = 1_795_435_200
ORGANIZATION = 41


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    opened = open_store(None, None)
    yield opened.store
    opened.store.close()


def entries(store: Store, products: list[Product]) -> list[ProductEntry]:
    records = [Record(ORGANIZATION, product.id, msgspec.json.encode(product)) for product in products]
    store.replace_listing(Area.PRODUCTS, ORGANIZATION, records, NOW)
    return ProductsService(store, now=lambda: NOW).all(ORGANIZATION)


def product(number: int, name: str, parent: int | None = None) -> Product:
    return Product(number, ORGANIZATION, 1, "domain", name, parent_id=parent)


names = st.sampled_from(("a", "B", "é", "Zoo", ""))
parents = st.none() | st.integers(1, 9)
trees = st.lists(st.tuples(names, parents), max_size=8).map(
    lambda rows: [product(number, name, parent) for number, (name, parent) in enumerate(rows, 1)]
)


@given(trees)
def test_every_product_is_listed_once_with_what_stands_above_it(store: Store, tree: list[Product]) -> None:
    found = entries(store, tree)
    assert sorted(entry.id for entry in found) == [one.id for one in tree]
    known = {entry.id: entry for entry in found}
    for place, entry in enumerate(found):
        if entry.depth:
            assert entry.parent_id is not None
            parent = known[entry.parent_id]
            assert (parent.depth, parent.family) == (entry.depth - 1, entry.family)
            above = next(one for one in reversed(found[:place]) if one.depth < entry.depth)
            assert above.id == parent.id
        assert entry.parent_name == (known[entry.parent_id].name if entry.parent_id is not None else "")
        assert entry.parent_id != entry.id


@given(trees)
def test_families_are_numbered_in_the_order_in_which_they_stand(store: Store, tree: list[Product]) -> None:
    numbers = [entry.family for entry in entries(store, tree)]
    assert numbers == sorted(numbers)
    assert list(dict.fromkeys(numbers)) == list(range(len(set(numbers))))


@given(st.lists(names, max_size=6))
def test_heads_and_children_stand_by_name_without_regard_to_case_and_accents(store: Store, found: list[str]) -> None:
    heads = [product(number, name) for number, name in enumerate(found, 1)]
    children = [product(100 + number, name, 1) for number, name in enumerate(found, 1) if heads]
    listed = entries(store, heads + children)
    for depth in (0, 1):
        shown = [folded(entry.name) for entry in listed if entry.depth == depth]
        assert shown == sorted(shown)


def test_a_parent_in_another_organization_is_none_here(store: Store) -> None:
    child = entries(store, [product(2, "child", 1)])[0]
    assert (child.parent_id, child.parent_name, child.depth) == (None, "", 0)


def test_products_that_name_each_other_as_parent_both_stand_alone(store: Store) -> None:
    listed = entries(store, [product(1, "a", 2), product(2, "b", 1), product(3, "c")])
    assert [(entry.name, entry.depth) for entry in listed] == [("c", 0), ("a", 0), ("b", 0)]


def test_grandchildren_follow_their_own_parent(store: Store) -> None:
    listed = entries(store, [product(1, "a"), product(2, "b", 1), product(3, "c", 1), product(4, "d", 2)])
    assert [(entry.name, entry.depth) for entry in listed] == [("a", 0), ("b", 1), ("d", 2), ("c", 1)]
