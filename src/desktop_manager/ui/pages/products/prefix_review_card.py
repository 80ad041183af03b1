"""Step 1: every configuration file with what would change in it."""

from pathlib import PurePath

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.mysql_prefix.review import Review
from desktop_manager.features.mysql_prefix.service import printable
from desktop_manager.ui.pages.products.prefix_file_row import PrefixFileRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import mysql_prefix as words

MOST_ROWS = 100
"""Files in sight; more than a site has, and more than anybody reviews."""


class PrefixReviewCard(Card):
    """Signals: `next_wanted`, `choose_wanted` (another folder), `change_wanted` (prefix or direction), `order_changed`
    (what comes first).
    """

    next_wanted = Signal()
    choose_wanted = Signal()
    change_wanted = Signal()
    order_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until `show_review`."""
        super().__init__(" ", parent=parent)
        self.rows: list[PrefixFileRow] = []
        self.review: Review | None = None
        self._too_many = ""
        self.change = IconButton("pencil", self.tr("Change prefix or direction…"))
        self.change.clicked.connect(self.change_wanted)
        self.add_action(self.change)

    def show_review(self, review: Review, *, title: str, note: str, next_text: str, origin: str) -> None:
        """Show what was planned. `origin`: where the prefix is from ("Prefix wxyz_ read from the database list.")."""
        self.clear_rows()
        self.review = review
        self.set_title(title)
        self.set_note(note)
        order = {"ready": 0, "by_hand": 1}
        files = sorted(review.files, key=lambda file: order.get(file.plan.status, 2))
        self._too_many = ""
        if len(review.ready) > MOST_ROWS:
            many = len(review.ready)
            self._too_many = self.tr(
                "%n file(s) would be written, more than can be reviewed. Choose the folder of one site.", "", many
            )
        self.rows = [PrefixFileRow(file) for file in files[:MOST_ROWS]]
        for row in self.rows:
            row.chosen_changed.connect(self._show_state)
            self.add_row(row)
        if not self.rows:
            self.add_row(self._nothing_row(review))
        if len(files) > MOST_ROWS:
            more = len(files) - MOST_ROWS
            self.add_row(Row("", self.tr("%n further file(s) are not shown.", "", more)))
        self._add_left_out(review)
        self.files_first = CheckBox()
        self.files_first.setAccessibleName(self.tr("Write the files first"))
        self.files_first.toggled.connect(self.order_changed)
        self.first_row = Row(
            self.tr("Write the files first"),
            self.tr(
                "Only if you have tested that the new names connect already: nothing public says that they do while"
                " the option is as it is."
            ),
            leading=self.files_first,
        )
        self.add_row(self.first_row)
        # Not before it has a parent: it would show as a window of its own and take the keyboard.
        self.first_row.setVisible(bool(review.ready))
        self.choose = Button(self.tr("Choose folder…"))
        self.choose.clicked.connect(self.choose_wanted)
        self.next = Button(next_text, kind="primary")
        self.next.clicked.connect(self.next_wanted)
        kept = self.tr("A copy of each file is kept; you can restore all.")
        self.footer = self.add_footer(f"{origin} {kept}".strip(), [self.choose, self.next])
        self._show_state()

    @property
    def chosen(self) -> frozenset[PurePath]:
        """Names of the files to write."""
        return frozenset(row.file.found.name for row in self.rows if row.chosen)

    @property
    def first(self) -> QWidget:
        """Where reading begins: at the first file that can be chosen, else where another folder is."""
        return next((row.check for row in self.rows if row.file.ready), self.choose)

    def set_next(self, text: str) -> None:
        """Name the step that follows."""
        self.next.setText(text)

    def _nothing_row(self, review: Review) -> Row:
        title = self.tr("No configuration file with a MySQL database was found in %1")
        read = review.scan.read
        return Row(
            title.replace("%1", printable(review.scan.folder)),
            self.tr("%1 files were read. Choose the folder that holds the site's files.").replace(
                "%1", QLocale().toString(read)
            ),
        )

    def _add_left_out(self, review: Review) -> None:
        left_out = review.scan.left_out
        if not left_out:
            return
        self.left_out = Row(self.tr("Not looked into"), words.left_out_summary(left_out))
        self._lines = [f"{printable(one.name)}: {words.left_out_words(one.code)}" for one in left_out]
        self.list_button = Button(self.tr("List them"), kind="quiet")
        self.list_button.setAccessibleName(self.tr("List what was not looked into"))
        self.list_button.clicked.connect(self._list)
        self.left_out.add_action(self.list_button)
        self.add_row(self.left_out)

    def _list(self) -> None:
        self.list_button.hide()
        shown = self._lines[:MOST_ROWS]
        more = len(self._lines) - len(shown)
        if more:
            shown.append(self.tr("and %n more", "", more))
        self.left_out.set_secondary("\n".join(shown))

    def _show_state(self) -> None:
        reason = self._too_many
        if not reason and self.review is not None and not self.review.ready:
            reason = self.tr("No file needs to be written.")
        elif not reason and not self.chosen:
            reason = self.tr("Choose a file to write first.")
        self.next.set_disabled_reason(reason)
