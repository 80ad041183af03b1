"""Bodies made from the schemas of Infomaniak's mended export, as a server that grows would send them.

Required keys are always there, optional ones may be absent; each object may have keys nobody knows yet, and each
enumeration a value nobody knows yet.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

FILE = "infomaniak-core-openapi.json"
_HERE = Path(__file__).resolve().parents[2]

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
_INTEGER = st.integers(-(2**53), 2**53)
_SCALAR = st.one_of(st.none(), st.booleans(), _INTEGER, _TEXT)
_ANYTHING = st.recursive(
    _SCALAR, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXT, inner, max_size=2), max_leaves=4
)
_UNKNOWN_KEYS = st.dictionaries(_TEXT.map(lambda text: f"new_{text}"), _ANYTHING, max_size=2)


def export_file() -> Path:
    """Where the export is looked for: DM_EXPORT (its folder or the file itself), else ../shared/contract."""
    place = Path(os.environ.get("DM_EXPORT") or _HERE.parent / "shared" / "contract")
    return place / FILE if place.is_dir() else place


class Export:
    """The mended export, and strategies for its answers."""

    def __init__(self, file: Path) -> None:
        self.document: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))

    def answer_schema(self, method: str, path: str) -> dict[str, Any]:
        """The schema of the good answer of an operation."""
        answer = self.document["paths"][path][method.lower()]["responses"]["200"]
        found: dict[str, Any] = answer["content"]["application/json"]["schema"]
        return found

    def record_schema(self, method: str, path: str) -> dict[str, Any]:
        """The schema of `data`, or of one of its items where that is a list."""
        parts = self.answer_schema(method, path)["allOf"]
        data = next(part["properties"]["data"] for part in parts if "data" in part.get("properties", {}))
        return self._resolve(data["items"] if data.get("type") == "array" else data)

    @cache  # noqa: B019 - there is one export, and making its strategies takes longer than an answer of theirs
    def bodies(self, method: str, path: str) -> st.SearchStrategy[dict[str, Any]]:
        """Whole successful answers of an operation."""
        return self._of(self.answer_schema(method, path)).map(lambda body: body | {"result": "success"})

    def _resolve(self, schema: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[1]
            schema = self.document["components"]["schemas"][name]
        return schema

    def _of(self, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        schema = self._resolve(schema)
        if "allOf" in schema:
            parts = [self._of(part) for part in schema["allOf"]]
            return st.tuples(*parts).map(lambda found: {key: value for part in found for key, value in part.items()})
        for choice in ("anyOf", "oneOf"):
            if choice in schema:
                return st.one_of([self._of(part) for part in schema[choice]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"]) | _TEXT.map(lambda text: f"new_{text}")
        kinds = schema.get("type", "object")
        return st.one_of([self._of_kind(kind, schema) for kind in ([kinds] if isinstance(kinds, str) else kinds)])

    def _of_kind(self, kind: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
        if kind == "array":
            return st.lists(self._of(schema["items"]) if "items" in schema else _SCALAR, max_size=3)
        if kind == "object":
            return self._object(schema)
        return {"integer": _INTEGER, "boolean": st.booleans(), "string": _TEXT, "null": st.none()}[kind]

    def _object(self, schema: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
        required = set(schema.get("required", ()))
        properties = schema.get("properties", {})
        # `data` is optional in the envelope's schema; an answer without it is another test's matter.
        required |= {"data"} & properties.keys()
        always = {name: self._of(properties[name]) if name in properties else _ANYTHING for name in required}
        # A record that may hold one of its own kind (the services of an event) stays without.
        others = {name: part for name, part in properties.items() if self._resolve(part) is not schema}
        perhaps = {name: self._of(part) for name, part in others.items() if name not in required}
        known = st.fixed_dictionaries(always, optional=perhaps)
        return st.tuples(_UNKNOWN_KEYS, known).map(lambda parts: parts[0] | parts[1])
