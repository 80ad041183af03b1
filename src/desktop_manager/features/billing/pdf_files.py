"""The PDFs of invoices, fetched when they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import NotFound
from desktop_manager.features.billing.private_folder import PrivateFolder
from desktop_manager.features.errors import NothingKnown
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_manager.api.client import Client
    from desktop_manager.api.models.billing import Invoice


PDF_FOLDER_PREFIX = "desktop-manager-pdf-"
"""How the temporary folder is called in which invoices are opened."""


class Named(Protocol):
    """What names an invoice: a whole record or a row of a table."""

    @property
    def id(self) -> int:
        """Id on the server."""

    @property
    def account_id(self) -> int:
        """Its organization."""

    @property
    def number(self) -> str:
        """As it is printed."""


class PdfFiles:
    """Blocks, so it belongs on a worker. A link lives only as long as its download: it is a secret."""

    def __init__(self, store: Store, client: Callable[[], Client]) -> None:
        """Know the invoices of `store`; nothing is asked or made yet."""
        self._store = store
        self._client = client
        self._folder = PrivateFolder(PDF_FOLDER_PREFIX)

    def invoice(self, named: Named) -> Invoice:
        """The whole record. Raises NothingKnown where it was never fetched."""
        from desktop_manager.api.models.billing import Invoice

        payload = self._store.read_one(Area.INVOICES, named.account_id, named.id)
        if payload is None:
            raise NothingKnown("invoice")
        return decode(payload, Invoice)

    def fetch(self, invoice_id: int) -> bytes:
        """The PDF of an invoice.

        Raises:
            OperationNotOffered: the server gives none.
            BadReply, ReplyTooLarge: what came is none.
            ApiError: else, as every read.
        """
        from desktop_manager.api.download import download_pdf
        from desktop_manager.api.resources.billing import get_pdf_link

        client = self._client()
        try:
            return download_pdf(client, get_pdf_link(client, invoice_id).data.url)
        except NotFound as gone:
            if gone.operation is not None:
                # Not the link: the server does not know the invoice.
                raise
        # A link lives for minutes, and the download may have waited for the rate limit longer than that.
        return download_pdf(client, get_pdf_link(client, invoice_id).data.url)

    def keep_for_now(self, name: str, content: bytes) -> Path:
        """Put a PDF where this user alone reads it, until the program ends. Raises OSError."""
        return self._folder.put(name, content)

    def forget(self) -> None:
        """Remove what was kept for now."""
        self._folder.remove()
