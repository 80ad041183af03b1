"""What Billing › Reminders shows: each cause of the demo's reminders, and what its buttons open."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.billing import page as tabs
from desktop_manager.ui.pages.billing import reminder_card as buttons
from desktop_manager.ui.pages.billing.check_dialog import CheckDialog
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab

CAUSES = ("to-prepaid", "other-currency", "forged", "unpaid", "by-transfer", "old-reference", "cannot-tell")
"""The demo's reminders in the order of the list, as in design/billing.png."""

FORGED = """\
Received: from mail.infomaniak-billing.example by mx.atelier.example; Mon, 23 Nov 2026 08:00:00 +0100
Authentication-Results: mx.atelier.example; spf=fail; dkim=none; dmarc=fail header.from=infomaniak.com
From: Infomaniak <billing@infomaniak.com>
Return-Path: <bounce@infomaniak-billing.example>
Subject: Last reminder
Date: Mon, 23 Nov 2026 08:00:00 +0100

Invoice 2026-104512 is unpaid. Pay CHF 58.20 today: https://infomaniak-billing.example/pay
"""


class RemindersPictures:
    """Marks one as phishing and takes it back; what was pasted is forgotten again."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """Each cause, then what its buttons open."""
        press = self._press
        return (
            *(
                picture(f"billing-reminders-{cause}", self._show, partial(self._choose, row))
                for row, cause in enumerate(CAUSES)
            ),
            picture("billing-reminders-pay", partial(self._choose, 0), partial(press, buttons.PAY)),
            picture("billing-reminders-qr-bill", partial(press, buttons.BILL)),
            picture("billing-reminders-copied", partial(press, buttons.COPY), after=self._clear_message),
            picture("billing-reminders-ask-back", partial(self._choose, 1), partial(press, buttons.ASK_BACK)),
            picture("billing-reminders-marked", partial(self._choose, 2), partial(press, buttons.MARK)),
            picture("billing-reminders-unmarked", partial(press, buttons.UNMARK), after=self._clear_message),
            picture("billing-reminders-check", self._check),
            picture("billing-reminders-check-typed", self._check, self._paste),
            picture("billing-reminders-brought", self._check, self._paste, self._confirm, after=self._forget),
        )

    @property
    def _page(self) -> BillingPage:
        return self._stage.page(BillingPage)

    @property
    def _tab(self) -> RemindersTab:
        tab = self._page.tab
        assert isinstance(tab, RemindersTab), "the tab in sight"
        return tab

    def _show(self) -> None:
        self._stage.show("billing")
        self._page.open_tab(tabs.REMINDERS)

    def _choose(self, row: int) -> None:
        self._tab.list.show_row(row)

    def _press(self, name: str) -> None:
        self._tab.card.actions_shown[name].click()

    def _clear_message(self) -> None:
        self._page.clear_message()

    def _check(self) -> None:
        self._tab.check.click()

    def _paste(self) -> None:
        self._stage.dialog(CheckDialog).text.setPlainText(FORGED)

    def _confirm(self) -> None:
        self._stage.dialog(CheckDialog).confirm_button.click()

    def _forget(self) -> None:
        self._tab.zone.list.clear_button.click()
        self._page.clear_message()
