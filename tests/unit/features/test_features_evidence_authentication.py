"""Authentication-Results: its verdicts, and whose words they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.evidence.authentication import parse, trusted

PASSED = (
    "mx.atelier.example; dmarc=pass (p=reject) header.from=infomaniak.com; "
    "dkim=pass header.d=infomaniak.com header.s=20230601; spf=pass smtp.mailfrom=bounce@infomaniak.com"
)
FORGED = "mx.infomaniak.com; dmarc=pass header.from=infomaniak.com; dkim=pass header.d=infomaniak.com"
TAKEN = ("Received", "from mta.infomaniak.ch (mta [192.0.2.1]) by mx.atelier.example with ESMTPS; Mon, 9 Nov 2026")
SENT = ("Received", "from laptop by mta.evil.example; Mon, 9 Nov 2026")


def test_the_verdicts_and_the_domains_they_are_about() -> None:
    found = parse(PASSED)
    assert found is not None
    assert (found.server, found.dmarc, found.dkim, found.spf) == ("mx.atelier.example", "pass", "pass", "pass")
    assert (found.from_domain, found.dkim_domain, found.spf_domain) == ("infomaniak.com",) * 3


def test_a_signature_that_passed_counts_before_one_that_failed() -> None:
    found = parse("mx.example; dkim=fail header.d=a.example; dkim=pass header.d=b.example")
    assert found is not None
    assert (found.dkim, found.dkim_domain) == ("pass", "b.example")


def test_a_verdict_in_a_comment_is_none() -> None:
    found = parse("mx.example; dmarc=fail (evil; dmarc=pass header.from=infomaniak.com) header.from=evil.example")
    assert found is not None
    assert (found.dmarc, found.from_domain) == ("fail", "evil.example")


@pytest.mark.parametrize("header", ["", "mx.example", "mx.example; none", "mx.example; arc=pass", ";;;"])
def test_a_header_without_a_verdict_is_none(header: str) -> None:
    assert parse(header) is None


@pytest.mark.parametrize(
    "headers",
    [
        [("Authentication-Results", PASSED), TAKEN, SENT],
        [("Delivered-To", "x"), TAKEN, ("Authentication-Results", PASSED), SENT],
        [("Received", "by 2002:a05:6a0 with SMTP id x"), TAKEN, ("authentication-results", PASSED)],
    ],
)
def test_the_receivers_own_header_is_trusted(headers: list[tuple[str, str]]) -> None:
    found, problem = trusted(headers)
    assert (found, problem) == (parse(PASSED), "")


@pytest.mark.parametrize(
    "headers",
    [
        [TAKEN, ("Authentication-Results", FORGED), SENT],
        [TAKEN, SENT, ("Authentication-Results", FORGED)],
        [("Authentication-Results", FORGED)],
        [("Authentication-Results", FORGED), TAKEN, ("Received", "from x by mx.infomaniak.com; Mon")],
    ],
)
def test_a_header_that_the_sender_may_have_written_is_not(headers: list[tuple[str, str]]) -> None:
    assert trusted(headers) == (None, "authentication_untrusted")


def test_only_the_topmost_counts() -> None:
    failed = PASSED.replace("=pass", "=fail")
    found, _ = trusted([("Authentication-Results", failed), ("Authentication-Results", PASSED), TAKEN])
    assert found == parse(failed)


def test_none_is_said() -> None:
    assert trusted([TAKEN, SENT]) == (None, "no_authentication")


@given(
    st.lists(st.tuples(st.sampled_from(["Received", "Authentication-Results", "X"]), st.text(max_size=80)), max_size=6)
)
def test_no_headers_break_it(headers: list[tuple[str, str]]) -> None:
    found, problem = trusted(headers)
    assert (found is None) == bool(problem)
