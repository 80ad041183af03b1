"""The pack for the accountant: PDFs of invoices, an index and totals in one ZIP file."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from desktop_manager.api.errors import (
    ApiError,
    Cancelled,
    NetworkError,
    NotAuthorized,
    OperationNotOffered,
    RateLimited,
)
from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.file_names import NameFields, file_name, unique_names
from desktop_manager.features.billing.pack_parts import PackParts
from desktop_manager.features.billing.pack_plan import PackPlan, PackScope, read_plan
from desktop_manager.features.billing.pack_tables import (
    INDEX_NAME,
    TOTALS_NAME,
    PackWords,
    index_table,
    totals_table,
)
from desktop_manager.features.renewals.csv_export import Form

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.billing.pdf_files import PdfFiles
    from desktop_manager.store.store import Store

FETCHING, WRITING = "fetching", "writing"
"""Codes of progress: PDFs fetched, files written into the ZIP."""


class Watch(Protocol):
    """Who waits for the pack."""

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""

    def progress(self, done: int, total: int, code: str) -> None:
        """How far it is."""


class PackOrder(NamedTuple):
    """What to make, and where.

    Attributes:
        pattern: of file names, a good one. incomplete: write it also where PDFs are missing; the index names them.
    """

    plan: PackPlan
    target: Path
    pattern: str
    form: Form
    words: PackWords
    incomplete: bool = False


class PackFailure(NamedTuple):
    """A PDF that could not be had."""

    invoice: Invoice
    error: Exception


class PackOutcome(NamedTuple):
    """How it ended: written, or not yet because PDFs are missing (those that came are kept for the next run)."""

    written: bool
    pdfs: int
    failures: tuple[PackFailure, ...]


class PackService:
    """Blocks, so it belongs on a worker."""

    def __init__(self, store: Store, client: Callable[[], Client], files: PdfFiles) -> None:
        """Know the invoices of `store`, fetch their PDFs by `files`."""
        self._store = store
        self._client = client
        self._files = files

    def plan(self, scope: PackScope) -> PackPlan:
        """What belongs into the pack, from what was fetched."""
        return read_plan(self._store, scope)

    def parts(self, target: Path) -> PackParts:
        """What an earlier run has kept for this target."""
        return PackParts(target, self._client().server)

    def make(self, order: PackOrder, watch: Watch) -> PackOutcome:
        """Fetch what is not there yet and write the pack whole or not at all.

        A PDF that the server refuses is listed and the others go on. What stops all of them is raised; what came
        until then is kept beside the target.

        Raises:
            Cancelled: by `watch` or the scope of this thread.
            NetworkError, NotAuthorized, RateLimited, OperationNotOffered: nothing further can be fetched now.
            OSError: the disk is full or read-only.
        """
        parts = self.parts(order.target)
        failures = self._fetch(order, parts, watch)
        fetched = len(order.plan.invoices) - len(failures)
        if failures and not order.incomplete:
            return PackOutcome(False, fetched, failures)
        self._write(order, parts, failures, watch)
        parts.remove()
        return PackOutcome(True, fetched, failures)

    def _fetch(self, order: PackOrder, parts: PackParts, watch: Watch) -> tuple[PackFailure, ...]:
        invoices = order.plan.invoices
        missing = [invoice for invoice in invoices if not parts.has(invoice)]
        done = len(invoices) - len(missing)
        failures: list[PackFailure] = []
        watch.progress(done, len(invoices), FETCHING)
        # Pages that somebody opens meanwhile go first.
        with self._client().behind():
            for invoice in missing:
                _check(watch)
                try:
                    parts.keep(invoice, self._files.fetch(invoice.id))
                except (Cancelled, NetworkError, NotAuthorized, RateLimited, OperationNotOffered):
                    raise
                except ApiError as error:
                    failures.append(PackFailure(invoice, error))
                    continue
                done += 1
                watch.progress(done, len(invoices), FETCHING)
        return tuple(failures)

    def _write(self, order: PackOrder, parts: PackParts, failures: tuple[PackFailure, ...], watch: Watch) -> None:
        problems = {failure.invoice.id: failure.error for failure in failures}
        packed = [invoice for invoice in order.plan.invoices if invoice.id not in problems]
        fields = (name_fields(invoice, order.plan, order.words) for invoice in packed)
        names = unique_names(file_name(order.pattern, one) for one in fields)
        files = {invoice.id: name for invoice, name in zip(packed, names, strict=True)}
        handle, draft = tempfile.mkstemp(dir=order.target.parent, prefix=f".{order.target.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as raw:
                with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
                    last = order.plan.scope.last
                    archive.writestr(
                        _entry(last, INDEX_NAME), index_table(order.plan, files, problems, order.words, order.form)
                    )
                    archive.writestr(_entry(last, TOTALS_NAME), totals_table(order.plan, order.words, order.form))
                    for number, invoice in enumerate(packed, 1):
                        _check(watch)
                        archive.writestr(_entry(invoice.issued_on, files[invoice.id]), parts.path(invoice).read_bytes())
                        watch.progress(number, len(packed), WRITING)
                raw.flush()
                os.fsync(raw.fileno())
            os.replace(draft, order.target)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise


def name_fields(invoice: Invoice, plan: PackPlan, words: PackWords) -> NameFields:
    """What the placeholders of a file name stand for."""
    return NameFields(
        invoice.issued_on.isoformat(),
        invoice.number,
        plan.organizations.get(invoice.account_id, str(invoice.account_id)),
        f"{invoice.total:f}",
        invoice.currency,
        words.statuses.get(invoice.status, invoice.status),
    )


def _entry(day: date, name: str) -> zipfile.ZipInfo:
    """An entry of a day that does not change, so that a second pack of the same is the same, byte for byte."""
    entry = zipfile.ZipInfo(name, (max(1980, day.year), day.month, day.day, 12, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _check(watch: Watch) -> None:
    if watch.cancelled:
        raise Cancelled("the pack was cancelled")
