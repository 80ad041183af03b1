"""Switching faults on over HTTP, on the loopback server only.

Header of one request: `X-Demo-Fault: 503`, `X-Demo-Fault: latency=1.5`, or both separated by a comma.
`GET /demo/faults` shows what is on, `DELETE` clears it, `POST` adds; every key of its JSON is optional:
`{"latency": 0.5, "fault": "503", "path": "/1/products", "times": 2, "revoke_token": "…"}`.
"""

from __future__ import annotations

import json
import math
from typing import Any, NamedTuple

from werkzeug.wrappers import Request

from desktop_manager.demo import errors
from desktop_manager.demo.faults import Fault, Faults
from desktop_manager.demo.records import Json

PATH = "/demo/faults"
HEADER = "X-Demo-Fault"
LATENCY_MOST_S = 600.0


class Asked(NamedTuple):
    """What the header of one request asks for."""

    fault: Fault | None = None
    latency: float = 0.0


NOTHING = Asked()


def from_header(request: Request) -> Asked:
    """The faults one request asks for itself; what cannot be read is 422, so that a typo does not pass for health."""
    asked = NOTHING
    for word in filter(None, (part.strip() for part in request.headers.get(HEADER, "").split(","))):
        if word.startswith("latency="):
            asked = asked._replace(latency=_latency(word.removeprefix("latency=")))
        else:
            asked = asked._replace(fault=_fault(word))
    return asked


def handle(request: Request, faults: Faults) -> Json:
    """Does what a request for PATH says, and returns what is switched on after it."""
    if request.method == "DELETE":
        faults.clear()
    elif request.method == "POST":
        _add(request, faults)
    elif request.method != "GET":
        raise errors.method_not_found()
    return faults.describe()


def _add(request: Request, faults: Faults) -> None:
    try:
        body = json.loads(request.get_data())
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise errors.validation_failed(errors.problem("body", "json", "The body must be a JSON object."))
    # Everything is read before anything is switched on.
    fault = _fault(body["fault"]) if "fault" in body else None
    latency = _latency(body.get("latency", faults.latency))
    path = body.get("path", "/")
    times = body.get("times")
    if not isinstance(path, str):
        raise errors.validation_failed(errors.problem("path", "string", "The path field must be a string."))
    if times is not None and (type(times) is not int or times < 1):
        raise errors.validation_failed(errors.problem("times", "min", "The times field must be at least 1.", min=1))
    faults.latency = latency
    if "revoke_token" in body:
        faults.revoke(str(body["revoke_token"]))
    if fault is not None:
        faults.inject(fault, path, times)


def _fault(name: object) -> Fault:
    names = [fault.value for fault in Fault]
    if name not in names:
        raise errors.validation_failed(errors.problem("fault", "in", "The selected fault is invalid.", values=names))
    return Fault(name)


def _latency(value: Any) -> float:
    try:
        seconds = float(value)
    except (TypeError, ValueError):
        seconds = math.nan
    if not 0 <= seconds <= LATENCY_MOST_S:
        raise errors.validation_failed(
            errors.problem("latency", "between", f"The latency field must be 0 to {LATENCY_MOST_S:.0f} seconds.")
        )
    return seconds
