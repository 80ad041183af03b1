"""A part that is made when it is first asked for, and then stays."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")

# One lock for all: parts are made of other parts, and making one takes milliseconds once.
_making = threading.RLock()


class made_once(Generic[T]):  # noqa: N801 - a decorator, as functools.cached_property
    """Like functools.cached_property, and two threads that ask at once get the same."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        """`make` is the method that makes the part."""
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: type[object]) -> made_once[T]: ...

    @overload
    def __get__(self, owner: object, kind: type[object]) -> T: ...

    def __get__(self, owner: object | None, kind: type[object]) -> made_once[T] | T:
        """The part; it stands in the instance from then on, so that this is not asked again."""
        if owner is None:
            return self
        with _making:
            parts = vars(owner)
            if self._name not in parts:
                parts[self._name] = self._make(owner)
            part: T = parts[self._name]
            return part
