"""What the receiving mail server said about the sender: the Authentication-Results header (RFC 8601).

Anybody can write such a header into what they send. Only the one that the receiver's own server added counts: it is the
topmost, and the server it names is one that took the mail in the hops above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_manager.features.evidence.hosts import ascii_host, site_of
from desktop_manager.features.evidence.records import Authentication

_COMMENT = re.compile(r"\([^()]*\)")
_PROPERTY = re.compile(
    r"\b(header\.from|header\.d|header\.i|smtp\.mailfrom|smtp\.helo)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE
)
_RESULT = re.compile(r"^\s*(dmarc|dkim|spf)\s*(?:/\s*\d+\s*)?=\s*([a-z]+)", re.IGNORECASE)
_BY = re.compile(r"\bby\s+([^\s;()]+)", re.IGNORECASE)
_LONGEST = 20_000


def parse(header: str) -> Authentication | None:
    """The verdicts of one header; None where it holds none. Of several signatures one that passed counts first."""
    plain = " ".join(header[:_LONGEST].split())
    for _ in range(3):
        # Comments may be nested, and may hold what looks like a verdict.
        plain = _COMMENT.sub(" ", plain)
    server, _, rest = plain.partition(";")
    results: dict[str, tuple[str, dict[str, str]]] = {}
    for part in rest.split(";"):
        match = _RESULT.match(part)
        if match is None:
            continue
        method, verdict = match.group(1).lower(), match.group(2).lower()
        if method not in results or (verdict == "pass" and results[method][0] != "pass"):
            results[method] = verdict, {name.lower(): value for name, value in _PROPERTY.findall(part)}
    if not results:
        return None
    dmarc, of_dmarc = results.get("dmarc", ("", {}))
    dkim, of_dkim = results.get("dkim", ("", {}))
    spf, of_spf = results.get("spf", ("", {}))
    return Authentication(
        server=ascii_host(server.split()[0]) if server.split() else "",
        dmarc=dmarc,
        dkim=dkim,
        spf=spf,
        from_domain=_domain(of_dmarc.get("header.from", "")),
        dkim_domain=_domain(of_dkim.get("header.d") or of_dkim.get("header.i", "")),
        spf_domain=_domain(of_spf.get("smtp.mailfrom") or of_spf.get("smtp.helo", "")),
    )


def trusted(headers: Sequence[tuple[str, str]]) -> tuple[Authentication | None, str]:
    """The verdicts of the topmost Authentication-Results that the receiver wrote, and a problem's code or "".

    `headers` from top to bottom. "no_authentication": there is none. "authentication_untrusted": no server that took
    the mail in above it, or directly below it, has the name of the one that claims to have checked.
    """
    takers: list[str] = []
    for place, (name, value) in enumerate(headers):
        if name.lower() == "received":
            takers.append(_taker(value))
        if name.lower() != "authentication-results":
            continue
        found = parse(value)
        below = next((_taker(value) for name, value in headers[place + 1 :] if name.lower() == "received"), "")
        near = {site_of(taker) for taker in (*takers, below if not takers else "") if taker}
        if found is None or site_of(found.server) not in near:
            return None, "authentication_untrusted"
        return found, ""
    return None, "no_authentication"


def _taker(received: str) -> str:
    match = _BY.search(_COMMENT.sub(" ", received[:_LONGEST]))
    return ascii_host(match.group(1)) if match else ""


def _domain(value: str) -> str:
    return ascii_host(value.strip("<>").rpartition("@")[2])
