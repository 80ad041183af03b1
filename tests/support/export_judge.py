"""Judges answers by Infomaniak's own export, as mended in its ERRATA.md, with no exemption of our own."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

_URI = "urn:export"

# What the export says of every error, and manager-api.md §1.3 adds: the judge of a status that a call does not list
# (429 of the server in front of it, 403 of a token without the scope, 404 of an unknown call, 422 of the query).
_ANY_ERROR = {
    "allOf": [{"$ref": f"{_URI}#/components/schemas/ErrorResponse"}],
    "required": ["result", "error"],
    "properties": {
        "result": {"const": "error"},
        "error": {
            "type": "object",
            "required": ["code", "description"],
            "properties": {
                "code": {"type": "string", "minLength": 1},
                "description": {"type": "string", "minLength": 1},
                "context": {"type": "object"},
                "errors": {
                    "type": "array",
                    "items": {"type": "object", "required": ["code", "description", "context"]},
                },
            },
        },
    },
}

# The parameter `return=total` says of itself that "the response will be the number of items in the collection".
_TOTAL = {
    "allOf": [{"$ref": f"{_URI}#/components/schemas/Response"}],
    "required": ["result", "data"],
    "properties": {"data": {"type": "integer", "minimum": 0}},
}


class ExportJudge:
    """Knows the calls of the export and the schema of every answer it lists."""

    def __init__(self, file: Path) -> None:
        self._document = json.loads(file.read_bytes())
        resource = Resource.from_contents(self._document, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_URI, resource)
        self._validators: dict[str, Draft202012Validator] = {}

    def operations(self) -> set[tuple[str, str]]:
        """Every documented call as method and path template."""
        methods = ("get", "post", "put", "patch", "delete")
        return {
            (method.upper(), path)
            for path, operations in self._document["paths"].items()
            for method in operations
            if method in methods
        }

    def template(self, method: str, path: str) -> str | None:
        """The path template that a path without query belongs to; the one with the fewest parameters wins."""
        found = [
            template
            for known, template in self.operations()
            if known == method and re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)), path)
        ]
        return min(found, key=lambda template: template.count("{"), default=None)

    def complaints(self, method: str, path: str, status: int, body: Any, *, total: bool = False) -> list[str]:
        """What is wrong with an answer; empty when nothing is. `total`: the request had `return=total`."""
        template = self.template(method, path)
        if template is None:
            return [f"{method} {path} is not in the export"]
        responses = self._document["paths"][template][method.lower()]["responses"]
        found = []
        if str(status) in responses and not total:
            pointer = "/".join(
                part.replace("~", "~0").replace("/", "~1")
                for part in ("paths", template, method.lower(), "responses", str(status))
            )
            found += self._errors({"$ref": f"{_URI}#/{pointer}/content/application~1json/schema"}, body)
        elif status < 400 and not total:
            found.append(f"status {status} is not documented")
        if total:
            found += self._errors(_TOTAL, body)
        if status >= 400:
            found += self._errors(_ANY_ERROR, body)
        return [f"{method} {path} {status}: {complaint}" for complaint in found]

    def _errors(self, schema: dict[str, Any], body: Any) -> list[str]:
        key = json.dumps(schema)
        if key not in self._validators:
            self._validators[key] = Draft202012Validator(schema, registry=self._registry)
        return [f"{error.json_path}: {error.message[:200]}" for error in self._validators[key].iter_errors(body)]
