"""The card that says what a product is, how long it runs, how it is renewed, and where to go on."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import RENEWALS, product_link, url
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import SOON_DAYS, Urgency
from desktop_manager.ui.pages.products.marks import mark
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.flow import ChipFlow, Flow
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.notice import Notice, NoticeTone
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.dates import day, days_from_now
from desktop_manager.ui.words.products import condition_words, service_word

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.ui.pages.products.renewal_reading import RenewalRead
    from desktop_manager.ui.pages.products.renewal_rows import RenewalRows

DOMAIN_SERVICES = frozenset(("domain", "domain_name"))


class OverviewCard(Card):
    """Name, chip, facts, and the ways on: to the Renewals page and into the Manager.

    Signals:
        renew_wanted: the product is to be renewed.
        renewals_wanted: it is to be shown among the renewals.
        link_failed: an address for which no browser could be started.
    """

    renew_wanted = Signal()
    renewals_wanted = Signal()
    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Empty until `show_product` and `show_renewal`."""
        super().__init__(parent=parent)
        self._product: ProductEntry | None = None
        self.renewal: RenewalRows | None = None
        self.name = WrapLabel("", "card_title")
        self.chip = Chip("")
        self.add_row(self._head())
        self.type = FactRow(self.tr("Type"))
        self.organization = FactRow(self.tr("Organization"))
        self.avatar = Avatar("", 0, 20)
        self.organization.put_before(self.avatar)
        self.domain = FactRow(self.tr("Domain"), copied=True)
        self.expires = FactRow(self.tr("Expires"))
        self.notice = Notice("warning")
        self.notice_place = QWidget()
        around = QVBoxLayout(self.notice_place)
        around.setContentsMargins(16, 6, 16, 6)
        around.addWidget(self.notice)
        self.condition = FactRow(self.tr("Condition"))
        self.tags = FactRow(self.tr("Tags"))
        self.chips = ChipFlow()
        self.tags.put_instead(self.chips)
        self.manager = LinkButton(self.tr("Open in Manager"), "", opener)
        self.renew = LinkButton(self.tr("Renew in the Manager"), "", opener)
        self.renew_now = Button(self.tr("Renew now…"))
        self.renew_now.clicked.connect(self.renew_wanted)
        self.in_renewals = Button(self.tr("Show in Renewals"))
        self.in_renewals.clicked.connect(self.renewals_wanted)
        self.ways = Flow((self.renew_now, self.in_renewals, self.manager, self.renew))
        for before, after in pairwise((self.renew_now, self.in_renewals, self.manager, self.renew)):
            self.setTabOrder(before, after)
        for link in (self.manager, self.renew):
            link.failed.connect(self.link_failed)
        self.clicks = WrapLabel("", "secondary")
        facts = (self.type, self.organization, self.domain, self.expires, self.notice_place, self.condition, self.tags)
        self.add_row(self._facts(facts))
        self.add_row(self._ways())

    def show_product(self, product: ProductEntry) -> None:
        """Show another product; how it is renewed, `show_renewal` adds at once."""
        self._product = product
        self.setAccessibleName(product.name)
        self.name.setText(product.name)
        words, tone = mark(product) or (condition_words(product.condition)[0], "neutral")
        self.chip.setText(words)
        self.chip.set_tone(tone)
        self.chip.setVisible(bool(words))
        self.type.show_fact(service_word(product.service))
        self.avatar.set_person(product.organization_name, product.organization_id)
        self.organization.show_fact(product.organization_name)
        self.domain.show_fact(product.fqdn)
        self.condition.show_fact(condition_words(product.condition)[1])
        self.chips.set_texts(product.tags)
        self.tags.show_fact(", ".join(product.tags))
        link = product_link(product.service, product.id)
        self.manager.set_url(url(link, product.organization_id))
        self.manager.setAccessibleName(self.tr("Open %1 in the Manager").replace("%1", product.name))
        self.renew.set_url(url(RENEWALS, product.organization_id))
        self.clicks.setText(clicks_words(link.clicks, product.organization_name))

    def show_renewal(self, found: "RenewalRead | None", *, telling: bool | None) -> None:
        """Show how the product is renewed.

        Args:
            found: None until it is read.
            telling: whether the server tells renewals; None where that is not known yet.
        """
        product = self._product
        assert product is not None, "shown before"
        expires = product.expires_on is not None
        here, renewing = telling is True, found is None or found.renewing
        self._show_end(product, found if here else None, telling)
        if here:
            self._show_rows(found, expires=expires)
        elif self.renewal is not None:
            self.renewal.hide()
        self.renew_now.setVisible(here and expires and renewing)
        self.renew_now.set_disabled_reason(self.tr("Reading…") if found is None else found.refusal)
        self.in_renewals.setVisible(here)
        self.renew.setVisible(expires and (telling is False or (here and not renewing)))
        self.ways.rearrange()

    def _show_end(self, product: ProductEntry, found: "RenewalRead | None", telling: bool | None) -> None:
        """The due date, and what comes of it."""
        due, days = product.expires_on, product.days_left
        notes: list[str] = []
        notice: tuple[str, NoticeTone] = ("", "neutral")
        if telling is False and due is not None:
            notes.append(
                self.tr("Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.")
            )
            notice = self._warning(product), "bad" if product.urgency is Urgency.EXPIRED else "warning"
        elif found is not None:
            if found.entry is not None:
                due, days = found.entry.expires_on, found.entry.days
            notes.append(found.note)
            notice = found.notice
        if notes and due is not None and product.service in DOMAIN_SERVICES:
            notes.append(self.tr("After an automatic renewal the date of a domain can lag behind."))
        note = " ".join(one for one in notes if one)
        self.expires.show_fact(self._expiry(due, days), note)
        self.notice.show_notice(*notice)
        self.notice_place.setVisible(bool(self.notice.text))

    def _show_rows(self, found: "RenewalRead | None", *, expires: bool) -> None:
        if self.renewal is None:
            from desktop_manager.ui.pages.products.renewal_rows import RenewalRows

            self.renewal = RenewalRows()
            self._column.insertWidget(self._column.indexOf(self.notice_place) + 1, self.renewal)
        if found is not None:
            self.renewal.show_entry(found.entry, found.today, found.change_note)
        elif expires:
            self.renewal.show_reading()
        else:
            self.renewal.hide()

    def _expiry(self, due: "date | None", days: int | None) -> str:
        if due is None or days is None:
            return self.tr("No due date")
        return self.tr("%1 · %2").replace("%1", day(due)).replace("%2", days_from_now(days))

    def _warning(self, product: ProductEntry) -> str:
        """What must be known while it is too late to turn auto-renew on."""
        if product.urgency is Urgency.EXPIRED:
            return self.tr("This product has expired. If it is still needed, renew it in the Manager now.")
        if product.urgency is not Urgency.SOON:
            return ""
        return self.tr(
            "Auto-renew tries %n day(s) before the due date and can no longer be turned on. Unless auto-renew or"
            " Renewal Warranty covers this product, renew it in the Manager.",
            "",
            SOON_DAYS,
        )

    def _head(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(16, 14, 16, 12)
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _facts(self, facts: tuple[QWidget, ...]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        self._column = column
        for fact in facts:
            column.addWidget(fact)
        return holder

    def _ways(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.ways)
        column.addWidget(self.clicks)
        return holder
