"""The assistant for the MySQL prefix in a site's files: review, switch and save, write, look (product.md, job 3)."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import HOSTINGS, databases_link
from desktop_manager.features.mysql_prefix.service import printable
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.message_place import MessagePlace
from desktop_manager.ui.pages.products.prefix_reader import PrefixReader
from desktop_manager.ui.pages.products.prefix_result_card import Checked, PrefixResultCard
from desktop_manager.ui.pages.products.prefix_review_card import PrefixReviewCard
from desktop_manager.ui.pages.products.prefix_start_card import ADD, REMOVE, PrefixStartCard
from desktop_manager.ui.pages.products.prefix_switch_card import PrefixSwitchCard
from desktop_manager.ui.pages.products.prefix_work import PrefixWork
from desktop_manager.ui.pages.products.prefix_write_card import PrefixWriteCard
from desktop_manager.ui.words import hosting as site_words
from desktop_manager.ui.words import mysql_prefix as words
from desktop_manager.ui.words import prefix_steps
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.features.hosting.view import Site
    from desktop_manager.features.mysql_prefix.review import Review
    from desktop_manager.features.mysql_prefix.service import PrefixWritten
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.products.prefix_restore_sheet import PrefixRestoreSheet
    from desktop_manager.ui.pages.products.prefix_work import BothBack, CheckFound

START, REVIEW, SWITCH, WRITE, RESULT = "start", "review", "switch", "write", "result"


class PrefixAssistant(QWidget):
    """One run at a time, kept while the widget lives.

    Without a site it works on any folder: the option is switched in the Manager, and the user says so.
    `moved` when another step is in sight.
    """

    moved = Signal()

    def __init__(
        self, context: "PageContext", site: "Site | None", prefix: str = "", parent: QWidget | None = None
    ) -> None:
        """`prefix`: of the site's hosting, from its list of databases; "" where that is not known."""
        super().__init__(parent)
        self._context = context
        self._site: Site | None = None
        self._known_prefix = ""
        self._review: Review | None = None
        self._chosen: frozenset[PurePath] = frozenset()
        self._written: PrefixWritten | None = None
        self._backups: list[str] = []
        self._switched_here = False
        self._confirmed = False
        self.sheet: PrefixRestoreSheet | None = None
        self.said = MessagePlace()
        self.reader = PrefixReader(context, self)
        self.work = PrefixWork(context, self)
        self.step = START
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self.start = PrefixStartCard(self._context)
        self.review = PrefixReviewCard()
        self.switch = PrefixSwitchCard(self._context)
        self.write = PrefixWriteCard()
        self.result = PrefixResultCard()
        self._cards = {
            START: self.start,
            REVIEW: self.review,
            SWITCH: self.switch,
            WRITE: self.write,
            RESULT: self.result,
        }
        for widget in (self.said, *self._cards.values()):
            self._column.addWidget(widget)
        self._connect()
        self._show(START)
        self.start.direction.set_value(REMOVE if site is not None and not site.mysql_prefix else ADD)
        self.start.say_direction()
        self.show_site(site, prefix)

    def _connect(self) -> None:
        self.start.choose_wanted.connect(self.reader.choose)
        self.reader.chosen.connect(self.read_folder)
        self.reader.progressed.connect(self._reading)
        self.reader.found.connect(self._found)
        self.reader.failed.connect(self._not_read)
        self.start.again_wanted.connect(self._read_again)
        self.start.restore_wanted.connect(self.open_restore)
        self.start.cancelled.connect(self._cancel_reading)
        self.review.choose_wanted.connect(self.reader.choose)
        self.review.change_wanted.connect(self._to_start)
        self.review.order_changed.connect(self._name_next)
        self.review.next_wanted.connect(self._begin)
        self.switch.back_wanted.connect(self._back)
        self.switch.switch_wanted.connect(self._switch)
        self.switch.confirmed.connect(self._go_on)
        self.write.back_wanted.connect(self._back)
        self.write.write_wanted.connect(self._write)
        self.result.works.connect(self._finish)
        self.result.again_wanted.connect(self._read_again)
        self.result.both_back_wanted.connect(self._put_back)
        self.work.switched.connect(self._was_switched)
        self.work.written.connect(self._was_written)
        self.work.checked.connect(self._was_checked)
        self.work.back.connect(self._is_back)
        self.work.failed.connect(self._failed)
        for card in (self.start, self.switch):
            card.link_failed.connect(self.said.say_link)

    # The site

    @property
    def site(self) -> "Site | None":
        """The site it is about."""
        return self._site

    def show_site(self, site: "Site | None", prefix: str) -> None:
        """Take the same site as it is now, and the prefix of its hosting; what is under way stays."""
        untouched = self.start.wanted_prefix in ("", self._known_prefix)
        same = prefix == self._known_prefix and self._site is not None
        self._site, self._known_prefix = site, prefix
        if same:
            return
        link = HOSTINGS if site is None else databases_link(site.hosting_id)
        organization = self._context.organization
        way = clicks_words(
            (*link.clicks, "databases") if site is None else link.clicks, organization.name if organization else ""
        )
        where = prefix_steps.prefix_hint(prefix, way)
        self.start.show_prefix(prefix, where, self._context.manager_url(link), fill=untouched)

    def unsaved(self) -> str:
        """What would be half done if this were left now, as a sentence; "" if nothing is."""
        started = self._switched_here or (self._site is None and self._confirmed)
        if started and self._is_switched and self._written is None:
            return self.tr("The MySQL prefix is switched, and the files are not written yet.")
        return ""

    # Reading a folder

    def read_folder(self, folder: str) -> None:
        """Find the configuration files in a folder and show what would change in them."""
        if self.reader.busy:
            return
        path = Path(folder)
        self.said.clear()
        self._show(START)
        self.start.show_folder(path)
        self.reader.folder = path
        if self.start.is_ready():
            self._reading(0)
            self._focus(self.start.cancel)
            self.reader.read(path, self.start.wanted_prefix, self.start.wanted_direction)

    def _read_again(self) -> None:
        self.read_folder(str(self.reader.folder))

    def _reading(self, seen: int) -> None:
        assert self.reader.folder is not None, "chosen before"
        self.start.show_reading(self.reader.folder, seen)

    def _cancel_reading(self) -> None:
        self.reader.cancel()
        self.start.show_resting()
        self._focus(self.start.again)
        self.said.say("info", self.tr("Cancelled."), self.tr("Nothing was changed."))

    def _not_read(self, error: Exception) -> None:
        self.start.show_resting()
        self._focus(self.start.choose_other)
        self.said.say_error(error)

    def _found(self, review: "Review") -> None:
        self.start.show_resting()
        self._review = review
        self._written = None
        self.show_review()

    def show_review(self) -> None:
        """Show step 1 with what was found."""
        assert self._review is not None, "read before"
        on = self._on
        origin = prefix_steps.origin_words(self._review.prefix, known=self._review.prefix == self._known_prefix)
        self.review.show_review(
            self._review,
            title=prefix_steps.title(1, prefix_steps.review_title()),
            note=prefix_steps.review_note(on),
            next_text="",
            origin=origin,
        )
        self._name_next()
        self._show(REVIEW)
        self._focus(self.review.first)

    # The steps

    @property
    def _on(self) -> bool:
        """How the option is to be at the end."""
        return self._review is not None and self._review.direction == REMOVE

    @property
    def _is_switched(self) -> bool:
        """Whether the option is so already; without a site the user says it."""
        return self._site.mysql_prefix is self._on if self._site is not None else self._confirmed

    @property
    def _order(self) -> tuple[str, str]:
        return (WRITE, SWITCH) if self.review.files_first.isChecked() else (SWITCH, WRITE)

    def _name_next(self) -> None:
        first = self._order[0]
        self.review.set_next(prefix_steps.next_write() if first == WRITE else prefix_steps.next_switch(self._on))

    def _begin(self) -> None:
        self._chosen = self.review.chosen
        self._to(self._order[0])

    def _back(self) -> None:
        order = self._order
        if self.step == order[0]:
            self._show(REVIEW)
            self._focus(self.review.next)
        else:
            self._to(order[0])

    def _to(self, step: str) -> None:
        self.said.clear()
        number = self._order.index(step) + 2
        if step == SWITCH:
            self._show_switch(number)
        else:
            self._show_write(number)
        self._show(step)
        self._focus(self.switch.next if step == SWITCH else self.write.write)

    def _show_switch(self, number: int) -> None:
        refusal = site_words.refused_words(self._site) if self._site is not None else ""
        self.switch.show_step(
            self._site,
            self._on,
            title=prefix_steps.title(number, prefix_steps.switch_title(self._on)),
            note=prefix_steps.switch_note(first=number == 2),
            refusal=refusal,
        )

    def _show_write(self, number: int) -> None:
        assert self._review is not None, "reviewed before"
        files = [file for file in self._review.ready if file.found.name in self._chosen]
        by_hand = [file for file in self._review.files if file.plan.by_hand]
        self.write.show_step(
            files,
            by_hand,
            printable(self._context.workspace.prefix_files.backups.folder),
            title=prefix_steps.title(number, prefix_steps.write_title()),
            note=prefix_steps.write_note(self._on, switched=self._is_switched),
        )

    def _switch(self) -> None:
        if self._site is not None:
            self.switch.set_busy(True)
            self.work.switch(self._site, self._on)

    def _was_switched(self) -> None:
        self._switched_here = True
        if self._site is not None:
            self._site = self._site._replace(mysql_prefix=self._on)
        self._go_on()

    def _go_on(self) -> None:
        """The option is as it is to be."""
        self._confirmed = True
        if self._written is None:
            self._to(WRITE)
        else:
            self._check()

    def _write(self) -> None:
        assert self._review is not None, "reviewed before"
        self.write.set_busy(True)
        self.work.write(self._review, self._chosen, self._site)

    def _was_written(self, done: "PrefixWritten") -> None:
        self._written = done
        if done.written.backup is not None:
            self._backups.append(done.written.backup.id)
        if self._is_switched or not done.written.written:
            self._check()
        else:
            self._to(SWITCH)

    def _failed(self, error: Exception) -> None:
        if self.step == SWITCH:
            self.switch.set_busy(False)
        elif self.step == WRITE:
            self.write.set_busy(False)
        elif self.step == RESULT:
            self.result.set_busy(False)
        self.said.say_error(error)

    # Afterwards

    def _check(self) -> None:
        assert self._review is not None, "written before"
        assert self._written is not None, "written before"
        names = {change.name for change in self._written.written.written}
        chosen = frozenset(name for name in self._chosen if str(name) in names)
        self.work.check(self._review, chosen, self._site)

    def _was_checked(self, found: "CheckFound") -> None:
        assert self._written is not None, "written before"
        unasked = explain(found.error).sentence if found.error is not None else ""
        checked = Checked(found.wrong, found.option, self._on, unasked)
        self.result.show_result(
            self._written, checked, switched_here=self._switched_here, can_go_back=bool(self._backups)
        )
        self._show(RESULT)
        well = checked.well and not self._written.written.refused
        self._focus(self.result.fine if well else self.result.back)

    def _finish(self) -> None:
        count = len(self._written.written.written) if self._written is not None else 0
        self._start_anew()
        text = self.tr("Done: %n file(s) written.", "", count)
        self.said.say("good", text, self.tr("Restore… brings them back at any time, also after a restart."))

    def _put_back(self) -> None:
        self.result.set_busy(True)
        self.work.put_back(self._backups, self._site if self._switched_here else None, not self._on)

    def _is_back(self, done: "BothBack") -> None:
        on = not self._on
        if done.switched and self._site is not None:
            self._site = self._site._replace(mysql_prefix=on)
        by_hand = not self._switched_here
        self._start_anew()
        count = done.restored
        text = self.tr("%n file(s) put back as before.", "", count)
        if done.error is not None:
            still = "" if by_hand else prefix_steps.not_switched_back(on)
            self.said.say("bad", text, f"{still} {explain(done.error).sentence}".strip())
        elif done.refused:
            left = self.tr("Left as they are: %1.").replace("%1", words.names_words(done.refused))
            self.said.say("bad", text, left)
        elif by_hand:
            self.said.say("warning", text, prefix_steps.switch_back_yourself(on))
        else:
            self.said.say("good", text, prefix_steps.switched_back(on))

    def open_restore(self) -> None:
        """Show the copies of earlier writes, to put files back."""
        from desktop_manager.ui.pages.products.prefix_restore_sheet import PrefixRestoreSheet

        if self.sheet is None:
            organization = self._site.organization_id if self._site is not None else 0
            self.sheet = PrefixRestoreSheet(self._context, organization, self.window())
            self.sheet.finished.connect(self._sheet_closed)
            self.sheet.open()

    def _sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()

    # What is in sight

    def _to_start(self) -> None:
        self._show(START)
        self._focus(self.start.prefix)

    def _start_anew(self) -> None:
        self._written = None
        self._backups.clear()
        self._confirmed = self._switched_here = False
        self._show(START)
        self._focus(self.start.again)

    def _show(self, step: str) -> None:
        self.step = step
        for name, card in self._cards.items():
            card.setVisible(name == step)
        self.moved.emit()

    def _focus(self, widget: QWidget) -> None:
        # While another site is looked at, the keyboard stays there.
        if self.isVisible():
            widget.setFocus()
