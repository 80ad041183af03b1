"""Puts an operation and its values into the form they have on the wire (manager-api.md §1.2, §1.4)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote, urlencode

import msgspec

from desktop_manager.api.operation import Operation


class Request(NamedTuple):
    """What to send: path and query as they go on the wire, body as JSON bytes."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes | None
    request_id: str


QueryValue = int | str | bool | Sequence[int | str] | None

_LANGUAGE = re.compile(r"([a-zA-Z]{2})(?:[-_]([a-zA-Z]{2}))?")


def build(
    operation: Operation,
    path: Mapping[str, int | str],
    query: Mapping[str, QueryValue],
    body: msgspec.Struct | None,
    language: str,
) -> Request:
    """The request: every path value quoted, None left out of the query, a fresh request id."""
    target = operation.path.format_map({name: quote(str(value), safe="") for name, value in path.items()})
    pairs = [pair for name, value in query.items() for pair in _pairs(name, value)]
    if pairs:
        target += "?" + urlencode(pairs, safe="*,")
    request_id = uuid.uuid4().hex
    headers = {
        "Accept": "application/json",
        "Accept-Language": accept_language(language),
        "X-Request-Id": request_id,
    }
    content = None
    if operation.changes:
        headers["Content-Type"] = "application/json"
        content = msgspec.json.encode(body) if body is not None else b"{}"
    return Request(operation.method, target, headers, content, request_id)


def accept_language(language: str) -> str:
    """A weighted list such as "fr-CH, fr;q=0.9, en;q=0.8" for "fr_CH"; English for what is no language."""
    found = _LANGUAGE.match(language)
    if found is None:
        return "en"
    short = found[1].lower()
    wished = [f"{short}-{found[2].upper()}", short] if found[2] else [short]
    if short != "en":
        wished.append("en")
    weights = ("", ";q=0.9", ";q=0.8")
    return ", ".join(name + weight for name, weight in zip(wished, weights, strict=False))


def _pairs(name: str, value: QueryValue) -> list[tuple[str, str]]:
    """One pair; several only for a name with []. A list otherwise goes as one text with commas, as `with` demands."""
    if value is None:
        return []
    if isinstance(value, bool):
        return [(name, "true" if value else "false")]
    if isinstance(value, int | str):
        return [(name, str(value))]
    if name.endswith("[]"):
        return [(name, str(one)) for one in value]
    return [(name, ",".join(map(str, value)))]
