"""What Billing shows and opens of the prepaid account, billing addresses and payment settings."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.billing import page as tabs
from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.billing.address_flow import DeleteAddressDialog
from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayDialog
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog, TopUpDialog
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.pages.billing.settings_tab import SettingsTab

DECLINED = 1
"""Place of the demo's card that is always declined, among the means of payment."""

WRONG_ADDRESS = {"zip": "12", "vat_number": "CHE-123.456.789 MWST", "street": "", "email": "accounting"}


class PaymentsPictures:
    """Nothing is changed: what is sent is refused, what is typed is discarded."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """Tab by tab."""
        return (*self._prepaid(), *self._addresses(), *self._settings())

    def _prepaid(self) -> tuple[Picture, ...]:
        show = partial(self._show, tabs.PREPAID)
        return (
            picture("billing-prepaid", show),
            picture("billing-prepaid-top-up", self._top_up, self._type_amount),
            picture("billing-prepaid-top-up-wrong", self._top_up, partial(self._confirm, TopUpDialog)),
            picture("billing-prepaid-recover", self._recover),
            picture("billing-prepaid-recover-wrong", self._recover, partial(self._confirm, RecoverDialog)),
            picture("billing-prepaid-alert", self._alert),
        )

    def _addresses(self) -> tuple[Picture, ...]:
        return (
            picture("billing-addresses", partial(self._show, tabs.ADDRESSES)),
            picture("billing-addresses-add", self._add),
            picture("billing-addresses-wrong", self._add, self._type_wrong, partial(self._confirm, AddressDialog)),
            picture("billing-addresses-edit", self._edit),
            picture("billing-addresses-refused", self._delete_used, partial(self._confirm, DeleteAddressDialog)),
        )

    def _settings(self) -> tuple[Picture, ...]:
        leave = partial(self._stage.window.show_page, "support")
        return (
            picture("billing-settings", partial(self._show, tabs.SETTINGS)),
            picture("billing-settings-changed", self._change),
            picture("billing-settings-wrong", self._change_wrongly),
            picture("billing-settings-unsaved", leave, after=self._discard),
        )

    def paying(self) -> tuple[Picture, ...]:
        """A card that is declined: the demo remembers nothing of it."""
        pay = partial(self._press, "pay")
        return (
            picture(
                "billing-pay-declined",
                partial(self._show, tabs.REMINDERS),
                pay,
                self._choose_declined,
                partial(self._confirm, PayDialog),
            ),
        )

    @property
    def _page(self) -> BillingPage:
        return self._stage.page(BillingPage)

    def _show(self, name: str) -> None:
        self._stage.show("billing")
        self._page.open_tab(name)

    def _confirm(
        self, kind: type[TopUpDialog | RecoverDialog | AddressDialog | DeleteAddressDialog | PayDialog]
    ) -> None:
        self._stage.dialog(kind).confirm_button.click()

    # Prepaid account

    @property
    def _account(self) -> PrepaidTab:
        tab = self._page.tab
        assert isinstance(tab, PrepaidTab), "the tab in sight"
        return tab

    def _top_up(self) -> None:
        self._account.top_up.click()

    def _type_amount(self) -> None:
        self._stage.dialog(TopUpDialog).amount.setText("100.00")

    def _recover(self) -> None:
        self._account.rows[0].recover.click()

    def _alert(self) -> None:
        self._account.rows[0].alert.click()

    # Billing addresses

    @property
    def _book(self) -> AddressesTab:
        tab = self._page.tab
        assert isinstance(tab, AddressesTab), "the tab in sight"
        return tab

    def _add(self) -> None:
        self._book.add.click()

    def _type_wrong(self) -> None:
        dialog = self._stage.dialog(AddressDialog)
        for name, text in WRONG_ADDRESS.items():
            if name in dialog.entries:
                dialog.entries[name].setText(text)
        dialog.country.setCurrentIndex(dialog.country.findData("CH"))

    def _edit(self) -> None:
        self._book.rows[0].edit.click()

    def _delete_used(self) -> None:
        # Its button says why not; this is what the server answers to who asks anyway.
        self._book.flow.begin_delete(self._book.rows[0].address)

    # Payment settings

    @property
    def _set(self) -> SettingsTab:
        tab = self._page.tab
        assert isinstance(tab, SettingsTab), "the tab in sight"
        return tab

    def _change(self) -> None:
        self._set.reminders.days[0].setText("7")
        next(iter(self._set.invoices.switches.values())).click()

    def _change_wrongly(self) -> None:
        self._set.reminders.days[1].setText("5")

    def _discard(self) -> None:
        self._page.discard_unsaved()

    # Paying

    def _press(self, name: str) -> None:
        tab = self._page.tab
        assert isinstance(tab, RemindersTab), "the tab in sight"
        tab.list.show_row(0)
        tab.card.actions_shown[name].click()

    def _choose_declined(self) -> None:
        dialog = self._stage.dialog(PayDialog)
        choices = [
            choice for choice, means in zip(dialog.choices, dialog.means, strict=True) if means.method.kind == "card"
        ]
        choices[DECLINED].click()
