"""What the Support page opens and answers."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.ui.pages.support.domain_code_dialog import DomainCodeDialog
from desktop_manager.ui.pages.support.grant_dialog import OTHER, GrantDialog
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.pages.support.save_code_dialog import SaveCodeDialog

UNKNOWN_CODE = "1234 5678"


class SupportPictures:
    """Nothing is changed; the codes are the demo's."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        return (
            picture("support-code-shown", partial(self._stage.show, "support"), self._show_code),
            picture("support-which-code", self._paste_support_code, self._tell),
            picture("support-which-unknown", self._paste_unknown, self._tell),
            picture("support-save-code", self._save_code, self._fill_code, after=self._clear),
            picture("support-domain-code", self._choose_domain, self._show_domain_code),
            picture("support-grant", self._grant),
            picture("support-grant-chosen", self._grant, self._choose_products),
            picture("support-revoke", self._revoke),
        )

    @property
    def _page(self) -> SupportPage:
        return self._stage.page(SupportPage)

    def _show_code(self) -> None:
        self._page.support_code.code.show_button.click()

    def _paste_support_code(self) -> None:
        self._page.which.field.setText(self._page.support_code.code.text)
        self._page.support_code.code.conceal()

    def _paste_unknown(self) -> None:
        self._page.which.field.setText(UNKNOWN_CODE)

    def _tell(self) -> None:
        self._page.which.tell.click()

    def _save_code(self) -> None:
        self._page.own_flow.begin_save(UNKNOWN_CODE)

    def _fill_code(self) -> None:
        self._stage.dialog(SaveCodeDialog).label.setText("atelier-helvetique.ch")

    def _clear(self) -> None:
        self._page.which.field.clear()

    def _choose_domain(self) -> None:
        self._page.authorization.choose.click()

    def _show_domain_code(self) -> None:
        self._stage.dialog(DomainCodeDialog).code.show_button.click()

    def _grant(self) -> None:
        self._page.access.grant.click()

    def _choose_products(self) -> None:
        dialog = self._stage.dialog(GrantDialog)
        for row in (0, 1):
            dialog.products.toggle(row)
        dialog.duration.set_value(OTHER)
        dialog.duration.chosen.emit(OTHER)

    def _revoke(self) -> None:
        next(row for row in self._page.access.rows if row.running).revoke.click()
