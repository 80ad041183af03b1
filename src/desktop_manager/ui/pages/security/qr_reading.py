"""Reading the QR code of a set-up from a picture file or the clipboard. Blocks: belongs on a worker."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader, QPainter

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.otp import OtpKey
from desktop_manager.features.security.otp_text import parse

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
"""A screenshot of four 4K screens has 33 million; a picture that claims more is not decoded."""


def key_in_file(path: str) -> OtpKey:
    """The entry that the QR code in a picture file sets up.

    Raises:
        OSError: the file cannot be read.
        OtpRefused: "too_big", "not_picture", or as `key_in_picture`.
    """
    with Path(path).open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise OtpRefused("too_big")
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise OtpRefused("too_big")
    return key_in_picture(reader.read())


def key_in_picture(picture: QImage) -> OtpKey:
    """The entry that the QR code in a picture sets up; other QR codes beside it do not matter.

    Raises OtpRefused: "not_picture", "too_big", "no_qr", "several", "not_otp_qr", or what `parse` refuses.
    """
    if picture.isNull():
        raise OtpRefused("not_picture")
    if picture.width() * picture.height() > MOST_PIXELS:
        raise OtpRefused("too_big")
    texts = _qr_texts(picture)
    if not texts:
        raise OtpRefused("no_qr")
    wanted = [text for text in texts if text.lower().startswith(("otpauth://", "otpauth-migration:"))]
    if not wanted:
        raise OtpRefused("not_otp_qr")
    if len(wanted) > 1:
        raise OtpRefused("several")
    return parse(wanted[0])


def _qr_texts(picture: QImage) -> list[str]:
    """The different texts of the QR codes in it."""
    import zxingcpp

    # What is clear in a picture lies on white for those who see it; without this it would turn black.
    flat = QImage(picture.size(), QImage.Format.Format_RGB32)
    flat.fill(0xFFFFFFFF)
    painter = QPainter(flat)
    painter.drawImage(0, 0, picture)
    painter.end()
    grey = flat.convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return list(dict.fromkeys(code.text for code in found))
