"""Text out of the parts of a mail: bytes in whatever encoding, and HTML with its links."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

from desktop_manager.features.evidence.hosts import made_link
from desktop_manager.features.evidence.records import Link

MOST_HTML = 300_000
"""Characters of HTML that are read, pictures in it not counted: html.parser takes long on broken HTML beyond."""
MOST_CHARACTERS = 8_000_000
"""Of HTML with its pictures."""
MOST_LINKS = 300

# Slow, or no encodings of text.
_REFUSED = frozenset(("punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"))
_DATA = re.compile(r"data:[a-z]{1,20}/[\w.+-]{1,60}[;,][^\"'\s>)]{64,}", re.IGNORECASE)
# What is never shown, and what html.parser takes a time for that grows with its square.
_SKIPPED = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<style\b", re.IGNORECASE), re.compile(r"</style[^<>]{0,20}>", re.IGNORECASE)),
    (re.compile(r"<script\b", re.IGNORECASE), re.compile(r"</script[^<>]{0,20}>", re.IGNORECASE)),
)
_DECLARATION = re.compile(r"<[!?][^<>]{0,300}>?")
_FED = 4096
_LONGEST_TAG = 20_000
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "table",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
    ]
)
_SILENT = frozenset(("script", "style", "title", "template", "noscript"))


class Decoded(NamedTuple):
    """A text, and whether its bytes fitted the encoding that the part names."""

    text: str
    fits: bool


class HtmlText(NamedTuple):
    """What HTML shows, its links, and whether it was read to the end."""

    text: str
    links: tuple[Link, ...]
    cut: bool


def decoded(raw: bytes, charset: str | None) -> Decoded:
    """The text of a part. Where the named encoding is unknown or lies, UTF-8 is tried, then Windows-1252."""
    if raw.startswith(codecs.BOM_UTF8):
        return Decoded(raw[3:].decode("utf-8", "replace"), True)
    name = _codec(charset or "ascii")
    one_byte = name is not None and name.startswith(("iso8859", "cp125", "latin", "ascii"))
    if name is not None and not (one_byte and not raw.isascii() and _is_utf8(raw)):
        try:
            return Decoded(raw.decode(name), True)
        except (UnicodeError, ValueError):
            name = None
    text = raw.decode("utf-8") if _is_utf8(raw) else raw.decode("cp1252", "replace")
    # A part that names no encoding tells no lie.
    return Decoded(text, charset is None)


def read_html(html: str) -> HtmlText:
    """What a person would read of it, block by block, and where its links lead."""
    light = html[:MOST_CHARACTERS]
    for begin, end in _SKIPPED:
        light = _without(light, begin, end)
    light = _DECLARATION.sub(" ", _DATA.sub("data:", light))
    cut = len(html) > MOST_CHARACTERS or len(light) > MOST_HTML
    reader = _Reader()
    for at in range(0, min(len(light), MOST_HTML), _FED):
        reader.feed(light[at : min(at + _FED, MOST_HTML)])
        if len(reader.rawdata) > _LONGEST_TAG:
            # A tag that does not end: html.parser would look for its end again and again.
            cut = True
            break
    reader.close()
    reader.end_link()
    return HtmlText("".join(reader.pieces), tuple(reader.links[:MOST_LINKS]), cut)


def _without(html: str, begin: re.Pattern[str], end: re.Pattern[str]) -> str:
    """The text without what stands between two marks; without an end, all to the end of the text goes."""
    kept = []
    at = 0
    while (opened := begin.search(html, at)) is not None:
        kept.append(html[at : opened.start()])
        closed = end.search(html, opened.end())
        if closed is None:
            return " ".join(kept)
        at = closed.end()
    return " ".join([*kept, html[at:]])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.links: list[Link] = []
        self._silent: list[str] = []
        self._base = ""
        self._target: str | None = None
        self._shown: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag == "base":
            self._base = self._base or given.get("href", "")
        elif tag == "a":
            self.end_link()
            self._target = given.get("href")
        elif tag == "area" and given.get("href"):
            self._add(given.get("alt", ""), given["href"])
        elif tag in ("form", "button", "input") and (given.get("action") or given.get("formaction")):
            self._add(given.get("value", ""), given.get("action") or given["formaction"])
        elif tag == "img":
            self._say(given.get("alt", ""))
        elif tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent and tag == self._silent[-1]:
            self._silent.pop()
        elif tag == "a":
            self.end_link()
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            # A line break in HTML is a space; the blocks make the lines.
            self._say(" ".join(data.split()) if not data.isspace() else " ", data)

    def end_link(self) -> None:
        """The text of a link ends with it, or with the file."""
        if self._target:
            self._add("".join(self._shown), self._target)
        self._target = None
        self._shown = []

    def _say(self, text: str, data: str = "") -> None:
        before = " " if data[:1].isspace() else ""
        after = " " if data[-1:].isspace() else ""
        self.pieces.append(before + text + after)
        if self._target is not None:
            self._shown.append(before + text + after)

    def _add(self, text: str, target: str) -> None:
        if len(self.links) < MOST_LINKS:
            self.links.append(made_link(text, _joined(self._base, target)))


def _joined(base: str, target: str) -> str:
    if not base:
        return target
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def _codec(charset: str) -> str | None:
    try:
        found = codecs.lookup(charset.strip())
    except (LookupError, ValueError):
        return None
    # Only what makes text of bytes.
    return found.name if getattr(found, "_is_text_encoding", True) and found.name not in _REFUSED else None


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
