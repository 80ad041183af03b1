"""What Ctrl+K finds of the Products page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

MODIFY_OFFER = "modify-ksuite-offer"
PREFIX_FOLDER = "mysql-prefix-folder"


def products_actions() -> tuple[PageAction, ...]:
    """The page's own actions."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            MODIFY_OFFER,
            translate("ProductsActions", "Modify the kSuite offer…"),
            also=translate("ProductsActions", "upgrade raise users storage Standard Business Enterprise"),
        ),
        PageAction(
            PREFIX_FOLDER,
            translate("ProductsActions", "MySQL prefix in a folder…"),
            also=translate("ProductsActions", "database wp-config restore files"),
        ),
    )
