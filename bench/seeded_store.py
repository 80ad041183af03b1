"""Fills a store with what a large agency has: organizations, products, renewals and three invoices a product.

Usage: seeded_store.py FOLDER PRODUCTS. A process of its own, so that what was needed to make the records is no memory
that the measured process finds there.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import msgspec

from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import Invoice, InvoiceLine, VatShare
from desktop_manager.api.models.money import Money
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.renewal import Period, Renewal
from desktop_manager.features.billing.invoice_row import row_records
from desktop_manager.features.renewals.renewal_row import record_of
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

KEY = b"k" * 32
TODAY = date(2026, 11, 23)
NOW = 1_795_435_200
"""Seconds since 1970 UTC, on that day."""

FIRST_ACCOUNT = 700_000
FIRST_PRODUCT = 9_000_000
PRODUCTS_EACH = 50
INVOICES_A_PRODUCT = 3
CURRENCIES = ("CHF", "EUR", "USD")
STATES = ("paid", "paid", "paid", "open", "overdue", "partly_paid")
SERVICES = ("domain", "web_hosting", "email_hosting", "certificate", "drive", "nas", "mailing", "swiss_backup")
WORDS = ("alpha", "beta", "gamma", "delta", "mail", "hosting", "cloud", "backup", "renew", "geneva", "basel", "lyon")
VAT = Decimal("8.1")
CENT = Decimal("0.01")
PRICES = tuple(Decimal(cents) * CENT for cents in range(900, 30_000, 97))
"""A price list, 300 in each currency; what is invoiced differs from it."""

_encode = msgspec.json.Encoder().encode


def seed(store: Store, count: int, today: date, now: int) -> None:
    """Put `count` products over `count` / 50 organizations into the store, with their renewals and invoices.

    `now` is in seconds since 1970 UTC.
    """
    chance = random.Random(7)
    owners = [FIRST_ACCOUNT + number for number in range(max(1, count // PRODUCTS_EACH))]
    accounts = [Account(id=owner, name=f"Organization {owner}", type="owner") for owner in owners]
    products, renewals, invoices, rows = [], [], [], []
    for number in range(count):
        owner = owners[min(number // PRODUCTS_EACH, len(owners) - 1)]
        product = _product(chance, number, owner, now)
        products.append(Record(owner, product.id, _encode(product)))
        renewals.append(record_of(_renewal(chance, product, today)))
        for year in range(INVOICES_A_PRODUCT):
            invoice = _invoice(chance, product, year, today)
            invoices.append(Record(owner, invoice.id, _encode(invoice)))
            rows.extend(row_records([invoice]))
    store.replace_listing(Area.ACCOUNTS, None, [Record(one.id, one.id, _encode(one)) for one in accounts], now)
    store.replace_listing(Area.PRODUCTS, None, products, now)
    store.replace_listing(Area.RENEWALS, None, renewals, now)
    store.replace_listing(Area.INVOICES, None, invoices, now)
    store.replace_listing(Area.INVOICE_ROWS, None, rows, now)


def _product(chance: random.Random, number: int, owner: int, now: int) -> Product:
    name = f"{chance.choice(WORDS)}-{chance.choice(WORDS)}-{number}.example"
    expires = now + chance.randrange(1, 720 * 86_400)
    return Product(FIRST_PRODUCT + number, owner, 1, chance.choice(SERVICES), name, expired_at=expires, fqdn=name)


def _renewal(chance: random.Random, product: Product, today: date) -> Renewal:
    assert product.expired_at is not None, "made with a date"
    price = Money(chance.choice(PRICES), CURRENCIES[product.account_id % 3])
    charged = chance.random() < 0.5
    return Renewal(
        id=product.id,
        account_id=product.account_id,
        expires_at=product.expired_at,
        months=12,
        price=price,
        auto_renew=charged,
        warranty=chance.random() < 0.3,
        method_id=1 if charged else None,
        method_kind="card" if charged else "",
        method_label="Card ·· 4421" if charged else "",
        method_valid_until=today + timedelta(400) if charged else None,
        next_charge_on=today + timedelta(chance.randrange(1, 400)) if charged else None,
        billing_address_id=product.account_id,
        warranty_price=Money(Decimal("9.00"), price.currency),
        periods=(Period(12, price),),
    )


def _invoice(chance: random.Random, product: Product, year: int, today: date) -> Invoice:
    amount = Decimal(chance.randrange(900, 30_000)) * CENT
    vat = (amount * VAT / 100).quantize(CENT)
    status = chance.choice(STATES)
    number = (product.id - FIRST_PRODUCT) * INVOICES_A_PRODUCT + year
    issued = today - timedelta(365 * year + chance.randrange(365))
    return Invoice(
        id=20_000_000 + number,
        account_id=product.account_id,
        number=f"{issued.year}-{number:06d}",
        kind="invoice",
        status=status,
        issued_on=issued,
        currency=CURRENCIES[product.account_id % 3],
        total=amount + vat,
        open_amount=Decimal("0.00") if status == "paid" else amount + vat,
        due_on=issued + timedelta(30),
        reference=f"{number:026d}0",
        billing_address_id=product.account_id,
        lines=(InvoiceLine(product.customer_name, amount, product.id, issued, issued + timedelta(364)),),
        vat=(VatShare(VAT, amount, vat),),
    )


if __name__ == "__main__":
    made = open_store(Path(sys.argv[1]), KEY, clock=lambda: NOW).store
    seed(made, int(sys.argv[2]), TODAY, NOW)
    made.close()
