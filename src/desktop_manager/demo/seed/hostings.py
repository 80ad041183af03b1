"""Sites and databases of every hosting; as many as the product's description says."""

from __future__ import annotations

from desktop_manager.demo.hosting_records import Database, Grant, Hosting, Site
from desktop_manager.demo.records import Product

ATELIER_ID, NODE_ID, CANAL_ID, RIVES_ID, FORET_ID = 98301, 98315, 98401, 98501, 98601

_MIB = 1024 * 1024

_WORDPRESS = ("wordpress", "WordPress")
_JOOMLA = ("joomla", "Joomla")
_DRUPAL = ("drupal", "Drupal")
_LARAVEL = ("laravel", "Laravel")
_MATOMO = ("matomo", "Matomo")


def _database(prefix: str, name: str, user: str, mib: int, description: str = "", *more: Grant) -> Database:
    return Database(f"{prefix}{name}", description, mib * _MIB, (Grant(f"{prefix}{user}"), *more))


def _site(number: int, fqdn: str, php: str, application: tuple[str, str], *, prefix: bool = True) -> Site:
    return Site(number, fqdn, f"/sites/{fqdn}", php, prefix, application)


HOSTINGS: dict[int, Hosting] = {
    ATELIER_ID: Hosting(
        "wxyz_",
        (
            _site(5301, "atelier-helvetique.ch", "8.4", _WORDPRESS),
            _site(5302, "shop.atelier-helvetique.ch", "8.4", _LARAVEL),
            _site(5303, "vitrine.atelier-helvetique.ch", "8.2", _DRUPAL, prefix=False),
        ),
        (
            _database("wxyz_", "mabase", "monuser", 214, "Site web"),
            _database("wxyz_", "boutique", "boutique", 96, "Boutique", Grant("wxyz_stats", write=False, admin=False)),
            _database("wxyz_", "vitrine", "vitrine", 61, "Ancienne vitrine"),
            _database("wxyz_", "matomo", "stats", 388, "Statistiques"),
        ),
    ),
    # Node.js sites have neither PHP nor, here, a database.
    NODE_ID: Hosting("", (Site(5311, "reservations.helvetique.shop", "/srv/reservations", None),)),
    CANAL_ID: Hosting(
        "mdcn_",
        (
            _site(5401, "maisonducanal.fr", "8.3", _JOOMLA),
            _site(5402, "billets.maisonducanal.fr", "8.3", _LARAVEL),
        ),
        (
            _database("mdcn_", "canal", "canal", 75, "Site"),
            # A backup is being put back: until it has ended nothing else can be changed on this hosting.
            _database("mdcn_", "billets", "billets", 42, "Billetterie")._replace(in_operation=True),
        ),
    ),
    RIVES_ID: Hosting(
        "rvs7_",
        (_site(5501, "coop-rives.ch", "8.3", _WORDPRESS, prefix=False),),
        (_database("rvs7_", "coop", "coop", 130),),
    ),
    FORET_ID: Hosting(
        "fort_",
        (
            _site(5601, "reseau-foret.org", "8.3", _DRUPAL),
            _site(5602, "carte.reseau-foret.org", "8.3", _LARAVEL),
            _site(5603, "statistiques.reseau-foret.org", "8.3", _MATOMO),
            _site(5604, "waldnetz.ch", "8.1", _WORDPRESS),
        ),
        (
            _database("fort_", "site", "site", 88, "Deux langues"),
            _database("fort_", "carte", "carte", 512, "Relevés"),
            _database("fort_", "stats", "stats", 240),
        ),
    ),
}


def generated(product: Product) -> Hosting:
    """What stands on a hosting of the agency: one site with its database, the same at each reading."""
    prefix = f"c{product.id % 100_000:05}_"
    site = Site(product.id, product.fqdn or product.customer_name, "/web", "8.3", product.id % 3 != 0, _WORDPRESS)
    return Hosting(prefix, (site,), (_database(prefix, "site", "site", 10 + product.id % 300),))
