"""Words about the prepaid account and about paying."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.api.models.billing import PrepaidMovement
from desktop_manager.features.billing.forecast import Forecast
from desktop_manager.features.billing.paying import Means
from desktop_manager.features.billing.prepaid_rules import LEAST, LONGEST_HOLDER, MOST
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import amount_text, number_text


def kind_word(kind: str) -> str:
    """What a movement is."""
    translate = QCoreApplication.translate
    words = {
        "top_up": translate("Prepaid", "Top-up"),
        "payment_received": translate("Prepaid", "Payment without matching invoice"),
        "invoice_paid": translate("Prepaid", "Invoice paid"),
        "recovered": translate("Prepaid", "Paid back to a bank account"),
        "refund": translate("Prepaid", "Refund"),
    }
    return words.get(kind, kind)


def signed(movement: PrepaidMovement) -> str:
    """Its amount with a sign: "CHF +50.00"."""
    plus = QLocale().positiveSign() if movement.money.amount > 0 else ""
    return f"{movement.money.currency} {plus}{number_text(movement.money.amount)}"


def forecast_words(forecast: Forecast) -> str:
    """What the coming renewals make of a balance. Prices are without VAT, and that is said."""
    translate = QCoreApplication.translate
    if not forecast.days:
        return translate("Prepaid", "No coming renewal charges the prepaid account in %1.").replace(
            "%1", forecast.currency
        )
    count = len(forecast.days)
    if forecast.short_on is None:
        left = amount_text(forecast.days[-1].left, forecast.currency)
        text = translate(
            "Prepaid", "Covers the renewals of all %n coming charge day(s), until %1; %2 are left then.", "", count
        )
        said = text.replace("%1", day(forecast.days[-1].on)).replace("%2", left)
    else:
        missing = amount_text(forecast.missing, forecast.currency)
        if forecast.covered_until is None:
            text = translate("Prepaid", "Does not cover the renewals of %1: %2 are missing.")
        else:
            text = translate("Prepaid", "Covers renewals until %3; on %1, %2 are missing.")
            text = text.replace("%3", day(forecast.covered_until))
        said = text.replace("%1", day(forecast.short_on)).replace("%2", missing)
    more = translate("Prepaid", "Counted without VAT, so a little more is needed.")
    return f"{said} {more}"


def threshold_words(amount: Decimal | None, currency: str) -> str:
    """When an alert is mailed."""
    translate = QCoreApplication.translate
    if amount is None:
        return translate("Prepaid", "No alert is mailed.")
    return translate("Prepaid", "An alert is mailed below %1.").replace("%1", amount_text(amount, currency))


def wrong_words(field: str, code: str, available: str = "") -> str:
    """What is wrong with a field; `available`: what there is at most."""
    translate = QCoreApplication.translate
    if field == "iban":
        words = {
            "empty": translate("Prepaid", "Type the IBAN of the account."),
            "check_digits": translate(
                "Prepaid", "The check digits of this IBAN do not fit: a sign is wrong or missing."
            ),
            "form": translate("Prepaid", "This is no IBAN: the country, the length or a sign is wrong."),
        }
        return words.get(code) or translate("Prepaid", "This IBAN cannot be used.")
    if field == "holder":
        longest = LONGEST_HOLDER
        words = {
            "empty": translate("Prepaid", "Type the name of the account's holder."),
            "too_long": translate("Prepaid", "At most %n characters are allowed.", "", longest),
        }
        return words.get(code) or translate("Prepaid", "This name cannot be used.")
    words = {
        "empty": translate("Prepaid", "Type an amount."),
        "unreadable": translate("Prepaid", "Type an amount such as 58.20."),
        "not_positive": translate("Prepaid", "The amount must be more than 0."),
        "too_little": translate("Prepaid", "A top-up is at least %1.").replace("%1", number_text(LEAST)),
        "too_much": translate("Prepaid", "A top-up is at most %1.").replace("%1", number_text(MOST)),
        "above_balance": translate("Prepaid", "The balance is %1.").replace("%1", available),
        "above_open": translate("Prepaid", "No more than %1 is open.").replace("%1", available),
        "not_all": translate("Prepaid", "This means of payment pays all that is open: %1.").replace("%1", available),
    }
    return words.get(code) or translate("Prepaid", "This amount cannot be used.")


def means_words(means: Means, currency: str) -> str:
    """What a means of payment can do for an invoice."""
    translate = QCoreApplication.translate
    refused = {
        "transfer": translate("Prepaid", "Pay it at your bank: the QR-bill has the amount and the reference."),
        "card_ended": translate("Prepaid", "This card has ended."),
        "no_balance": translate("Prepaid", "There is nothing in %1.").replace("%1", currency),
    }
    if means.refused:
        return refused.get(means.refused) or translate("Prepaid", "It cannot be used here.")
    if means.held is not None:
        return translate("Prepaid", "Balance %1").replace("%1", amount_text(means.held, currency))
    if means.method.valid_until is not None:
        return translate("Prepaid", "ends %1").replace("%1", day(means.method.valid_until))
    return ""
