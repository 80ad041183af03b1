"""The codes by which Support knows a user, of this project's own extension."""

from __future__ import annotations

from desktop_manager.demo.call import Answer, Call, Route

_SUPPORT_CODE = "48219037"


def _support_code(call: Call) -> Answer:
    return Answer({"code": _SUPPORT_CODE})


ROUTES = (Route("GET", "/desktop/1/support/code", _support_code, "user_info", operation="support.code"),)
