"""The tokens of a PHP file, without its comments and what stands outside of PHP.

Source: PHP language reference, "Basic syntax", "Comments", "Strings", "Heredoc", "__halt_compiler". As PHP 8 reads:
"#[" begins an attribute, the end of a heredoc may be indented, "<?" without "php" is a short tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.problems import Unreadable

_NAME = rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*+"
_END_OF_LINE = rb"(?:\r\n|\n|\r)"

_OPENING = re.compile(rb"<\?(?:php(?=[ \t\r\n]|\Z)|=|(?=[ \t\r\n]))", re.IGNORECASE)
_PHP = re.compile(
    rb"""
    (?P<space>[ \t\r\n\v\f\x00]++)
  | (?P<comment>(?://|\#(?!\[))(?:(?!\?>)[^\r\n])* | /\*.*?(?:\*/|\Z))
  | (?P<close>\?>"""
    + _END_OF_LINE
    + rb"""?)
  | (?P<single>[bB]?'[^'\\]*+(?:\\.[^'\\]*+)*')
  | (?P<double>[bB]?")
  | (?P<heredoc>[bB]?<<<[ \t]*+(?P<quote>["']?)(?P<label>"""
    + _NAME
    + rb""")(?P=quote)"""
    + _END_OF_LINE
    + rb""")
  | (?P<backtick>`)
  | (?P<variable>\$"""
    + _NAME
    + rb""")
  | (?P<name>\\?"""
    + _NAME
    + rb"""(?:\\"""
    + _NAME
    + rb""")*)
  | (?P<number>[0-9][0-9A-Za-z_]*+(?:\.[0-9][0-9A-Za-z_]*+)?)
  | (?P<op>===|!==|<=>|\*\*=|\.\.\.|<<=|>>=|\?\?=|\?->|=>|->|::|==|!=|<>|<=|>=|&&|\|\||\?\?|\+\+|--|[-+*/.%&|^]=
      |<<|>>|\*\*|[^'"`])
    """,
    re.VERBOSE | re.DOTALL,
)
_IN_QUOTES = {
    b'"': re.compile(rb"""\\.|\{\$|\$\{|(?P<end>")""", re.DOTALL),
    b"`": re.compile(rb"""\\.|\{\$|\$\{|(?P<end>`)""", re.DOTALL),
}
_DEEPEST = 40


class Token(NamedTuple):
    """A token.

    Attributes:
        kind: "single", "double", "heredoc", "nowdoc", "backtick", "variable", "name", "number", "op", or "close" (of
            PHP, which ends a statement).
        start, end: its bytes in the file. inner_start, inner_end: of a text what stands inside the quotes.
        text: as written; empty for texts, so that none is taken for a sign.
    """

    kind: str
    start: int
    end: int
    inner_start: int
    inner_end: int
    text: bytes = b""


def php_tokens(content: bytes) -> list[Token]:
    """The tokens of a file up to `__halt_compiler`.

    Raises:
        Unreadable: "syntax" for a text that does not end, "too_deep".
    """
    tokens, at = list[Token](), 0
    while opening := _OPENING.search(content, at):
        at = len(content)
        for token in _scan(content, opening.end(), len(content), 0):
            if token.kind == "name" and token.text.lower() == b"__halt_compiler":
                return tokens
            tokens.append(token)
            if token.kind == "close":
                at = token.end
    return tokens


def inner_tokens(content: bytes, start: int, end: int) -> Iterator[Token]:
    """The tokens of PHP code between two places of the file, such as that in the braces of a text.

    Raises:
        Unreadable: as `php_tokens`, once a token that cannot be read is asked for.
    """
    return _scan(content, start, end, 0)


def _scan(content: bytes, at: int, limit: int, depth: int) -> Iterator[Token]:
    # Ends after the closing tag of PHP or at the limit.
    if depth > _DEEPEST:
        raise Unreadable("too_deep")
    while found := _PHP.match(content, at, limit):
        kind = found.lastgroup or ""
        at = found.end()
        if kind in {"space", "comment"}:
            continue
        if kind in {"double", "backtick"}:
            inner_end, at = _quoted_end(content, at, content[at - 1 : at], depth)
            yield Token(kind, found.start(), at, found.end(), inner_end)
        elif found["label"]:
            kind = "nowdoc" if found["quote"] == b"'" else "heredoc"
            inner_end, at = _heredoc_end(content, at, found["label"], kind, depth)
            yield Token(kind, found.start(), at, found.end(), max(inner_end, found.end()))
        elif kind == "single":
            yield Token(kind, found.start(), at, content.index(b"'", found.start()) + 1, at - 1)
        else:
            yield Token(kind, found.start(), at, found.start(), at, found[0])
        if kind == "close":
            return
    if at < limit:
        raise Unreadable("syntax")


def _quoted_end(content: bytes, at: int, quote: bytes, depth: int) -> tuple[int, int]:
    # Where the inside ends, and where the token does.
    while found := _IN_QUOTES[quote].search(content, at):
        at = found.end()
        if found["end"]:
            return found.start(), at
        if found[0][:1] != b"\\":
            at = _braces_end(content, at, depth + 1)
    raise Unreadable("syntax")


def _heredoc_end(content: bytes, at: int, label: bytes, kind: str, depth: int) -> tuple[int, int]:
    closing = _END_OF_LINE + rb"[ \t]*+" + re.escape(label) + rb"(?![A-Za-z0-9_\x80-\xff])"
    # In a nowdoc nothing but its end has a meaning.
    signs = rb"" if kind == "nowdoc" else rb"\\[^\r\n]|\{\$|\$\{|"
    pattern = re.compile(signs + rb"(?P<end>" + closing + rb")")
    # The line break before the body belongs to the search: the body may be empty.
    at -= 2 if content[at - 2 : at] == b"\r\n" else 1
    while found := pattern.search(content, at):
        at = found.end()
        if found["end"]:
            return found.start(), at
        if found[0][:1] != b"\\":
            at = _braces_end(content, at, depth + 1)
    raise Unreadable("syntax")


def _braces_end(content: bytes, at: int, depth: int) -> int:
    # After "{$" the dollar sign is read already, which leaves a name: as good for finding the brace that closes it.
    open_braces = 1
    for token in _scan(content, at, len(content), depth):
        open_braces += {b"{": 1, b"}": -1}.get(token.text, 0)
        if not open_braces:
            return token.end
    raise Unreadable("syntax")
