"""Signs of forgery in a reminder e-mail, judged against what the account knows (product.md, job 2, cause a).

Each sign has a weight: 3 proves by itself (the money would go to somebody else), 2 is strong, 1 is weak. Together they
give a certainty. That there is no sign never makes a mail genuine: a mailbox of the sender can be taken over too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.billing import references
from desktop_manager.features.billing.diagnosis_domains import OFFICIAL, DomainKind, kind_of
from desktop_manager.features.billing.diagnosis_facts import Facts, Subject, same_money
from desktop_manager.features.billing.diagnosis_result import (
    NOTHING,
    Because,
    Cause,
    Certainty,
    Label,
    Openness,
    Row,
    Standing,
    Told,
    Verdict,
)
from desktop_manager.features.evidence.records import Authentication, MailEvidence

PROVES, STRONG, WEAK = 3, 2, 1
SURE_FROM = 4
"""Two strong signs, or a strong one with two weak ones; one that proves is enough."""
WEAK_TOGETHER = 3
"""So many weak signs count as a strong one."""


class Sign(NamedTuple):
    """A row about the mail; `weight` 0 where nothing is wrong with it."""

    row: Row
    weight: int


def signs(facts: Facts, subject: Subject) -> tuple[Sign, ...]:
    """Every row about the mail and about what it asks for, in the order in which they are shown."""
    found = [*_mail_signs(facts.mail)] if facts.mail is not None else []
    found += _number_signs(facts, subject)
    found += _claim_signs(facts, subject)
    return tuple(found)


def phishing(found: tuple[Sign, ...]) -> Verdict | None:
    """What the signs amount to; None where there is none."""
    weights = [sign.weight for sign in found if sign.weight]
    if not weights:
        return None
    labels = tuple(dict.fromkeys(sign.row.label for sign in found if sign.weight))
    if max(weights) >= PROVES or (max(weights) >= STRONG and sum(weights) >= SURE_FROM):
        return Verdict(Cause.PHISHING, Certainty.SURE, Because.SEVERAL_SIGNS, labels)
    if max(weights) >= STRONG or sum(weights) >= WEAK_TOGETHER:
        because = Because.ONE_SIGN if len(weights) == 1 else Because.SEVERAL_SIGNS
        return Verdict(Cause.PHISHING, Certainty.LIKELY, because, labels)
    return Verdict(Cause.PHISHING, Certainty.POSSIBLE, Because.WEAK_SIGN, labels)


def passed(authentication: Authentication | None) -> str:
    """By which check the mail is Infomaniak's domain's: "dmarc", "dkim" or "spf"; "" for none (RFC 8601, RFC 7489)."""
    if authentication is None:
        return ""
    if authentication.dmarc == "pass" and kind_of(authentication.from_domain) is DomainKind.OFFICIAL:
        return "dmarc"
    if authentication.dkim == "pass" and kind_of(authentication.dkim_domain) is DomainKind.OFFICIAL:
        return "dkim"
    if authentication.spf == "pass" and kind_of(authentication.spf_domain) is DomainKind.OFFICIAL:
        return "spf"
    return ""


def failed(authentication: Authentication | None) -> str:
    """Which check failed: "dmarc", or "dkim" and "spf" both (one alone fails when a list forwards a mail)."""
    if authentication is None or passed(authentication):
        return ""
    if authentication.dmarc == "fail":
        return "dmarc"
    spf_failed = authentication.spf in ("fail", "softfail")
    return "dkim spf" if authentication.dkim == "fail" and spf_failed else ""


def _mail_signs(mail: MailEvidence) -> Iterator[Sign]:
    yield _sender(mail)
    if mail.reply_to and kind_of(mail.sender_domain) is DomainKind.OFFICIAL:
        domain = mail.reply_to.rpartition("@")[2]
        if kind_of(domain) is not DomainKind.OFFICIAL:
            weight = STRONG if kind_of(domain) is DomainKind.LOOK_ALIKE else WEAK
            yield _sign(Label.SENDER, Told("text", OFFICIAL), Told("text", domain), "reply_elsewhere", weight)
    yield from _links(mail)
    yield from _attachments(mail)


def _sender(mail: MailEvidence) -> Sign:
    expected = Told("text", OFFICIAL)
    if mail.pasted or not mail.sender:
        return Sign(Row(Label.SENDER, expected, NOTHING, "not_seen", "neutral"), 0)
    domain, kind = mail.sender_domain, kind_of(mail.sender_domain)
    if kind is DomainKind.LOOK_ALIKE:
        return _sign(Label.SENDER, expected, Told("text", domain), "look_alike", STRONG)
    if kind is not DomainKind.OFFICIAL:
        return _sign(Label.SENDER, expected, Told("text", domain), "other_sender", WEAK)
    if "several_senders" in mail.problems:
        return _sign(Label.SENDER, expected, Told("text", domain), "several_senders", STRONG)
    by, against = passed(mail.authentication), failed(mail.authentication)
    if by:
        found = Told("checked", f"{domain} {by} pass")
        return Sign(Row(Label.SENDER, expected, found, "no_forgery", "good"), 0)
    if against:
        return _sign(Label.SENDER, expected, Told("checked", f"{domain} {against} fail"), "failed", STRONG)
    authentication = mail.authentication
    signed_by = authentication.dkim_domain if authentication is not None and authentication.dkim == "pass" else ""
    if signed_by:
        return _sign(Label.SENDER, expected, Told("text", signed_by), "signed_by_other", STRONG)
    return Sign(Row(Label.SENDER, expected, Told("text", domain), "not_authenticated", "warning"), 0)


def _links(mail: MailEvidence) -> Iterator[Sign]:
    hosts = [link for link in mail.links if link.host]
    bad = [link for link in hosts if kind_of(link.host) is DomainKind.LOOK_ALIKE]
    shown = [
        link
        for link in hosts
        if link.mismatched
        and kind_of(link.shown_host) is DomainKind.OFFICIAL
        and kind_of(link.host) is not DomainKind.OFFICIAL
    ]
    if shown:
        link = shown[0]
        yield _sign(Label.LINKS, Told("text", OFFICIAL), Told("text", link.host), "leads_elsewhere", STRONG)
    elif bad:
        yield _sign(Label.LINKS, Told("text", OFFICIAL), Told("text", bad[0].host), "look_alike", STRONG)
    elif hosts:
        others = sorted({link.host for link in hosts if kind_of(link.host) is not DomainKind.OFFICIAL})
        if others:
            found = Told("text", ", ".join(others[:2]))
            yield Sign(Row(Label.LINKS, Told("text", OFFICIAL), found, "other_site", "neutral"), 0)
        else:
            found = Told("text", hosts[0].host)
            yield Sign(Row(Label.LINKS, Told("text", OFFICIAL), found, "no_forgery", "good"), 0)


def _attachments(mail: MailEvidence) -> Iterator[Sign]:
    for one in sorted(mail.attachments):
        if one.danger == "archive":
            yield Sign(Row(Label.ATTACHMENTS, NOTHING, Told("text", one.name), "not_opened", "warning"), 0)
        elif one.danger:
            yield _sign(Label.ATTACHMENTS, NOTHING, Told("text", one.name), "can_run", STRONG)


def _number_signs(facts: Facts, subject: Subject) -> Iterator[Sign]:
    mail, reminder = facts.mail, facts.reminder
    if subject.standing is Standing.NOT_IN_ACCOUNT:
        # The invoice may be newer than what was fetched, or another organization's, unless the mail is odd itself.
        odd = mail is not None and bool(mail.sender) and kind_of(mail.sender_domain) is not DomainKind.OFFICIAL
        weight = STRONG if odd or (mail is not None and failed(mail.authentication)) else WEAK
        yield _sign(Label.NUMBER, NOTHING, Told("number", subject.number), "unknown_number", weight)
    elif subject.invoice is not None and mail is not None:
        told = Told("number", subject.invoice.number)
        yield Sign(Row(Label.NUMBER, told, told, "known", "good"), 0)
    due_on, sent_on = subject.due_on, subject.sent_on
    if subject.is_open is Openness.YES and due_on is not None and sent_on is not None and sent_on < due_on:
        weight = WEAK if mail is not None or reminder is not None else 0
        yield _sign(Label.DUE, Told("date", day=due_on), Told("date", day=sent_on), "not_due", weight)


def _claim_signs(facts: Facts, subject: Subject) -> Iterator[Sign]:
    """What it asks for, against the invoice: amount, currency, account and reference."""
    mail, reminder = facts.mail, facts.reminder
    asked = mail.money if mail is not None and mail.money is not None else reminder.money if reminder else None
    fitting = [money for money in (subject.open, subject.total) if money is not None]
    offered = mail.amounts if mail is not None and mail.amounts else (asked,) if asked else ()
    if asked is not None and fitting:
        expected = Told("money", money=subject.wanted)
        equal = next((one for one in offered if any(same_money(one, known) for known in fitting)), None)
        if equal is None:
            mark = "other_currency" if asked.currency != fitting[0].currency else "other_amount"
            yield _sign(Label.ASKED, expected, Told("money", money=asked), mark, WEAK)
        elif mail is not None:
            yield Sign(Row(Label.ASKED, expected, Told("money", money=equal), "equal", "good"), 0)
    if mail is not None:
        yield from _account_signs(facts, subject, mail)
        yield from _reference_signs(facts, subject, mail)


def _account_signs(facts: Facts, subject: Subject, mail: MailEvidence) -> Iterator[Sign]:
    printed = subject.pdf.iban if subject.pdf is not None else None
    known = facts.known_ibans or (frozenset((printed,)) if printed else frozenset())
    if not mail.ibans:
        return
    if not known:
        yield Sign(Row(Label.IBAN, NOTHING, Told("iban", mail.ibans[0]), "not_compared", "neutral"), 0)
        return
    expected = Told("iban", sorted(known)[0])
    foreign = [iban for iban in mail.ibans if iban not in known]
    if foreign:
        # The account's own documents prove it; a PDF that the user brought could be the forged one of the two.
        weight = PROVES if facts.known_ibans else STRONG
        yield _sign(Label.IBAN, expected, Told("iban", foreign[0]), "other_iban", weight)
    else:
        yield Sign(Row(Label.IBAN, expected, Told("iban", mail.ibans[0]), "equal", "good"), 0)


def _reference_signs(facts: Facts, subject: Subject, mail: MailEvidence) -> Iterator[Sign]:
    if not mail.references:
        return
    expected = Told("reference", subject.reference) if subject.reference else NOTHING
    found = Told("reference", mail.references[0])
    if subject.reference and any(references.same(subject.reference, one) for one in mail.references):
        yield Sign(Row(Label.ASKED_REFERENCE, expected, expected, "equal", "good"), 0)
    elif references.check(mail.references[0]).reason:
        yield _sign(Label.ASKED_REFERENCE, expected, found, "wrong_check_digit", WEAK)
    elif subject.reference:
        yield _sign(Label.ASKED_REFERENCE, expected, found, "unknown_reference", STRONG)


def _sign(label: Label, expected: Told, found: Told, mark: str, weight: int) -> Sign:
    tone = "bad" if weight >= STRONG else "warning" if weight else "neutral"
    return Sign(Row(label, expected, found, mark, tone), weight)
