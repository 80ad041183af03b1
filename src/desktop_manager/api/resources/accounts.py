"""Organizations."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.account import Account
from desktop_manager.api.operations import ACCOUNT_READ, ACCOUNTS_LIST
from desktop_manager.api.reply import Reply


def list_accounts(client: Client) -> Reply[list[Account]]:
    """Every organization the token's user belongs to, with all that the server tells of each."""
    return client.call(ACCOUNTS_LIST, list[Account], query={"with": "*"})


def get_account(client: Client, account_id: int) -> Reply[Account]:
    """One organization; NotFound for one that does not exist or is not the user's."""
    return client.call(ACCOUNT_READ, Account, path={"account_id": account_id}, query={"with": "*"})
