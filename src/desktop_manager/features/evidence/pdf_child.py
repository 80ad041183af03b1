"""The process that reads a PDF: bytes in on its standard input, text and QR codes out as JSON.

A process of its own, because PDFium and the reader of QR codes are large programs in C++ that get bytes from strangers:
they have no time-out, cannot be stopped in a thread, and a fault in them would take the window along. Here they get 20
seconds and 1.5 GB, and whatever happens to them happens to them alone.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 12
MOST_PIXELS = 8_000_000
"""Of a rendered page: A4 at 200 dots an inch has 3.9 million."""
MOST_CHARACTERS = 100_000
MOST_CODES = 50
SECONDS = 20
MEMORY = 1_500_000_000
_SCALE = 200 / 72


def main() -> int:
    """Read, write, end; the exit code says nothing, the answer does."""
    limit_itself()
    answer = read_document(sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(answer))
    return 0


def limit_itself() -> None:
    """Take the limits before the first byte is looked at; Windows has none of these, there the time is kept outside."""
    try:
        import resource
    except ImportError:
        return
    wished = ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0))
    for kind, most in wished:
        hard = resource.getrlimit(kind)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # The hard limit stays: at the soft one the signal tells why it ended.
        resource.setrlimit(kind, (least, hard))


def read_document(content: bytes) -> dict[str, Any]:
    """{"pages": [{"text": …, "codes": […]}], "count": pages of the document}, or {"error": "password" | "damaged"}."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
        if not count:
            return {"error": "damaged"}
        return {"pages": [_page(document, number) for number in _chosen(count)], "count": count}
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        return {"error": "password" if protected else "damaged"}


def _chosen(count: int) -> list[int]:
    """The first pages and the last ones: the QR-bill stands on the last (Swiss Implementation Guidelines, 3.2)."""
    half = MOST_PAGES // 2
    return list(range(count)) if count <= MOST_PAGES else [*range(half), *range(count - half, count)]


def _page(document: pypdfium2.PdfDocument, number: int) -> dict[str, Any]:
    page = document[number]
    text = page.get_textpage().get_text_bounded()[:MOST_CHARACTERS]
    return {"text": text.replace("\r\n", "\n"), "codes": _codes(page)}


def _codes(page: pypdfium2.PdfPage) -> list[str]:
    import zxingcpp

    width, height = page.get_size()
    if width <= 0 or height <= 0:
        return []
    scale = min(_SCALE, (MOST_PIXELS / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    picture = memoryview(bitmap.buffer).cast("B", shape=[bitmap.height, bitmap.stride])
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return [code.text for code in found[:MOST_CODES]]


if __name__ == "__main__":
    sys.exit(main())
