"""What was fetched for a pack, kept beside its file until the pack is whole: a second run fetches only the rest."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.whole_file import put_whole

_PDF = b"%PDF-"
_LOOKED_AT = 1024


class PackParts:
    """The folder of one pack; made at the first PDF, readable by this user alone."""

    def __init__(self, target: Path, server: str) -> None:
        """For the pack that becomes `target`; the same invoice of another server is another one."""
        self.folder = target.parent / f".{target.name}.parts"
        self._server = server

    def path(self, invoice: Invoice) -> Path:
        """Where its PDF is kept. An invoice whose amount has changed since is fetched again."""
        facts = (self._server, invoice.account_id, invoice.id, invoice.number, invoice.status, invoice.total)
        return self.folder / f"{hashlib.sha256(repr(facts).encode()).hexdigest()[:32]}.pdf"

    def has(self, invoice: Invoice) -> bool:
        """Whether its PDF is there, whole."""
        try:
            with self.path(invoice).open("rb") as file:
                return _PDF in file.read(_LOOKED_AT)
        except OSError:
            return False

    def keep(self, invoice: Invoice, content: bytes) -> None:
        """Write it whole or not at all. Raises OSError."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        put_whole(self.path(invoice), content)

    def remove(self) -> None:
        """Remove all of it; what cannot be removed stays."""
        shutil.rmtree(self.folder, ignore_errors=True)
