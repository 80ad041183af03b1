"""Where links lead, read as a browser does, and when the shown text says something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.evidence.hosts import host_of, links_in_text, made_link, shown_host, site_of


@pytest.mark.parametrize(
    ("target", "host"),
    [
        ("https://manager.infomaniak.com/v3", "manager.infomaniak.com"),
        ("HTTPS://Manager.Infomaniak.COM.", "manager.infomaniak.com"),
        ("https://infomaniak.com@evil.example/", "evil.example"),
        ("https://infomaniak.com:443@evil.example", "evil.example"),
        ("https://evil.example\\@infomaniak.com/", "evil.example"),
        ("https:\\\\evil.example/infomaniak.com", "evil.example"),
        ("https:///evil.example", "evil.example"),
        ("http:evil.example", "evil.example"),
        (" ht\ntps://evil.example", "evil.example"),
        ("https://%65vil.example", "evil.example"),
        ("https://іnfomaniak.com", "xn--nfomaniak-u9h.com"),
        ("https://ｅvil.example", "evil.example"),
        ("https://192.0.2.7/pay", "192.0.2.7"),
        ("mailto:pay@evil.example", ""),
        ("javascript:alert(1)", ""),
        ("https://[::1", ""),
        ("//evil.example", ""),
        ("", ""),
    ],
)
def test_the_host_is_the_one_a_browser_asks(target: str, host: str) -> None:
    assert host_of(target) == host


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://manager.infomaniak.com/billing", "manager.infomaniak.com"),
        ("www.infomaniak.com", "www.infomaniak.com"),
        ("infomaniak.com/billing.", "infomaniak.com"),
        ("See https://infomaniak.com now", "infomaniak.com"),
        ("Pay now", ""),
        ("invoice.pdf", ""),
        ("support@infomaniak.com", ""),
        ("CHF 58.20", ""),
        ("", ""),
    ],
)
def test_the_shown_text_names_a_host_or_none(text: str, host: str) -> None:
    assert shown_host(text) == host


@pytest.mark.parametrize(
    ("text", "target", "mismatched"),
    [
        ("https://infomaniak.com", "https://infomaniak.com.evil.example", True),
        ("https://infomaniak.com", "https://www.infomaniak.com/x", False),
        ("infomaniak.com", "javascript:steal()", True),
        ("Pay now", "https://evil.example", False),
    ],
)
def test_a_link_mismatches_where_its_text_names_another_host(text: str, target: str, mismatched: bool) -> None:
    assert made_link(text, target).mismatched is mismatched


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("manager.infomaniak.com", "infomaniak.com"),
        ("infomaniak.com.evil.example", "evil.example"),
        ("shop.example.co.uk", "example.co.uk"),
        ("192.0.2.7", "192.0.2.7"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_site_is_what_somebody_registered(host: str, site: str) -> None:
    assert site_of(host) == site


def test_addresses_in_a_text_are_links_without_the_sentence_around_them() -> None:
    links = links_in_text("Pay here (https://evil.example/pay?x=1), or at www.infomaniak.com.")
    assert [link.target for link in links] == ["https://evil.example/pay?x=1", "www.infomaniak.com"]


@given(st.text(max_size=200))
def test_no_address_breaks_it(text: str) -> None:
    assert host_of(text) == host_of(text).lower()
    link = made_link(text, "https://" + text)
    assert link.host.endswith(site_of(link.host))
