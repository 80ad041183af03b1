"""The user's picture.

The export asks for "a squared image with minimum size of 16 of type image/png, image/jpeg or image/gif" and names the
keys `avatar` and `encoding`. Decided here: `encoding` is "base64", and the address of the picture is a `data:` URL, so
that nothing has to be fetched for it.
"""

from __future__ import annotations

import base64
import binascii

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import problem

LEAST_SIDE = 16
LARGEST_BYTES = 5_000_000
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _set(call: Call) -> Answer:
    body = call.body()
    if body.get("encoding") != "base64":
        wrong = problem("encoding", "in", "The selected encoding is invalid.", values=["base64"])
        raise errors.validation_failed(wrong)
    try:
        picture = base64.b64decode(str(body.get("avatar")), validate=True)
    except binascii.Error:
        raise errors.validation_failed(problem("avatar", "base64", "The avatar field must be base64.")) from None
    if len(picture) > LARGEST_BYTES:
        raise errors.validation_failed(problem("avatar", "max", "The avatar may not be larger than 5 MB."))
    kind, width, height = _size(picture)
    if not kind:
        raise errors.validation_failed(problem("avatar", "mimes", "The avatar must be a png, jpeg or gif image."))
    if width != height or width < LEAST_SIDE:
        raise errors.validation_failed(problem("avatar", "dimensions", "The avatar must be square, 16 pixels or more."))
    address = f"data:{kind};base64,{body['avatar']}"
    with call.state.lock:
        call.login.profile = call.login.profile._replace(avatar=address)
    return Answer({"avatar": address})


def _size(picture: bytes) -> tuple[str, int, int]:
    """Type, width and height in pixels; "" for what is none of the three."""
    if picture[:8] == b"\x89PNG\r\n\x1a\n" and picture[12:16] == b"IHDR":
        return "image/png", int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
    if picture[:6] in (b"GIF87a", b"GIF89a"):
        return "image/gif", int.from_bytes(picture[6:8], "little"), int.from_bytes(picture[8:10], "little")
    if picture[:2] == b"\xff\xd8":
        return _jpeg_size(picture)
    return "", 0, 0


def _jpeg_size(picture: bytes) -> tuple[str, int, int]:
    place = 2
    while place + 9 <= len(picture) and picture[place] == 0xFF:
        if picture[place + 1] in _START_OF_FRAME:
            height = int.from_bytes(picture[place + 5 : place + 7], "big")
            return "image/jpeg", int.from_bytes(picture[place + 7 : place + 9], "big"), height
        place += 2 + int.from_bytes(picture[place + 2 : place + 4], "big")
    return "", 0, 0


def _delete(call: Call) -> Answer:
    with call.state.lock:
        if call.login.profile.avatar is None:
            raise errors.object_not_found()
        call.login.profile = call.login.profile._replace(avatar=None)
    return Answer(True)


ROUTES = (
    Route("POST", "/2/profile/avatar", _set, "user_info"),
    Route("DELETE", "/2/profile/avatar", _delete, "user_info"),
)
