"""What a picture must be to become the avatar: read from its first bytes, without decoding it.

Infomaniak's export: "a squared image with minimum size of 16 of type image/png, image/jpeg or image/gif". How large it
may be is not public; the limits here are this program's own.
"""

from typing import NamedTuple

from desktop_manager.features.errors import BadPicture

LEAST_SIDE = 16
"""Pixels."""
LARGEST_SIDE = 8192
"""Pixels; more would need a quarter of a gigabyte to be looked at."""
LARGEST_BYTES = 5_000_000

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_OTHER_PICTURES = (b"BM", b"II*\0", b"MM\0*", b"<svg", b"\0\0\1\0", b"RIFF", b"\xff\x0a")


class PictureFacts(NamedTuple):
    """Format ("png", "jpeg", "gif") and size in pixels, as the file itself says."""

    format: str
    width: int
    height: int

    @property
    def square(self) -> bool:
        """Whether both sides are as long."""
        return self.width == self.height


def facts_of(picture: bytes) -> PictureFacts:
    """Read format and size from the header.

    Raises:
        BadPicture: "too_big" (bytes), "format" for a picture of another format, "not_picture" for anything else.
    """
    if len(picture) > LARGEST_BYTES:
        raise BadPicture("too_big")
    found = _png(picture) or _gif(picture) or _jpeg(picture)
    if found is None:
        start = picture[:256].lstrip()
        other = start.startswith(_OTHER_PICTURES) or b"<svg" in start or picture[4:12] in (b"ftypavif", b"ftypheic")
        raise BadPicture("format" if other else "not_picture")
    return found


def check(facts: PictureFacts, *, cropped: bool = False) -> None:
    """Judge the size; with `cropped` the largest square in the middle is what will be sent.

    Raises:
        BadPicture: "too_small", "too_big" or "not_square".
    """
    if min(facts.width, facts.height) < LEAST_SIDE:
        raise BadPicture("too_small")
    if max(facts.width, facts.height) > LARGEST_SIDE:
        raise BadPicture("too_big")
    if not cropped and not facts.square:
        raise BadPicture("not_square")


def _png(picture: bytes) -> PictureFacts | None:
    if picture[:8] != b"\x89PNG\r\n\x1a\n" or picture[12:16] != b"IHDR" or len(picture) < 24:
        return None
    return PictureFacts("png", int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big"))


def _gif(picture: bytes) -> PictureFacts | None:
    if picture[:6] not in (b"GIF87a", b"GIF89a") or len(picture) < 10:
        return None
    return PictureFacts("gif", int.from_bytes(picture[6:8], "little"), int.from_bytes(picture[8:10], "little"))


def _jpeg(picture: bytes) -> PictureFacts | None:
    """Walk the segments of a JPEG (ITU-T T.81, B.1.1) to its start of frame."""
    if picture[:2] != b"\xff\xd8":
        return None
    place = 2
    while place + 9 <= len(picture) and picture[place] == 0xFF:
        marker = picture[place + 1]
        if marker == 0xFF or marker in _STANDALONE:
            place += 1 if marker == 0xFF else 2
        elif marker in _START_OF_FRAME:
            height, width = (int.from_bytes(picture[place + at : place + at + 2], "big") for at in (5, 7))
            return PictureFacts("jpeg", width, height)
        else:
            place += 2 + max(2, int.from_bytes(picture[place + 2 : place + 4], "big"))
    return None
