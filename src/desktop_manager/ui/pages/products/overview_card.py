"""The card that says what a product is, how long it runs, and where to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.api.manager_links import RENEWALS, product_link, url
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.expiry import SOON_DAYS, Urgency
from desktop_manager.ui.pages.products.marks import mark
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.widgets.flow import ChipFlow, Flow
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.notice import Notice
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.dates import day, days_from_now
from desktop_manager.ui.words.products import condition_words, service_word

DOMAIN_SERVICES = frozenset(("domain", "domain_name"))


class OverviewCard(Card):
    """Name, chip, facts, the ways into the Manager. `link_failed(address)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Empty until `show_product`."""
        super().__init__(parent=parent)
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
        self.ways = Flow((self.manager, self.renew))
        for link in (self.manager, self.renew):
            link.failed.connect(self.link_failed)
        self.clicks = WrapLabel("", "secondary")
        facts = (self.type, self.organization, self.domain, self.expires, self.notice_place, self.condition, self.tags)
        self.add_row(self._facts(facts))
        self.add_row(self._ways())

    def show_product(self, product: ProductEntry) -> None:
        """Show another product."""
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
        self.expires.show_fact(self._expiry(product), self._expiry_note(product))
        self.notice.show_notice(self._warning(product), "bad" if product.urgency is Urgency.EXPIRED else "warning")
        self.notice_place.setVisible(bool(self.notice.text))
        self.condition.show_fact(condition_words(product.condition)[1])
        self.chips.set_texts(product.tags)
        self.tags.show_fact(", ".join(product.tags))
        link = product_link(product.service, product.id)
        self.manager.set_url(url(link, product.organization_id))
        self.manager.setAccessibleName(self.tr("Open %1 in the Manager").replace("%1", product.name))
        self.renew.set_url(url(RENEWALS, product.organization_id))
        self.renew.setVisible(product.expires_on is not None)
        self.ways.rearrange()
        self.clicks.setText(clicks_words(link.clicks, product.organization_name))

    def _expiry(self, product: ProductEntry) -> str:
        if product.expires_on is None or product.days_left is None:
            return self.tr("No due date")
        text = self.tr("%1 · %2")
        return text.replace("%1", day(product.expires_on)).replace("%2", days_from_now(product.days_left))

    def _expiry_note(self, product: ProductEntry) -> str:
        if product.expires_on is None:
            return ""
        notes = [self.tr("Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both.")]
        if product.service in DOMAIN_SERVICES:
            notes.append(self.tr("After an automatic renewal the date of a domain can lag behind."))
        return " ".join(notes)

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
