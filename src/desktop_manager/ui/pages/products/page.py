"""Products: every product of one or all organizations, to find, to sort and to read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import PRODUCTS
from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.features.organizations.service import Organization
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.products.actions import MODIFY_OFFER, PREFIX_FOLDER
from desktop_manager.ui.pages.products.counting import count_words, place_words, subtitle_words
from desktop_manager.ui.pages.products.detail_pane import EDGE, DetailPane
from desktop_manager.ui.pages.products.hosting_parts import HostingParts
from desktop_manager.ui.pages.products.ksuite_parts import SERVICE, KSuiteParts
from desktop_manager.ui.pages.products.list_card import ListCard
from desktop_manager.ui.pages.products.panes import Panes
from desktop_manager.ui.pages.products.reading import Freshness, ProductsData, read_freshness, read_products
from desktop_manager.ui.pages.products.remarks import REFUSED, remark
from desktop_manager.ui.pages.products.renewal_parts import RenewalParts
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.notice import Notice
from desktop_manager.ui.widgets.repolish import polish
from desktop_manager.ui.words.organizations import attention_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


DETAIL_AFTER_MS = 60
"""Milliseconds from the first list to the making of the detail: Qt paints within some 20 ms of what changed."""


class ProductsPage(DataPage):
    """Shows the local data of the login: list at the left, the selected product at the right."""

    # The profile names the time zone in which days are counted.
    areas = frozenset((Area.PRODUCTS, Area.ACCOUNTS, Area.PROFILE, Area.SITES))

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Products"), scroll=False, parent=parent)
        self._data: ProductsData | None = None
        self._selected: int | None = None
        self._wanted: int | None = None
        self._names: dict[int, str] = {}
        self._making = False
        self.products = ListCard()
        self.detail = DetailPane(context.opener)
        self.hostings = HostingParts(self, context, self.detail)
        self.ksuites = KSuiteParts(self, self.detail)
        self.renewals = RenewalParts(self, self.detail)
        self.panes = Panes(self.products, self.detail)
        self.remark = Notice()
        self.refresh_button = Button(self.tr("Refresh"))
        self.remark.add_action(self.refresh_button)
        content = QWidget()
        self.place(content, skeleton_rows=8)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        remark_place = QVBoxLayout()
        remark_place.setContentsMargins(0, 0, EDGE, 0)
        remark_place.addWidget(self.remark)
        layout.addLayout(remark_place)
        layout.addWidget(self.panes, 1)
        # The detail scrolls in the page's margin.
        self.body.setContentsMargins(EDGE, 0, 0, EDGE)
        find = QShortcut("Ctrl+F", self)
        find.activated.connect(self._find)
        self._connect()

    def _connect(self) -> None:
        context = self.context
        context.show_all_changed.connect(self.read_if_seen)
        context.product_requested.connect(self.show_product)
        self.offer_record("", self.show_product)
        self.offer_action(MODIFY_OFFER, self._modify_offer)
        self.offer_action(PREFIX_FOLDER, self._open_prefix)
        self.offer_record(MODIFY_OFFER, self._modify_offer_of)
        self.refresh_button.clicked.connect(context.refresh_requested)
        self.products.chosen.connect(self._select)
        self.products.opened.connect(self._open)
        self.products.scope_chosen.connect(context.set_show_all)
        self.products.narrowed.connect(self._say_counts)
        self.products.action_asked.connect(self._act_on_nothing)
        self.detail.product_chosen.connect(self.show_product)
        self.detail.back.connect(self._go_back)
        self.detail.link_failed.connect(self.say_link)
        self.hostings.site_chosen.connect(self.show_product)
        self.hostings.link_failed.connect(self.say_link)

    @property
    def state(self) -> str:
        """What is seen: "loading", "error", "empty" or "content"."""
        empty = self.states.state == "content" and not self.products.model.product_count
        return "empty" if empty else self.states.state

    @property
    def selected(self) -> int | None:
        """Id of the selected product."""
        return self._selected

    # Reading

    def _scope(self) -> int | None:
        """Whose products are to be shown; None for those of all."""
        current = self.context.organization
        return None if self.context.show_all or current is None else current.id

    @property
    def made(self) -> bool:
        """Whether the detail is made; a page that has not read yet makes nothing."""
        return self.detail.built or not self._making

    def read(self) -> None:
        """Read the products of the current organization, or of all."""
        if self._data is None or self._data.organization != self._scope():
            self.states.show_loading()
        scope, workspace = self._scope(), self.context.workspace
        key = ("products", scope, self.next_generation())

        def work(handle: "TaskHandle") -> ProductsData:
            return read_products(workspace, scope, lambda: not handle.cancelled)

        self.context.tasks.read(self, key, work, self._show, self._fail)

    def organizations_changed(self) -> None:
        """Read only where other products are to be shown, or the same under another name: 10,000 take their time."""
        data = self._data
        if data is None or data.organization != self._scope() or self._names != self._organization_names():
            self.read_if_seen()
        elif self.isVisible():
            self._say_scope()
            self._say_remark(data)
            self._say_counts()

    def read_freshness(self) -> None:
        """Products that a refresh changed are read already; it always makes them newer, or says why it could not."""
        if self._data is None:
            self.read()
            return
        scope, workspace = self._scope(), self.context.workspace
        key = ("products.freshness", scope, self.next_generation())
        self.context.tasks.read(self, key, lambda _: read_freshness(workspace, scope), self._take_freshness, self._fail)

    def _take_freshness(self, freshness: Freshness) -> None:
        if self._data is not None and self._data.organization == self._scope():
            self._data = self._data._replace(fetched_at=freshness.fetched_at, failure=freshness.failure)
            self._say_remark(self._data)

    def _organization_names(self) -> dict[int, str]:
        return {organization.id: organization.name for organization in self.context.organizations}

    def _show(self, data: ProductsData) -> None:
        before, self._data = self._data, data
        if not self._making:
            # Also where there is nothing to show yet: then the detail is ready when there is.
            self._making = True
            QTimer.singleShot(DETAIL_AFTER_MS, self, self._build_detail)
        if self.context.refreshing and not self.context.organizations:
            # A first refresh has brought products, and the window has not read yet whose: that comes in a moment.
            self._data = None
            self.states.show_loading()
            return
        same = before is not None and before.organization == data.organization
        self._names = self._organization_names()
        self._say_scope()
        self.products.show_products(data.prepared, data.sites, of_all=data.organization is None, same=same)
        self._say_remark(data)
        self._say_counts()
        if not data.known:
            self._data = None
            self._show_never_fetched(data.failure)
            return
        self._show_selection(data, stays=same and before is not None and bool(before.prepared.records))
        self.states.show_content()
        if self.detail.built:
            self.hostings.list_sites(data.hosted)

    def _fail(self, error: Exception) -> None:
        words = explain(error)
        if self._data is None or self._data.organization != self._scope():
            self._data = None
            self.states.show_error(words.sentence, words.hint, details=words.details)
        else:
            self.show_message("bad", words.sentence, words.hint)

    def _show_never_fetched(self, failure: str | None) -> None:
        """Nothing was ever fetched: it is on its way, or it failed."""
        self.set_subtitle("")
        if self.context.refreshing:
            self.states.show_loading()
        elif self.refresh_error is not None:
            words = explain(self.refresh_error)
            self.states.show_error(words.sentence, words.hint, details=words.details)
        elif failure is not None:
            self.states.show_error(self.tr("The products could not be fetched."), attention_words(failure) or "")
        else:
            self.states.show_error(
                self.tr("The products have not been fetched yet."), self.tr("Retry to fetch them from the server.")
            )

    # What is said

    def _organization(self) -> Organization | None:
        """The organization whose products are shown; None where those of all are."""
        return None if self.context.show_all else self.context.organization

    def _say_scope(self) -> None:
        several = len(self.context.organizations) > 1
        self.products.show_scope(of_all=self.context.show_all, several=several)

    def _say_counts(self) -> None:
        model = self.products.model
        rows, shown, total = model.rowCount(), model.shown_product_count, model.product_count
        one = self._organization()
        place = place_words(one.name if one else None, len(self.context.organizations))
        self.products.show_count(count_words(shown, total))
        self.set_subtitle(subtitle_words(shown, total, place))
        self.panes.show_list_only(not total)
        if rows:
            self.products.show_lines()
        elif total:
            self._say_nothing_fits()
        else:
            self._say_empty(one)

    def _say_nothing_fits(self) -> None:
        typed = self.products.filter.text().strip()
        sentence = self.tr("No product fits “%1”").replace("%1", typed) if typed else self.tr("No product fits")
        hint = self.tr("Every word must be found in its name, type, tags, domain or references.") if typed else ""
        self.products.show_nothing("search", sentence, hint, self.tr("Clear filter"))

    def _say_empty(self, one: Organization | None) -> None:
        if one is not None and one.attention in REFUSED:
            sentence = self.tr("No product of %1 can be read").replace("%1", one.name)
            hint = attention_words(one.attention) or ""
        else:
            sentence = self.tr("No products in %1 yet").replace("%1", one.name if one else "")
            if one is None:
                sentence = self.tr("No products in your organizations yet")
            hint = self.tr("Domains, hostings, kSuite and everything else that is ordered will be listed here.")
        self.products.show_nothing("package", sentence, hint, self.tr("Open in Manager"))

    def _say_remark(self, data: ProductsData) -> None:
        context = self.context
        found = remark(
            data, self._organization(), context.organizations, offline=context.offline, now=context.workspace.now()
        )
        if found is None:
            self.remark.show_notice("", "neutral")
            return
        self.remark.show_notice(found.text, found.tone)
        self.refresh_button.setVisible(found.can_refresh)

    # The selected product

    def show_product(self, product: int) -> None:
        """Select a product and show it; one that is still being read, as soon as it is there."""
        data = self._data
        if data is None or data.organization != self._scope() or data.product(product) is None:
            self._wanted = product
            return
        self.products.reveal(product)
        self._open(product)

    def _show_selection(self, data: ProductsData, *, stays: bool) -> None:
        """Keep what is selected, if it is still there; a list that is new (not `stays`) starts with its first."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and data.product(wanted) is not None:
            self.show_product(wanted)
        elif self._selected is not None and data.product(self._selected) is not None:
            if not stays:
                self.products.select(self._selected)
            self._show_detail()
        elif not stays:
            self._start_with_first()
        elif self._selected is not None:
            self._leave(self.tr("This product is no longer there"), self.tr("The last refresh did not find it."))

    def _leave(self, sentence: str, hint: str) -> None:
        self._selected = None
        self.products.select(None)
        self.panes.open_detail(False)
        self.detail.show_nothing(sentence, hint)

    def _start_with_first(self) -> None:
        first = self.products.first
        if first is None:
            self._leave(self.tr("No product is selected"), self.tr("Choose one in the list to read all about it."))
            return
        self._selected = None
        self.panes.open_detail(False)
        self.products.select(first)
        self._select(first)

    def _select(self, product: int) -> None:
        if product != self._selected:
            self._selected = product
            self._show_detail()

    def _open(self, product: int) -> None:
        self._select(product)
        self.panes.open_detail(True)
        if self.panes.alone:
            self.detail.take_keyboard()

    def _show_detail(self) -> None:
        if self.detail.product is not None:
            self._fill_detail()
        elif self.detail.built:
            # The list goes to the screen first.
            QTimer.singleShot(1, self, self._fill_detail)

    def _build_detail(self) -> None:
        if self.detail.build_next():
            polish(self.products)
        # Not 0: Qt does such steps one after the other before it looks at anything else.
        QTimer.singleShot(1, self, self._begin_detail if self.detail.built else self._build_detail)

    def _begin_detail(self) -> None:
        self._fill_detail()
        if self._data is not None:
            self.hostings.list_sites(self._data.hosted)

    def _fill_detail(self) -> None:
        data = self._data
        if data is None:
            return
        product = data.product(self._selected) if self._selected is not None else None
        if product is None:
            return
        if isinstance(product, SiteEntry):
            self.renewals.look_away()
            self.hostings.show_site(product)
            return
        parent = data.product(product.parent_id) if product.parent_id is not None else None
        below = (data.product(identity) for identity in data.children.get(product.id, ()))
        children = [child for child in below if child is not None]
        self.detail.show_product(product, parent, children)
        self.renewals.show_product(product)
        self.hostings.show_product(product)
        self.ksuites.show_product(product)
        self.detail.lay_out_now()

    def unsaved(self) -> str:
        """What leaving would lose, as a sentence; "" if nothing."""
        return self.hostings.unsaved()

    def discard_unsaved(self) -> None:
        """Give it up: the user chose so."""
        self.hostings.discard_unsaved()

    # What the user does

    def _go_back(self) -> None:
        self.panes.open_detail(False)
        self.products.view.setFocus()

    def _find(self) -> None:
        self.panes.open_detail(False)
        self.products.filter.setFocus()
        self.products.filter.selectAll()

    def _open_prefix(self) -> None:
        self.hostings.made_folder().open_sheet()

    def _modify_offer(self) -> None:
        """Of the selected kSuite, else of the one of the current organization."""
        data, current = self._data, self.context.organization
        if data is None:
            return
        chosen = data.product(self._selected) if self._selected is not None else None
        products = (chosen,) if chosen is not None and chosen.service == SERVICE else data.prepared.records
        found = KSuiteParts.find(products, current.id if current is not None else None)
        if found is None:
            name = current.name if current is not None else ""
            self.show_message("info", self.tr("There is no kSuite in %1.").replace("%1", name))
            return
        self._modify_offer_of(found.id)

    def _modify_offer_of(self, product: int) -> None:
        self.ksuites.modify(product)
        self.show_product(product)

    def _act_on_nothing(self) -> None:
        if self.products.model.total:
            self.products.clear_filters()
            self.products.filter.setFocus()
        elif not self.context.open_in_manager(PRODUCTS):
            self.say_link(self.context.manager_url(PRODUCTS))
