"""Sites and databases of hostings, and the PHP settings of a site; of this project's own extension.

Field names are those that others saw of /1/web_hostings (manager-api.md §8), where the export has nothing.
"""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.hosting_records import Database, Hosting, Site
from desktop_manager.demo.records import Json, Product

_CHANGERS = ("owner", "admin", "normal")


def _render_site(call: Call, product: Product, site: Site) -> Json:
    php = None
    if site.php_version is not None:
        php = {"version": site.php_version, "mysql_prefix": site.mysql_prefix}
    application = site.application
    return {
        "id": site.id,
        "account_id": product.account_id,
        "parent_id": product.id,
        "parent_hosting_name": product.customer_name,
        "hosting_type": "h2" if php else "h3",
        "main_fqdn": site.fqdn,
        "directory": site.directory,
        "has_wordpress": application is not None and application[0] == "wordpress",
        "applications": [] if application is None else [{"type": application[0], "name": application[1]}],
        "php": php,
        "operation_in_progress": call.state.hostings.busy(product),
    }


def _render_database(database: Database) -> Json:
    return {
        "name": database.name,
        "description": database.description,
        "disk_used": database.disk_used,
        "permissions": [
            {"user": one.user, "rights": {"read": one.read, "write": one.write, "admin": one.admin}}
            for one in database.grants
        ],
        "operation_in_progress": database.in_operation,
    }


def _sites(call: Call, account_id: int) -> Answer:
    call.membership(account_id)
    desk = call.state.hostings
    found = ((product, desk.of(product)) for product in call.login.products_of(account_id))
    return Answer(
        [_render_site(call, product, site) for product, hosting in found if hosting for site in hosting.sites]
    )


def _databases(call: Call, product_id: int) -> Answer:
    product, hosting = _hosting(call, product_id)
    return Answer(
        {
            "hosting_id": product.id,
            "account_id": product.account_id,
            "prefix": hosting.prefix,
            "databases": [_render_database(one) for one in hosting.databases],
            "users": [{"name": name} for name in hosting.users],
        }
    )


def _hosting(call: Call, product_id: int) -> tuple[Product, Hosting]:
    product = call.login.product(product_id)
    hosting = call.state.hostings.of(product) if product is not None else None
    if product is None or hosting is None:
        raise errors.object_not_found()
    return product, hosting


def _change_php(call: Call, product_id: int, site_id: int) -> Answer:
    product, hosting = _hosting(call, product_id)
    if all(one.id != site_id or one.php_version is None for one in hosting.sites):
        raise errors.object_not_found()
    if call.login.memberships[product.account_id].role not in _CHANGERS:
        raise errors.access_denied()
    wanted = call.body().get("mysql_prefix")
    if not isinstance(wanted, bool):
        raise errors.validation_failed(
            errors.problem("mysql_prefix", "boolean", "The mysql_prefix field must be true or false.")
        )
    with call.state.hostings.writing(product):
        changed = call.state.hostings.set_prefix(product, site_id, wanted)
    return Answer(_render_site(call, product, changed))


ROUTES = (
    Route("GET", "/desktop/1/accounts/<int:account_id>/sites", _sites, "accounts", operation="hosting.sites.list"),
    Route(
        "GET",
        "/desktop/1/hostings/<int:product_id>/databases",
        _databases,
        "accounts",
        operation="hosting.databases.list",
    ),
    Route(
        "PATCH",
        "/desktop/1/hostings/<int:product_id>/sites/<int:site_id>/php",
        _change_php,
        "accounts",
        operation="hosting.php.change",
    ),
)
