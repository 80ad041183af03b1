"""Whose domain it is: Infomaniak's own, one that looks like it, or another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.billing.diagnosis_domains import DomainKind, kind_of
from desktop_manager.features.billing.forgery import failed, passed
from desktop_manager.features.evidence.records import Authentication


@pytest.mark.parametrize(
    "domain",
    ["infomaniak.com", "INFOMANIAK.COM", "manager.infomaniak.com", "mail.infomaniak.com.", " infomaniak.com "],
)
def test_infomaniaks_own_domain_and_what_lies_under_it_is_official(domain: str) -> None:
    assert kind_of(domain) is DomainKind.OFFICIAL


@pytest.mark.parametrize(
    "domain",
    [
        "infomaniak-billing.com",
        "billing-infomaniak.com",
        "infomaniak.com.evil.tld",
        "infomaniakcom.net",
        "lnfomaniak.com",
        "1nfomaniak.com",
        "infomanlak.com",
        "inf0maniak.com",
        "infornaniak.com",
        "infomaniac.com",
        "infomaniiak.com",
        "infomanaik.com",
        "informaniak.com",
        "infomaniak.ch.evil.tld",
        "xn--infomniak-4yh.com",
        "infomаniak.com",
        "ínfomaniak.com",
        "secure.infomaniak.pay.example",
        "info-maniak.com",
    ],
)
def test_what_looks_like_the_name_is_a_look_alike(domain: str) -> None:
    assert kind_of(domain) is DomainKind.LOOK_ALIKE


@pytest.mark.parametrize("domain", ["infomaniak.ch", "infomaniak.fr", "www.infomaniak.de"])
def test_the_very_name_with_another_ending_is_not_called_a_forgery(domain: str) -> None:
    assert kind_of(domain) is DomainKind.OTHER_ENDING


@pytest.mark.parametrize("domain", ["example.org", "maniak.ch", "information.com", "informatik.ch", "xn--.com", "a.b"])
def test_any_other_domain_is_just_another_one(domain: str) -> None:
    assert kind_of(domain) is DomainKind.OTHER


def test_no_domain_is_none() -> None:
    assert kind_of("") is DomainKind.NONE


@given(st.text(max_size=40))
def test_no_text_but_the_domain_itself_is_official(text: str) -> None:
    plain = text.strip().rstrip(".").casefold()
    assert (kind_of(text) is DomainKind.OFFICIAL) == (plain == "infomaniak.com" or plain.endswith(".infomaniak.com"))


@pytest.mark.parametrize(
    ("authentication", "by", "against"),
    [
        (None, "", ""),
        (Authentication(dmarc="pass", from_domain="infomaniak.com"), "dmarc", ""),
        (Authentication(dkim="pass", dkim_domain="infomaniak.com"), "dkim", ""),
        (Authentication(spf="pass", spf_domain="bounce.infomaniak.com"), "spf", ""),
        (Authentication(dkim="pass", dkim_domain="evil.tld"), "", ""),
        (Authentication(dmarc="pass", from_domain="infomaniak-billing.com"), "", ""),
        (Authentication(dmarc="fail", from_domain="infomaniak.com"), "", "dmarc"),
        (Authentication(dkim="fail", spf="softfail"), "", "dkim spf"),
        (Authentication(dkim="fail"), "", ""),
        (Authentication(spf="fail"), "", ""),
        (Authentication(dkim="none", spf="none"), "", ""),
    ],
)
def test_a_check_counts_only_for_infomaniaks_own_domain(
    authentication: Authentication | None, by: str, against: str
) -> None:
    assert (passed(authentication), failed(authentication)) == (by, against)


def test_a_dmarc_failure_is_not_outweighed_by_another_check() -> None:
    mixed = Authentication(dmarc="fail", dkim="fail", spf="pass", from_domain="infomaniak.com", spf_domain="evil.tld")
    assert failed(mixed) == "dmarc"
