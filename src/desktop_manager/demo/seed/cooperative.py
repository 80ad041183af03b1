"""Coopérative des Rives: Claire is one of two owners, and her login address lives in its Mail Service.

It demands two-step verification; 3 of its 14 members have none.
"""

from __future__ import annotations

from desktop_manager.demo.records import Address, Membership, Organization, Product, Tag, Team
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.people import CLAIRE_ID, claire, members
from desktop_manager.demo.seed.shelf import Shelf
from desktop_manager.demo.timeline import Timeline

ID = 41019
_MAIL_ID = 98503
_TEAM_SHOP = 5301
_SHOP = Tag(321, "Épicerie", 3)
_OLD = Tag(322, "À arrêter", 7)

MEMBERSHIP = Membership("owner", billing=True, login_address_is_hosted=True)


def products(timeline: Timeline) -> tuple[Product, ...]:
    """Thirteen products, two of kinds no longer sold; none expires within 90 days."""
    shelf = Shelf(ID, 98501, timeline, CLAIRE_ID)
    add = shelf.add
    add(services.WEB_HOSTING, "Web Hosting · rives", 301, 1890, description="1 site · 1 database", fqdn="coop-rives.ch")
    add(services.DOMAIN, "coop-rives.ch", 301, 1890, fqdn="coop-rives.ch", tags=(_SHOP,))
    add(services.EMAIL_HOSTING, "atelier.example", 287, 1904, fqdn="atelier.example", description="16 addresses")
    add(services.DOMAIN, "rives.coop", 176, 1285, fqdn="rives.coop", tags=(_SHOP,))
    add(services.DRIVE, "kDrive Team · Rives", 246, 1215, description="640 of 3,000 GB used")
    add(services.PUBLIC_CLOUD, "Public Cloud · PCP-2M8TXB1", None, 210, internal_name="PCP-2M8TXB1", tags=(_SHOP,))
    add(services.CERTIFICATE, "coop-rives.ch", 301, 64, fqdn="coop-rives.ch", description="EV")
    add(services.CLOUD_HD, "NetStorage HD · archives 2014", 131, 4252, tags=(_OLD,), is_transferable=False)
    add(services.BACKUP, "Backup FTP · caisse", 131, 3522, tags=(_OLD,), is_transferable=False)
    add(services.MAILING, "Newsletter des Rives", 119, 976, fqdn="coop-rives.ch")
    add(services.NAS, "NAS Synology DS124 · caisse", 190, 175, in_maintenance=True)
    add(services.WEBSITE_BUILDER, "Site Creator · marché", 265, 100, is_trial=True)
    add(services.KCHAT, "kChat · Rives", None, 730, is_free=True)
    return shelf.products()


def organization(timeline: Timeline) -> Organization:
    """The cooperative and its fourteen members."""
    return Organization(
        ID,
        "Coopérative des Rives",
        "company",
        timeline.at(-1910, 9),
        1,
        "fr_FR",
        "Europe/Zurich",
        "https://coop-rives.ch",
        "+41215550119",
        (Address(7301, "Chemin des Roseaux 3", "", "1020", "Renens", "CH", for_invoice=True),),
        (
            claire(timeline, "owner", billing=True, mail_ids=(_MAIL_ID,), team_ids=(_TEAM_SHOP,)),
            *members(
                timeline,
                53001,
                "coop-rives.ch",
                (
                    "Anna Keller",
                    "Bastien Dubois",
                    "Chloé Meyer",
                    "David Schmid",
                    "Emma Wyss",
                    "Fabien Blanc",
                    "Giulia Ferrari",
                    "Hannah Frei",
                    "Ivan Petrović",
                    "Jeanne Chappuis",
                    "Kevin O'Brien",
                    "Laura Monnier",
                    "Miguel da Silva",
                ),
                without_otp=frozenset(("David Schmid", "Jeanne Chappuis", "Miguel da Silva")),
                roles={"Anna Keller": "owner", "Bastien Dubois": "admin"},
                team_of={"Chloé Meyer": _TEAM_SHOP, "Emma Wyss": _TEAM_SHOP},
            ),
        ),
        tags=(_SHOP, _OLD),
        teams=(
            Team(
                _TEAM_SHOP,
                "Épicerie",
                4,
                53001,
                CLAIRE_ID,
                timeline.at(-800, 9),
                timeline.at(-12, 9),
                (services.PUBLIC_CLOUD, services.DOMAIN),
            ),
        ),
        vat_number="CHE-209.884.128 TVA",
        has_2fa_required=True,
    )
