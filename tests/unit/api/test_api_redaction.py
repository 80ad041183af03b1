from __future__ import annotations

import json
import logging
import time
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.api.redaction import MASK, RedactingFormatter, Redactor

SECRETS = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="*"), min_size=6, max_size=40)
TEXTS = st.text(max_size=30)


@settings(max_examples=300, deadline=None)
@given(secret=SECRETS, before=TEXTS, after=TEXTS)
def test_a_known_secret_never_comes_through_in_any_form(secret: str, before: str, after: str) -> None:
    redactor = Redactor([secret])
    for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1], repr(secret)[1:-1]):
        assert form not in redactor.redact(f"{before} {form} {after}")


@settings(max_examples=200, deadline=None)
@given(secrets=st.lists(SECRETS, min_size=1, max_size=4), text=TEXTS)
def test_redacting_twice_changes_nothing_more(secrets: list[str], text: str) -> None:
    redactor = Redactor(secrets)
    once = redactor.redact(f"{text} {' '.join(secrets)} {text}")
    assert redactor.redact(once) == once


@pytest.mark.parametrize(
    ("secret", "written"),
    [
        ("48219037", "4821 9037"),
        ("48219037", "4821-9037"),
        ("k7mq-3xpd", "k7mq3xpd"),
        ("k7mq-3xpd", "K7MQ 3XPD"),
        ("JBSWY3DPEHPK3PXP", "JBSW Y3DP EHPK 3PXP"),
        ("JBSWY3DPEHPK3PXP", "jbswy3dpehpk3pxp"),
        ("JBSWYDPEHPKPXPJB", "JBSW YDPE HPKP\nXPJB"),
    ],
)
def test_a_code_is_hidden_however_it_is_grouped_or_capitalized(secret: str, written: str) -> None:
    assert Redactor([secret]).redact(f"told {written} here") == f"told {MASK} here"


@given(
    signs=st.text("abcdefghjkmnpqrstuvwxyz23456789", min_size=6, max_size=40).filter(lambda text: not text.isalpha()),
    size=st.integers(1, 8),
    between=st.sampled_from(["", " ", "-", "\n"]),
)
def test_no_grouping_brings_a_code_through(signs: str, size: int, between: str) -> None:
    written = between.join(signs[at : at + size] for at in range(0, len(signs), size))
    assert Redactor([signs]).redact(f"({written})") == f"({MASK})"
    assert Redactor([written]).redact(f"({signs.upper()})") == f"({MASK})"


def test_thousands_of_codes_slow_nothing_down() -> None:
    began = time.process_time()
    redactor = Redactor(f"Kq7x-{number:04}-Zt3w" for number in range(10_000))
    for _ in range(50):
        assert redactor.redact("some words about it " * 50 + "Kq7x-0815-Zt3w").endswith(f"it {MASK}")
    assert time.process_time() - began < 3


def test_of_a_code_inside_a_longer_secret_no_end_stays() -> None:
    redactor = Redactor(["abc123", "abc123!end", "premium", "premium42x"])
    assert redactor.redact("(abc123!end premium42x)") == f"({MASK} {MASK})"


def test_a_password_that_is_a_word_hides_that_word_only() -> None:
    assert Redactor(["premium"]).redact("Premium Support, premium") == f"Premium Support, {MASK}"


def test_of_two_secrets_the_longer_one_goes_whole() -> None:
    assert Redactor(["abcdef", "abcdefghij"]).redact("x abcdefghij y") == f"x {MASK} y"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer eyJhbGciOi.abc-_~+/=", "eyJhbGciOi"),
        ("authorization:bearer   tok123", "tok123"),
        ("otpauth://totp/Infomaniak:claire?secret=JBSWY3DP&issuer=x", "JBSWY3DP"),
        ("otpauth-migration://offline?data=Q2xhaXJl", "Q2xhaXJl"),
        ("https://api.infomaniak.com/2/invoicing/invoice/pdf/aGVsbG8 done", "aGVsbG8"),
        ('{"id": 4, "name": "Mail", "password": "hun\\"ter2"}', "ter2"),
        ("{'current_password': 'hunter2'}", "hunter2"),
        ('{"password": "cut in the midd', "cut in"),
        ('{"password": 123456}', "123456"),
        ('{"url_accept":"https://x.example/i/abc"}', "x.example"),
        ('{"account_id": 1, "vip_code": "73506184"}', "73506184"),
        ('{"authorization_code":"Kq7x-D3fp', "D3fp"),
        ('{"result":"success","data":{"code":"4821 9037"}}', "9037"),
        ('{"sms_phone": "+41 79 000 00 00"}', "79 000"),
        ('{"ip": "192.0.2.1"}', "192.0.2.1"),
        ("GET /x?access_token=abc123&page=2", "abc123"),
        ("grant_type=refresh_token&refresh_token=r-77", "r-77"),
        ("http://user:pa55@proxy.example:3128/", "pa55"),
        ("Cookie: SASESSION=abc; other=def", "def"),
    ],
)
def test_a_secret_is_known_by_its_place(text: str, secret: str) -> None:
    redacted = Redactor().redact(text)
    assert secret not in redacted
    assert MASK in redacted


@pytest.mark.parametrize(
    "text",
    [
        "GET /2/profile?with=emails,phones,security",
        "the token page",
        "password must have 8 characters",
        '{"page": 2, "name": "pdf"}',
        '{"error": {"code": "not_authorized"}}',
        "basic",
        "https://demo.desktop-manager.invalid/1/products",
        "tip=3",
    ],
)
def test_what_is_no_secret_stays_readable(text: str) -> None:
    assert Redactor().redact(text) == text


@pytest.mark.parametrize("piece", ["a.", "://", '"password":', "'", "Bearer ", "otpauth:", "token=", "\\", "a://"])
def test_a_long_text_is_no_trap(piece: str) -> None:
    began = time.process_time()
    Redactor(["tok-1234"]).redact(piece * 20_000)
    assert time.process_time() - began < 3


def test_an_empty_secret_hides_nothing() -> None:
    assert Redactor(["", "  "]).redact("a b  c") == "a b  c"


def test_an_excerpt_is_one_short_line() -> None:
    excerpt = Redactor(["tok-1234"]).excerpt(b"<html>\r\n\t<b>tok-1234</b>\x00\x1b[31m" + b" y" * 1000, 40)
    assert excerpt.startswith(f"<html> <b>{MASK}</b>")
    assert len(excerpt) == 41
    assert excerpt.isprintable()


def test_an_excerpt_never_ends_inside_a_secret() -> None:
    assert "tok-" not in Redactor(["tok-1234567890"]).excerpt(b"x" * 36 + b" tok-1234567890", 40)


@pytest.mark.parametrize("cut", range(1, 14))
def test_nor_where_the_look_at_the_body_ended(cut: int) -> None:
    body = b" " * (800 - cut) + b"tok-1234567890" + b" " * 800
    assert "tok" not in Redactor(["tok-1234567890"]).excerpt(b"<p>" + body[3:], 40)


def test_nothing_that_is_logged_shows_a_secret() -> None:
    formatter = RedactingFormatter(Redactor(["tok-1234"]), "%(levelname)s %(message)s")
    try:
        raise ValueError("about tok-1234")
    except ValueError as error:
        record = logging.LogRecord("x", logging.INFO, "", 1, "sent %s", ("tok-1234",), (type(error), error, None))
    line = formatter.format(record)
    assert "tok-1234" not in line
    assert "ValueError" in line


def test_the_redactor_does_not_tell_what_it_knows() -> None:
    redactor = Redactor(["tok-1234"])
    assert "tok-1234" not in f"{redactor!r} {redactor}"
