"""Adding, editing, choosing and deleting billing addresses: from the button to the message, and back by Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop_manager.api.models.billing import BillingAddress
from desktop_manager.features.billing.address_rules import AddressEdit
from desktop_manager.features.billing.addresses import edit_of
from desktop_manager.features.errors import AddressInUse
from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.words import addresses as words
from desktop_manager.ui.words.address_lines import place_words, title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_manager.api.models.reference import Country
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.widgets.page_frame import PageFrame


class AddressFlow(QObject):
    """One write at a time."""

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._organization = 0
        self._address: BillingAddress | None = None
        self._edit = AddressEdit()
        self.flow = WriteFlow(page, context)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.flow.dialog

    @property
    def _free(self) -> bool:
        return not self.flow.busy and self.flow.dialog is None

    def begin_add(self, organization: int, company: str, countries: Sequence[Country]) -> None:
        """Open the form for a new address of `organization`; `company` is what it starts with."""
        if not self._free:
            return
        self._organization, self._address = organization, None
        self._open_form(AddressEdit(company=company), countries)

    def begin_edit(self, address: BillingAddress, countries: Sequence[Country]) -> None:
        """Open the form for `address`."""
        if not self._free:
            return
        self._organization, self._address = address.account_id, address
        self._open_form(edit_of(address), countries)

    def make_default(self, address: BillingAddress) -> None:
        """Make `address` the default at once: Undo takes it back."""
        if not self._free:
            return
        self._address = address
        done = self.tr("New invoices are made out to %1 from now on.").replace("%1", title_words(address))
        taken_back = self.tr("Taken back. The default address is the former one again.")
        self.flow.run(self._do_make_default, Said(done, self.tr("Renewals keep the address they have."), taken_back))

    def begin_delete(self, address: BillingAddress) -> None:
        """Ask before `address` is deleted."""
        if not self._free:
            return
        self._address = address
        dialog = DeleteAddressDialog(address, self._page)
        dialog.confirmed.connect(self._delete)
        self.flow.open(dialog)

    def _open_form(self, start: AddressEdit, countries: Sequence[Country]) -> None:
        dialog = AddressDialog(start, countries, is_new=self._address is None, parent=self._page)
        dialog.confirmed.connect(self._send_form)
        self.flow.open(dialog)

    def _send_form(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, AddressDialog):
            return
        problems = dialog.problems()
        if problems is not None:
            dialog.show_failure(problems)
            return
        self._edit = dialog.edit().stripped()
        name = self._edit.company or f"{self._edit.first_name} {self._edit.last_name}".strip()
        if self._address is None:
            said = Said(
                self.tr("Billing address of %1 added.").replace("%1", name),
                self.tr("Choose it at the next renewal, or for many renewals at once on the Renewals page."),
                self.tr("Taken back. The address of %1 is deleted again.").replace("%1", name),
            )
            self.flow.run(self._do_add, said)
            return
        if self._edit == edit_of(self._address):
            dialog.set_error(self.tr("Nothing is changed yet."))
            return
        self.flow.run(
            self._do_change,
            Said(
                self.tr("Billing address of %1 saved.").replace("%1", name),
                taken_back=self.tr("Taken back. The address is as it was."),
            ),
        )

    def _delete(self) -> None:
        assert self._address is not None, "set when the dialog was opened"
        name = title_words(self._address)
        said = Said(
            self.tr("Billing address of %1 deleted.").replace("%1", name),
            taken_back=self.tr("Taken back. The address of %1 was added again.").replace("%1", name),
        )
        self.flow.run(self._do_delete, said)

    def _do_add(self) -> WriteResult:
        return self._context.workspace.billing_addresses.add(self._organization, self._edit)

    def _do_change(self) -> WriteResult:
        assert self._address is not None, "set when the form was opened"
        return self._context.workspace.billing_addresses.change(self._address, self._edit)

    def _do_make_default(self) -> WriteResult:
        assert self._address is not None, "set before"
        return self._context.workspace.billing_addresses.make_default(self._address)

    def _do_delete(self) -> WriteResult:
        assert self._address is not None, "set when the dialog was opened"
        return self._context.workspace.billing_addresses.delete(self._address)


class DeleteAddressDialog(Dialog):
    """Asks before an address is deleted; says what uses it where the server refuses."""

    def __init__(self, address: BillingAddress, parent: QWidget | None = None) -> None:
        """Ask about `address`."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("AddressFlow", "Delete the billing address"),
            confirm=translate("AddressFlow", "Delete address"),
            body=f"{title_words(address)}\n{place_words(address)}",
            consequences=[
                translate("AddressFlow", "It can no longer be chosen for renewals."),
                translate("AddressFlow", "Invoices that were made out to it stay as they are."),
            ],
            danger=True,
            stays=True,
            parent=parent,
        )

    def show_failure(self, error: Exception) -> None:
        """What uses it, and what to do; anything else in the usual words."""
        if isinstance(error, AddressInUse):
            self.set_error(f"{words.used_words(error.used_by)} {words.remedy_words(error.used_by)}")
        else:
            super().show_failure(error)
