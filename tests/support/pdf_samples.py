"""Small PDFs made for tests: lines of text, one QR code if wished, and one behind a password."""

from __future__ import annotations

import re
from typing import Any

_HEAD = b"%PDF-1.4\n"


def pdf_of(pages: list[list[str]], *, code: Any = None, size: tuple[int, int] = (595, 842)) -> bytes:
    """A PDF with these lines on its pages; `code` (of segno) is drawn on the first."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for place, lines in enumerate(pages):
        content = b"BT /F1 12 Tf 16 TL 60 780 Td " + b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines)
        content += b" ET " + (_drawn(code) if code is not None and not place else b"")
        number = len(objects) + 1
        kids.append(b"%d 0 R" % number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /Font << /F1 << "
            b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>"
            % (*size, number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(objects, b"")


def protected() -> bytes:
    """A PDF that asks for a password: its user entry fits no password that is tried."""
    secret = b"<%s>" % (b"5a" * 32)
    encryption = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O %s /U %s >> /ID [<00> <00>] " % (secret, secret)
    objects = re.findall(rb"\d+ 0 obj\n(.*?)\nendobj", pdf_of([["Invoice"]]), re.DOTALL)
    return _file(objects, encryption)


def _drawn(code: Any) -> bytes:
    """The code as black squares of 4 points, with the quiet zone that it needs."""
    rows = list(code.matrix)
    return b" ".join(
        b"%d %d 4 4 re f" % (200 + 4 * column, 500 - 4 * line)
        for line, row in enumerate(rows)
        for column, dark in enumerate(row)
        if dark
    )


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    out = bytearray(_HEAD)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)
