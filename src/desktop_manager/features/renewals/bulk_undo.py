"""What takes a change of one product back."""

from __future__ import annotations

from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.features.renewals.bulk_report import State
from desktop_manager.features.renewals.rules import Change


def way_back(change: Change, before: State) -> Change:
    """The change that restores what `change` has touched, and leaves alone what it has not.

    Auto-renew that was off comes back off, which forgets the means of payment with it.
    """
    auto_renew: bool | None = None
    method: PaymentMethod | None = None
    if change.auto_renew is not None or change.method is not None:
        auto_renew = before.auto_renew
        if before.auto_renew and before.method_id is not None:
            method = PaymentMethod(before.method_id, "", "")
    return Change(
        auto_renew=auto_renew,
        method=method,
        warranty=None if change.warranty is None else before.warranty,
        billing_address_id=None if change.billing_address_id is None else before.billing_address_id,
    )
