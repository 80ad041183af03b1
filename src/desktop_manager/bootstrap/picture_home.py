"""What Home shows and opens: all its lines, its snooze, and a code."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.home.page import HomePage


class HomePictures:
    """What is snoozed is shown again."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        return (
            picture("home", partial(self._stage.show, "home")),
            picture("home-code-shown", self._show_code, after=self._hide_code),
            picture("home-snooze-menu", self._open_menu),
            picture("home-snooze-day", self._ask_day),
            picture("home-snoozed", self._snooze, self._show_snoozed, after=self._wake),
            picture("home-more", self._show_more),
        )

    @property
    def _page(self) -> HomePage:
        return self._stage.page(HomePage)

    def _show_code(self) -> None:
        self._stage.bring(self._page.codes.vip)
        self._page.codes.support.code.show_button.click()

    def _hide_code(self) -> None:
        self._page.codes.support.code.conceal()
        self._stage.show("home")

    def _open_menu(self) -> None:
        self._page.attention.rows[1].later.click()

    def _ask_day(self) -> None:
        row = self._page.attention.rows[0]
        row.snooze_wanted.emit(row.line, None)

    def _snooze(self) -> None:
        self._page.attention.rows[1].later.click()
        menu = self._page.attention.rows[1].menu
        assert menu is not None, "its button was pressed"
        menu.actions()[1].trigger()
        menu.close()

    def _show_snoozed(self) -> None:
        self._page.attention.show_snoozed()

    def _wake(self) -> None:
        self._page.attention.snoozed_rows[0].wake.click()

    def _show_more(self) -> None:
        more = self._page.attention.more
        if more is not None:
            more.click()
