"""The person behind a token: GET and PATCH /2/profile (manager-api.md §3). All moments are Unix seconds, UTC."""

from __future__ import annotations

import msgspec

from desktop_manager.api.models.reference import Country, Language, Timezone
from desktop_manager.api.models.timestamps import epoch_seconds


class Session(msgspec.Struct, gc=False, omit_defaults=True):
    """A signed-in browser or app; the API gives it no id."""

    browser: str | None = None
    device: str | None = None
    location: str | None = None
    ip: str | None = None
    user_agent: str | None = None
    last_accessed_at: int | None = None


class AuthDevice(msgspec.Struct, gc=False, omit_defaults=True):
    """A device that can confirm a sign-in."""

    id: int
    name: str | None = None
    last_connexion: int | None = None
    user_agent: str | None = None
    user_ip: str | None = None
    device: str | None = None
    created_at: int | None = None
    updated_at: int | None = None
    deleted_at: int | None = None


class Security(msgspec.Struct, omit_defaults=True, kw_only=True):
    """State of two-step verification; None means the server did not say."""

    otp: bool | None = None
    sms: bool | None = None
    sms_phone: str | None = None
    yubikey: bool | None = None
    infomaniak_application: bool | None = None
    double_auth: bool | None = None
    double_auth_method: str | None = None
    remaining_rescue_code: int | None = None
    last_login_wire: int | str | None = msgspec.field(default=None, name="last_login_at")
    date_last_changed_password: int | None = None
    auth_devices: list[AuthDevice] | None = None

    @property
    def last_login_at(self) -> int | None:
        """Unix seconds of the last sign-in."""
        return epoch_seconds(self.last_login_wire)


class CurrentAccount(msgspec.Struct, gc=False, omit_defaults=True):
    """The organization currently selected in the web Manager."""

    current_account_id: int | None = None
    last_login_wire: int | str | None = msgspec.field(default=None, name="last_login_at")

    @property
    def last_login_at(self) -> int | None:
        """Unix seconds."""
        return epoch_seconds(self.last_login_wire)


class Connection(msgspec.Struct, gc=False, omit_defaults=True):
    """Sign-in alerts and the lock after `unsuccessful_rate_limit` failures (1 to 100)."""

    unsuccessful_limit: bool | None = None
    unsuccessful_rate_limit: int | None = None
    unsuccessful_notification: bool | None = None
    successful_notification: bool | None = None


class Preferences(msgspec.Struct, omit_defaults=True):
    """What the person has set."""

    security: Security | None = None
    account: CurrentAccount | str | None = None
    connection: Connection | None = None
    language: Language | None = None
    country: Country | None = None
    timezone: Timezone | None = None

    @property
    def current_account_id(self) -> int | None:
        """The organization selected in the web Manager; None where the server gave only a text (ERRATA.md)."""
        return self.account.current_account_id if isinstance(self.account, CurrentAccount) else None


class Email(msgspec.Struct, gc=False, omit_defaults=True):
    """An e-mail address; `reminder` marks the recovery address, `checked` a confirmed one."""

    id: int
    email: str
    created_at: int | None = None
    reminder: bool = False
    checked: bool = False
    type: str | None = None


class Phone(msgspec.Struct, gc=False, omit_defaults=True):
    """A phone number; the export says text or boolean for `reminder` (ERRATA.md): ask `is_recovery`."""

    id: int
    phone: str
    created_at: int | None = None
    reminder: bool | str | None = None
    checked: bool = False
    type: str | None = None

    @property
    def is_recovery(self) -> bool:
        """Whether this number serves to get back into the account."""
        if isinstance(self.reminder, str):
            return self.reminder.strip().lower() in ("1", "true", "yes")
        return bool(self.reminder)


class Profile(Security, kw_only=True, omit_defaults=True):
    """The person. The security keys may stand at the top too (§3): ask `security`."""

    id: int
    display_name: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    login: str = ""
    type: str | None = None
    is_sso: bool = False
    avatar: str | None = None
    sessions: list[Session] | None = None
    preferences: Preferences | None = None
    emails: list[Email] | None = None
    phones: list[Phone] | None = None

    @property
    def security(self) -> Security:
        """Two-step state from `preferences.security`, else from the keys at the top."""
        nested = self.preferences.security if self.preferences else None
        return nested if nested is not None else self


class ProfilePatch(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Body of PATCH /2/profile. `email` is demanded even when it stays: send the current one back.

    Names are `firstname` and `lastname` here, not as in the read; what stays None is not sent.
    """

    email: str
    firstname: str | None = None
    lastname: str | None = None
    language_id: int | None = None
    country_id: int | None = None
    timezone_id: int | None = None
    current_account_id: int | None = None
    reminder_email: str | None = None
    reminder_phone: str | None = None
    successful_connexion_notification: bool | None = None
    unsuccessful_connexion_limit: bool | None = None
    unsuccessful_connexion_notification: bool | None = None
    unsuccessful_connexion_rate_limit: int | None = None


class AvatarUpload(msgspec.Struct, frozen=True):
    """Body of POST /2/profile/avatar."""

    avatar: str
    encoding: str = "base64"


class Avatar(msgspec.Struct, gc=False):
    """Where the picture is: an address, or in a `data:` URL the picture itself."""

    avatar: str


class ApplicationPassword(msgspec.Struct, gc=False, omit_defaults=True):
    """A password made for one program; `last_used_at` in Unix seconds, None for never."""

    id: int
    name: str
    last_used_wire: int | str | None = msgspec.field(default=None, name="last_used_at")

    @property
    def last_used_at(self) -> int | None:
        """Unix seconds of the last sign-in with it."""
        return epoch_seconds(self.last_used_wire)


class CreatedApplicationPassword(msgspec.Struct, gc=False):
    """The answer to the creation of one: the only time that the password is told."""

    id: int
    name: str
    password: str

    def __repr__(self) -> str:
        return f"CreatedApplicationPassword(id={self.id!r})"


class ApplicationPasswordName(msgspec.Struct, frozen=True):
    """Body of POST /2/profile/applications/passwords; the export documents none (manager-api.md §3: a guess)."""

    name: str
