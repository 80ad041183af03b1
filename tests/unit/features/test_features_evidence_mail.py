"""A reminder e-mail: what is read of it, in whatever encoding, and what is said about what is odd."""

import base64
from datetime import date
from decimal import Decimal
from email.message import EmailMessage

import pytest

from desktop_manager.api.models.money import Money
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import mail as mails
from desktop_manager.features.evidence.mail import read_mail, read_text
from desktop_manager.features.evidence.mail_text import MOST_HTML

RECEIVED = "Received: from mta.infomaniak.ch by mx.atelier.example; Mon, 9 Nov 2026 10:00:00 +0100\r\n"
RESULTS = "Authentication-Results: mx.atelier.example; dmarc=pass header.from=infomaniak.com; dkim=pass\r\n"
HEAD = (
    RESULTS + RECEIVED + "From: Infomaniak <billing@infomaniak.com>\r\nTo: claire@atelier.example\r\n"
    "Subject: Payment reminder\r\nDate: Mon, 9 Nov 2026 23:30:00 -0500\r\nMIME-Version: 1.0\r\n"
)
TEXTS = {
    "en": "Your invoice 2026-104512 of CHF 58.20 is due on 30 November 2026.",
    "de": "Ihre Rechnung 2026-104512 über CHF 58.20 ist fällig am 30. November 2026.",
    "es": "Su factura 2026-104512 de CHF 58.20, fecha límite 30 de noviembre de 2026.",
    "fr": "Votre facture 2026-104512 de CHF 58.20, à échéance au 30 novembre 2026.",
    "it": "La sua fattura 2026-104512 di CHF 58.20 è da pagare entro il 30 novembre 2026.",
}


def plain(text: str, charset: str = "utf-8", encoded_as: str | None = None) -> bytes:
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return head.encode() + text.encode(encoded_as or charset)


def page(html: str) -> bytes:
    return f"{HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()


def test_who_sent_it_and_what_the_receiving_server_found() -> None:
    mail = read_mail(plain(TEXTS["en"]))
    assert (mail.sender, mail.sender_name, mail.sender_domain) == (
        "billing@infomaniak.com",
        "Infomaniak",
        "infomaniak.com",
    )
    assert (mail.subject, mail.sent_on, mail.problems) == ("Payment reminder", date(2026, 11, 9), ())
    assert mail.authentication is not None
    assert (mail.authentication.dmarc, mail.authentication.server) == ("pass", "mx.atelier.example")


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("language", TEXTS)
def test_what_it_asks_is_read_in_five_languages_and_every_transfer_encoding(language: str, transfer: str) -> None:
    message = EmailMessage()
    message["From"] = "billing@infomaniak.com"
    message.set_content(TEXTS[language], cte=transfer)
    mail = read_mail(message.as_bytes())
    assert (mail.number, mail.money, mail.due_on) == (
        "2026-104512",
        Money(Decimal("58.20"), "CHF"),
        date(2026, 11, 30),
    )


@pytest.mark.parametrize(
    ("charset", "encoded_as", "lies"),
    [
        ("utf-8", "utf-8", False),
        ("iso-8859-1", "iso-8859-1", False),
        ("windows-1252", "windows-1252", False),
        ("utf-16", "utf-16", False),
        ("iso-8859-1", "utf-8", True),
        ("us-ascii", "utf-8", True),
        ("utf-8", "iso-8859-1", True),
        ("x-unknown", "utf-8", True),
        ("punycode", "utf-8", True),
        ("base64", "utf-8", True),
    ],
)
def test_a_lying_encoding_is_seen_through_and_said(charset: str, encoded_as: str, lies: bool) -> None:
    mail = read_mail(plain(TEXTS["de"], charset, encoded_as))
    assert (mail.number, mail.due_on) == ("2026-104512", date(2026, 11, 30))
    assert ("charset" in mail.problems) is lies


def test_a_page_alone_is_read_with_its_links() -> None:
    mail = read_mail(
        page(
            "<html><head><style>p{color:red}</style><title>CHF 1.00</title></head><body><table><tr><td>Invoice</td>"
            "<td>2026-100034</td></tr><tr><td>Amount due</td><td>CHF&nbsp;22.00</td></tr></table>"
            '<a href="https://infomaniak.com.evil.example/p"><b>https://manager.infomaniak.com</b></a>'
            '<a href="https://evil.example/x">Pay now</a><form action="https://evil.example/f"></form>'
            "<p>IBAN DE89 3704 0044 0532 0130 00</p></body></html>"
        )
    )
    assert (mail.number, mail.money, mail.iban) == (
        "2026-100034",
        Money(Decimal("22.00"), "CHF"),
        "DE89370400440532013000",
    )
    assert [(link.host, link.mismatched) for link in mail.links] == [
        ("infomaniak.com.evil.example", True),
        ("evil.example", False),
        ("evil.example", False),
    ]


def test_a_base_moves_the_links_of_a_page() -> None:
    mail = read_mail(page('<base href="https://evil.example/"><a href="/infomaniak.com">Pay</a>'))
    assert mail.links[0].host == "evil.example"


def test_attachments_are_judged_and_pages_among_them_are_not_the_text() -> None:
    message = EmailMessage()
    message["From"] = "billing@infomaniak.com"
    message.set_content(TEXTS["en"])
    message.add_attachment(b"MZ\x90", maintype="application", subtype="pdf", filename="Rechnung Mär.pdf")
    message.add_attachment("<a href='https://evil.example'>x</a>", subtype="html", filename="pay.html")
    mail = read_mail(message.as_bytes())
    assert [(file.name, file.danger) for file in mail.attachments] == [
        ("Rechnung Mär.pdf", "disguised"),
        ("pay.html", "page"),
    ]
    assert mail.links == ()


def test_a_mail_in_the_mail_is_read_but_lends_it_neither_sender_nor_verdict() -> None:
    inner = EmailMessage()
    inner["From"] = "Infomaniak <billing@infomaniak.com>"
    inner["Authentication-Results"] = "mx.atelier.example; dmarc=pass header.from=infomaniak.com"
    inner.set_content(TEXTS["en"])
    outer = EmailMessage()
    outer["From"] = "stranger@evil.example"
    outer.set_content("see below")
    outer.add_attachment(inner)
    mail = read_mail(outer.as_bytes())
    assert (mail.sender, mail.authentication, mail.number) == ("stranger@evil.example", None, "2026-104512")
    assert "holds_message" in mail.problems


def test_an_encoded_name_that_looks_like_an_address_is_no_address() -> None:
    raw = b"From: =?utf-8?q?billing=40infomaniak.com_=3Cx=40infomaniak.com=3E?= <evil@evil.example>\r\n\r\nCHF 1.00"
    mail = read_mail(raw)
    assert (mail.sender, mail.sender_name) == ("evil@evil.example", "billing@infomaniak.com <x@infomaniak.com>")


def test_headers_in_bare_bytes_are_read() -> None:
    mail = read_mail("From: Réseau Forêt <a@b.example>\r\nSubject: Übersicht\r\n\r\nCHF 1.00".encode())
    assert (mail.sender_name, mail.subject) == ("Réseau Forêt", "Übersicht")


@pytest.mark.parametrize(
    "senders", ["From: a@infomaniak.com\r\nFrom: b@evil.example", "From: a@infomaniak.com, b@evil.example"]
)
def test_several_senders_are_said(senders: str) -> None:
    assert "several_senders" in read_mail(f"{senders}\r\n\r\nCHF 1.00".encode()).problems


def test_where_an_answer_would_go_and_where_it_came_from() -> None:
    raw = b"Return-Path: <Bounce@Evil.example>\r\nReply-To: Pay <pay@evil.example>\r\nFrom: a@b.example\r\n\r\nCHF 1.00"
    mail = read_mail(raw)
    assert (mail.return_path, mail.reply_to) == ("bounce@evil.example", "pay@evil.example")


def test_a_pasted_text_has_no_headers_and_says_so() -> None:
    mail = read_text(
        f"From: Infomaniak <billing@infomaniak.com>\nSubject: Reminder\n\n{TEXTS['en']} https://x.example/p"
    )
    assert (mail.pasted, mail.authentication, mail.problems) == (True, None, ("pasted",))
    assert (mail.sender, mail.subject, mail.number) == ("billing@infomaniak.com", "Reminder", "2026-104512")
    assert [link.host for link in mail.links] == ["x.example"]


def test_a_pasted_source_is_the_mail_itself() -> None:
    mail = read_text("\n" + plain(TEXTS["en"]).decode())
    assert (mail.pasted, mail.authentication is not None, mail.number) == (False, True, "2026-104512")


def test_pasted_html_is_read_as_a_page() -> None:
    mail = read_text(f'<html><body><p>{TEXTS["en"]}</p><a href="https://evil.example">infomaniak.com</a></body></html>')
    assert (mail.number, mail.links[0].mismatched) == ("2026-104512", True)


@pytest.mark.parametrize("raw", [b"", b"   \r\n \r\n"])
def test_nothing_is_said_to_be_nothing(raw: bytes) -> None:
    with pytest.raises(UnreadableEvidence, match="empty"):
        read_mail(raw)
    with pytest.raises(UnreadableEvidence, match="empty"):
        read_text(raw.decode())


@pytest.mark.timeout(30)
def test_a_mail_of_thirty_megabytes_is_refused_at_once() -> None:
    with pytest.raises(UnreadableEvidence) as refused:
        read_mail(plain("x" * 30_000_000))
    assert (refused.value.code, refused.value.limit) == ("too_big", mails.MOST_BYTES)


@pytest.mark.timeout(60)
def test_a_large_mail_below_the_limit_is_read() -> None:
    message = EmailMessage()
    message["From"] = "billing@infomaniak.com"
    message.set_content(TEXTS["en"])
    message.add_attachment(b"here", maintype="application", subtype="pdf", filename="invoice.pdf")
    raw = message.as_bytes().replace(base64.encodebytes(b"here"), base64.encodebytes(b"\0" * 15_000_000))
    assert 20_000_000 < len(raw) < mails.MOST_BYTES
    mail = read_mail(raw)
    assert (mail.number, [one.name for one in mail.attachments]) == ("2026-104512", ["invoice.pdf"])


@pytest.mark.timeout(30)
@pytest.mark.parametrize("depth", [100, 3_000])
def test_parts_in_parts_without_end_are_damaged_and_break_nothing(depth: int) -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\r\n\r\n--b{at}\r\n' for at in range(depth))
    with pytest.raises(UnreadableEvidence, match="damaged"):
        read_mail(f"From: a@b.example\r\nMIME-Version: 1.0\r\n{parts}\r\nCHF 1.00".encode())


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("piece", "cut"),
    [
        # What stands in a comment or a declaration is shown nowhere, so nothing is missed.
        ("<!--", False),
        ("<![CDATA[", False),
        ("<style", False),
        ("<a href='", True),
        ("<", True),
        ("<p>", True),
        ("&#", True),
        ("</", True),
        ("<a href=https://x.example>x</a>", True),
    ],
)
def test_broken_html_takes_no_time_to_speak_of(piece: str, cut: bool) -> None:
    mail = read_mail(page(f"<p>{TEXTS['en']}</p>" + piece * (2 * MOST_HTML // len(piece))))
    assert mail.number == "2026-104512"
    assert ("cut" in mail.problems) is cut


def test_more_parts_than_anybody_reads_are_said_to_be_cut() -> None:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.set_content(TEXTS["en"])
    for at in range(mails.MOST_PARTS + 1):
        message.add_attachment(b"x", maintype="application", subtype="pdf", filename=f"{at}.pdf")
    mail = read_mail(message.as_bytes())
    assert len(mail.attachments) < mails.MOST_PARTS
    assert "cut" in mail.problems
