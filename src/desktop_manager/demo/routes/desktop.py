"""This project's own extension, described in resources/openapi/desktop-extension.json."""

from __future__ import annotations

from desktop_manager.demo.call import Answer, Call, Route

VERSION = 1
OPERATIONS = ("support.code",)
_SUPPORT_CODE = "48219037"


def _capabilities(call: Call) -> Answer:
    return Answer({"version": VERSION, "operations": list(OPERATIONS)})


def _support_code(call: Call) -> Answer:
    return Answer({"code": _SUPPORT_CODE})


ROUTES = (
    # Asked before anything is known of the server, so it needs no token.
    Route("GET", "/desktop/1/capabilities", _capabilities, public=True),
    Route("GET", "/desktop/1/support/code", _support_code, "user_info"),
)
