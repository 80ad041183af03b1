"""What the Renewals page reads from the store, in one go and off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from desktop_manager.api.decoding import decode
from desktop_manager.api.models.billing import BillingAddress
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.reading import RenewalsView
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.prepared import Prepared
from desktop_manager.ui.pages.renewals.columns import renewal_columns
from desktop_manager.ui.pages.renewals.preparing import prepare_renewals
from desktop_manager.ui.words.address_lines import title_words

_KEEPERS = frozenset((Role.OWNER, Role.ADMIN))


class Offers(NamedTuple):
    """What the server takes: whether it tells renewals, lets them be changed, and renews."""

    telling: bool = False
    changes: bool = False
    renewing: bool = False


class RenewalsData(NamedTuple):
    """Everything the page shows.

    Attributes:
        organization: whose renewals they are; None for those of all.
        addresses: a line for each billing address, by its id.
        keepers: for each organization without accounting rights the names of those who have them, as far as known.
    """

    organization: int | None
    view: RenewalsView
    prepared: Prepared[RenewalEntry]
    offers: Offers
    addresses: dict[int, str]
    keepers: dict[int, tuple[str, ...]]

    @property
    def known(self) -> bool:
        """Whether the products were ever fetched."""
        return self.view.products_at is not None or bool(self.view.entries)


def read_renewals(
    workspace: Workspace, organization: int | None, order: tuple[str, bool], wanted: Callable[[], bool]
) -> RenewalsData | None:
    """Read the renewals of one organization, or of all with None; None if they are no longer `wanted`.

    `order` is the column they are sorted by, and whether descending: they are made ready for it.

    Raises StoreClosed at the end of the login.
    """
    service = workspace.renewals
    addresses = _addresses(workspace, organization)
    with workspace.products.turn:
        if not wanted():
            return None
        view = service.read(organization)
        # Without a network nobody has asked yet what the server offers; what is stored was told by it.
        telling = view.renewals_at is not None or service.offers()
        columns = renewal_columns(
            view.today,
            addresses,
            of_all=organization is None,
            telling=telling,
            without_rights=view.without_rights,
        )
        prepared = prepare_renewals(view.entries, columns, order[0], descending=order[1])
    offers = Offers(telling, service.offers_changes(), service.offers_renewing())
    keepers = {one: keepers_of(workspace, one) for one in sorted(view.without_rights)[:MOST_KEEPERS]}
    return RenewalsData(organization, view, prepared, offers, addresses, keepers)


MOST_KEEPERS = 20
"""Organizations whose members are looked through: an agency may be in thousands."""


def _addresses(workspace: Workspace, organization: int | None) -> dict[int, str]:
    payloads = workspace.store.read_json_array(Area.BILLING_ADDRESSES, organization)
    found = decode(payloads, list[BillingAddress])
    return {one.id: f"{title_words(one)}, {one.city}" for one in found}


def keepers_of(workspace: Workspace, organization: int) -> tuple[str, ...]:
    """Who may do the accounting of an organization, by name, as far as its members are known."""
    members = workspace.people.read(organization).members
    return tuple(one.name for one in members if not one.invited and (one.role in _KEEPERS or one.accounting))
