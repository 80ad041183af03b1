"""Choose a domain and see its authorization code."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_manager.features.support.view import Domain
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.code_on_demand import CodeOnDemand
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class DomainCodeDialog(Dialog):
    """The code is fetched when it is wanted, and gone with the dialog."""

    def __init__(self, context: "PageContext", domains: tuple[Domain, ...], parent: QWidget | None = None) -> None:
        """Offer `domains`."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("DomainCodeDialog", "Authorization code"),
            confirm=translate("DomainCodeDialog", "Close"),
            body=translate(
                "DomainCodeDialog",
                "Give it only to the registrar to which the domain moves. Whoever has it can take the domain along; "
                "Support never asks for it.",
            ),
            parent=parent,
        )
        self._context = context
        self._domains = domains
        self._generation = 0
        self._wanted = 0
        self.cancel_button.hide()
        owners = {domain.organization_name for domain in domains}
        self.domain = ComboBox(searchable=True)
        for domain in domains:
            name = f"{domain.name} · {domain.organization_name}" if len(owners) > 1 else domain.name
            self.domain.addItem(name)
        self.domain.currentIndexChanged.connect(self._forget)
        self.code = CodeOnDemand(self.tr("Authorization code"))
        self.code.wanted.connect(self._fetch)
        self.add_widget(FormField(self.tr("Domain"), self.domain))
        self.add_widget(self.code)

    def _forget(self) -> None:
        self._generation += 1
        self.code.conceal()
        self.set_error("")

    def _fetch(self) -> None:
        self.set_error("")
        self._generation += 1
        self._wanted = self._domains[self.domain.currentIndex()].id
        key = ("support.domain", None, self._generation)
        self._context.tasks.read(self, key, self._ask, self.code.set_code, self._failed)

    def _ask(self, _handle: "TaskHandle") -> str:
        return self._context.workspace.support.authorization_code(self._wanted)

    def _failed(self, error: Exception) -> None:
        self.code.conceal()
        words = explain(error)
        self.set_error(" ".join(part for part in (words.sentence, words.hint) if part))
