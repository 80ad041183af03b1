"""Claire Moret, and the user of the generated agency login."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.demo.seed.people import CLAIRE_EMAIL, CLAIRE_ID
from desktop_manager.demo.timeline import Timeline

AGENCY_ID = 26777
DEMO_PASSWORD = "Demo-Password-1"
"""What `current_password` must say; it opens nothing but the demo."""

NEW_PLACES = frozenset(("Porto, PT",))
"""Where nobody had signed in before with these logins."""

_FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
_MAIL_APP = "Infomaniak Mail/1.31 (iPhone; iOS 19.1)"
_CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/155.0.0.0 Safari/537.36"


class Email(NamedTuple):
    """An address of the profile; `pending` until the link sent to it was followed."""

    id: int
    email: str
    created_at: int
    reminder: bool
    checked: bool
    kind: str
    pending: bool = False


class Phone(NamedTuple):
    """A telephone number of the profile."""

    id: int
    phone: str
    created_at: int
    reminder: bool
    checked: bool
    kind: str


class SignedIn(NamedTuple):
    """A session. Its id is known to the server only; the documented record has none."""

    id: str
    browser: str
    device: str
    location: str
    ip: str
    user_agent: str
    last_accessed_at: int


class Device(NamedTuple):
    """A device that approves sign-ins."""

    id: int
    name: str
    device: str
    user_agent: str
    created_at: int
    last_connexion: int


class Security(NamedTuple):
    """Two-step verification."""

    otp: bool
    sms: bool
    sms_phone: str
    remaining_rescue_code: int
    last_login_at: int
    date_last_changed_password: int
    devices: tuple[Device, ...] = ()

    @property
    def method(self) -> str:
        """The method that is asked first."""
        return "otp" if self.otp else "sms" if self.sms else ""


class ApplicationPassword(NamedTuple):
    """A password made for one mail or calendar program."""

    id: int
    name: str
    last_used_at: int | None


class Profile(NamedTuple):
    """A user."""

    id: int
    first_name: str
    last_name: str
    email: str
    language_id: int
    country_id: int
    timezone_id: int
    current_account_id: int
    security: Security
    sessions: tuple[SignedIn, ...]
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    application_passwords: tuple[ApplicationPassword, ...] = ()
    avatar: str | None = None
    birth_at: str | None = None
    password: str = DEMO_PASSWORD
    unsuccessful_limit: bool = True
    unsuccessful_rate_limit: int = 10
    unsuccessful_notification: bool = True
    successful_notification: bool = False
    news_off: frozenset[str] = frozenset()


def claire(timeline: Timeline, current_account_id: int) -> Profile:
    """Claire: lives in Spain, three sessions of which one from a new place, two backup codes left."""
    at = timeline.at
    return Profile(
        CLAIRE_ID,
        "Claire",
        "Moret",
        CLAIRE_EMAIL,
        language_id=2,
        country_id=197,
        timezone_id=384,
        current_account_id=current_account_id,
        security=Security(
            otp=True,
            sms=True,
            sms_phone="+41 79 ••• •• 12",
            remaining_rescue_code=2,
            last_login_at=at(0, 7, 14),
            date_last_changed_password=at(-402, 18, 2),
            devices=(Device(881, "iPhone de Claire", "phone", _MAIL_APP, at(-621, 10, 12), at(0, 7, 14)),),
        ),
        sessions=(
            SignedIn("s-linux", "Firefox 145", "Linux", "Carouge, CH", "192.0.2.17", _FIREFOX, at(0, 9, 42)),
            SignedIn("s-iphone", "Infomaniak Mail", "iPhone", "Carouge, CH", "192.0.2.17", _MAIL_APP, at(0, 8, 42)),
            SignedIn("s-windows", "Chrome 155", "Windows", "Porto, PT", "198.51.100.80", _CHROME, at(-3, 20, 11)),
        ),
        emails=(
            Email(90101, CLAIRE_EMAIL, at(-2190, 8), reminder=False, checked=True, kind="professional"),
            Email(
                90102, "c.moret@atelier-helvetique.ch", at(-1415, 14), reminder=True, checked=True, kind="professional"
            ),
            Email(
                90103, "claire.moret@correo.example", at(-2, 19), False, checked=False, kind="personal", pending=True
            ),
        ),
        phones=(
            Phone(90201, "+41790000012", at(-2190, 8), reminder=True, checked=True, kind="phone"),
            Phone(90202, "+34600000034", at(-298, 11), reminder=False, checked=True, kind="phone"),
        ),
        application_passwords=(
            ApplicationPassword(90301, "Thunderbird (atelier)", at(-1, 16, 30)),
            ApplicationPassword(90302, "Imprimante · scan to mail", at(-187, 9, 3)),
            ApplicationPassword(90303, "Ancien iPad", None),
        ),
        birth_at="1984-04-17",
    )


def agency_user(timeline: Timeline, current_account_id: int) -> Profile:
    """The user of the generated agency login, for measurements."""
    at = timeline.at
    return Profile(
        AGENCY_ID,
        "Alex",
        "Weber",
        "alex@agency.example",
        language_id=3,
        country_id=203,
        timezone_id=414,
        current_account_id=current_account_id,
        security=Security(True, False, "", 8, at(0, 6, 55), at(-90, 9)),
        sessions=(SignedIn("s-linux", "Firefox 145", "Linux", "Bern, CH", "192.0.2.44", _FIREFOX, at(0, 9, 42)),),
        emails=(Email(90901, "alex@agency.example", at(-900, 8), reminder=False, checked=True, kind="professional"),),
    )
