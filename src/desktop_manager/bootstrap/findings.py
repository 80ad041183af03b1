"""What Ctrl+K can find: actions, pages, organizations and products."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.commands import Commands
from desktop_manager.ui.shell.command_palette import Finding, finding
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.words.organizations import role_word
from desktop_manager.ui.words.products import service_words

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

_NOT_LISTED = ("palette", "organization-", "page-")
_NEEDS_LOGIN = ("refresh", "refresh-all", "manager", "organizations", "replace-token", "sign-out")


class Findings(QObject):
    """Gathers what can be found in the window of an application."""

    def __init__(self, application: "Application", commands: Commands) -> None:
        """Find the actions of `commands` and what the open login holds."""
        super().__init__(application)
        self._app = application
        self._commands = commands

    def at_once(self) -> list[Finding]:
        """Pages, organizations and actions."""
        return [*self._pages(), *self._organizations(), *self._actions()]

    def products(self, products: list[ProductEntry]) -> list[Finding]:
        """Products; choosing one shows it on its page, in its organization."""
        kinds = service_words()
        found = []
        for product in products:
            kind = kinds.get(product.service, product.service)
            found.append(
                finding(
                    product.name,
                    f"{kind} · {product.organization_name}",
                    ShowProduct(self._app, product.id, product.organization_id),
                    also=product.fqdn,
                    icon="package",
                )
            )
        return found

    def _pages(self) -> list[Finding]:
        if self._app.session is None:
            return []
        word = self.tr("Page")
        return [
            finding(
                entry.title(),
                word,
                self._commands[f"page-{entry.id}"].trigger,
                shortcut=self._keys(f"page-{entry.id}"),
                icon=entry.icon,
            )
            for entry in PAGES
        ]

    def _organizations(self) -> list[Finding]:
        session = self._app.session
        if session is None:
            return []
        found = []
        for number, organization in enumerate(session.context.organizations, 1):
            keys = self._keys(f"organization-{number}") if f"organization-{number}" in self._commands else ""
            role = role_word(organization.role, organization.role_text)
            found.append(
                finding(
                    organization.name,
                    self.tr("Organization · %1").replace("%1", role),
                    Switch(session.switch, organization.id),
                    shortcut=keys,
                    icon="building-2",
                )
            )
        return found

    def _actions(self) -> list[Finding]:
        found = []
        for action in self._commands.all():
            name = action.objectName()
            if name.startswith(_NOT_LISTED):
                continue
            found.append(
                finding(
                    action.text().rstrip("…"),
                    self.tr("Action"),
                    action.trigger,
                    shortcut=self._keys(name),
                    reason=self._reason(name),
                )
            )
        return found

    def _reason(self, command: str) -> str:
        session = self._app.session
        if command in _NEEDS_LOGIN and session is None:
            return self.tr("Sign in first")
        if command == "replace-token" and session is not None and session.workspace.demo:
            return self.tr("The demo has no token of yours")
        return ""

    def _keys(self, command: str) -> str:
        return self._commands[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Switch:
    """Switches to one organization when called."""

    def __init__(self, switch: Callable[[int], None], organization: int) -> None:
        """`switch` does it."""
        self._switch, self._organization = switch, organization

    def __call__(self) -> None:
        """Switch."""
        self._switch(self._organization)


class ShowProduct:
    """Shows one product on its page when called, in its own organization."""

    def __init__(self, application: "Application", product: int, organization: int) -> None:
        """Name the product and its organization."""
        self._app, self._product, self._organization = application, product, organization

    def __call__(self) -> None:
        """Switch if needed, show the page, and choose the product there."""
        session = self._app.session
        if session is None:
            return
        session.switch(self._organization)
        self._app.window.show_page("products")
        session.context.product_requested.emit(self._product)
