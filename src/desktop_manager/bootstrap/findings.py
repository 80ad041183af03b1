"""What Ctrl+K can find: actions, pages, organizations, products and sites."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop_manager.features.hosting.view import SiteEntry
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.ui.commands import Commands
from desktop_manager.ui.shell.command_palette import Finding, finding
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.shell.state import Choice
from desktop_manager.ui.target import Target
from desktop_manager.ui.words.hosting import php_word
from desktop_manager.ui.words.products import service_words

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

_NOT_LISTED = ("palette", "organization-", "page-")
_NEEDS_DATA = ("refresh", "refresh-all", "manager", "lock")
_NOT_OF_A_COPY = ("replace-token", "rename-login", "export-copy")
_NEEDS_LOGIN = ("rename-login", "replace-token", "sign-out")
"""Also possible for a login that could not be opened."""


class Findings(QObject):
    """Gathers what can be found in the window of an application."""

    def __init__(self, application: "Application", commands: Commands) -> None:
        """Find the actions of `commands` and what the open login holds."""
        super().__init__(application)
        self._app = application
        self._commands = commands

    def at_once(self) -> list[Finding]:
        """Pages, organizations and actions."""
        return [*self._pages(), *self._organizations(), *self._page_actions(), *self._actions()]

    def products(self, products: list[ProductEntry]) -> list[Finding]:
        """Products, and among them sites; choosing one shows it on its page, in its organization."""
        kinds = service_words()
        found = []
        for product in products:
            site = product.site if isinstance(product, SiteEntry) else None
            told = (
                kinds.get(product.service, product.service),
                php_word(site) if site is not None else "",
                product.organization_name,
                product.parent_name if site is not None else "",
            )
            found.append(
                finding(
                    product.name,
                    " · ".join(word for word in told if word),
                    GoTo(self._app, Target("products", product.organization_id, record=product.id)),
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

    def _page_actions(self) -> list[Finding]:
        if self._app.session is None:
            return []
        found = []
        for entry in PAGES:
            kind = self.tr("Action · %1").replace("%1", entry.title())
            found += [
                finding(
                    action.text.rstrip("…"), kind, GoTo(self._app, Target(entry.id, action=action.id)), also=action.also
                )
                for action in entry.actions()
            ]
        return found

    def _organizations(self) -> list[Finding]:
        shown = self._app.window.login_list
        found = []
        number = 0
        for group in shown.groups:
            for entry in group.entries:
                number += 1
                keys = self._keys(f"organization-{number}") if f"organization-{number}" in self._commands else ""
                words = self.tr("Organization · %1").replace("%1", entry.role)
                if shown.several:
                    words = f"{words} · {group.name}"
                switch = Switch(self._app.window, Choice(group.key, entry.id))
                found.append(finding(entry.name, words, switch, shortcut=keys, icon="building-2"))
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
        logins = self._app.logins
        if command in _NEEDS_DATA and session is None:
            return self.tr("Sign in first")
        if command in _NEEDS_LOGIN and (logins is None or logins.current is None):
            return self.tr("Sign in first")
        if command == "organizations" and self._app.window.login_list.is_empty:
            return self.tr("Sign in first")
        if session is not None and session.workspace.copied_at is not None and command in _NOT_OF_A_COPY:
            return self.tr("This is a copy")
        if command == "export-copy" and session is None:
            return self.tr("Sign in first")
        if command == "replace-token" and session is not None and session.workspace.demo:
            return self.tr("The demo has no token of yours")
        if command == "rename-login" and session is not None and session.workspace.demo:
            return self.tr("The demo keeps its name")
        return ""

    def _keys(self, command: str) -> str:
        return self._commands[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


class Switch:
    """Switches to one organization of a login when called."""

    def __init__(self, window: MainWindow, choice: Choice) -> None:
        """Choose it in the list of `window`."""
        self._window, self._choice = window, choice

    def __call__(self) -> None:
        """Switch."""
        self._window.choose(self._choice)


class GoTo:
    """Takes the window to a place when called; nowhere once no login is open."""

    def __init__(self, application: "Application", target: Target) -> None:
        """Name the place."""
        self._app, self._target = application, target

    def __call__(self) -> None:
        """Go there."""
        session = self._app.session
        if session is not None:
            session.context.target_requested.emit(self._target)
