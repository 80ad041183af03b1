"""Reading the text that sets an authenticator up: `otpauth://totp/…`, or the key as it is typed by hand.

The form is Google Authenticator's "Key Uri Format", which the API of Infomaniak's two-step set-up gives too.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.otp import LONGEST_NAME, OtpKey, make_key

LONGEST_TEXT = 2_000
"""Signs of the longest text taken; a QR code holds at most 4,296."""

SHORTEST_TYPED = 16
"""Signs of the shortest key taken without `otpauth://` before it: a shorter one is rather some other word."""


def parse(text: str) -> OtpKey:
    """The entry that a text describes; its name is a proposal and may be "" only for a typed key.

    Raises:
        OtpRefused: "empty", "not_otpauth", "hotp" (codes by counter), "migration" (an export of Google Authenticator),
            "secret", "digits", "period" or "algorithm".
    """
    text = text.strip()
    if not text:
        raise OtpRefused("empty")
    if len(text) > LONGEST_TEXT:
        raise OtpRefused("not_otpauth")
    scheme = text.partition(":")[0].lower()
    if scheme == "otpauth-migration":
        raise OtpRefused("migration")
    if scheme != "otpauth":
        return _typed(text)
    try:
        parts = urlsplit(text)
        asked = {name.lower(): value for name, value in parse_qsl(parts.query, keep_blank_values=True)}
    except ValueError:
        raise OtpRefused("not_otpauth") from None
    kind = parts.netloc.lower()
    if kind != "totp":
        raise OtpRefused("hotp" if kind == "hotp" else "not_otpauth")
    return make_key(
        _name(parts.path, asked.get("issuer", "")),
        asked.get("secret", ""),
        _number(asked.get("digits"), 6, "digits"),
        _number(asked.get("period"), 30, "period"),
        asked.get("algorithm") or "SHA1",
    )


def is_infomaniak(key: OtpKey) -> bool:
    """Whether the name says that it is for a login at Infomaniak; only a proposal."""
    return "infomaniak" in key.name.casefold()


def _typed(text: str) -> OtpKey:
    if len(text) < SHORTEST_TYPED or "/" in text or ":" in text:
        raise OtpRefused("not_otpauth")
    try:
        return make_key("OTP", text)
    except OtpRefused:
        raise OtpRefused("not_otpauth") from None


def _name(path: str, issuer: str) -> str:
    """The issuer with the account: "Infomaniak (claire@atelier.example)". The issuer may stand in the label too."""
    label = unquote(path.removeprefix("/"))
    before, colon, account = label.partition(":")
    if not colon:
        before, account = "", label
    issuer, account = " ".join((issuer or before).split()), " ".join(account.split())
    both = f"{issuer} ({account})" if issuer and account else issuer or account or "OTP"
    return both if len(both) <= LONGEST_NAME else (issuer or account)[:LONGEST_NAME].strip() or "OTP"


def _number(text: str | None, usual: int, code: str) -> int:
    if not text:
        return usual
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise OtpRefused(code)
    return int(text)
