"""Maison du Canal: an association in which Claire is administrator and uses the kSuite.

The export's list of legal entities has no word for an association, so it is `restrict` and says what it is in its
first free line (`field1`). Paul Rey is its legal representative.
"""

from __future__ import annotations

from desktop_manager.demo.records import Address, Invitation, Membership, Organization, Product, Tag, Team
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.people import claire, members
from desktop_manager.demo.seed.shelf import Shelf
from desktop_manager.demo.timeline import Timeline

ID = 41009
PAUL_REY_ID = 52001
_KSUITE_ID = 98402
_DRIVE_ID = 98404
_TEAM = 5201
_SEASON = Tag(311, "Saison", 4)

MEMBERSHIP = Membership("admin", billing=True, has_ksuite_access=True)


def products(timeline: Timeline) -> tuple[Product, ...]:
    """Ten products; none expires within 90 days."""
    shelf = Shelf(ID, 98401, timeline, PAUL_REY_ID)
    add = shelf.add
    add(
        services.WEB_HOSTING,
        "Web Hosting · canal",
        143,
        1318,
        description="2 sites · 2 databases",
        fqdn="maisonducanal.fr",
    )
    ksuite = add(services.KSUITE, "kSuite Standard", 204, 526, description="9 users · 1 TB", is_transferable=False)
    add(services.DOMAIN, "maisonducanal.fr", 143, 1318, fqdn="maisonducanal.fr")
    add(services.DRIVE, "kDrive · Maison du Canal", None, 526, parent=ksuite, is_zero_price=True, is_transferable=False)
    add(
        services.EMAIL_HOSTING,
        "Mail · maisonducanal.fr",
        None,
        526,
        fqdn="maisonducanal.fr",
        description="9 addresses",
        parent=ksuite,
        is_zero_price=True,
        is_transferable=False,
    )
    add(services.KCHAT, "kChat · Maison du Canal", None, 526, parent=ksuite, is_zero_price=True, is_transferable=False)
    add(services.E_TICKETING, "Billetterie · saison d’été", None, 410, is_free=True, tags=(_SEASON,))
    add(services.MAILING, "Newsletter du Canal", 221, 144, fqdn="maisonducanal.fr", tags=(_SEASON,))
    add(
        services.DOMAIN,
        "fête-du-canal.fr",
        262,
        103,
        internal_name="xn--fte-du-canal-shb.fr",
        fqdn="xn--fte-du-canal-shb.fr",
    )
    add(services.CUSTOM_URL, "mdc.li", 330, 35, fqdn="mdc.li", in_operation=True)
    return shelf.products()


def organization(timeline: Timeline) -> Organization:
    """The association and its nine members."""
    return Organization(
        ID,
        "Maison du Canal",
        "restrict",
        timeline.at(-1320, 9),
        1,
        "fr_FR",
        "Europe/Paris",
        "https://maisonducanal.fr",
        "+33355550177",
        (Address(7201, "8 quai du Canal", "Bâtiment B", "25000", "Besançon", "FR", for_invoice=True),),
        (
            *members(
                timeline,
                PAUL_REY_ID,
                "maisonducanal.fr",
                (
                    "Paul Rey",
                    "Camille Noël",
                    "Hugo Marchand",
                    "Léa Fontaine",
                    "Karim Haddad",
                    "Julie Petit",
                    "Marc Aubert",
                    "Anouk Vidal",
                ),
                ksuite=True,
                drive_ids=(_DRIVE_ID,),
                roles={"Paul Rey": "owner"},
                team_of={"Hugo Marchand": _TEAM, "Léa Fontaine": _TEAM},
                without_otp=frozenset(("Julie Petit", "Marc Aubert")),
            ),
            claire(timeline, "admin", billing=True, ksuite=True, drive_ids=(_DRIVE_ID,)),
        ),
        tags=(_SEASON,),
        teams=(Team(_TEAM, "Programmation", 2, PAUL_REY_ID, PAUL_REY_ID, timeline.at(-500, 9), timeline.at(-90, 9)),),
        invitations=(
            Invitation(
                61101,
                "Anouk",
                "Vidal",
                "a.vidal@maisonducanal.fr",
                "accepted",
                "normal",
                timeline.at(-210, 9),
                timeline.at(-210, 9),
                None,
                user_id=PAUL_REY_ID + 7,
                ksuite=True,
            ),
        ),
        vat_number="FR 40 123456824",
        field1="Association loi 1901",
        ksuite_id=_KSUITE_ID,
    )
