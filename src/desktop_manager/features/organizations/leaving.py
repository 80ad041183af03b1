"""Why an organization cannot be left: every reason that holds, not only the first."""

from enum import Enum

from desktop_manager.api.models.account import Account
from desktop_manager.features.organizations.roles import Role, role_of


class LeaveBlock(Enum):
    """A reason that forbids leaving (product.md, job 6; Infomaniak's FAQ 1989 and 2173)."""

    LAST_USER = "last_user"
    LAST_OWNER = "last_owner"
    IN_KSUITE = "in_ksuite"
    LOGIN_IN_MAIL_SERVICE = "login_in_mail_service"


def leave_blocks(account: Account) -> tuple[LeaveBlock, ...]:
    """The reasons that forbid leaving `account`, in the order in which they are best resolved.

    Only what the API tells is judged: a key that is absent gives no reason, so an empty answer means "none known".
    """
    blocks = []
    if account.nb_users == 1:
        blocks.append(LeaveBlock.LAST_USER)
    if role_of(account.type) is Role.OWNER and account.count_owners == 1:
        blocks.append(LeaveBlock.LAST_OWNER)
    if account.is_user_has_ksuite_access:
        blocks.append(LeaveBlock.IN_KSUITE)
    if account.is_user_email_account_mailbox_exist:
        blocks.append(LeaveBlock.LOGIN_IN_MAIL_SERVICE)
    return tuple(blocks)
