"""What the card of a kSuite reads from the store, in one go and off the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.ksuite.rules import can_raise
from desktop_manager.features.organizations.roles import Role
from desktop_manager.ui.words.ksuite import suite_refusal

if TYPE_CHECKING:
    from desktop_manager.features.ksuite.service import KSuiteView
    from desktop_manager.features.products.entry import ProductEntry
    from desktop_manager.features.workspace import Workspace

NO_RIGHTS = "no_rights"


class KSuiteRead(NamedTuple):
    """A kSuite as the card shows it.

    Attributes:
        organization: the name of the one it belongs to.
        deciders: who may raise it, where the user may not and they are known.
        pending: what the server offers may still come.
    """

    view: KSuiteView
    organization: str
    deciders: tuple[str, ...] = ()
    pending: bool = False

    @property
    def in_manager(self) -> bool:
        """Whether it is raised in the Manager, and not here."""
        return not self.view.can_raise and not self.pending

    @property
    def refusal(self) -> str:
        """Why nothing can be raised here and now, in words; "" where it can or where the Manager does it."""
        view = self.view
        if self.in_manager:
            return ""
        if view.suite is None:
            return QCoreApplication.translate("KSuite", "The offers have not been fetched yet. Refresh to fetch them.")
        code = view.suite.refused or ("" if can_raise(view.suite) else "highest")
        return suite_refusal(code, self.organization, self.deciders) if code else ""


def read_ksuite(workspace: Workspace, product: ProductEntry) -> KSuiteRead:
    """Read the kSuite that `product` is. Raises StoreClosed at the end of the login."""
    view = workspace.ksuite.read(product.organization_id, product.id)
    deciders: tuple[str, ...] = ()
    if view.suite is not None and view.suite.refused == NO_RIGHTS:
        members = workspace.people.read(product.organization_id).members
        deciders = tuple(one.name for one in members if one.role in (Role.OWNER, Role.ADMIN) and not one.invited)
    return KSuiteRead(view, product.organization_name, deciders)
