"""Backup codes, called rescue codes on the wire."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.two_step import BackupCodes, NewBackupCodes, OneCode, Password
from desktop_manager.api.operations import BACKUP_CODES_GENERATE, BACKUP_CODES_PROVE, BACKUP_CODES_READ
from desktop_manager.api.reply import Reply


def get_backup_codes(client: Client) -> Reply[BackupCodes]:
    """How many are left; never the codes."""
    return client.call(BACKUP_CODES_READ, BackupCodes)


def generate_backup_codes(client: Client, password: str) -> Reply[NewBackupCodes]:
    """A new sheet; the one before is void. Raises ValidationFailed for a wrong password, TooManyAttempts."""
    return client.call(BACKUP_CODES_GENERATE, NewBackupCodes, body=Password(password))


def prove_backup_code(client: Client, code: str) -> Reply[BackupCodes]:
    """Use one up to prove that the sheet was kept. Raises ValidationFailed for a wrong one, TooManyAttempts."""
    return client.call(BACKUP_CODES_PROVE, BackupCodes, body=OneCode(code))
