"""What a compatible server offers beyond the documented API (this project's own contract)."""

from __future__ import annotations

import msgspec


class Capabilities(msgspec.Struct, frozen=True):
    """GET /desktop/1/capabilities: version of the contract and the names of the operations offered."""

    version: int
    operations: list[str] = []


class SupportCode(msgspec.Struct, frozen=True):
    """The code by which Support recognises a user. Masked in `repr`: it opens a conversation in the user's name."""

    code: str

    def __repr__(self) -> str:
        return "SupportCode(code=***)"
