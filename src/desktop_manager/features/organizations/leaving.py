"""Why an organization cannot be left: every reason that holds, not only the first."""

from enum import Enum
from typing import NamedTuple

from desktop_manager.api.errors import ValidationFailed
from desktop_manager.api.models.account import Account
from desktop_manager.features.organizations.roles import Role, role_of


class LeaveBlock(Enum):
    """A reason that forbids leaving (product.md, job 6; Infomaniak's FAQ 1989 and 2173)."""

    LAST_USER = "last_user"
    LAST_OWNER = "last_owner"
    IN_KSUITE = "in_ksuite"
    LOGIN_IN_MAIL_SERVICE = "login_in_mail_service"


class LeaveRefusal(NamedTuple):
    """Why an organization was not left.

    Attributes:
        blocks: every reason of the rules that holds now.
        others: reasons of the server that this program does not know, in the server's words.
        news: those of `blocks` that were not known here before: what has changed meanwhile.
        denied: the server says that the user may not at all.
        role_was, role_is: the role before and now, as the API names it; None where it is the same or not known.
    """

    blocks: tuple[LeaveBlock, ...] = ()
    others: tuple[str, ...] = ()
    news: tuple[LeaveBlock, ...] = ()
    denied: bool = False
    role_was: str | None = None
    role_is: str | None = None


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


def refused_blocks(error: ValidationFailed) -> tuple[tuple[LeaveBlock, ...], tuple[str, ...]]:
    """What a server that refuses says: the reasons known here, in our order, and the words of the others."""
    known = {block.value for block in LeaveBlock}
    told = {field.code for field in error.fields}
    blocks = tuple(block for block in LeaveBlock if block.value in told)
    others = tuple(field.description or field.code for field in error.fields if field.code not in known)
    if not blocks and not others:
        others = (error.description or error.code,)
    return blocks, others
