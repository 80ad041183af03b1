"""The fields of a record that are worth remembering, out of its JSON."""

from __future__ import annotations

import json
from typing import Any

from desktop_manager.store.watched import Watch


def told(watch: Watch, payload: bytes) -> dict[str, Any]:
    """The watched fields and names of a record; one without a value, or with an empty one, is left out.

    Amounts become texts such as "CHF 58.20". A payload that is no JSON has no fields.
    """
    try:
        record = json.loads(payload)
    except ValueError:
        return {}
    found = {}
    for field in dict.fromkeys((*watch.names, *watch.fields)):
        value = _at(record, watch, field)
        if value not in (None, "", []):
            found[field] = value
    return found


def key_of(watch: Watch, payload: bytes) -> str:
    """What tells the record from others of its area, where its number does not."""
    record = json.loads(payload)
    return str(record.get(watch.key)) if isinstance(record, dict) else ""


def _at(record: Any, watch: Watch, field: str) -> Any:
    if isinstance(record, list):
        column = watch.columns.get(field, len(record))
        return _plain(record[column]) if column < len(record) else None
    return _plain(_follow(record, field.split(".")))


def _follow(value: Any, path: list[str]) -> Any:
    for number, part in enumerate(path):
        name, many, condition = part.partition("[")
        value = value.get(name) if isinstance(value, dict) else None
        if many:
            wanted = condition.rstrip("]")
            items = value if isinstance(value, list) else []
            kept = [one for one in items if not wanted or (isinstance(one, dict) and one.get(wanted))]
            return [_follow(one, path[number + 1 :]) for one in kept]
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return f"{value['currency']} {value['amount']}" if value.keys() == {"currency", "amount"} else None
    return value
