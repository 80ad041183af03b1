"""Billing addresses, means of payment, payment settings and alert thresholds of Claire's organizations."""

from __future__ import annotations

import calendar
from datetime import date
from decimal import Decimal

from desktop_manager.demo.billing_books import Books
from desktop_manager.demo.billing_records import REMINDER_DAYS, BillingAddress, Method, Settings
from desktop_manager.demo.seed import atelier, cooperative, foret, maison

CARD, DECLINED_CARD, PREPAID, TRANSFER = 8101, 8102, 8103, 8104
EXPIRED_CARD = 8202
"""Maison du Canal's: its month is over."""

CAROUGE, MADRID, LAUSANNE = 7101, 7102, 7103
BESANCON, RENENS, BIEL = 7201, 7301, 7401

_EVERY_EVENT = ("invoice_issued", "payment_received", "charge_declined", "reminder", "low_balance", "renewal_notice")


def write(books: Books) -> None:
    """Enter them for the four organizations."""
    books.addresses[atelier.ID] = _addresses_of_atelier()
    books.addresses[maison.ID] = [_of_maison()]
    books.addresses[cooperative.ID] = [_of_cooperative()]
    books.addresses[foret.ID] = [_of_foret()]
    books.methods[atelier.ID] = [
        Method(CARD, "card", "Card ·· 4421", end_of_month(books.day(8))),
        Method(DECLINED_CARD, "card", "Card ·· 0017", end_of_month(books.day(640)), is_declined=True),
        Method(PREPAID, "prepaid", "Prepaid account"),
        Method(TRANSFER, "transfer", "Bank transfer"),
    ]
    books.methods[maison.ID] = [
        Method(8201, "transfer", "Bank transfer"),
        Method(EXPIRED_CARD, "card", "Card ·· 2290", end_of_month(books.day(-45))),
        Method(8203, "prepaid", "Prepaid account"),
    ]
    books.methods[cooperative.ID] = [
        Method(8301, "card", "Card ·· 9938", end_of_month(books.day(420))),
        Method(8302, "prepaid", "Prepaid account"),
        Method(8303, "twint", "TWINT"),
    ]
    books.methods[foret.ID] = [Method(8401, "transfer", "Bank transfer")]
    for area in (atelier, maison, cooperative, foret):
        books.settings[area.ID] = Settings(3, REMINDER_DAYS, (60, 30, 10), "each", _EVERY_EVENT)
    books.settings[maison.ID] = Settings(2, (10, 30), (45, 15), "monthly", ("invoice_issued", "reminder"))
    books.thresholds[atelier.ID]["CHF"] = Decimal("50.00")


def end_of_month(day: date) -> date:
    """The last day of the month that `day` lies in, as a card says it."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _addresses_of_atelier() -> list[BillingAddress]:
    company, vat_number = "Atelier Helvétique Sàrl", "CHE-114.302.778 TVA"
    return [
        BillingAddress(
            CAROUGE,
            atelier.ID,
            "Rue Saint-Joseph 14",
            "1227",
            "Carouge",
            "CH",
            company,
            vat_number=vat_number,
            email="compta@atelier-helvetique.ch",
            is_default=True,
        ),
        BillingAddress(
            MADRID,
            atelier.ID,
            "Calle de la Palma 37",
            "28004",
            "Madrid",
            "ES",
            company,
            "Claire",
            "Moret",
            street2="3.º izq.",
            email="claire@atelier.example",
        ),
        BillingAddress(
            LAUSANNE,
            atelier.ID,
            "Avenue de la Gare 5",
            "1003",
            "Lausanne",
            "CH",
            first_name="Luc",
            last_name="Favre",
            email="l.favre@atelier-helvetique.ch",
        ),
    ]


def _of_maison() -> BillingAddress:
    return BillingAddress(
        BESANCON,
        maison.ID,
        "8 quai du Canal",
        "25000",
        "Besançon",
        "FR",
        "Maison du Canal",
        street2="Bâtiment B",
        vat_number="FR 40 123456824",
        email="tresorerie@maisonducanal.fr",
        is_default=True,
    )


def _of_cooperative() -> BillingAddress:
    return BillingAddress(
        RENENS,
        cooperative.ID,
        "Chemin des Roseaux 3",
        "1020",
        "Renens",
        "CH",
        "Coopérative des Rives",
        vat_number="CHE-209.884.128 TVA",
        email="factures@coop-rives.ch",
        is_default=True,
    )


def _of_foret() -> BillingAddress:
    return BillingAddress(
        BIEL,
        foret.ID,
        "Waldgasse 21",
        "2502",
        "Biel/Bienne",
        "CH",
        "Réseau Forêt",
        vat_number="CHE-331.015.660 MWST",
        email="kasse@reseau-foret.org",
        is_default=True,
    )
