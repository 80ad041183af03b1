"""The server address has one form, and plain http stays on this computer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.logins.server import BadServer, normalise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("api.infomaniak.com", "https://api.infomaniak.com"),
        (" https://API.infomaniak.com/ ", "https://api.infomaniak.com"),
        ("https://api.infomaniak.com:443", "https://api.infomaniak.com"),
        ("https://staging.example.ch:8443", "https://staging.example.ch:8443"),
        ("http://localhost:5000", "http://localhost:5000"),
        ("http://127.0.0.1:5000/", "http://127.0.0.1:5000"),
        ("http://[::1]:5000", "http://[::1]:5000"),
    ],
)
def test_an_address_is_brought_to_its_one_form(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("ftp://api.infomaniak.com", "not_an_address"),
        ("https://", "not_an_address"),
        ("https://user:secret@example.ch", "not_an_address"),
        ("https://example.ch:port", "not_an_address"),
        ("https://example.ch/api", "has_path"),
        ("https://example.ch?token=1", "has_path"),
        ("http://example.ch", "needs_https"),
        ("http://127.0.0.1.example.ch", "needs_https"),
        ("http://1270.0.0.1", "needs_https"),
        ("http://example.ch/api", "has_path"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(typed: str, code: str) -> None:
    with pytest.raises(BadServer) as caught:
        normalise(typed)
    assert caught.value.code == code


def address_or_reason(typed: str) -> tuple[str, str]:
    try:
        return normalise(typed), ""
    except BadServer as error:
        return "", error.code


@given(st.text(max_size=40))
def test_any_text_gives_an_address_or_a_reason(typed: str) -> None:
    address, reason = address_or_reason(typed)
    if reason:
        assert reason in {"empty", "not_an_address", "has_path", "needs_https"}
    else:
        assert normalise(address) == address
