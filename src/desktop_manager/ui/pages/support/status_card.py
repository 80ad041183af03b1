"""What is going on with Infomaniak's services, and the ways to reach Infomaniak."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import CONTACT_SUPPORT, SERVICE_STATUS
from desktop_manager.features.support.service_events import ServiceEvent
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.opener import Opener
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import support as words


class StatusCard(Card):
    """`link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, opener: Opener, parent: QWidget | None = None) -> None:
        """Nothing is known before `show_events`."""
        super().__init__(self.tr("Service status"), parent=parent)
        self._opener = opener
        self.rows: list[Row] = []
        self.details: list[LinkButton] = []
        self.links = [
            self._link(self.tr("Status page"), SERVICE_STATUS),
            self._link(self.tr("Report abuse"), CONTACT_SUPPORT),
        ]
        for link in self.links:
            self.add_action(link)

    def show_events(self, events: tuple[ServiceEvent, ...], fetched_at: int | None, failure: str, now: int) -> None:
        """Show what runs and what is announced; `failure` says why it is older than it should be, "" if it is not."""
        self.clear_rows()
        self.rows, self.details = [], []
        for event in events:
            row = Row(
                event.title,
                "\n".join(part for part in (words.event_line(event, now), event.text, event.news) if part),
                icon="clock" if event.planned else "triangle-alert",
                tone="accent" if event.planned else "warning",
            )
            details = self._link(self.tr("Details"), event.address or SERVICE_STATUS)
            details.setAccessibleName(self.tr("Details of %1").replace("%1", event.title))
            row.add_action(details)
            self.details.append(details)
            self._add(row)
        if not events and fetched_at is not None:
            self._add(
                Row(
                    self.tr("All is calm: no incident runs and no maintenance is announced."),
                    icon="circle-check",
                    tone="good",
                )
            )
        if failure:
            self._add(Row("", failure))
        elif fetched_at is None:
            self._add(Row("", self.tr("Not fetched yet.")))

    def _add(self, row: Row) -> None:
        self.add_row(row)
        self.rows.append(row)

    def _link(self, text: str, url: str) -> LinkButton:
        link = LinkButton(text, url, self._opener)
        link.failed.connect(self.link_failed)
        return link
