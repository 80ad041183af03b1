"""Whether a file that came with a mail could run when it is opened. Its name and its first bytes are looked at."""

from __future__ import annotations

import re
import unicodedata

from desktop_manager.features.evidence.records import Attachment

_KINDS = {
    "program": "exe scr com pif msi msix appx cpl dll jar apk app deb rpm run xll gadget",
    "script": "js jse mjs vbs vbe wsf wsh hta ps1 psm1 bat cmd sh command py pyw pl rb reg ahk scpt sct jnlp one chm",
    "page": "html htm xhtml xht shtml mht mhtml svg svgz",
    "disk_image": "iso img vhd vhdx dmg",
    "shortcut": "lnk url desktop webloc library-ms search-ms settingcontent-ms",
    "macros": "docm dotm xlsm xltm xlsb xlam pptm potm ppam ppsm sldm",
    "archive": "zip rar 7z gz tgz tar bz2 xz cab ace arj z",
}
_DANGER = {ending: kind for kind, endings in _KINDS.items() for ending in endings.split()}
_DOCUMENTS = frozenset(
    [
        "pdf",
        "doc",
        "docx",
        "xls",
        "xlsx",
        "ppt",
        "pptx",
        "odt",
        "ods",
        "txt",
        "rtf",
        "csv",
        "xml",
        "jpg",
        "jpeg",
        "png",
        "gif",
        "eml",
    ]
)
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
)
_PAGE = re.compile(
    rb"\s*(?:<!--.{0,200}?-->\s*)?<(?:!doctype\s+html|html|head|script|body|svg)\b", re.IGNORECASE | re.DOTALL
)
_PDF_RUNS = re.compile(rb"/(?:JavaScript|Launch)\b")
_LONGEST_NAME = 200


def judged(name: str, content: bytes) -> Attachment:
    """An attachment with what makes it dangerous; `name` as the mail gives it, also where it tries to look harmless."""
    shown = "".join(sign for sign in name if unicodedata.category(sign) not in ("Cf", "Cc")).strip()[:_LONGEST_NAME]
    hidden = any(unicodedata.bidirectional(sign) in ("RLO", "LRO", "RLE", "RLI") for sign in name)
    # Windows drops dots and spaces at the end.
    parts = shown.rstrip(". ").lower().split(".")
    endings = [part.strip() for part in parts[1:]]
    danger = _DANGER.get(endings[-1], "") if endings else ""
    if danger and danger != "archive" and len(endings) > 1 and endings[-2] in _DOCUMENTS:
        return Attachment(shown, "double_ending")
    if hidden:
        return Attachment(shown, "disguised")
    return Attachment(shown, danger if danger not in ("", "archive") else _by_content(content, endings) or danger)


def _by_content(content: bytes, endings: list[str]) -> str:
    if content.startswith(_PROGRAMS):
        return "disguised"
    if _PAGE.match(content[:1000]):
        return "page"
    if content.startswith(b"%PDF") and _PDF_RUNS.search(content):
        return "script"
    if content.startswith(b"PK") and endings[-1:] != ["zip"] and b"vbaProject.bin" in content:
        return "macros"
    if content.startswith(b"\xd0\xcf\x11\xe0") and "_VBA_PROJECT".encode("utf-16-le") in content:
        return "macros"
    return "archive" if content.startswith((b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf")) and not _is_office(endings) else ""


def _is_office(endings: list[str]) -> bool:
    return bool(endings) and endings[-1] in ("docx", "xlsx", "pptx", "odt", "ods", "odp")
