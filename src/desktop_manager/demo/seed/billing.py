"""The past of billing, written into the books: who is invoiced and how, the invoices, the story of each reminder."""

from __future__ import annotations

from desktop_manager.demo.billing_books import Books
from desktop_manager.demo.seed import billing_accounts, billing_history, billing_others, billing_reminders


def write(books: Books) -> None:
    """Everything of Claire's organizations."""
    billing_accounts.write(books)
    billing_reminders.write(books)
    billing_history.write(books)
    billing_others.write(books)
