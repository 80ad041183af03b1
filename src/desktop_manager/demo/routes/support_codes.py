"""The codes by which Support knows a user, and the authorization codes of domains; of this project's own extension."""

from __future__ import annotations

from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json, Product
from desktop_manager.demo.seed.services import DOMAIN, SUPPORT_PREMIUM
from desktop_manager.demo.support_state import LEVELS, authorization_code, vip_code

_SUPPORT_CODE = "48219037"
_MANAGERS = ("owner", "admin")


def _support_code(call: Call) -> Answer:
    return Answer({"code": _SUPPORT_CODE})


def _premium(call: Call) -> Answer:
    levels = [
        {"level": number, "name": name, "gives": list(gives)} for number, (name, gives) in enumerate(LEVELS, start=1)
    ]
    numbers = {name: number for number, (name, _) in enumerate(LEVELS, start=1)}
    accounts: list[Json] = [
        {
            "account_id": product.account_id,
            "level": numbers[product.customer_name],
            "name": product.customer_name,
            "readable": _may_read(call, product),
        }
        for product in _premium_products(call)
    ]
    return Answer({"levels": levels, "accounts": accounts})


def _vip_codes(call: Call) -> Answer:
    wanted = call.query.integer("account_id")
    return Answer(
        [
            {"account_id": product.account_id, "vip_code": vip_code(product.account_id)}
            for product in _premium_products(call)
            if wanted in (None, product.account_id) and _may_read(call, product)
        ]
    )


def _premium_products(call: Call) -> list[Product]:
    """One for each of the user's organizations that has Premium Support, also where this product is not granted."""
    return [
        product
        for account_id in call.login.memberships
        for product in call.state.products.get(account_id, ())
        if product.service == SUPPORT_PREMIUM
    ]


def _may_read(call: Call, product: Product) -> bool:
    membership = call.login.memberships[product.account_id]
    return membership.role in _MANAGERS or product.id in (membership.granted or ())


def _authorization_codes(call: Call) -> Answer:
    wanted = call.query.integer("product_id")
    return Answer(
        [
            {
                "product_id": product.id,
                "account_id": product.account_id,
                "domain": product.customer_name,
                "authorization_code": authorization_code(product),
            }
            for product in call.login.products
            if product.service == DOMAIN and wanted in (None, product.id)
        ]
    )


ROUTES = (
    Route("GET", "/desktop/1/support/code", _support_code, "user_info", operation="support.code"),
    Route("GET", "/desktop/1/support/premium", _premium, "accounts", operation="support.premium"),
    Route("GET", "/desktop/1/support/vip_codes", _vip_codes, "accounts", operation="support.vip_codes"),
    Route(
        "GET",
        "/desktop/1/domains/authorization_codes",
        _authorization_codes,
        "accounts",
        operation="domains.authorization_codes",
    ),
)
