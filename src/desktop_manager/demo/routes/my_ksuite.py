"""The user's personal suite, my kSuite.

`/current` is documented as an open object and has the drive and mail as objects, as Infomaniak's own apps read them;
the other form documents them as text, so there they are JSON in a text.
"""

from __future__ import annotations

import json

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json

MY_KSUITE_ID = 7313
INCLUDES = ("children", "drive", "has_auto_renew", "mail", "pack", "product")
"""What `with` loads for a my kSuite."""

_GIB = 1024**3


def _record() -> Json:
    return {
        "id": MY_KSUITE_ID,
        "status": "ok",
        "pack_id": 1,
        "trial_expiry_at": None,
        "is_free": True,
        "can_trial": True,
    }


def _relations() -> Json:
    return {
        "children": None,
        "drive": {"id": 98901, "name": "my kDrive", "size": 15 * _GIB, "used_size": 4 * _GIB},
        "has_auto_renew": False,
        "mail": {
            "id": 98902,
            "email": "claire.moret@ik.example",
            "daily_limit_sent": 500,
            "storage_size_limit": 20 * _GIB,
            "used_size": 2 * _GIB,
            "mailbox_id": 98903,
        },
        "pack": "my_ksuite",
        "product": "my_ksuite",
    }


def _current(call: Call) -> Answer:
    includes = call.query.includes(INCLUDES)
    if not call.login.has_my_ksuite:
        raise errors.object_not_found()
    relations = _relations()
    return Answer(_record() | {key: relations[key] for key in includes})


def _show(call: Call, my_ksuite_id: str) -> Answer:
    includes = call.query.includes(INCLUDES)
    if not call.login.has_my_ksuite or my_ksuite_id != str(MY_KSUITE_ID):
        raise errors.object_not_found()
    texts = {key: _text(value) for key, value in _relations().items() if key in includes}
    return Answer(_record() | texts)


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value)


ROUTES = (
    Route("GET", "/1/my_ksuite/current", _current, "user_info"),
    Route("GET", "/1/my_ksuite/<my_ksuite_id>", _show, "user_info"),
)
