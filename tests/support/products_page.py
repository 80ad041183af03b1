"""What tests of the Products page share: the lines in sight, products by name, and changes on the demo server."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_manager.demo.records import Product
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.state import Login
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.widgets.label import Label
from support.waiting import run_until
from support.window import OpenDemo

ATELIER = "Atelier Helvétique Sàrl"
MAISON = "Maison du Canal"


def open_products(demo: OpenDemo, width: int = 1024, height: int = 820) -> ProductsPage:
    """The page with its list, and with the detail of the product that is selected at once."""
    page = demo.show(ProductsPage, width, height)
    run_until(lambda: page.selected is None or page.detail.product is not None, "the detail is still not made")
    demo.wait_until_quiet()
    return page


def plain(text: str) -> str:
    """The text with its plurals as they read, whether the English translation is installed or not."""
    return text.replace("(s)", "s")


def names(page: ProductsPage) -> list[str]:
    """The names in the list, from its top."""
    model = page.products.model
    return [model.record(row).name for row in range(model.rowCount())]


def product_id(page: ProductsPage, name: str) -> int:
    """The id of the first product of that name in the list."""
    return page.products.model.record(names(page).index(name)).id


def current_name(page: ProductsPage) -> str | None:
    """The name of the highlighted line."""
    index = page.products.view.currentIndex()
    return page.products.model.record(index.row()).name if index.isValid() else None


def words(widget: QWidget) -> list[str]:
    """The words of every label in sight, with plurals as they read."""
    return [plain(label.text()) for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def change_products(demo: OpenDemo, change: Callable[[tuple[Product, ...]], tuple[Product, ...]]) -> None:
    """Change what the server holds of Claire's products; the window hears of it at its next refresh."""
    login = demo.state.logins[CLAIRE_ID]
    changed = change(tuple(login.products))
    demo.state.logins[CLAIRE_ID] = Login(login.profile, login.memberships, changed, login.has_my_ksuite)


def refresh(demo: OpenDemo) -> None:
    """Fetch anew, and let the page read what came."""
    demo.sync()
    demo.wait_until_quiet()


def switch(demo: OpenDemo, organization: str) -> None:
    """Make another organization the current one, and let the page read its products."""
    found = next(one for one in demo.context.organizations if one.name == organization)
    demo.tell_organizations(found.id)
    demo.wait_until_quiet()
