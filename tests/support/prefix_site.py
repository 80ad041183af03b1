"""What tests of the MySQL prefix assistant share: files, the assistant, and how the server has the site."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop_manager.api.resources import capabilities, hosting
from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.products.prefix_assistant import PrefixAssistant
from support.products_page import open_products, plain
from support.security_page import be_active
from support.window import OpenDemo

ATELIER = 41000
SITE = "atelier-helvetique.ch"
FILES = {
    "wp-config.php": (
        b"<?php\r\ndefine( 'DB_NAME', 'mabase' );\r\ndefine( 'DB_USER', 'monuser' );\r\n"
        b"define( 'DB_PASSWORD', 's3cret' );\r\n$table_prefix = 'wp_';\r\n"
    ),
    "shop/.env": b"DB_CONNECTION=mysql\nDB_DATABASE=wxyz_shop\nDB_USERNAME=wxyz_shop\n",
    "legacy/connect.php": b"<?php\n\n$db = new mysqli('localhost', $user, 'pw', 'base_' . $year);\n",
    "vendor/package/config.php": b"<?php\ndefine('DB_NAME', 'theirs');\n",
}
WRITTEN = FILES["wp-config.php"].replace(b"mabase", b"wxyz_mabase").replace(b"monuser", b"wxyz_monuser")


def put_site(folder: Path) -> Path:
    """A site's files as they come from a hosting with the MySQL prefix on."""
    site = folder.resolve() / "site"
    for name, content in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return site


def select_site(demo: OpenDemo, page: ProductsPage, name: str = SITE) -> PrefixAssistant:
    """Select a site in the list; its assistant."""
    model = page.products.model
    entries = (model.record(row) for row in range(model.rowCount()))
    found = next(one for one in entries if isinstance(one, SiteEntry) and one.name == name)
    page.show_product(found.id)
    demo.wait_until_quiet()
    assert page.hostings.pane is not None
    assistant = page.hostings.pane.files.assistant
    assert assistant is not None
    return assistant


def open_site(demo: OpenDemo) -> tuple[ProductsPage, PrefixAssistant]:
    """The Products page with the site of the demo whose MySQL prefix is on."""
    page = open_products(demo, 1024, 820)
    demo.wait_until_quiet()
    return page, select_site(demo, page)


def open_alone(demo: OpenDemo) -> PrefixAssistant:
    """The assistant of that site without the page around it."""
    demo.workspace.hosting.fetch_sites(ATELIER, force=True)
    site = next(one for one in demo.workspace.hosting.sites(ATELIER) if one.name == SITE)
    assistant = demo.show(lambda context: PrefixAssistant(context, site, "wxyz_"), 660, 700)
    be_active(assistant)
    return assistant


def read(demo: OpenDemo, assistant: PrefixAssistant, folder: Path) -> None:
    """Let the assistant read a folder, as the chooser does with the one that was chosen."""
    assistant.read_folder(str(folder))
    demo.wait_until_quiet()


def press(demo: OpenDemo, button: QAbstractButton) -> None:
    """Press a button with the mouse, and wait for what it started."""
    assert button.isVisible(), button.text()
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    demo.wait_until_quiet()


def said(assistant: PrefixAssistant) -> tuple[str, str]:
    """Tone and text of the assistant's message; two empty ones where there is none."""
    message = assistant.said.message
    return (message.tone, plain(message.text)) if message is not None else ("", "")


def option_on_server(demo: OpenDemo, name: str = SITE) -> bool:
    """Whether the server has the MySQL prefix of a site on."""
    demo.client.offer(capabilities.get_capabilities(demo.client).data.operations)
    found = next(one for one in hosting.list_sites(demo.client, ATELIER).data if one.main_fqdn == name)
    assert found.php is not None
    return found.php.mysql_prefix


def entered(demo: OpenDemo) -> list[str]:
    """The actions in the journal."""
    return [row.entry.action for row in demo.workspace.journal.entries()]
