"""The window's actions, Ctrl+K, and the dialogs that belong to the window as a whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_manager.bootstrap.copies import Copies
from desktop_manager.bootstrap.findings import Findings
from desktop_manager.bootstrap.forgetting_here import ForgettingHere
from desktop_manager.bootstrap.record_search import FoundRecords, RecordSearch
from desktop_manager.features.hosting.listing import with_sites
from desktop_manager.ui.commands import Commands
from desktop_manager.ui.shell.command_palette import CommandPalette, Finding
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.shell.page_top import PageTop
from desktop_manager.ui.tasks import TaskHandle

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.ui.dialogs.preferences import PreferencesDialog
    from desktop_manager.ui.dialogs.preferences_logins import LoginFacts

ORGANIZATION_KEYS = 9
THEMES = ("light", "dark", "system")


class Menu(QObject):
    """Made after the first frame; its actions are heard in the whole window."""

    def __init__(self, application: "Application") -> None:
        """Add the actions to the window of `application`."""
        super().__init__(application)
        self._app = application
        self._window = application.window
        self.commands = Commands(application.window)
        self.palette = CommandPalette(application.window)
        self.palette.opened.connect(self._gather_products)
        self.palette.searched.connect(self._search_records)
        self._findings = Findings(application, self.commands)
        self._preferences: PreferencesDialog | None = None
        self._generation = 0
        self.copies = Copies(application)
        self.forgetting = ForgettingHere(application)
        self._add_actions()
        self._menu = self._make_menu()
        self._window.menu_requested.connect(self._open_menu)
        self._window.set_page_top(PageTop(self.commands["palette"], self.commands["refresh"], self.commands["manager"]))

    def _add_actions(self) -> None:
        add = self.commands.add
        add("palette", self.tr("Search or run a command"), self.open_palette, shortcut="Ctrl+K")
        add("refresh", self.tr("Refresh"), self._refresh, shortcut="F5")
        add("refresh-all", self.tr("Refresh all organizations"), self._refresh_all, shortcut="Shift+F5")
        add("manager", self.tr("Open in Manager"), self._open_in_manager, shortcut="Ctrl+M")
        add("organizations", self.tr("Switch organization"), self._window.open_organizations, shortcut="Ctrl+O")
        for number, entry in enumerate(PAGES, 1):
            action = add(f"page-{entry.id}", entry.title(), self._show_page, shortcut=f"Alt+{number}")
            action.setProperty("page", entry.id)
        for number in range(1, ORGANIZATION_KEYS + 1):
            action = add(f"organization-{number}", "", self._switch_nth, shortcut=f"Ctrl+{number}")
            action.setProperty("number", number)
        words = {
            "light": self.tr("Use the light theme"),
            "dark": self.tr("Use the dark theme"),
            "system": self.tr("Use the system's theme"),
        }
        for theme in THEMES:
            action = add(f"theme-{theme}", words[theme], self._choose_theme)
            action.setProperty("theme", theme)
        add("preferences", self.tr("Preferences…"), self.open_preferences, shortcut="Ctrl+,")
        add("lock", self.tr("Lock now"), self._lock)
        add("add-login", self.tr("Add another login…"), self._add_login)
        add("rename-login", self.tr("Rename this login…"), self._rename_login)
        add("replace-token", self.tr("Replace token…"), self._replace_token)
        add("sign-out", self.tr("Sign out…"), self._sign_out)
        add("export-copy", self.tr("Export an encrypted copy…"), self.copies.ask_to_export)
        add("open-copy", self.tr("Open an encrypted copy…"), self.copies.ask_to_open)
        add("about", self.tr("About Desktop Manager"), self.open_about)
        add("quit", self.tr("Quit"), self._window.leave, shortcut="Ctrl+Q")

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._window)
        for command in (
            *("preferences", "about", "", "export-copy", "open-copy", ""),
            *("add-login", "sign-out", "quit"),
        ):
            if command:
                menu.addAction(self.commands[command])
            else:
                menu.addSeparator()
        return menu

    def _name_leaving(self) -> None:
        session = self._app.session
        demo = session is not None and session.workspace.demo
        copied = session is not None and session.workspace.copied_at is not None
        words = self.tr("Close the copy") if copied else self.tr("Sign out…")
        self.commands["sign-out"].setText(self.tr("Leave the demo") if demo else words)

    def _open_menu(self) -> None:
        self._name_leaving()
        anchor = self._window.side_bar.foot.menu_dots
        self._menu.popup(anchor.mapToGlobal(QPoint(0, -self._menu.sizeHint().height() - 4)))

    # Ctrl+K

    def open_palette(self) -> None:
        """Open Ctrl+K with what can be found at once; products follow."""
        self._name_leaving()
        self.palette.open_over(self._findings.at_once())

    def _gather_products(self) -> None:
        if self._app.session is None:
            return
        self._generation += 1
        key = ("palette", None, self._generation)
        self._app.tasks.read(self, key, self._work_on_products, self._found_products, self._products_failed)

    def _work_on_products(self, handle: TaskHandle) -> list[Finding]:
        session = self._app.session
        if session is None:
            return []
        workspace = session.workspace
        return self._findings.products(with_sites(workspace.products.all(None), workspace.hosting.sites(None)))

    def _found_products(self, found: list[Finding]) -> None:
        self.palette.add_found(found)

    def _products_failed(self, error: Exception) -> None:
        """The page in sight says what is wrong with the store; Ctrl+K finds the rest."""

    def _search_records(self, text: str) -> None:
        if self._app.session is None:
            return
        self._generation += 1
        search = RecordSearch(self._app.session, text)
        key = ("palette-records", None, self._generation)
        self._app.tasks.read(self, key, search, self._found_records, self._products_failed)

    def _found_records(self, found: FoundRecords) -> None:
        self.palette.add_records(found.text, found.findings)

    # What the actions do

    def _refresh(self) -> None:
        if self._app.session is not None:
            self._app.session.refresh()

    def _refresh_all(self) -> None:
        if self._app.session is not None:
            self._app.session.refresh_everything()

    def _open_in_manager(self) -> None:
        if self._app.session is not None:
            self._app.session.open_in_manager()

    def _show_page(self) -> None:
        if self._app.session is not None:
            self._window.show_page(_sender(self).property("page"))

    def _switch_nth(self) -> None:
        self._window.choose_nth_organization(_sender(self).property("number"))

    def _choose_theme(self) -> None:
        self.set_theme(_sender(self).property("theme"))

    def set_theme(self, theme: str) -> None:
        """Choose a theme and remember it."""
        self._app.theme.set_mode(theme)  # type: ignore[arg-type]
        self._app.settings.theme = theme
        self._app.save_settings()

    def _set_follow(self, follow: bool) -> None:
        self._app.settings.follow_in_manager = follow
        if self._app.session is not None:
            self._app.session.follow_in_manager = follow
        self._app.save_settings()

    def _replace_token(self) -> None:
        if self._app.logins is not None:
            self._app.logins.ask_for_token()

    def _lock(self) -> None:
        if self._app.session is not None:
            self._app.session.context.lock.lock_now()

    def _remember_lock(self, minutes: int) -> None:
        self._app.settings.lock_after = minutes
        self._app.save_settings()

    def _sign_out(self) -> None:
        if self._app.logins is not None:
            self._app.logins.ask_to_sign_out()

    def _add_login(self) -> None:
        if self._app.logins is not None:
            self._app.logins.add_login()

    def _rename_login(self) -> None:
        if self._app.logins is not None:
            self._app.logins.renaming.ask(None)

    # Dialogs

    def open_preferences(self) -> None:
        """Open Preferences."""
        from desktop_manager.bootstrap.login_facts import LoginActions
        from desktop_manager.ui.dialogs.preferences import PreferencesDialog

        settings = self._app.settings
        dialog = PreferencesDialog(
            self._app.theme.mode, settings.follow_in_manager, str(self._folder()), self._login_facts(), self._window
        )
        if self._app.logins is not None:
            LoginActions(self._app.logins, dialog)
        if self._app.session is not None:
            from desktop_manager.ui.dialogs.preferences_lock import LockCard

            card = LockCard(self._app.session.context.lock, settings.lock_after)
            card.minutes_chosen.connect(self._remember_lock)
            dialog.add_card(card)
            if not self._app.session.workspace.demo:
                from desktop_manager.ui.dialogs.preferences_token import TokenEndCard

                dialog.add_card(TokenEndCard(self._app.session.context))
            self.copies.add_card(dialog)
        if self._app.notices is not None:
            from desktop_manager.ui.dialogs.preferences_notices import NoticesCard

            notices = self._app.notices
            about = NoticesCard(notices.choices, tray=notices.tray.available())
            about.chosen.connect(notices.prefer)
            notices.found.connect(about.show_reach)
            if self._app.options.screenshots is None:
                notices.find_out()
            dialog.add_card(about)
        self.forgetting.add_card(dialog)
        dialog.theme_chosen.connect(self.set_theme)
        dialog.follow_chosen.connect(self._set_follow)
        dialog.finished.connect(dialog.deleteLater)
        self._preferences = dialog
        dialog.open()

    def open_about(self) -> None:
        """Open About."""
        from desktop_manager.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> object:
        session = self._app.session
        demo = session is not None and session.workspace.demo
        return self._app.folders.demo.root if demo else self._app.folders.root

    def _login_facts(self) -> "tuple[LoginFacts, ...]":
        from desktop_manager.bootstrap.login_facts import login_facts

        return login_facts(self._app.logins) if self._app.logins is not None else ()

    def end(self) -> None:
        """Empty the clipboard of a secret that is still there."""
        from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard

        secret_clipboard().clear_now()


def _sender(menu: QObject) -> QAction:
    sender = menu.sender()
    assert isinstance(sender, QAction)
    return sender
