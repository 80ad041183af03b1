"""The offer of a kSuite, and the dialog that modifies it."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.products.ksuite_card import KSuiteCard
from desktop_manager.ui.pages.products.ksuite_dialog import ModifyDialog
from desktop_manager.ui.pages.products.page import ProductsPage

KSUITE = 98302
"""Atelier Helvétique's."""
ENTERPRISE = 3
"""Place of that offer in the list."""


class KSuitePictures:
    """Nothing is changed: the last step is not confirmed."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the Products page."""
        show = partial(self._stage.show, "products")
        return (
            picture("products-ksuite", show, self._choose, self._bring),
            picture("products-ksuite-menu", self._stage.make_room, self._bring_top, self._open_menu),
            picture("products-ksuite-modify", self._modify, self._choose_enterprise, self._ask_price),
            picture("products-ksuite-refused", self._modify, partial(self._type_users, "9")),
            picture(
                "products-ksuite-confirm",
                self._modify,
                self._choose_enterprise,
                partial(self._type_users, "15"),
                self._ask_price,
                self._continue,
            ),
        )

    @property
    def _page(self) -> ProductsPage:
        return self._stage.page(ProductsPage)

    @property
    def _card(self) -> KSuiteCard:
        card = self._page.ksuites.card
        assert card is not None, "a kSuite is shown"
        return card

    @property
    def _dialog(self) -> ModifyDialog:
        return self._stage.dialog(ModifyDialog)

    def _choose(self) -> None:
        self._page.show_product(KSUITE)

    def _bring(self) -> None:
        self._page.detail.scroll_area.ensureWidgetVisible(self._card.modify)

    def _bring_top(self) -> None:
        self._page.detail.scroll_area.ensureWidgetVisible(self._card.more)

    def _open_menu(self) -> None:
        self._card.more.click()

    def _modify(self) -> None:
        self._card.modify.click()

    def _choose_enterprise(self) -> None:
        self._dialog.form.offer.setCurrentIndex(ENTERPRISE)

    def _type_users(self, users: str) -> None:
        self._dialog.form.users.setText(users)

    def _ask_price(self) -> None:
        # Without the pause after the last key.
        self._dialog.quote_wanted.emit()

    def _continue(self) -> None:
        self._dialog.confirm_button.click()
