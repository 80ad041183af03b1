"""The card of a kSuite: its offer among the others, what is tied to it, and the way to raise it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.api.manager_links import KSUITE_OFFER, url
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.ksuite.rules import judge_offer
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.products.ksuite_parts import SERVICE
from desktop_manager.ui.pages.products.ksuite_reading import KSuiteRead, read_ksuite
from desktop_manager.ui.pages.products.ksuite_tile import OfferTile, OfferTiles
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.notice import Notice, NoticeTone
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.dates import age, day
from desktop_manager.ui.words.ksuite import any_time, has_words, never_back, stays_words, tied_words
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.organizations import attention_words
from desktop_manager.ui.words.renewals import period_words

if TYPE_CHECKING:
    from desktop_manager.api.models.ksuite import KSuite
    from desktop_manager.features.ksuite.service import KSuiteView
    from desktop_manager.features.products.entry import ProductEntry
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.pages.products.ksuite_flow import ModifyFlow
    from desktop_manager.ui.tasks import TaskHandle


class KSuiteCard(Card):
    """Shows the kSuite that it is given, and is not there for other products.

    Signals:
        arranged: what stands in it is another; its place has to be laid out.
    """

    arranged = Signal()

    def __init__(self, page: DataPage) -> None:
        """Messages go to `page`, what blocks through the tasks of its context."""
        super().__init__(self.tr("kSuite offer"))
        self._page = page
        self._context = page.context
        self._product: ProductEntry | None = None
        self._read_now: KSuiteRead | None = None
        self._generation = 0
        self._wanted = False
        self._fetching = False
        self.tiles: list[OfferTile] = []
        self._shown: tuple[KSuite | None, str] = (None, "")
        self._columns: OfferTiles | None = None
        self.more = IconButton("ellipsis-vertical", self.tr("What can be done with this kSuite"))
        self.more.clicked.connect(self._open_menu)
        self.add_action(self.more)
        self.facts = WrapLabel()
        self.notice = Notice("neutral")
        self.rules = WrapLabel("", "secondary")
        self.modify = Button(self.tr("Modify the offer…"))
        self.modify.clicked.connect(self.begin)
        self.manager = LinkButton(self.tr("Modify the offer in the Manager"), "", self._context.opener)
        self.manager.failed.connect(page.say_link)
        self.clicks = WrapLabel("", "secondary")
        self._place = QWidget()
        for widget in (self.facts, self.notice, self._place, self.rules, self.clicks):
            self.add_widget(widget)
        self.add_buttons((self.modify, self.manager))
        self._place.hide()
        self.hide()
        self._context.areas_changed.connect(self._areas_changed)
        self._context.refresh_ended.connect(self._refresh_ended)

    @cached_property
    def flow(self) -> ModifyFlow:
        """Raises the kSuite; made when it is first wanted."""
        from desktop_manager.ui.pages.products.ksuite_flow import ModifyFlow

        return ModifyFlow(self._page)

    @cached_property
    def menu(self) -> QMenu:
        """The ⋮ menu."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.modify_action = menu.addAction(self.tr("Modify the offer…"))
        self.modify_action.triggered.connect(self.begin)
        menu.addSeparator()
        self.manager_action = menu.addAction(self.tr("Open in Manager ↗"))
        self.manager_action.triggered.connect(self.manager.click)
        return menu

    @property
    def view(self) -> KSuiteView | None:
        """What is shown; None while nothing was read."""
        return self._read_now.view if self._read_now is not None else None

    def show_product(self, product: ProductEntry) -> None:
        """Show a kSuite, or nothing for another product."""
        before, self._product = self._product, product
        if product.service != SERVICE:
            self._wanted = False
            self.hide()
            return
        self.show()
        if before is None or before.id != product.id:
            self._read_now = None
            self._wanted = False
            self._show_reading()
        self._read()
        self._fetch(force=False)

    def begin(self) -> None:
        """Modify the offer, as soon as it is read; where that cannot be done here, say why or open the Manager."""
        self._wanted = self._read_now is None
        if not self._wanted:
            self._begin("")

    # Reading

    def _read(self) -> None:
        product = self._product
        assert product is not None, "only of a product that is shown"
        self._generation += 1
        workspace = self._context.workspace

        def work(_handle: TaskHandle) -> KSuiteRead:
            return read_ksuite(workspace, product)

        key = ("ksuite", product.id, self._generation)
        self._context.tasks.read(self, key, work, self._show, self._not_read)

    def _not_read(self, error: Exception) -> None:
        self._wanted = False
        self._page.show_failure(error, has_content=True)

    def _fetch(self, *, force: bool) -> None:
        product = self._product
        if product is None or self._fetching:
            return
        self._fetching = True
        ksuite = self._context.workspace.ksuite

        def work(_handle: TaskHandle) -> WriteResult:
            return WriteResult(ksuite.fetch(product.organization_id, force=force))

        self._context.tasks.write(self, work, self._fetched, self._not_fetched)

    def _fetched(self, _result: WriteResult) -> None:
        self._fetching = False
        if self._read_now is not None and self._read_now.view.suite is None:
            self._read_if_seen()

    def _not_fetched(self, _error: Exception) -> None:
        """The store remembers why; it is said with what is shown."""
        self._fetching = False
        self._read_if_seen()

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if Area.KSUITE_OFFERS in areas:
            self._read_if_seen()

    def _refresh_ended(self, error: Exception | None) -> None:
        if error is None and self.isVisible():
            self._fetch(force=True)
        else:
            self._read_if_seen()

    def _read_if_seen(self) -> None:
        if self.isVisible() and self._product is not None:
            self._read()

    # Showing

    def _show_reading(self) -> None:
        self.set_chip("", "neutral")
        self.facts.setText(self.tr("Reading the offers…"))
        self.notice.show_notice("", "neutral")
        self._show_offers(None, "")
        for widget in (self.rules, self.clicks, self.manager, self.modify):
            widget.hide()

    def _show(self, read: KSuiteRead) -> None:
        product = self._product
        if product is None or product.service != SERVICE:
            return
        context, view = self._context, read.view
        read = read._replace(pending=view.can_raise is None and (context.refreshing or context.offline))
        self._read_now = read
        self.manager.set_url(url(KSUITE_OFFER, product.organization_id))
        live = read.in_manager
        self.manager.setVisible(live)
        self.modify.setVisible(not live)
        self.clicks.setText(clicks_words(KSUITE_OFFER.clicks, product.organization_name) if live else "")
        self.clicks.setVisible(live)
        refusal = self.refusal
        self.modify.set_disabled_reason(refusal)
        self._show_offers(view, refusal)
        self.facts.setText(self._facts(view))
        self.notice.show_notice(*self._notice(read))
        parts = tied_words(view.suite.parts) if view.suite is not None else ""
        rules = (any_time(), never_back(), stays_words(product.organization_name), parts or self._public_tie())
        self.rules.setText("\n".join(rules))
        self.rules.show()
        self.arranged.emit()
        if self._wanted and not (view.suite is None and view.offered and self._fetching):
            self._wanted = False
            self._begin("")

    @property
    def refusal(self) -> str:
        """Why nothing can be raised here and now, in words; "" where it can or where the Manager does it."""
        return self._read_now.refusal if self._read_now is not None else ""

    def _show_offers(self, view: KSuiteView | None, refusal: str) -> None:
        shown = (view.suite if view is not None else None, refusal)
        if shown == self._shown:
            return
        self._shown = shown
        if self._columns is not None:
            self._columns.hide()
            self._columns.deleteLater()
            self._columns = None
        self.tiles = []
        suite = view.suite if view is not None else None
        if suite is None or not suite.offers:
            return
        self.tiles = [OfferTile(one, judge_offer(suite, one.code), refusal) for one in suite.offers]
        for tile in self.tiles:
            tile.chosen.connect(self._begin)
        self._columns = OfferTiles(self.tiles)
        holder, layout = self._padding()
        layout.insertWidget(layout.indexOf(self._place), self._columns)
        holder.updateGeometry()

    def _facts(self, view: KSuiteView) -> str:
        suite, product = view.suite, self._product
        assert product is not None, "shown"
        if suite is None:
            return product.description
        parts = [has_words(suite.users, suite.storage_tb)]
        if suite.price is not None and suite.months is not None and view.expires_on is not None:
            text = self.tr("Next invoice on %1: %2 without VAT for %3").replace("%1", day(view.expires_on))
            parts.append(text.replace("%2", money_text(suite.price)).replace("%3", period_words(suite.months)))
        return "\n".join(parts)

    def _notice(self, read: KSuiteRead) -> tuple[str, NoticeTone]:
        view = read.view
        if read.in_manager and not view.offered:
            text = self.tr("Infomaniak's API tells neither the offers nor their prices. The Manager shows both.")
            return text, "neutral"
        failure = view.failure or ("network" if self._context.offline else "")
        if failure:
            known = age(view.fetched_at, self._context.workspace.now()) + "." if view.fetched_at is not None else ""
            return f"{attention_words(failure)} {known}".strip(), "warning"
        return read.refusal, "neutral"

    def _public_tie(self) -> str:
        return self.tr("Its products cannot be moved or cancelled on their own.")

    # What the user does

    def _open_menu(self) -> None:
        menu = self.menu
        refusal = self.refusal
        self.modify_action.setEnabled(not refusal and self._read_now is not None)
        self.modify_action.setToolTip(refusal)
        menu.popup(self.more.mapToGlobal(QPoint(self.more.width() - menu.sizeHint().width(), self.more.height() + 4)))

    def _begin(self, offer: str) -> None:
        read, product = self._read_now, self._product
        if read is None or product is None:
            return
        if read.in_manager:
            self.manager.click()
        elif read.refusal:
            self._page.show_message("warning", self.tr("The offer cannot be modified now."), read.refusal)
        elif read.view.suite is not None:
            self.flow.open(read.view.suite, product.organization_name, offer)
