"""Réseau Forêt: Claire is a plain user without accounting rights, and sees the products granted to her."""

from __future__ import annotations

from desktop_manager.demo.records import Address, Membership, Organization, Product, Tag
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.people import claire, members
from desktop_manager.demo.seed.shelf import Shelf
from desktop_manager.demo.timeline import Timeline

ID = 41026
_FIRST_OWNER_ID = 54001
_FIELD = Tag(331, "Terrain", 3)

# Eight of the twelve: not the accounts department's, and not the drive of the board.
MEMBERSHIP = Membership(
    "normal", billing=False, granted=frozenset((98601, 98602, 98603, 98605, 98606, 98608, 98610, 98612))
)


def products(timeline: Timeline) -> tuple[Product, ...]:
    """Twelve products, one of them expired and locked; none expires within 90 days."""
    shelf = Shelf(ID, 98601, timeline, _FIRST_OWNER_ID)
    add = shelf.add
    add(
        services.WEB_HOSTING,
        "Web Hosting · forêt",
        157,
        938,
        description="4 sites · 3 databases",
        fqdn="reseau-foret.org",
    )
    add(services.DOMAIN, "reseau-foret.org", 157, 938, fqdn="reseau-foret.org")
    add(services.DOMAIN, "foret-ancienne.org", -12, 742, fqdn="foret-ancienne.org", is_locked=True)
    add(services.DRIVE, "kDrive · comité", 214, 881, description="80 of 2,000 GB used")
    add(services.EMAIL_HOSTING, "reseau-foret.org", 157, 938, fqdn="reseau-foret.org", description="31 addresses")
    add(services.SWISS_BACKUP, "relevés-terrain", 277, 453, tags=(_FIELD,), description="500 GB · 2 devices")
    add(services.DOMAIN, "waldnetz.ch", 183, 547, fqdn="waldnetz.ch")
    add(services.RADIO, "Radio Chouette", 166, 199, fqdn="radio.reseau-foret.org")
    add(services.SUPPORT_PREMIUM, "Premium Support Starter", 310, 55)
    add(services.CLOUD, "VPS · cartes", 228, 137, in_operation=True, tags=(_FIELD,))
    add(services.CERTIFICATE, "waldnetz.ch", 183, 182, fqdn="waldnetz.ch", description="DV")
    add(services.JELASTIC, "Jelastic Cloud · capteurs", None, 400, is_zero_price=True, tags=(_FIELD,))
    return shelf.products()


def organization(timeline: Timeline) -> Organization:
    """The network, with two legal representatives among its six members."""
    return Organization(
        ID,
        "Réseau Forêt",
        "public_body",
        timeline.at(-940, 9),
        3,
        "de_DE",
        "Europe/Zurich",
        "https://reseau-foret.org",
        "+41325550168",
        (Address(7401, "Waldgasse 21", "", "2502", "Biel/Bienne", "CH", for_invoice=True),),
        (
            *members(
                timeline,
                _FIRST_OWNER_ID,
                "reseau-foret.org",
                ("Regula Baumann", "Olivier Jaquet", "Silvan Graf", "Tamara Egger", "Urs Zbinden"),
                roles={"Regula Baumann": "owner", "Olivier Jaquet": "owner", "Silvan Graf": "admin"},
            ),
            claire(timeline, "normal", billing=False),
        ),
        tags=(_FIELD,),
        vat_number="CHE-331.015.660 MWST",
    )
