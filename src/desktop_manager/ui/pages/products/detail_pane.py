"""The right side of the page: everything known of the selected product."""

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.repolish import polish

if TYPE_CHECKING:
    from desktop_manager.ui.pages.products.detail_cards import DetailCards
    from desktop_manager.ui.pages.products.family_card import FamilyCard
    from desktop_manager.ui.pages.products.overview_card import OverviewCard
    from desktop_manager.ui.pages.products.reference_card import ReferenceCard
    from desktop_manager.ui.pages.products.site_pane import SitePane
    from desktop_manager.ui.widgets.empty_state import EmptyState

EDGE = 24
"""Margin of the page at the right, in which the scroll bar stands."""


class DetailPane(QStackedWidget):
    """One product, or why there is none.

    Signals:
        product_chosen: id of another product that the user goes to.
        back: to the list, where only one of the two fits.
        link_failed: an address for which no browser could be started.
    """

    product_chosen = Signal(int)
    back = Signal()
    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Nothing is selected."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Selected product"))
        self.product: ProductEntry | None = None
        self._nothing: EmptyState | None = None
        self.back_button = Button(self.tr("Back to the list"), icon="list")
        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self._opener = opener
        self._cards: DetailCards | None = None
        self._other: SitePane | None = None
        self._alone = False
        self._building = self._build()
        self._made = False
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        self.addWidget(self.scroll_area)

    @property
    def built(self) -> bool:
        """Whether the parts of a product are there: making them takes as long as all the rest of the page."""
        return self._made

    @property
    def overview(self) -> "OverviewCard":
        """The card with what the product is."""
        return self._built().overview

    @property
    def family(self) -> "FamilyCard":
        """The card with its parent and children."""
        return self._built().family

    @property
    def references(self) -> "ReferenceCard":
        """The card with its references."""
        return self._built().references

    def build_next(self) -> bool:
        """Make the next of the parts of a product; whether all are there.

        Step by step, because together they would keep the window still for 50 ms and more beside a busy worker.
        """
        if not self._made:
            next(self._building)
        return self._made

    def _build(self) -> Generator[None]:
        # The list's first lines do not wait for these modules, nor for Qt's namespace.
        from PySide6.QtCore import Qt

        yield
        from desktop_manager.ui.pages.products.overview_card import OverviewCard

        yield
        overview = OverviewCard(self._opener)
        yield
        from desktop_manager.ui.pages.products.family_card import FamilyCard

        family = FamilyCard()
        yield
        from desktop_manager.ui.pages.products.reference_card import ReferenceCard

        references = ReferenceCard()
        yield
        from desktop_manager.ui.pages.products.detail_cards import DetailCards

        cards = DetailCards(overview, family, references, self.back_button, EDGE)
        overview.link_failed.connect(self.link_failed)
        family.product_chosen.connect(self.product_chosen)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards = cards
        self.scroll_area.setWidget(cards)
        yield
        for card in (overview, family, references):
            polish(card)
            yield
        self._made = True
        yield

    def _built(self) -> "DetailCards":
        while self._cards is None:
            self.build_next()
        return self._cards

    @property
    def nothing(self) -> "EmptyState":
        """What stands here where no product is shown."""
        if self._nothing is None:
            from desktop_manager.ui.widgets.empty_state import EmptyState

            self._nothing = EmptyState("package", "")
            self.addWidget(self._nothing)
        return self._nothing

    def show_product(
        self, product: ProductEntry, parent: ProductEntry | None, children: Sequence[ProductEntry]
    ) -> None:
        """Show a product; the same one, fetched anew, stays where it is scrolled to."""
        if self.product is None or product.id != self.product.id:
            self.scroll_area.verticalScrollBar().setValue(0)
        self.product = product
        self.overview.show_product(product)
        self.family.show_family(parent, children)
        self.references.show_product(product)
        # Shown first: what is hidden is laid out at a width that it will not have.
        self.setCurrentWidget(self.scroll_area)
        self.lay_out_now()

    def show_other(self, entry: ProductEntry, pane: "SitePane") -> None:
        """Show a pane in place of the cards of a product, such as that of a site."""
        if self._other is not pane:
            self._other = pane
            pane.back.connect(self.back)
            pane.set_alone(self._alone)
            self.addWidget(pane)
        self.product = entry
        self.setCurrentWidget(pane)
        self.lay_out_now()

    def add_card(self, card: QWidget) -> None:
        """Put a card under the first one of a product."""
        self._built().add_card(card)

    def take_keyboard(self) -> None:
        """Put the keyboard on the way back to the list."""
        other = self._other
        shown = other.back_button if other is not None and self.currentWidget() is other else self.back_button
        shown.setFocus()

    def show_nothing(self, sentence: str, hint: str = "") -> None:
        """Say why no product is shown; with an empty sentence there is nothing at all."""
        self.product = None
        self.nothing.set_texts(sentence, hint=hint)
        self.nothing.set_icon("package", "neutral")
        self.nothing.setVisible(bool(sentence))
        self.setCurrentWidget(self.nothing)

    def set_alone(self, alone: bool) -> None:
        """Stand in place of the list, with a way back, or beside it."""
        self._alone = alone
        self.back_button.setVisible(alone)
        if self._other is not None:
            self._other.set_alone(alone)

    def lay_out_now(self) -> None:
        """Rows come and go: laid out from the inside, at once, none is first painted in the place of another."""
        other = self._other
        content: QWidget = other.content if other is not None and self.currentWidget() is other else self._built()
        for widget in (*reversed(content.findChildren(QWidget)), content):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        needed = content.heightForWidth(content.width())
        if needed > content.height():
            # The scroll area gives the room a moment later; until then the cards would be squeezed.
            content.resize(content.width(), needed)

    def _keep_right_edge(self, _minimum: int, maximum: int) -> None:
        bar = self.scroll_area.verticalScrollBar().sizeHint().width() if maximum > 0 else 0
        if self._cards is not None:
            self._cards.column.setContentsMargins(0, 0, EDGE - bar, 0)
