"""Two-step verification and backup codes, of this project's own contract. All moments are Unix seconds, UTC.

What holds a secret masks it in `repr`.
"""

from __future__ import annotations

import msgspec


class MethodDates(msgspec.Struct, frozen=True):
    """A method ("otp", "sms"…): whether it is on, since when, and when it was used."""

    kind: str
    enabled: bool = False
    added_at: int | None = None
    last_used_at: int | None = None


class TwoStep(msgspec.Struct, frozen=True):
    """The methods; `country` is where the user is domiciled, SMS can be set up in `sms_countries`."""

    methods: list[MethodDates]
    country: str = ""
    sms_countries: list[str] = []


class OtpSetUp(msgspec.Struct, frozen=True):
    """An authenticator app that is being set up; `now` is the server's clock."""

    id: str
    secret: str
    uri: str
    expires_at: int
    now: int

    def __repr__(self) -> str:
        return f"OtpSetUp(id={self.id!r}, secret=***, uri=***)"


class SmsSetUp(msgspec.Struct, frozen=True):
    """A number that got a first code; it comes masked."""

    id: str
    sms_phone: str
    expires_at: int


class BackupCodes(msgspec.Struct, frozen=True, omit_defaults=True):
    """The sheet: its number, and how many of its codes are left."""

    sheet: int
    left: int
    total: int
    generated_at: int | None = None
    proven_at: int | None = None


class NewBackupCodes(msgspec.Struct, frozen=True):
    """A new sheet with its codes, told this once."""

    sheet: int
    left: int
    total: int
    rescue_codes: list[str]
    generated_at: int | None = None

    def __repr__(self) -> str:
        return f"NewBackupCodes(sheet={self.sheet}, rescue_codes=***)"


class FirstCode(msgspec.Struct, frozen=True):
    """Body that ends a set-up."""

    id: str
    code: str

    def __repr__(self) -> str:
        return f"FirstCode(id={self.id!r}, code=***)"


class PhoneNumber(msgspec.Struct, frozen=True):
    """Body that begins SMS; international, "+41790000012"."""

    phone: str


class Removal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Body that turns a method off; the last one asks for a backup code too."""

    password: str
    rescue_code: str | None = None

    def __repr__(self) -> str:
        return "Removal(***)"


class Password(msgspec.Struct, frozen=True):
    """Body of a call that asks for the password alone."""

    password: str

    def __repr__(self) -> str:
        return "Password(***)"


class OneCode(msgspec.Struct, frozen=True):
    """Body with a backup code."""

    rescue_code: str

    def __repr__(self) -> str:
        return "OneCode(***)"
