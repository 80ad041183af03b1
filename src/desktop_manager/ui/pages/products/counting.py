"""How many products there are, in words."""

from PySide6.QtCore import QCoreApplication


def count_words(shown: int, total: int) -> str:
    """Behind the title of the list: "· 27", or "· 3 of 27" while a filter hides some."""
    if shown == total:
        return f"· {total}"
    return QCoreApplication.translate("Product", "· %1 of %2").replace("%1", str(shown)).replace("%2", str(total))


def subtitle_words(shown: int, total: int, place: str) -> str:
    """Under the page's title: "27 products in Maison du Canal", or "3 of 27 products in Maison du Canal"."""
    translate = QCoreApplication.translate
    products = translate("Product", "%n product(s)", "", total)
    if shown != total:
        products = translate("Product", "%1 of %2").replace("%1", str(shown)).replace("%2", products)
    return translate("Product", "%1 in %2").replace("%1", products).replace("%2", place)


def place_words(organization: str | None, organizations: int) -> str:
    """Where they are: the name of the organization, or how many there are."""
    if organization is not None:
        return organization
    return QCoreApplication.translate("Product", "%n organization(s)", "", organizations)
