"""The opener of the real window."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class DesktopOpener:
    """Hands https and mailto addresses to the desktop; other links are refused, for they come from servers too."""

    def open(self, url: str) -> bool:
        """True when the desktop took it."""
        address = QUrl(url)
        if not address.isValid() or address.scheme() not in ("https", "mailto"):
            return False
        return QDesktopServices.openUrl(address)

    def open_file(self, path: str) -> bool:
        """True when the desktop took the file. Only PDFs that this program wrote itself are handed over."""
        if not path.endswith(".pdf"):
            return False
        return QDesktopServices.openUrl(QUrl.fromLocalFile(path))
