"""Invoice PDFs: the link to one, of this project's own contract, and the file behind the link.

The file lies where Infomaniak's own invoices do (manager-api.md §7), and like there it is read without a token.
"""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, FileAnswer, Route
from desktop_manager.demo.invoice_links import LASTS_S
from desktop_manager.demo.routes.invoices import seen_invoice

FILES = "/2/invoicing/invoice/pdf"


def _link(call: Call, invoice_id: int) -> Answer:
    desk = call.state.billing
    invoice = seen_invoice(call, invoice_id)
    ends_at = desk.now() + LASTS_S
    return Answer({"url": call.link(f"{FILES}/{desk.links.token(invoice.id, ends_at)}"), "expires_at": ends_at})


def _file(call: Call, token: str) -> FileAnswer:
    from desktop_manager.demo.invoice_pdf import invoice_pdf  # Only whoever opens an invoice waits for it.

    desk = call.state.billing
    known = desk.links.read(token)
    invoice = None if known is None else desk.find(known[0])
    if known is None or invoice is None:
        raise errors.object_not_found()
    if desk.now() >= known[1]:
        raise errors.DemoError(403, "link_expired", "This link has expired")
    corrected = None if invoice.corrects_id is None else desk.find(invoice.corrects_id)
    content = invoice_pdf(invoice, desk.address_of(invoice), "" if corrected is None else corrected.number)
    return FileAnswer(content, "application/pdf", f"{invoice.number}.pdf")


ROUTES = (
    Route("GET", "/desktop/1/invoices/<int:invoice_id>/pdf", _link, "accounts", operation="invoices.pdf"),
    Route("GET", f"{FILES}/<token>", _file, public=True),
)
