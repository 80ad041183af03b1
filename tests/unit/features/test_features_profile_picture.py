"""Format and size of a picture are read from its first bytes, and judged, without decoding it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop_manager.features.errors import BadPicture
from desktop_manager.features.profile.picture import (
    LARGEST_BYTES,
    LARGEST_SIDE,
    LEAST_SIDE,
    PictureFacts,
    check,
    facts_of,
)

sides = st.integers(1, 300)


def written(width: int, height: int, kind: bytes) -> bytes:
    """A picture as Qt writes it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(data.data())


def verdict(picture: bytes) -> str:
    """The format, or the code of the refusal."""
    try:
        return facts_of(picture).format
    except BadPicture as bad:
        return bad.code


@given(sides, sides, st.sampled_from([(b"png", "png"), (b"jpg", "jpeg")]))
def test_what_qt_writes_is_read(width: int, height: int, kind: tuple[bytes, str]) -> None:
    assert facts_of(written(width, height, kind[0])) == PictureFacts(kind[1], width, height)


@given(st.integers(1, 65_535), st.integers(1, 65_535), st.sampled_from([b"GIF87a", b"GIF89a"]))
def test_a_gif_is_read_from_its_screen(width: int, height: int, magic: bytes) -> None:
    head = magic + width.to_bytes(2, "little") + height.to_bytes(2, "little")
    assert facts_of(head) == PictureFacts("gif", width, height)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_picture_or_refused(data: bytes) -> None:
    for start in (b"", b"\xff\xd8", b"\xff\xd8\xff\xe0", b"GIF89a", b"\x89PNG\r\n\x1a\n"):
        assert verdict(start + data) in ("png", "jpeg", "gif", "not_picture", "format")


@given(st.integers(0, 40))
def test_a_jpeg_that_ends_early_is_refused_or_read_whole(length: int) -> None:
    assert verdict(written(40, 40, b"jpg")[:length]) in ("jpeg", "not_picture")


@pytest.mark.parametrize("start", [b"BM", b"RIFF\0\0\0\0WEBP", b"II*\0", b"<svg>", b"<?xml version='1.0'?><svg>"])
def test_a_picture_of_another_format_is_told_from_no_picture(start: bytes) -> None:
    with pytest.raises(BadPicture) as caught:
        facts_of(start + b"\0" * 40)
    assert caught.value.code == "format"


def test_more_bytes_than_allowed_are_not_looked_at() -> None:
    with pytest.raises(BadPicture) as caught:
        facts_of(b"\0" * (LARGEST_BYTES + 1))
    assert caught.value.code == "too_big"


@pytest.mark.parametrize(
    ("width", "height", "code"),
    [
        (LEAST_SIDE - 1, LEAST_SIDE - 1, "too_small"),
        (LEAST_SIDE, LEAST_SIDE - 1, "too_small"),
        (LARGEST_SIDE + 1, LARGEST_SIDE + 1, "too_big"),
        (100, 101, "not_square"),
    ],
)
def test_a_size_that_cannot_be_used_is_named(width: int, height: int, code: str) -> None:
    with pytest.raises(BadPicture) as caught:
        check(PictureFacts("png", width, height))
    assert caught.value.code == code


@pytest.mark.parametrize("side", [LEAST_SIDE, LARGEST_SIDE])
def test_the_limits_themselves_are_allowed(side: int) -> None:
    check(PictureFacts("png", side, side))
    check(PictureFacts("png", side, LARGEST_SIDE), cropped=True)
