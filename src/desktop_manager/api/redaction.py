"""Takes secrets out of every text that could reach a log, an error or a screen.

What counts as secret: tokens, `password` values, `otpauth:` texts, invitation links (`url_accept`), pre-signed invoice
PDFs, phone numbers of two-step verification, session addresses (manager-api.md §13).
"""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Iterable
from functools import cache
from urllib.parse import quote, quote_plus

from desktop_manager.api.known_codes import KnownCodes

MASK = "***"

_SECRET_KEYS = (
    r"(?:current_|new_|old_)?password|passwd|(?:access_|refresh_|id_|api_|bearer_)?token|secret|client_secret|otp_secret"
    r"|authorization|cookie|set-cookie|url_accept|qr_code|pdf|sms_phone|ip|user_ip|code_verifier|rescue_codes?"
    r"|vip_code|authorization_code"
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compiled when the first text is redacted: it takes 4 ms, which no start waits for."""
    return (
        (re.compile(r"(?i)\botpauth(?:-migration)?:[^\s\"'<>]*"), f"otpauth:{MASK}"),
        (re.compile(r"(?i)(/invoicing/invoice/pdf/)[^\s\"'<>]+"), rf"\1{MASK}"),
        (re.compile(r"(?i)\b(bearer|basic)(\s+|%20)[^\s\"',;<>]+"), rf"\1 {MASK}"),
        # A list of codes, also cut off before its end.
        (re.compile(r"""(?i)(["']rescue_codes["']\s*:\s*)\[[^\]]*\]?"""), rf'\1"{MASK}"'),
        # "key": "value" of JSON and 'key': 'value' of a repr, also cut off before the closing quote, and numbers.
        (
            re.compile(
                rf"""(?i)(["'](?:{_SECRET_KEYS})["']\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[^\s,}}\]"']+)"""
            ),
            rf'\1"{MASK}"',
        ),
        # The eight digits of a support code; error codes are words.
        (re.compile(r"""(?i)(["']code["']\s*:\s*["'])[0-9][0-9 -]*"""), rf"\1{MASK}"),
        # key=value of a query or a form, and "Header: value" of a dump.
        (re.compile(rf"(?i)(?<![\w-])((?:{_SECRET_KEYS})=)[^\s&\"'<>;,]+"), rf"\1{MASK}"),
        (re.compile(r"(?im)(?<![\w-])((?:authorization|cookie|set-cookie):[ \t]*)[^\r\n]+"), rf"\1{MASK}"),
        (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]{0,30}://)[^\s/@\"'<>]+@"), rf"\1{MASK}@"),
    )


class Redactor:
    """Knows the secrets of this run besides the patterns, in each form in which they could stand in a text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """Start with these secrets known."""
        self._known: set[str] = set()
        self._codes = KnownCodes()
        self._pattern: re.Pattern[str] | None = None
        self._lock = threading.Lock()
        for secret in secrets:
            self.add(secret)

    def __repr__(self) -> str:
        return f"<Redactor of {len(self._known) + len(self._codes)} known forms>"

    def add(self, secret: str) -> None:
        """Hide this text from now on; an empty one is no secret.

        Codes and keys are hidden however their signs are grouped or capitalized, as they are on screen.
        """
        if not secret.strip():
            return
        plain = {secret, secret.strip()}
        forms = _forms(secret)
        with self._lock:
            fresh = (forms - plain if self._codes.add(secret) else forms) - self._known
            if fresh:
                self._known |= fresh
                self._pattern = None

    def forget(self, secret: str) -> None:
        """No longer look for a text that has become worthless, such as a link that has expired; a code stays known."""
        with self._lock:
            fewer = self._known - _forms(secret)
            if len(fewer) < len(self._known):
                self._known = fewer
                self._pattern = None

    def redact(self, text: str) -> str:
        """The text without secrets."""
        with self._lock:
            if self._pattern is None and self._known:
                longest_first = sorted(self._known, key=len, reverse=True)
                self._pattern = re.compile("|".join(map(re.escape, longest_first)))
            known = self._pattern
        spans = self._codes.spans(text)
        if known is not None:
            spans += [match.span() for match in known.finditer(text)]
        text = _masked(text, spans)
        for pattern, replacement in _patterns():
            text = pattern.sub(replacement, text)
        return text

    def excerpt(self, body: bytes, length: int = 200) -> str:
        """The start of a body as one safe line: redacted before it is cut, so that no half of a secret stays."""
        looked_at = body[: length * 20]
        words = "".join(c if c.isprintable() else " " for c in looked_at.decode("utf-8", "replace")).split()
        if len(looked_at) < len(body) and len(words) > 1:
            # The last word may be the first half of a secret, which nothing would recognise.
            words.pop()
        line = self.redact(" ".join(words))
        return line if len(line) <= length else line[:length] + "…"


def _forms(secret: str) -> set[str]:
    """How a text could stand in a log: as it is, in an address, in JSON, in a repr."""
    return {
        secret,
        secret.strip(),
        quote(secret, safe=""),
        quote(secret),
        quote_plus(secret),
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
    }


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with each span masked; those that overlap as one, so that no end of a secret stays."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [text[at:start], MASK]
        at = max(at, end)
    return "".join([*parts, text[at:]])


class RedactingFormatter(logging.Formatter):
    """A log formatter through which nothing readable of a secret passes: message, arguments, traceback, stack."""

    def __init__(self, redactor: Redactor, fmt: str | None = None, datefmt: str | None = None) -> None:
        """Format as `logging.Formatter` would, then redact."""
        super().__init__(fmt, datefmt)
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """The formatted, redacted line."""
        return self._redactor.redact(super().format(record))
