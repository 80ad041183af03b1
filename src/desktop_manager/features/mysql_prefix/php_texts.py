"""What a PHP text says, with the place of each byte. Source: PHP language reference, "Strings"."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.marked_text import MarkedText, as_written
from desktop_manager.features.mysql_prefix.php_tokens import Token, inner_tokens

TEXTS = frozenset({"single", "double", "heredoc", "nowdoc"})

_NAME = rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*+"
_SINGLE = re.compile(rb"\\(?P<sign>['\\])")
_ESCAPES = (
    rb"\\(?:(?P<sign>[nrtvef\\$%s])|(?P<octal>[0-7]{1,3})|[xX](?P<hex>[0-9A-Fa-f]{1,2})|u\{(?P<code>[0-9A-Fa-f]+)\})"
)
# In a heredoc the backslash before a quote stays.
_DOUBLE, _HEREDOC = re.compile(_ESCAPES % b'"'), re.compile(_ESCAPES % b"")
_CONTROLS = {b"n": 10, b"r": 13, b"t": 9, b"v": 11, b"e": 27, b"f": 12}
_INSERTED = re.compile(
    rb"""\\.
  | \{(?P<braces>\$)
  | \$\{(?P<old>"""
    + _NAME
    + rb""")\}
  | (?P<odd>\$\{)
  | (?P<simple>\$"""
    + _NAME
    + rb""")(?P<more>\[[^\]]*\]|\??->"""
    + _NAME
    + rb""")?""",
    re.VERBOSE | re.DOTALL,
)


class Inserted(NamedTuple):
    """A variable or expression inside a text; no tokens where it is not followed ("$list[0]", "${$name}")."""

    tokens: tuple[Token, ...]


def text_of(content: bytes, token: Token) -> MarkedText | None:
    """What a text says, or None where something is inserted into it, or it has more than one line."""
    parts = text_parts(content, token)
    if len(parts) == 1 and isinstance(parts[0], MarkedText):
        return parts[0]
    return None


def text_parts(content: bytes, token: Token) -> list[MarkedText | Inserted]:
    """The plain and the inserted parts of a text, in order; an empty text is one empty part."""
    start, end = token.inner_start, token.inner_end
    if token.kind == "single":
        return [_undone(as_written(content, start, end), _SINGLE)]
    if token.kind in {"heredoc", "nowdoc"}:
        if b"\n" in content[start:end] or b"\r" in content[start:end]:
            return []
        closing = content[end : token.end].lstrip(b"\r\n")
        # What the end is indented by is taken off each line.
        start = min(end, start + len(closing) - len(closing.lstrip(b" \t")))
        if token.kind == "nowdoc":
            return [as_written(content, start, end)]
    return _template(content, start, end, _DOUBLE if token.kind == "double" else _HEREDOC)


def _template(content: bytes, start: int, end: int, escapes: re.Pattern[bytes]) -> list[MarkedText | Inserted]:
    parts, plain, at = list[MarkedText | Inserted](), start, start
    while found := _INSERTED.search(content, at, end):
        at = found.end()
        if found[0][:1] == b"\\":
            continue
        if found.start() > plain:
            parts.append(_undone(as_written(content, plain, found.start()), escapes))
        tokens = list[Token]()
        if found["braces"]:
            tokens, at = _in_braces(content, found.start() + 1, end)
        elif found["odd"]:
            _, at = _in_braces(content, found.end(), end)
        elif found["old"]:
            # "${name}" is the variable $name: the same as a token, whose text is put together.
            tokens = [Token("variable", *found.span("old"), *found.span("old"), b"$" + found["old"])]
        elif not found["more"]:
            tokens = list(inner_tokens(content, *found.span("simple")))
        elif found["more"][:1] != b"[":
            tokens = list(inner_tokens(content, *found.span()))
        parts.append(Inserted(tuple(tokens)))
        plain = at
    if plain < end or not parts:
        parts.append(_undone(as_written(content, plain, end), escapes))
    return parts


def _in_braces(content: bytes, start: int, end: int) -> tuple[list[Token], int]:
    tokens, open_braces = list[Token](), 1
    for token in inner_tokens(content, start, end):
        open_braces += {b"{": 1, b"}": -1}.get(token.text, 0)
        if not open_braces:
            return tokens, token.end
        tokens.append(token)
    return [], end


def _undone(text: MarkedText, escapes: re.Pattern[bytes]) -> MarkedText:
    data, marks, at = bytearray(), list[int](), 0
    for escape in escapes.finditer(text.data):
        data += text.data[at : escape.start()]
        marks += text.marks[at : escape.start()]
        spelled = _spelled(escape)
        data += spelled
        marks += [text.marks[escape.start()]] * len(spelled)
        at = escape.end()
    return MarkedText(bytes(data + text.data[at:]), (*marks, *text.marks[at:]))


def _spelled(escape: re.Match[bytes]) -> bytes:
    groups = escape.groupdict()
    if sign := groups["sign"]:
        return bytes([_CONTROLS.get(sign, sign[0])])
    if octal := groups["octal"]:
        return bytes([int(octal, 8) & 0xFF])
    if digits := groups["hex"]:
        return bytes([int(digits, 16)])
    code = int(groups["code"], 16)
    return chr(code).encode("utf-8", "surrogatepass") if code <= 0x10FFFF else escape[0]
