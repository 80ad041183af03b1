"""What the detail of a product reads of its renewal, in one go and off the UI thread, and what it says of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.renewals.entry_making import NO_RIGHTS, PART_OF_KSUITE
from desktop_manager.features.renewals.risk import Risk, tone
from desktop_manager.ui.pages.renewals.reading import keepers_of
from desktop_manager.ui.pages.renewals.remarks import no_rights_words
from desktop_manager.ui.words.organizations import attention_words
from desktop_manager.ui.words.renewal_facts import trouble_words
from desktop_manager.ui.words.renewals import capital, refusal_words
from desktop_manager.ui.words.renewals_page import stops_words

if TYPE_CHECKING:
    from desktop_manager.features.products.entry import ProductEntry
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.widgets.notice import NoticeTone


class RenewalRead(NamedTuple):
    """The renewal of a product as its detail shows it.

    Attributes:
        product: its id; `organization` is the name of the one it belongs to.
        entry: None where the product is no longer known.
        today: the date in the user's time zone.
        told: whether the server tells renewals; None where it has not said so, and may yet.
        changes, renewing: whether it lets them be changed, and renews.
        without_rights: whether the user may not do the accounting of its organization.
        keepers: who may, where the user may not and they are known.
        fetched_at: seconds since 1970 UTC, None if never.
        failure: code why the last fetch failed, "" if it did not.
    """

    product: int
    organization: str
    entry: RenewalEntry | None
    today: date
    told: bool | None
    changes: bool
    renewing: bool
    without_rights: bool
    keepers: tuple[str, ...]
    fetched_at: int | None
    failure: str

    @property
    def expires(self) -> bool:
        """Whether there is a day to be renewed by."""
        return self.entry is not None and self.entry.expires_on is not None

    @property
    def refusal(self) -> str:
        """Why nothing of it can be changed here and now, in words; "" where it can."""
        entry = self.entry
        if entry is None or (entry.refused == NO_RIGHTS and not self.changes):
            return ""
        return capital(refusal_words(entry.refused)) if entry.refused else ""

    @property
    def notice(self) -> tuple[str, NoticeTone]:
        """What must not be overlooked, and how grave it is."""
        entry = self.entry
        if entry is None or entry.days is None:
            return "", "neutral"
        found = tone(entry)
        if entry.days < 0 and found == "neutral":
            said = QCoreApplication.translate("ProductRenewal", "This product has expired.")
        elif found == "neutral":
            return "", "neutral"
        else:
            said = trouble_words(entry, self.today)
        if entry.days < 0:
            return f"{said} {self.refusal}".strip(), "bad"
        return said, "bad" if found == "bad" else "warning"

    @property
    def note(self) -> str:
        """What is said under the due date."""
        entry = self.entry
        if entry is None:
            return ""
        if not self.expires:
            return self.refusal if entry.refused == PART_OF_KSUITE else ""
        if entry.known or entry.risk == Risk.NONE:
            return "" if self.notice[0] else stops_words(entry)
        if self.without_rights:
            return no_rights_words(self.organization, self.keepers)
        failed = attention_words(self.failure or None)
        if failed:
            return failed
        if self.fetched_at is None:
            return QCoreApplication.translate("Renewals", "Prices and auto-renew are on their way.")
        return "" if self.notice[0] else stops_words(entry)

    @property
    def change_note(self) -> str:
        """Why auto-renew and Renewal Warranty stay as they are, where it is not said above."""
        return "" if self.refusal and self.refusal in self.notice[0] else self.refusal


def read_renewal(workspace: Workspace, product: ProductEntry) -> RenewalRead:
    """Read the renewal of `product`. Raises StoreClosed at the end of the login."""
    service, organization = workspace.renewals, product.organization_id
    found = service.read_single(organization, product.id)
    fetched_at = service.reader.fetched_at(organization)
    return RenewalRead(
        product.id,
        product.organization_name,
        found.entry,
        found.today,
        # Without a network nobody has asked yet what the server offers; what is stored was told by it.
        True if fetched_at is not None else service.offered(),
        service.offers_changes(),
        service.offers_renewing(),
        found.without_rights,
        keepers_of(workspace, organization) if found.without_rights else (),
        fetched_at,
        service.reader.failure(organization) or "",
    )
