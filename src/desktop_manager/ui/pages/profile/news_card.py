"""Infomaniak News: a switch for each topic; what Save would do stands in words before (product.md, job 8)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import NEWS
from desktop_manager.features.profile.news import Topic, changed_topics
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.words import news as words
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext

NEWS_SITE = "https://news.infomaniak.com"


class NewsCard(Card):
    """Holds what was switched and not saved, over every new reading.

    `link_failed(url)` when no browser could be started.
    """

    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext", parent: QWidget | None = None) -> None:
        """Messages go to `page`."""
        super().__init__(self.tr("Infomaniak News"), parent=parent)
        self._context = context
        self._topics: tuple[Topic, ...] = ()
        self._wanted: dict[str, bool] = {}
        self._offered: bool | None = None
        self._saving: list[Topic] = []
        self._showing = False
        self._failure = ""
        self._footer: Row | None = None
        self.save_button: Button | None = None
        self.discard_button: Button | None = None
        self.link: LinkButton | None = None
        self.switches: dict[str, Switch] = {}
        self.flow = WriteFlow(page, context)
        self.flow.done.connect(self._saved)
        self.flow.stale.connect(self._show_state)
        self.site = LinkButton(self.tr("news.infomaniak.com"), NEWS_SITE, context.opener, look="link")
        self.site.setAccessibleName(self.tr("Read Infomaniak News at news.infomaniak.com"))
        self.site.failed.connect(self.link_failed)
        self.add_action(self.site)
        self._build()

    @property
    def note(self) -> str:
        """The words beside Save."""
        return words.unsaved_words(self.unsaved_topics())

    def unsaved_topics(self) -> list[Topic]:
        """The topics that Save would change, as they would be."""
        return changed_topics(self._topics, self._wanted)

    def unsaved(self) -> str:
        """What leaving would lose, as a sentence; "" if nothing. What is being saved is not lost by leaving."""
        changed = self.unsaved_topics()
        return words.guard_words(changed) if changed and not self.flow.busy else ""

    def show_topics(self, topics: tuple[Topic, ...], offered: bool | None, failure: str = "") -> None:
        """Show what is known; what was switched and not saved stays.

        `offered` None: not known yet. `failure`: why the topics could not be fetched, in words.
        """
        shape = self._offered is False, self._failure, [(one.code, one.name) for one in self._topics]
        self._topics, self._offered, self._failure = topics, offered, failure
        rebuild = shape != (offered is False, failure, [(one.code, one.name) for one in topics])
        self._wanted = {topic.code: topic.subscribed for topic in self.unsaved_topics()}
        if rebuild:
            self._build()
        self._show_state()

    def discard(self) -> None:
        """Put the switches back to what is saved."""
        self._wanted.clear()
        self._keep_keyboard()
        self._show_state()

    def save(self) -> None:
        """Send what differs."""
        self._saving = self.unsaved_topics()
        if not self._saving or self.flow.busy:
            return
        wanted = {topic.code: topic.subscribed for topic in self._saving}
        before = [topic._replace(subscribed=not topic.subscribed) for topic in self._saving]
        said = Said(
            self.tr("Infomaniak News saved: %1.").replace("%1", words.change_words(self._saving)),
            taken_back=self.tr("Taken back. Infomaniak News again: %1.").replace("%1", words.change_words(before)),
        )
        self._keep_keyboard()
        self.flow.run(lambda: self._send(wanted), said)
        self._show_state()

    def _send(self, wanted: dict[str, bool]) -> "WriteResult":
        return self._context.workspace.news.save(wanted)

    def _saved(self, _result: object) -> None:
        saved = {topic.code: topic.subscribed for topic in self._saving}
        self._topics = tuple(
            topic._replace(subscribed=saved.get(topic.code, topic.subscribed)) for topic in self._topics
        )
        self._wanted = {topic.code: topic.subscribed for topic in self.unsaved_topics()}
        self._show_state()

    def _build(self) -> None:
        self.clear_rows()
        self.switches = {}
        self.link = self.save_button = self.discard_button = self._footer = None
        if self._offered is False or not self._topics:
            self._build_elsewhere()
            return
        for topic in self._topics:
            switch = Switch(words.topic_word(topic))
            switch.setProperty("topic", topic.code)
            switch.toggled.connect(self._switched)
            self.switches[topic.code] = switch
            self.add_row(Row(leading=switch))
        self.discard_button = Button(self.tr("Discard"))
        self.discard_button.setAccessibleName(self.tr("Discard the changes of Infomaniak News"))
        self.discard_button.clicked.connect(self.discard)
        self.save_button = Button(self.tr("Save"), kind="primary")
        self.save_button.setAccessibleName(self.tr("Save Infomaniak News"))
        self.save_button.clicked.connect(self.save)
        self._footer = self.add_footer("", [self.discard_button, self.save_button])

    def _build_elsewhere(self) -> None:
        if self._offered is not False:
            self.add_footer(self._failure or self.tr("The topics are not loaded yet. Refresh to fetch them."), [])
            return
        said = self.tr("Which topics you get mail about is chosen on your profile in the Manager.")
        self.link = LinkButton(self.tr("In the Manager"), self._context.manager_url(NEWS), self._context.opener)
        self.link.setAccessibleName(self.tr("Infomaniak News in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_footer(f"{said} {clicks_words(NEWS.clicks, '')}", [self.link])

    def _switched(self, on: bool) -> None:
        switch = self.sender()
        if isinstance(switch, Switch) and not self._showing:
            self._wanted[switch.property("topic")] = on
            self._show_state()

    def _show_state(self) -> None:
        if self._footer is None or self.save_button is None or self.discard_button is None:
            return
        self._showing = True
        for topic in self._topics:
            switch = self.switches[topic.code]
            switch.setChecked(self._wanted.get(topic.code, topic.subscribed))
        self._showing = False
        self._footer.set_secondary(self.note)
        reason = "" if self.unsaved_topics() else self.tr("Switch a topic first.")
        if self.flow.busy:
            reason = self.tr("It is being saved.")
        for button in (self.discard_button, self.save_button):
            button.set_disabled_reason(reason)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first switch, or on the link to the Manager."""
        first = next(iter(self.switches.values()), self.link or self.site)
        first.setFocus()

    def _keep_keyboard(self) -> None:
        """A disabled button loses the keyboard: the first switch takes it."""
        if any(button is not None and button.hasFocus() for button in (self.save_button, self.discard_button)):
            next(iter(self.switches.values())).setFocus()
