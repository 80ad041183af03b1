"""Products, in two forms that filter differently and call the kinds by different names (manager-api.md §6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import FULL, Capacity, Listing
from desktop_manager.demo.query import Query
from desktop_manager.demo.records import Json, Person, Product
from desktop_manager.demo.routes.accounts import render_tag
from desktop_manager.demo.seed import services
from desktop_manager.demo.timeline import Timeline

INCLUDES = ("admin", "status", "users")
"""What `with` loads for a product."""

_FIELDS = (
    "id",
    "account_id",
    "customer_name",
    "internal_name",
    "created_at",
    "expired_at",
    "service_id",
    "service_name",
)
_PRODUCTS = Listing(FULL, _FIELDS)
_OF_ACCOUNT = Listing(Capacity.NONE, ())

_Test = Callable[[Product], bool]


def render(call: Call, product: Product, includes: frozenset[str]) -> Json:
    """The product as this user sees it."""
    record: Json = {
        "id": product.id,
        "account_id": product.account_id,
        "service_id": product.service.id,
        "service_name": product.service.name,
        "customer_name": product.customer_name,
        "internal_name": product.internal_name,
        "created_at": product.created_at,
        "expired_at": product.expired_at,
        "version": 1,
        "has_maintenance": product.in_maintenance,
        "is_locked": product.is_locked,
        "has_operation_in_progress": product.in_operation,
        "tags": [render_tag(tag) for tag in product.tags],
        "unique_id": product.id % 100_000 + 22_600,
        "description": product.description,
        "bill_reference": product.bill_reference,
        "is_free": product.is_free,
        "is_zero_price": product.is_zero_price,
        "is_trial": product.is_trial,
        "rights": call.rights_on(product),
        "is_managed_by_partner": False,
        "flags": [],
        "renew_preferences": [],
        "is_transferable": product.is_transferable,
    }
    if product.fqdn is not None:
        record["fqdn"] = product.fqdn
    if product.parent is not None:
        record["parent_id"] = product.parent.id
        record["parent_service_id"] = product.parent.service.id
        record["parent_service_name"] = product.parent.service.name
    if includes:
        record.update(_related(call, product, includes))
    return record


def _related(call: Call, product: Product, includes: frozenset[str]) -> Json:
    people = call.state.organizations[product.account_id].members
    related: Json = {}
    if "status" in includes:
        # The export demands the first three keys beside the two groups they belong to, and was not mended there.
        related["status"] = {
            "technical": product.in_maintenance,
            "superuser": False,
            "infomaniak": product.is_locked,
            "maintenance": {"technical": product.in_maintenance, "superuser": False, "infomaniak": False},
            "locked": {"superuser": False, "infomaniak": product.is_locked},
            "activated_by": [],
            "activated_at": product.created_at,
        }
    if "admin" in includes:
        related.update(_admin(people, product))
    if "users" in includes:
        everything = {"technical": True, "statistic": True, "check": True, "sale": True}
        managers = [person for person in people if person.role != "normal"]
        related["users"] = [{"user_id": person.id, "rights": everything} for person in managers]
    return related


def _admin(people: Sequence[Person], product: Product) -> Json:
    for person in people:
        if person.id == product.admin_id:
            return {"admin": {"user_id": person.id, "email": person.email, "display_name": person.display_name}}
    return {}


def sort_value(product: Product, field: str) -> object:
    """What a product is sorted by."""
    if field == "service_id":
        return product.service.id
    if field == "service_name":
        return product.service.name
    return getattr(product, field)


def _list(call: Call) -> Answer:
    query = call.query
    includes = query.includes(INCLUDES)
    account_id = query.integer("account_id")
    if account_id is None:
        products = call.login.products
    else:
        call.membership(account_id)
        products = call.login.products_of(account_id)
    tests = _own_tests(query)
    if tests:
        products = [product for product in products if all(test(product) for test in tests)]
    return capacities.answer(query, _PRODUCTS, products, lambda one: render(call, one, includes), sort_value)


def _own_tests(query: Query) -> list[_Test]:
    tests: list[_Test] = []
    product_id = query.integer("product_id")
    service_id = query.integer("service_id", choices=services.PRODUCT_LISTING_IDS)
    service_name = query.text("service_name", services.PRODUCT_LISTING_NAMES)
    fqdn = query.text("fqdn")
    if product_id is not None:
        tests.append(lambda product: product.id == product_id)
    if service_id is not None:
        tests.append(lambda product: product.service.id == service_id)
    if service_name is not None:
        tests.append(lambda product: product.service.name == service_name)
    if fqdn is not None:
        tests.append(lambda product: product.fqdn == fqdn)
    return tests + _name_tests(query.text("customer_name"), query.text("internal_name"))


def _name_tests(customer_name: str | None, internal_name: str | None) -> list[_Test]:
    tests: list[_Test] = []
    if customer_name is not None:
        tests.append(lambda product: product.customer_name == customer_name)
    if internal_name is not None:
        tests.append(lambda product: product.internal_name == internal_name)
    return tests


def _of_account(call: Call, account_id: int) -> Answer:
    return _account_listing(call, account_id, ("filter[service_id]",))


def _of_current_account(call: Call) -> Answer:
    return _account_listing(call, call.login.profile.current_account_id, ())


def _account_listing(call: Call, account_id: int, single_service: tuple[str, ...]) -> Answer:
    call.membership(account_id)
    includes = call.query.includes(INCLUDES)
    tests = _account_tests(call.query, call.state.timeline, single_service)
    found = [one for one in call.login.products_of(account_id) if all(test(one) for test in tests)]
    return capacities.answer(call.query, _OF_ACCOUNT, found, lambda one: render(call, one, includes))


def _account_tests(query: Query, timeline: Timeline, single_service: tuple[str, ...]) -> list[_Test]:
    ids = services.ACCOUNT_LISTING_IDS
    names = query.texts("filter[service_names]", services.ACCOUNT_LISTING_NAMES)
    wanted = query.integers("filter[service_ids]", ids)
    wanted += [one for key in single_service if (one := query.integer(key, choices=ids)) is not None]
    unwanted = query.integers("filter[excluded_service_ids]", ids)
    name = query.text("filter[name]")
    tags = query.texts("filter[tags]")
    expirations = [_expiration(value, timeline) for value in query.texts("filter[expirations]")]
    tests = _name_tests(query.text("filter[customer_name]"), query.text("filter[internal_name]"))
    if names:
        tests.append(lambda product: product.service.account_name in names)
    if wanted:
        tests.append(lambda product: product.service.id in wanted)
    if unwanted:
        tests.append(lambda product: product.service.id not in unwanted)
    if name is not None:
        part = name.casefold()
        tests.append(lambda product: part in product.customer_name.casefold())
    if tags:
        tests.append(lambda product: any(str(tag.id) in tags or tag.name in tags for tag in product.tags))
    if expirations:
        tests.append(lambda product: any(test(product) for test in expirations))
    return tests


def _expiration(value: str, timeline: Timeline) -> _Test:
    # Nothing public says what `filter[expirations][]` takes; the demo knows two words and a number of days to come.
    today, forever = timeline.at(0, 0), value == "never"
    if forever:
        return lambda product: product.expired_at is None
    if value == "expired":
        return lambda product: product.expired_at is not None and product.expired_at < today
    if not value.isdecimal() or len(value) > 5:
        raise errors.validation_failed(
            errors.problem("filter.expirations", "in", "The selected filter.expirations is invalid.")
        )
    end = timeline.at(int(value) + 1, 0)
    return lambda product: product.expired_at is not None and today <= product.expired_at < end


ROUTES = (
    Route("GET", "/1/products", _list, "accounts"),
    Route("GET", "/1/accounts/<int:account_id>/products", _of_account, "accounts"),
    Route("GET", "/1/accounts/current/products", _of_current_account, "accounts"),
)
