"""Reads the envelope in which every answer comes (manager-api.md §1.3, §1.7, §1.8).

The usual answer is decoded in one go. Only where that fails is it taken apart: a record of a list that cannot be read
is reported and the rest lives.
"""

from __future__ import annotations

from functools import lru_cache
from types import UnionType
from typing import Any, Generic, TypeVar, Union, cast, get_args, get_origin

import msgspec

from desktop_manager.api import decoding
from desktop_manager.api.decoding import decoder
from desktop_manager.api.errors import BadReply
from desktop_manager.api.failures import failure_of
from desktop_manager.api.redaction import Redactor
from desktop_manager.api.reply import Page, Reply, SkippedRecord

T = TypeVar("T")

_TASK_KEYS = frozenset(("uuid", "progress_id"))


class _Success(msgspec.Struct, Generic[T]):
    """The envelope of a plain success; anything else fails to decode and is taken apart."""

    data: T
    result: str
    total: int | None = None
    page: int | None = None
    pages: int | None = None
    items_per_page: int | None = None
    response_at: int | None = None


class _Loose(msgspec.Struct):
    """The envelope with every key optional and of any type."""

    result: Any = None
    data: msgspec.Raw = msgspec.Raw(b"null")
    error: Any = None
    total: Any = None
    page: Any = None
    pages: Any = None
    items_per_page: Any = None
    response_at: Any = None


@lru_cache(maxsize=128)
def _envelope_of(data_type: Any) -> Any:
    return _Success[data_type]


_LOOSE = decoder(_Loose)
_OBJECT = decoder(dict[str, Any])
_RAW_OBJECT = decoder(dict[str, msgspec.Raw])
_RAW_LIST = decoder(list[msgspec.Raw])


def decode(body: bytes, data_type: type[T], *, status: int = 200, write: bool = False, redactor: Redactor) -> Reply[T]:
    """Read a body.

    `write` says that the answer of a write is read, which may be asynchronous. Raises a ServerError for an error of the
    server, and BadReply for what is no envelope or whose data is not of `data_type`.
    """
    if 200 <= status < 300 and not write:
        try:
            fast = decoder(_envelope_of(cast(Any, data_type))).decode(body)
        except msgspec.DecodeError:
            pass  # an error, a record that cannot be read, or no JSON: the slow way says which
        else:
            if fast.result == "success":
                page = _page(fast.total, fast.page, fast.pages, fast.items_per_page)
                return Reply(fast.data, page, response_at=fast.response_at)
    return _decode_slowly(body, data_type, status, write, redactor)


def _decode_slowly(body: bytes, data_type: type[T], status: int, write: bool, redactor: Redactor) -> Reply[T]:
    try:
        loose = _LOOSE.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _bad(f"not an envelope ({_short(error, redactor)})", body, status, redactor) from None
    if loose.result == "error" or (status >= 400 and loose.result is not None):
        raise failure_of(status, loose.error, redactor)
    if loose.result not in ("success", "asynchronous") or not 200 <= status < 300:
        raise _bad(f"no envelope with a known result (status {status})", body, status, redactor)
    page = _page(_int(loose.total), _int(loose.page), _int(loose.pages), _int(loose.items_per_page))
    response_at = _int(loose.response_at)
    asynchronous, task = _task(loose)
    if write and (asynchronous or task is not None):
        return Reply(cast(T, None), page, task, response_at)
    if asynchronous:
        raise _bad("an asynchronous answer to a read", body, status, redactor)
    try:
        return Reply(decoding.decode(loose.data, data_type), page, None, response_at)
    except msgspec.DecodeError as error:
        if get_origin(data_type) is list:
            kept, skipped = _decode_each(loose.data, get_args(data_type)[0], redactor)
        else:
            kept, skipped = _decode_without_the_broken(loose.data, data_type, redactor)
        if kept is not None:
            return Reply(cast(T, kept), page, None, response_at, None, skipped)
        raise _bad(f"data of a wrong type ({_short(error, redactor)})", body, status, redactor) from None


def _decode_each(
    data: msgspec.Raw, item_type: Any, redactor: Redactor
) -> tuple[list[Any] | None, tuple[SkippedRecord, ...]]:
    """Each item on its own; None where the data is no list at all."""
    try:
        items = _RAW_LIST.decode(data)
    except msgspec.DecodeError:
        return None, ()
    item_decoder = decoder(item_type)
    kept: list[Any] = []
    skipped: list[SkippedRecord] = []
    for index, item in enumerate(items):
        try:
            kept.append(item_decoder.decode(item))
        except msgspec.DecodeError as error:
            skipped.append(SkippedRecord(index, _id_of(item), _short(error, redactor)))
    return kept, tuple(skipped)


def _decode_without_the_broken(
    data: msgspec.Raw, data_type: Any, redactor: Redactor
) -> tuple[Any, tuple[SkippedRecord, ...]]:
    """One record, whose lists (e-mails, phones…) lose what cannot be read of them; None where that does not help."""
    if not (isinstance(data_type, type) and issubclass(data_type, msgspec.Struct)):
        return None, ()
    skipped: tuple[SkippedRecord, ...] = ()
    try:
        wire = _RAW_OBJECT.decode(data)
        for field in msgspec.structs.fields(data_type):
            item_type = _item_type(field.type)
            if item_type is not None and field.encode_name in wire:
                kept, lost = _decode_each(wire[field.encode_name], item_type, redactor)
                if lost:
                    wire[field.encode_name] = msgspec.Raw(msgspec.json.encode(kept))
                    skipped += lost
        return decoding.decode(msgspec.json.encode(wire), data_type), skipped
    except msgspec.DecodeError:
        return None, ()


def _item_type(field_type: Any) -> Any:
    """The type of the items of a field that is a list, perhaps an optional one; None for any other field."""
    choices = get_args(field_type) if get_origin(field_type) in (Union, UnionType) else (field_type,)
    return next((get_args(choice)[0] for choice in choices if get_origin(choice) is list), None)


def _id_of(item: msgspec.Raw) -> int | None:
    try:
        return _int(_OBJECT.decode(item).get("id"))
    except msgspec.DecodeError:
        return None


def _task(loose: _Loose) -> tuple[bool, str | None]:
    """Whether the answer says "asynchronous", and the uuid of its task: `data.uuid`, or `data` itself as a text."""
    asynchronous = loose.result == "asynchronous"
    data = msgspec.json.decode(loose.data)
    if isinstance(data, dict) and (asynchronous or data.keys() <= _TASK_KEYS):
        uuid = data.get("uuid")
        return asynchronous or bool(data), uuid if isinstance(uuid, str) else None
    return asynchronous, data if asynchronous and isinstance(data, str) else None


def _page(total: int | None, page: int | None, pages: int | None, items_per_page: int | None) -> Page | None:
    """None where no paging key came: the answer was not paged and its data is complete."""
    if total is None and page is None and pages is None and items_per_page is None:
        return None
    return Page(total, page, pages, items_per_page)


def _int(value: object) -> int | None:
    """An integer, also written as text; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return None


def _short(error: Exception, redactor: Redactor) -> str:
    return redactor.redact(str(error))[:160]


def _bad(message: str, body: bytes, status: int, redactor: Redactor) -> BadReply:
    return BadReply(message, status=status, details=redactor.excerpt(body))
