"""Judges questions and answers by this project's own contract, resources/openapi/desktop-extension.json."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from desktop_manager import resource_files

_URI = "urn:extension"


class ContractJudge:
    """Knows every call of the contract: what it may be asked and what it may answer."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._registry: Registry[Any] = Registry().with_resource(
            _URI, Resource.from_contents(document, default_specification=DRAFT202012)
        )

    def operations(self) -> dict[tuple[str, str], str]:
        """The operationId of each call, by method ("GET") and path template."""
        return {
            (method.upper(), path): described["operationId"]
            for path, calls in self._document["paths"].items()
            for method, described in calls.items()
        }

    def template(self, method: str, path: str) -> str | None:
        """The path template that a path without query belongs to; the one with the fewest parameters wins."""
        found = [
            template
            for known, template in self.operations()
            if known == method and re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)), path)
        ]
        return min(found, key=lambda template: template.count("{"), default=None)

    def complaints(self, method: str, path: str, status: int, media: str, body: Any) -> list[str]:
        """What is wrong with an answer; empty when nothing is. `body`: JSON, or the text of another media type."""
        template = self.template(method, path)
        if template is None:
            return [f"{method} {path} is not in the contract"]
        responses = self._document["paths"][template][method.lower()]["responses"]
        if str(status) not in responses:
            return [f"{method} {template} does not describe the status {status}"]
        place = ["paths", template, method.lower(), "responses", str(status)]
        if "$ref" in responses[str(status)]:
            place = responses[str(status)]["$ref"].removeprefix("#/").split("/")
        content = self._at(place).get("content", {})
        if media not in content:
            return [f"{method} {template} does not describe {media} for {status}"]
        return self._errors([*place, "content", media, "schema"], body)

    def question_complaints(self, method: str, path: str, body: Any) -> list[str]:
        """What is wrong with the JSON body of a request (None: there is none) that the server accepted."""
        template = self.template(method, path)
        if template is None:
            return [f"{method} {path} is not in the contract"]
        described = self._document["paths"][template][method.lower()]
        if "requestBody" not in described:
            return [] if body is None else [f"{method} {template} takes no body"]
        place = ["paths", template, method.lower(), "requestBody", "content", "application/json", "schema"]
        return self._errors(place, body)

    def _at(self, place: list[str]) -> Any:
        found: Any = self._document
        for step in place:
            found = found[step]
        return found

    def _errors(self, place: list[str], body: Any) -> list[str]:
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in place)
        validator = Draft202012Validator({"$ref": f"{_URI}#/{pointer}"}, registry=self._registry)
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(body)]


@cache
def contract_judge() -> ContractJudge:
    """The judge by the contract as it is shipped."""
    return ContractJudge(json.loads(resource_files.find("openapi/desktop-extension.json").read_text(encoding="utf-8")))
