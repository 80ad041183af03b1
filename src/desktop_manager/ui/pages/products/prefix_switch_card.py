"""The step in which the option of the site is switched and saved: here where the server offers it, else elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import HOSTINGS, ManagerLink, site_settings_link
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.features.hosting.view import Site
    from desktop_manager.ui.page_context import PageContext


class PrefixSwitchCard(Card):
    """Signals: `switch_wanted`, `confirmed` (the user has switched it elsewhere), `back_wanted`, `link_failed(url)`."""

    switch_wanted = Signal()
    confirmed = Signal()
    back_wanted = Signal()
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty until `show_step`."""
        super().__init__(" ", parent=parent)
        self._context = context

    def show_step(self, site: "Site | None", on: bool, *, title: str, note: str, refusal: str) -> None:
        """Ask to switch it `on` or off. `site` None: it is done in the Manager; `refusal`: why the user may not."""
        self.clear_rows()
        self.set_title(title)
        self.set_note(note)
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_wanted)
        if site is not None:
            self._show_here(site, on, refusal)
        else:
            self._show_elsewhere(on)

    def _show_here(self, site: "Site", on: bool, refusal: str) -> None:
        done = site.mysql_prefix is on
        if done:
            said = (
                self.tr("The MySQL prefix of %1 is on already.")
                if on
                else self.tr("The MySQL prefix of %1 is off already.")
            )
            more = self.tr("Nothing is sent. Go on to the files.")
            self.next = Button(self.tr("Next"), kind="primary")
            self.next.clicked.connect(self.confirmed)
        else:
            said = (
                self.tr("The MySQL prefix of %1 will be turned on.")
                if on
                else self.tr("The MySQL prefix of %1 will be turned off.")
            )
            more = self.tr(
                "From then on the site may fail until the files say the new names: the next step follows at once."
            )
            text = self.tr("Turn on and save") if on else self.tr("Turn off and save")
            self.next = Button(text, kind="primary")
            self.next.clicked.connect(self.switch_wanted)
            self.next.set_disabled_reason(refusal)
        self.add_row(Row(said.replace("%1", site.name), refusal or more, icon="database"))
        buttons = [self.back, self.next]
        if refusal and not done:
            self.manager = LinkButton(
                self.tr("In the Manager"),
                self._context.manager_url(site_settings_link(site.hosting_id)),
                self._context.opener,
            )
            self.manager.failed.connect(self.link_failed)
            buttons.insert(1, self.manager)
        self.add_footer("", buttons)

    def _show_elsewhere(self, on: bool) -> None:
        link: ManagerLink = HOSTINGS
        organization = self._context.organization
        clicks = (*link.clicks, "the_site", "advanced_settings", "php_apache")
        way = clicks_words(clicks, organization.name if organization is not None else "")
        title = (
            self.tr("Turn the MySQL prefix on in the Manager, and save it there.")
            if on
            else self.tr("Turn the MySQL prefix off in the Manager, and save it there.")
        )
        self.manager = LinkButton(self.tr("In the Manager"), self._context.manager_url(link), self._context.opener)
        self.manager.failed.connect(self.link_failed)
        row = Row(title, way, icon="database")
        row.add_action(self.manager)
        self.add_row(row)
        self.said = CheckBox()
        words = self.tr("It is on and saved there") if on else self.tr("It is off and saved there")
        self.said.setAccessibleName(words)
        self.add_row(
            Row(words, self.tr("Come back at once: the site may fail until the files are written."), leading=self.said)
        )
        self.next = Button(self.tr("Next"), kind="primary")
        self.next.clicked.connect(self.confirmed)
        self.said.toggled.connect(self._look)
        self.add_footer("", [self.back, self.next])
        self._look()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved nothing can be pressed again."""
        reason = self.tr("It is being saved.") if busy else ""
        self.next.set_disabled_reason(reason)
        self.back.set_disabled_reason(reason)

    def _look(self) -> None:
        self.next.set_disabled_reason("" if self.said.isChecked() else self.tr("Say first that it is saved there."))
