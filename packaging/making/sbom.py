"""The bill of materials of a built folder, as CycloneDX 1.6: https://cyclonedx.org/docs/1.6/json/"""

import json
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from making.checksums import sha256_of
from making.components import LOADER, Component, components
from making.distributions import installed, name_of, requirements
from making.project import DISPLAY_NAME, NAME, SUMMARY, built_at, machine, version

SPEC_VERSION = "1.6"


def build_sbom(folder: Path, environment: Path, out: Path) -> Path:
    """Write the bill of `folder`, which the virtual environment `environment` built, into the folder `out`.

    Its time is `built_at()`, its serial number follows from its content, so that two builds of the same have the same.
    Raises `components.NotAccountedFor` where something in the folder is nobody's.
    """
    found = components(folder, environment)
    bill = bill_of(found, folder, _wants(found, environment))
    written = out / f"{NAME}-{version()}-linux-{machine()}.cdx.json"
    written.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return written


def bill_of(found: Sequence[Component], folder: Path, wants: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """The bill of these components, of which the first is the program; `wants` names what each asks for by name."""
    references = _references(found)
    entries = [_entry(component, reference, folder) for component, reference in zip(found, references, strict=True)]
    bill: dict[str, object] = {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC_VERSION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC_VERSION,
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(built_at(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": entries[0] | {"type": "application", "description": SUMMARY},
        },
        "components": entries[1:],
        "dependencies": _dependencies(found, references, wants),
    }
    content = json.dumps(bill, sort_keys=True)
    return bill | {"serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}"}


def _references(found: Sequence[Component]) -> list[str]:
    references: list[str] = []
    for component in found:
        reference = component.purl + (f"#{component.inside}" if component.inside else "")
        while reference in references:
            reference += "+"
        references.append(reference)
    return references


def _entry(component: Component, reference: str, folder: Path) -> dict[str, object]:
    entry: dict[str, object] = {"type": "library", "bom-ref": reference, "name": component.name}
    if component.version:
        entry["version"] = component.version
    entry["licenses"] = [{"expression": component.licence}]
    entry["purl"] = component.purl
    if component.source.startswith("http"):
        entry["externalReferences"] = [{"type": "source-distribution", "url": component.source}]
    if component.inside:
        entry["properties"] = [{"name": f"{NAME}:inside", "value": component.inside}]
    libraries = [file for file in component.files if _is_binary(file.name)]
    if libraries:
        entry["components"] = [
            {
                "type": "file",
                "bom-ref": f"file:{file}",
                "name": str(file),
                "hashes": [{"alg": "SHA-256", "content": sha256_of(folder / file)}],
            }
            for file in libraries
        ]
    return entry


def _is_binary(name: str) -> bool:
    return ".so" in name or name == NAME


def _dependencies(
    found: Sequence[Component], references: Sequence[str], wants: Mapping[str, Sequence[str]]
) -> list[dict[str, object]]:
    top: dict[str, str] = {}
    inside: dict[str, set[str]] = {}
    for component, reference in zip(found, references, strict=True):
        inside.setdefault(component.inside, set()).add(reference)
        if not component.inside:
            top[component.name] = reference
    lines: list[dict[str, object]] = []
    for component, reference in zip(found, references, strict=True):
        asked: set[str] = set()
        if not component.inside:
            asked = {top[name] for name in wants.get(component.name, ()) if name in top}
            asked |= inside.get(component.name, set())
        lines.append({"ref": reference, "dependsOn": sorted(asked)})
    return lines


def _wants(found: Sequence[Component], environment: Path) -> dict[str, list[str]]:
    wants = {name_of(each): requirements(each) for each in installed(environment)}
    wants[DISPLAY_NAME] = [*wants.get(NAME, ()), "Python", LOADER]
    wants["Python"] = [each.name for each in found if each.purl.startswith("pkg:deb/") and each.name != "Python"]
    wants["pyside6-essentials"] = [*wants.get("pyside6-essentials", ()), "Qt"]
    wants["Qt"] = ["ICU"]
    return wants
