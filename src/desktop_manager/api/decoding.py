"""JSON to records, from any thread.

msgspec looks into a record type when it is decoded for the first time, and another thread that needs the same type
meanwhile reads what is half made: the process dies (found with 0.22, four threads and nested types: tests/integration/
test_decoding_threads.py). So one thread at a time makes a decoder, here, and nowhere else.
"""

import threading
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_one_at_a_time = threading.RLock()
_made: dict[Any, msgspec.json.Decoder[Any]] = {}


def decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """The decoder of records of `kind`, made at the first call."""
    found = _made.get(kind)
    if found is None:
        with _one_at_a_time:
            found = _made.get(kind)
            if found is None:
                found = _made[kind] = msgspec.json.Decoder(kind)
    return found


def decode(payload: bytes | bytearray | memoryview | str | msgspec.Raw, kind: type[T]) -> T:
    """A record of `kind` from its JSON. Raises msgspec.DecodeError where it is none."""
    return decoder(kind).decode(payload)


def convert(value: object, kind: type[T]) -> T:
    """A record of `kind` from what JSON was decoded to. Raises msgspec.ValidationError where it is none."""
    decoder(kind)
    return msgspec.convert(value, kind)
