"""A few pages of PDF 1.4: text in the standard fonts, lines and filled rectangles. Millimetres from the bottom left."""

from __future__ import annotations

import zlib
from typing import Literal

WIDTH_MM, HEIGHT_MM = 210.0, 297.0
_POINTS_A_MM = 72 / 25.4
_FONTS = {"plain": "F1", "bold": "F2"}
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)
# Advance of the signs of an amount in Helvetica, in thousandths of its size (Adobe font metrics); a digit's is 556.
_NARROW = {".": 278, ",": 278, " ": 278, "-": 333, "'": 191}
_DIGIT = 556


class Page:
    """One A4 page. Signs that Windows-1252 lacks become "?"."""

    def __init__(self) -> None:
        self._drawn: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        font: Literal["plain", "bold"] = "plain",
        colour: Colour = BLACK,
    ) -> None:
        """Write a line that begins at `x`, its feet on `y`; `size` in points."""
        self._drawn.append(
            f"BT {_rgb(colour)} rg /{_FONTS[font]} {size:g} Tf {_pt(x)} {_pt(y)} Td ({_escaped(text)}) Tj ET"
        )

    def amount(self, x: float, y: float, text: str, size: float = 10, font: Literal["plain", "bold"] = "plain") -> None:
        """Write a number that ends at `x`."""
        points = sum(_NARROW.get(sign, _DIGIT) for sign in text) * size / 1000
        self.text(x - points / _POINTS_A_MM, y, text, size, font)

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour = BLACK) -> None:
        """Fill a rectangle."""
        self._drawn.append(f"{_rgb(colour)} rg {_pt(x)} {_pt(y)} {_pt(width)} {_pt(height)} re f")

    def line(self, x: float, y: float, to_x: float, to_y: float, width: float = 0.5) -> None:
        """Draw a line; `width` in points."""
        self._drawn.append(f"{width:g} w {_pt(x)} {_pt(y)} m {_pt(to_x)} {_pt(to_y)} l S")

    def content(self) -> bytes:
        """The drawing operators."""
        return "\n".join(self._drawn).encode("cp1252", "replace")


def document(pages: list[Page], title: str) -> bytes:
    """The PDF of these pages. Equal pages give equal bytes: no date is written."""
    first_page = 6
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({_escaped(title)}) >>".encode("cp1252", "replace"),
    ]
    box = f"[0 0 {_pt(WIDTH_MM)} {_pt(HEIGHT_MM)}]"
    for number, page in enumerate(pages):
        content = zlib.compress(page.content(), 9)
        objects.append(
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents {first_page + 2 * number + 1} 0 R "
                "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
            ).encode()
        )
        head = f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    # The second line tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for offset in offsets:
        written += f"{offset:010d} 00000 n \n".encode()
    written += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(written)


def _pt(millimetres: float) -> str:
    return f"{millimetres * _POINTS_A_MM:.3f}"


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
