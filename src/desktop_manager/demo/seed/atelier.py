"""Atelier Helvétique Sàrl: Claire's own company, of which she is the sole legal representative.

Names and due dates are those of design/renewals.png; within 90 days nothing else of hers expires, in any organization.
"""

from __future__ import annotations

from desktop_manager.demo.records import Address, Invitation, Membership, Organization, Product, Tag, Team
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.people import CLAIRE_ID, claire, members
from desktop_manager.demo.seed.shelf import Shelf
from desktop_manager.demo.timeline import Timeline

ID = 41000
_KSUITE_ID = 98302
_TEAM_STUDIO, _TEAM_OFFICE = 5101, 5102

_CLIENTS = Tag(301, "Clients", 2)
_INTERNAL = Tag(302, "Interne", 5)
_CRITICAL = Tag(303, "Critical", 1)

MEMBERSHIP = Membership("owner", billing=True)


def products(timeline: Timeline) -> tuple[Product, ...]:
    """27 products, of every kind but two that are no longer sold."""
    shelf = Shelf(ID, 98301, timeline, CLAIRE_ID)
    add = shelf.add
    add(
        services.WEB_HOSTING,
        "Web Hosting · atelier",
        19,
        2172,
        description="3 sites · 4 databases",
        fqdn="atelier-helvetique.ch",
        tags=(_INTERNAL, _CRITICAL),
        bill_reference="AH-WEB",
    )
    ksuite = add(
        services.KSUITE,
        "kSuite Business",
        41,
        689,
        description="12 users · 3 TB",
        tags=(_INTERNAL,),
        is_transferable=False,
    )
    add(services.DOMAIN, "atelier-helvetique.ch", 9, 2182, fqdn="atelier-helvetique.ch", tags=(_INTERNAL, _CRITICAL))
    add(
        services.EMAIL_HOSTING,
        "mail.atelier-helvetique.ch",
        19,
        2172,
        description="18 addresses",
        fqdn="mail.atelier-helvetique.ch",
        tags=(_INTERNAL,),
    )
    add(services.SWISS_BACKUP, "studio-archive", 47, 1048, description="2 TB · 4 devices", internal_name="SBI-AH2048")
    add(services.NAS, "NAS Synology DS224+", 53, 312, description="2 × 8 TB", internal_name="nas-ah-01")
    add(services.CLOUD, "VPS Lite · build", 83, 282, description="2 vCPU · 4 GB", internal_name="ov-3b1f7a")
    add(services.DOMAIN, "helvetique.shop", 66, 664, fqdn="helvetique.shop", tags=(_CLIENTS,))
    add(
        services.CERTIFICATE,
        "*.atelier-helvetique.ch",
        71,
        294,
        description="DV wildcard",
        fqdn="*.atelier-helvetique.ch",
    )
    add(services.MAILING, "Newsletter", 80, 1010, description="2,500 credits left", fqdn="atelier-helvetique.ch")
    add(
        services.DRIVE,
        "kDrive · Atelier Helvétique",
        None,
        689,
        description="1.8 of 3 TB used",
        parent=ksuite,
        is_zero_price=True,
        is_transferable=False,
    )
    add(
        services.EMAIL_HOSTING,
        "Mail · kSuite Business",
        None,
        689,
        description="12 addresses",
        fqdn="atelier.helvetique.shop",
        parent=ksuite,
        is_zero_price=True,
        is_transferable=False,
    )
    add(
        services.SUPPORT_PREMIUM,
        "Premium Support Pro",
        129,
        236,
        description="Answer within one hour",
        tags=(_CRITICAL,),
    )
    add(
        services.DOMAIN,
        "atelier-helvetique-de-graphisme-et-d-impression-a-la-main-carouge.swiss",
        318,
        412,
        fqdn="atelier-helvetique-de-graphisme-et-d-impression-a-la-main-carouge.swiss",
        tags=(_INTERNAL,),
    )
    add(services.HOSTING, "Node.js · réservations", 112, 253, fqdn="reservations.helvetique.shop", in_operation=True)
    add(services.PUBLIC_CLOUD, "Public Cloud · PCP-7F2KQ9A", None, 500, internal_name="PCP-7F2KQ9A")
    add(services.JELASTIC, "Jelastic Cloud · recette", None, 877, is_zero_price=True)
    add(services.DEDICATED_SERVER, "Serveur dédié · rendu 3D", 256, 1204, in_maintenance=True, internal_name="ds-0417")
    add(services.HOUSING, "Housing ½ rack, Genève", 340, 1485, bill_reference="PO 4711 «½ rack»")
    add(services.VOD, "VOD · ateliers filmés", 198, 532, description="214 GB")
    add(services.VIDEO, "Live · vernissages", 240, 490)
    add(services.RADIO, "Radio · Ondes d'atelier", 233, 862, fqdn="ondes.atelier-helvetique.ch")
    add(services.E_TICKETING, "Billetterie · « Portes ouvertes » & visites", None, 377, is_free=True, tags=(_CLIENTS,))
    add(services.INVITATION, "Guest Manager – Noël <VIP>", None, 60, is_free=True)
    add(services.AI_TOOLS, "AI Tools · rédaction", None, 145, is_zero_price=True)
    add(services.CUSTOM_URL, "ahel.ch", 301, 64, fqdn="ahel.ch")
    add(services.WEBSITE_BUILDER, "Site Creator · essai vitrine", -20, 50, is_trial=True, is_free=True, is_locked=True)
    return shelf.products()


def organization(timeline: Timeline) -> Organization:
    """The company, its twelve members and one open invitation."""
    return Organization(
        ID,
        "Atelier Helvétique Sàrl",
        "company",
        timeline.at(-2190, 8),
        1,
        "fr_FR",
        "Europe/Zurich",
        "https://atelier-helvetique.ch",
        "+41225550142",
        (
            Address(7101, "Rue Saint-Joseph 14", "", "1227", "Carouge", "CH", for_invoice=True),
            Address(7102, "Calle de la Palma 37", "3.º izq.", "28004", "Madrid", "ES", for_invoice=False),
        ),
        (
            claire(timeline, "owner", billing=True, team_ids=(_TEAM_STUDIO, _TEAM_OFFICE)),
            *members(
                timeline,
                51001,
                "atelier-helvetique.ch",
                (
                    "Luc Favre",
                    "Inès Carvalho",
                    "Jonas Brunner",
                    "Mélanie Girard",
                    "Théo Rochat",
                    "Aïcha Benali",
                    "Nora Lüthi",
                    "Pablo Ortega",
                    "Sofia Bianchi",
                    "Yann Le Goff",
                    "Zoé Perrin",
                ),
                without_otp=frozenset(("Pablo Ortega",)),
                ksuite=True,
                drive_ids=(98311,),
                roles={"Luc Favre": "admin"},
                team_of={"Luc Favre": _TEAM_OFFICE, "Inès Carvalho": _TEAM_STUDIO, "Théo Rochat": _TEAM_STUDIO},
            ),
        ),
        tags=(_CLIENTS, _INTERNAL, _CRITICAL),
        teams=(
            Team(
                _TEAM_STUDIO,
                "Studio",
                3,
                CLAIRE_ID,
                CLAIRE_ID,
                timeline.at(-640, 9),
                timeline.at(-31, 15),
                (services.WEB_HOSTING, services.SWISS_BACKUP),
            ),
            Team(
                _TEAM_OFFICE,
                "Bureau & comptabilité",
                6,
                CLAIRE_ID,
                CLAIRE_ID,
                timeline.at(-640, 9),
                timeline.at(-640, 9),
            ),
        ),
        invitations=(
            Invitation(
                61001,
                "Elena",
                "Rossi",
                "elena.rossi@helvetique.shop",
                "pending",
                "normal",
                timeline.at(-4, 10),
                timeline.at(-4, 10),
                timeline.at(26, 10),
                language_id=4,
                ksuite=True,
                team_ids=(_TEAM_STUDIO,),
            ),
        ),
        vat_number="CHE-114.302.778 TVA",
        support_level=2,
        support_premium="Premium Support Pro",
        # The order whose invoice is partly paid (seed/billing_history.py); other open invoices hold no order back.
        waiting_payment=1,
        ksuite_id=_KSUITE_ID,
    )
