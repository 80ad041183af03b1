"""Reading a picture file: on a worker, since a large one takes a while."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QImageWriter

from desktop_manager.features.errors import BadPicture
from desktop_manager.features.profile.picture import LARGEST_BYTES, PictureFacts, check, facts_of

PREVIEW = 192
"""Pixels of a preview and of the picture on the page, for up to twice the scale."""
LARGEST_SENT = 1024
"""Largest side that is sent, in pixels: more would be stored and sent to everyone for nothing."""


class PictureFile(NamedTuple):
    """A file that can become the picture, as it is or cut to the square in its middle.

    Attributes:
        preview: the square in its middle, `PREVIEW` pixels at most.
    """

    name: str
    facts: PictureFacts
    picture: bytes
    preview: QImage


def read_picture_file(path: str) -> PictureFile:
    """Read and judge a file.

    Raises:
        BadPicture: why it cannot be used, even cut to a square.
        OSError: it could not be read.
    """
    with Path(path).open("rb") as file:
        picture = file.read(LARGEST_BYTES + 1)
    facts = facts_of(picture)
    check(facts, cropped=True)
    image = decoded(picture)
    if image is None:
        # The header says so, what follows does not.
        raise BadPicture("not_picture")
    return PictureFile(Path(path).name, facts, picture, _scaled(_square(image), PREVIEW))


def decoded(picture: bytes) -> QImage | None:
    """The picture as pixels; None if it cannot be read."""
    image = QImage.fromData(picture)
    return None if image.isNull() else image


def thumbnail(picture: bytes | None) -> QImage | None:
    """The square in the middle of a picture of the server, small; None for none and for what cannot be read."""
    image = decoded(picture) if picture else None
    return None if image is None else _scaled(_square(image), PREVIEW)


def to_send(file: PictureFile) -> bytes:
    """The bytes to send: the file as it is, or the square in its middle, `LARGEST_SENT` pixels at most."""
    if file.facts.square and file.facts.width <= LARGEST_SENT:
        return file.picture
    image = decoded(file.picture)
    if image is None:
        raise BadPicture("not_picture")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind = b"jpg" if file.facts.format == "jpeg" else b"png"
    QImageWriter(buffer, QByteArray(kind)).write(_scaled(_square(image), LARGEST_SENT))
    return bytes(data.data())


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    return image.copy(QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side))


def _scaled(image: QImage, side: int) -> QImage:
    if image.width() <= side:
        return image
    return image.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
