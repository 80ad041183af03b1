"""The PHP / Apache settings of a site: the MySQL prefix with Discard and Save (product.md, job 3)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import site_settings_link, url
from desktop_manager.features.hosting.view import Databases, Name, Site
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.notice import Notice
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.words import hosting as words
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class SiteCard(Card):
    """Holds what was switched and not saved, for each site, over every new reading.

    Signals:
        link_failed: an address for which no browser could be started.
        saved: the site, as it was asked to be; the server has confirmed it.
    """

    link_failed = Signal(str)
    saved = Signal(object)

    def __init__(self, page: PageFrame, context: "PageContext", parent: QWidget | None = None) -> None:
        """Messages go to `page`."""
        super().__init__(" ", parent=parent)
        self._context = context
        self._site: Site | None = None
        self._databases: Databases | None = None
        self._offered = True
        self._saving: Site | None = None
        self._unsaved: dict[int, Site] = {}
        self._showing = False
        self.flow = WriteFlow(page, context)
        self.flow.done.connect(self._saved)
        self.flow.stale.connect(self._show_state)
        self.switch = Switch(accessible_name=self.tr("MySQL prefix"))
        self.switch.toggled.connect(self._switched)
        self.discard_button = Button(self.tr("Discard"))
        self.discard_button.setAccessibleName(self.tr("Discard the change of the MySQL prefix"))
        self.discard_button.clicked.connect(self.discard)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.setAccessibleName(self.tr("Save the MySQL prefix"))
        self.save_button.clicked.connect(self.save)
        self.manager = LinkButton(self.tr("In the Manager"), "", context.opener)
        self.manager.failed.connect(self.link_failed)
        self.row = Row(self.tr("MySQL prefix"), leading=self.switch)
        for button in (self.discard_button, self.save_button, self.manager):
            self.row.add_action(button)
        self.without_php = Row("", self.tr("This site runs no PHP, so it has no MySQL prefix."))
        self.notice = Notice("warning")
        self._notice_place = QWidget()
        around = QVBoxLayout(self._notice_place)
        around.setContentsMargins(16, 0, 16, 14)
        around.addWidget(self.notice)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.without_php)
        column.addWidget(self.row)
        column.addWidget(self._notice_place)
        self.add_row(holder)

    @property
    def site(self) -> Site | None:
        """The site shown, as the server holds it."""
        return self._site

    def show_site(self, site: Site) -> None:
        """Show a site; what was switched on it and not saved stays."""
        self._site = site
        held = self._unsaved.get(site.id)
        if held is not None and held.mysql_prefix is site.mysql_prefix:
            del self._unsaved[site.id]
        self.set_title(self.tr("%1 · PHP / Apache").replace("%1", site.name))
        link = site_settings_link(site.hosting_id)
        self.manager.set_url(url(link, site.organization_id))
        self.manager.setAccessibleName(self.tr("PHP / Apache of %1 in the Manager").replace("%1", site.name))
        self._show_state()

    def show_databases(self, databases: Databases | None, *, offered: bool) -> None:
        """Explain the option with the names of these databases; not `offered`, it is changed in the Manager."""
        self._databases, self._offered = databases, offered
        self._show_state()

    def unsaved(self) -> str:
        """What leaving would lose, as a sentence; "" if nothing. What is being saved is not lost by leaving."""
        names = [site.name for site in self._unsaved.values() if self._saving is None or site.id != self._saving.id]
        return words.guard_words(names) if names else ""

    def discard_all(self) -> None:
        """Give up what was switched, on every site."""
        self._unsaved.clear()
        self._show_state()

    def discard(self) -> None:
        """Put the switch back to what is saved."""
        if self._site is not None:
            self._unsaved.pop(self._site.id, None)
            self.switch.setFocus()
            self._show_state()

    def save(self) -> None:
        """Send what was switched on the site in sight."""
        site = self._site
        wanted = self._unsaved.get(site.id) if site is not None else None
        if site is None or wanted is None or self.flow.busy:
            return
        self._saving = wanted
        on = wanted.mysql_prefix
        said = Said(
            words.saved_words(site.name, on),
            taken_back=words.taken_back_words(site.name, not on),
        )
        self.switch.setFocus()
        self.flow.run(partial(self._context.workspace.hosting.set_mysql_prefix, site, on), said)
        self._show_state()

    def _saved(self, _result: object) -> None:
        saved, self._saving = self._saving, None
        if saved is None:
            return
        self._unsaved.pop(saved.id, None)
        if self._site is not None and self._site.id == saved.id:
            self._site = self._site._replace(mysql_prefix=saved.mysql_prefix)
        self._show_state()
        self.saved.emit(saved)

    def _switched(self, on: bool) -> None:
        if self._showing or self._site is None:
            return
        if self.flow.busy:
            # It stays where it is being saved. It is not disabled for that moment, which would take the keyboard away.
            self._show_state()
            return
        if on is self._site.mysql_prefix:
            self._unsaved.pop(self._site.id, None)
        else:
            self._unsaved[self._site.id] = self._site._replace(mysql_prefix=on)
        self._show_state()

    def _show_state(self) -> None:
        site = self._site
        if site is None:
            return
        if not self.flow.busy:
            self._saving = None
        held = self._unsaved.get(site.id, site)
        names = words.example_names(self._databases)
        runs_php = bool(site.php_version)
        reason = words.refused_words(site) if self._offered else self.tr("This server does not change it.")
        self._showing = True
        self.switch.setChecked(held.mysql_prefix)
        self._showing = False
        self.without_php.setVisible(not runs_php)
        self.row.setVisible(runs_php)
        self.switch.setEnabled(not reason)
        self.switch.setAccessibleDescription(reason)
        self._say(site, held, names, reason)
        changed = held.mysql_prefix is not site.mysql_prefix
        pressing = reason or ("" if changed else self.tr("Switch it first."))
        if self.flow.busy:
            pressing = self.tr("It is being saved.")
        for button in (self.discard_button, self.save_button):
            button.setVisible(self._offered)
            button.set_disabled_reason(pressing)
        self.manager.setVisible(not self._offered)
        self.notice.show_notice(words.change_words(held.mysql_prefix, names) if changed else "", "warning")
        self._notice_place.setVisible(changed)

    def _say(self, site: Site, held: Site, names: tuple[Name, Name], reason: str) -> None:
        said = [words.prefix_words(held.mysql_prefix, names), reason]
        if not self._offered:
            organization = next((one.name for one in self._context.organizations if one.id == site.organization_id), "")
            said.append(clicks_words(site_settings_link(site.hosting_id).clicks, organization))
        self.row.set_secondary(" ".join(part for part in said if part))
