"""The generated agency login: N products over N/50 organizations, made when they are read and never all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

from desktop_manager.demo.records import Address, Membership, Organization, Person, Product
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.demo.timeline import Timeline

FIRST_ACCOUNT_ID = 700_000
FIRST_PRODUCT_ID = 9_000_000
PRODUCTS_EACH = 50

MEMBERSHIP = Membership("admin", billing=True)

_KINDS = (
    services.DOMAIN,
    services.WEB_HOSTING,
    services.EMAIL_HOSTING,
    services.DOMAIN,
    services.CERTIFICATE,
    services.DRIVE,
    services.SWISS_BACKUP,
    services.CLOUD,
    services.NAS,
    services.MAILING,
)
_FIRST_WORDS = (
    "Boulangerie",
    "Garage",
    "Cabinet",
    "Librairie",
    "Fondation",
    "Hôtel",
    "Atelier",
    "Clinique",
    "Théâtre",
    "École",
)
_LAST_WORDS = (
    "du Lac",
    "Müller",
    "des Alpes",
    "Rossi",
    "Central",
    "de la Gare",
    "Keller",
    "d’Orient",
    "Saint-Gall",
    "Lumière",
)


def organization_count(scale: int) -> int:
    """How many organizations `scale` products are spread over."""
    return max(1, scale // PRODUCTS_EACH)


def organization(timeline: Timeline, number: int) -> Organization:
    """The organization of that number, counted from 0."""
    name = f"{_FIRST_WORDS[number % 10]} {_LAST_WORDS[number // 10 % 10]}"
    if number >= 100:
        name = f"{name} {number // 100 + 1}"
    return Organization(
        FIRST_ACCOUNT_ID + number,
        name,
        "company",
        timeline.at(-1500 - number % 400, 9),
        1,
        "fr_FR",
        "Europe/Zurich",
        f"https://client-{number}.example",
        "+41315550100",
        (
            Address(
                FIRST_ACCOUNT_ID + number, f"Rue du Marché {number + 1}", "", "3011", "Bern", "CH", for_invoice=True
            ),
        ),
        (
            Person(AGENCY_ID, "Alex", "Weber", "alex@agency.example", "admin", timeline.at(0, 6, 55), billing=True),
            Person(
                800_000 + number,
                "Robin",
                "Client",
                f"owner@client-{number}.example",
                "owner",
                timeline.at(-30, 9),
                True,
            ),
        ),
    )


class GeneratedProducts(Sequence[Product]):
    """`scale` products in order of id, or the part from `start` to `stop`. Reading one costs the same at any scale."""

    ordered_by = ("account_id", "id")

    def __init__(
        self,
        timeline: Timeline,
        scale: int,
        start: int = 0,
        stop: int | None = None,
        *,
        expiries: Mapping[int, int] | None = None,
    ) -> None:
        """`expiries`: due dates that a renewal has moved, by id of the product."""
        self._timeline = timeline
        self._scale = scale
        self._expiries: Mapping[int, int] = {} if expiries is None else expiries
        self._range = range(start, scale if stop is None else stop)

    def __len__(self) -> int:
        return len(self._range)

    @overload
    def __getitem__(self, index: int) -> Product: ...
    @overload
    def __getitem__(self, index: slice) -> list[Product]: ...
    def __getitem__(self, index: int | slice) -> Product | list[Product]:
        if isinstance(index, slice):
            return [self._make(number) for number in self._range[index]]
        return self._make(self._range[index])

    def of_account(self, account_id: int) -> GeneratedProducts:
        """The products of one organization; the last one takes what does not divide."""
        number = account_id - FIRST_ACCOUNT_ID
        last = organization_count(self._scale) - 1
        start = number * PRODUCTS_EACH
        stop = self._scale if number == last else start + PRODUCTS_EACH
        return GeneratedProducts(self._timeline, self._scale, start, stop, expiries=self._expiries)

    def _make(self, number: int) -> Product:
        owner = min(number // PRODUCTS_EACH, organization_count(self._scale) - 1)
        service = _KINDS[number * 7 % len(_KINDS)]
        # A stride without a common factor spreads the due dates over the year.
        expires_in = number * 37 % 365 + 1
        name = f"client-{owner}-{number}.example"
        return Product(
            FIRST_PRODUCT_ID + number,
            FIRST_ACCOUNT_ID + owner,
            service,
            name,
            self._timeline.at(-number % 2000 - 2000, 9),
            self._expiries.get(FIRST_PRODUCT_ID + number, self._timeline.at(expires_in)),
            fqdn=name,
            admin_id=AGENCY_ID,
        )
