"""A reminder e-mail, from the bytes of an `.eml` file or from pasted text. Nothing is fetched, no link followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesFeedParser
from email.utils import getaddresses, parsedate_to_datetime

from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import attachments, authentication, mail_text, text_facts, watching
from desktop_manager.features.evidence.hosts import ascii_host, links_in_text
from desktop_manager.features.evidence.records import Attachment, Link, MailEvidence

MOST_BYTES = 25_000_000
MOST_PARTS = 300
MOST_DEPTH = 30
_CHUNK = 1 << 18
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]?.*")
_OF_A_SERVER = re.compile(r"^(?:received|message-id|mime-version|return-path|authentication-results):", re.I | re.M)
_CLAIMED = re.compile(
    r"^[ \t>*]{0,4}(?P<field>from|von|de|da|subject|betreff|objet|asunto|oggetto)"
    r"[ \t]?:[ \t*]{0,4}(?P<value>.{1,300})$",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,250}")


def read_mail(raw: bytes, watcher: watching.Watcher | None = None) -> MailEvidence:
    """The evidence in a mail as it was saved.

    Raises:
        UnreadableEvidence: "empty", "too_big", "damaged" (nested beyond reason), "no_text".
        Cancelled: `watcher` asked for it.
    """
    watcher = watcher or watching.Nobody()
    if len(raw) > MOST_BYTES:
        raise UnreadableEvidence("too_big", MOST_BYTES)
    if not raw.strip():
        raise UnreadableEvidence("empty")
    try:
        return _read(_parsed(raw, watcher), watcher)
    except (RecursionError, MessageError) as error:
        raise UnreadableEvidence("damaged") from error


def read_text(text: str) -> MailEvidence:
    """The evidence in a pasted text. One that begins with the headers of a mail's source is read as that mail.

    Raises UnreadableEvidence: "empty", "too_big".
    """
    if not text.strip():
        raise UnreadableEvidence("empty")
    if len(text) > MOST_BYTES:
        raise UnreadableEvidence("too_big", MOST_BYTES)
    if looks_like_source(text):
        return read_mail(text.lstrip().encode("utf-8", "replace"))
    shown = mail_text.read_html(text) if re.search(r"<(?:html|body|a\s+href|table)\b", text[:5000], re.I) else None
    plain = shown.text if shown else text
    links = [*(shown.links if shown else ()), *links_in_text(plain)]
    claimed = {match["field"].lower(): match["value"].strip() for match in reversed([*_CLAIMED.finditer(plain[:5000])])}
    sender = next((claimed[name] for name in ("from", "von", "de", "da") if name in claimed), "")
    subject = next(
        (claimed[name] for name in ("subject", "betreff", "objet", "asunto", "oggetto") if name in claimed), ""
    )
    cut = len(plain) > text_facts.MOST_CHARACTERS or (shown is not None and shown.cut)
    address = _ADDRESS.search(sender)
    return _with_facts(
        MailEvidence(
            subject=subject,
            sender=_plain_address(address.group()) if address else "",
            sender_name=sender.partition("<")[0].strip(" \"'") if address else "",
            links=_once(links),
            problems=("pasted", *(["cut"] if cut else [])),
        ),
        plain,
    )


def looks_like_source(text: str) -> bool:
    """Whether a text begins with the headers that mail servers write, as "View source" of a mail program shows them."""
    head = re.split(r"\r?\n\r?\n", text.lstrip()[:50_000], maxsplit=1)[0]
    return bool(_HEADER.match(head)) and bool(_OF_A_SERVER.search(head))


def _parsed(raw: bytes, watcher: watching.Watcher) -> Message:
    parser = BytesFeedParser()
    for at in range(0, len(raw), _CHUNK):
        watching.check(watcher)
        parser.feed(raw[at : at + _CHUNK])
        watcher.progress(at, len(raw), "reading")
    return parser.close()


def _read(message: Message, watcher: watching.Watcher) -> MailEvidence:
    headers = [(name, _whole(value)) for name, value in message.raw_items()]
    found, problem = authentication.trusted(headers)
    problems = [problem] if problem else []
    # Addresses are found before encoded words are resolved: a name may be made to look like an address.
    senders = [value for name, value in headers if name.lower() == "from"]
    named = getaddresses(senders)
    if len(senders) > 1 or len({address for _, address in named if address}) > 1:
        problems.append("several_senders")
    text, links, files, of_parts = _parts(message, watcher)
    subject = _decoded_header(_first(headers, "subject"))
    if not text.strip() and not subject and not named:
        raise UnreadableEvidence("no_text")
    problems += of_parts
    if message.defects:
        problems.append("damaged")
    return _with_facts(
        MailEvidence(
            subject=subject,
            sender=_plain_address(named[0][1]) if named else "",
            sender_name=_decoded_header(named[0][0]) if named else "",
            reply_to=_address(headers, "reply-to"),
            return_path=_address(headers, "return-path"),
            sent_on=_day(_first(headers, "date")),
            authentication=found,
            links=_once(links),
            attachments=tuple(files),
            problems=tuple(dict.fromkeys(problems)),
        ),
        text,
    )


def _with_facts(mail: MailEvidence, text: str) -> MailEvidence:
    facts = text_facts.find(f"{mail.subject}\n{text}")
    return mail._replace(
        numbers=facts.numbers,
        amounts=facts.moneys,
        ibans=facts.ibans,
        references=facts.references,
        due_on=facts.due_on,
    )


def _parts(message: Message, watcher: watching.Watcher) -> tuple[str, list[Link], list[Attachment], list[str]]:
    texts: list[str] = []
    pages: list[str] = []
    links: list[Link] = []
    files: list[Attachment] = []
    problems: list[str] = []
    for count, (part, inner) in enumerate(_leaves(message, 0)):
        watching.check(watcher)
        if count == MOST_PARTS:
            problems.append("cut")
            break
        if inner:
            problems.append("holds_message")
        content = _content(part)
        name = _file_name(part)
        kind = part.get_content_type()
        attached = part.get_content_disposition() == "attachment" or bool(name)
        if attached or kind not in ("text/plain", "text/html"):
            if name or not kind.startswith(("image/", "text/")):
                files.append(attachments.judged(name, content))
            continue
        read = mail_text.decoded(content, part.get_content_charset())
        if not read.fits:
            problems.append("charset")
        if kind == "text/html":
            page = mail_text.read_html(read.text)
            pages.append(page.text)
            links += page.links
            problems += ["cut"] if page.cut else []
        else:
            texts.append(read.text)
            links += links_in_text(read.text[: text_facts.MOST_CHARACTERS])
    # The page first: it is what a mail program shows.
    whole = "\n".join([*pages, *texts])
    if len(whole) > text_facts.MOST_CHARACTERS:
        problems.append("cut")
    return whole, links, files, problems


def _leaves(message: Message, depth: int, inner: bool = False) -> Iterator[tuple[Message, bool]]:
    """The parts that hold something, in their order, and whether another message holds them."""
    if depth > MOST_DEPTH:
        raise UnreadableEvidence("damaged")
    if not message.is_multipart():
        yield message, inner
        return
    payload = message.get_payload()
    for part in payload if isinstance(payload, list) else []:
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1, inner or message.get_content_type() == "message/rfc822")


def _content(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError):
        # A transfer encoding that is none; what stands there is read as it is.
        content = str(part.get_payload()).encode("utf-8", "replace")
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str:
    try:
        return _decoded_header(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return "?"


def _whole(value: object) -> str:
    """A header as it stands, on one line; bytes beyond ASCII are read as UTF-8, else Windows-1252."""
    raw = str(value).encode("utf-8", "surrogateescape")
    return " ".join(mail_text.decoded(raw, None).text.split())


def _decoded_header(value: str) -> str:
    """A header with its encoded words resolved; as it stands where they are broken."""
    plain = " ".join(value.split())
    if "=?" not in plain:
        return plain
    try:
        pieces = decode_header(plain)
    except (HeaderParseError, ValueError):
        return plain
    return " ".join("".join(_piece(piece, charset) for piece, charset in pieces).split())


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    # What stands between encoded words comes in Python's own escapes (email.header).
    return mail_text.decoded(piece, charset).text if charset else piece.decode("raw-unicode-escape", "replace")


def _first(headers: list[tuple[str, str]], wanted: str) -> str:
    return next((value for name, value in headers if name.lower() == wanted), "")


def _address(headers: list[tuple[str, str]], wanted: str) -> str:
    found = getaddresses([_first(headers, wanted)])
    return _plain_address(found[0][1]) if found else ""


def _plain_address(address: str) -> str:
    local, at, domain = address.strip().lower().rpartition("@")
    return f"{local}{at}{ascii_host(domain)}"


def _day(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _once(links: list[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(links))[: mail_text.MOST_LINKS]
