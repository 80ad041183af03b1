"""Words for kSuite offers: what each holds and costs, why it cannot be chosen, and what a raise brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.ksuite.rules import CURRENT
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals import period_words

if TYPE_CHECKING:
    from desktop_manager.api.models.ksuite import KSuite, KSuiteOffer, KSuitePart, KSuiteQuote
    from desktop_manager.features.ksuite.raising import Order


def offer_name(code: str) -> str:
    """The name of an offer: "Business". It is a name, the same in every language."""
    return code.replace("_", " ").capitalize()


def has_words(users: int, storage_tb: int) -> str:
    """What a kSuite has: "12 users · 3 TB"."""
    text = QCoreApplication.translate("KSuite", "%n user(s) · %1 TB", "", users)
    return text.replace("%1", QLocale().toString(storage_tb))


def amount_words(users: int, storage_tb: int) -> str:
    """The same within a sentence: "12 users and 3 TB"."""
    text = QCoreApplication.translate("KSuite", "%n user(s) and %1 TB", "", users)
    return text.replace("%1", QLocale().toString(storage_tb))


def limit_lines(offer: KSuiteOffer) -> tuple[str, str]:
    """From how many to how many users and terabytes: "1 to 50 users", "1 to 10 TB"."""
    translate = QCoreApplication.translate
    users = _between(translate("KSuite", "%1 to %2 users"), offer.users_min, offer.users_max)
    if offer.storage_min == offer.storage_max:
        return users, translate("KSuite", "%1 TB").replace("%1", QLocale().toString(offer.storage_min))
    return users, _between(translate("KSuite", "%1 to %2 TB"), offer.storage_min, offer.storage_max)


def price_lines(offer: KSuiteOffer) -> tuple[str, ...]:
    """What it costs for a year, without VAT."""
    translate = QCoreApplication.translate
    if not offer.user_price.amount and not offer.storage_price.amount:
        return (translate("KSuite", "No charge"),)
    return (
        translate("KSuite", "%1 a user").replace("%1", money_text(offer.user_price)),
        translate("KSuite", "%1 a TB").replace("%1", money_text(offer.storage_price)),
        translate("KSuite", "a year, without VAT"),
    )


def price_sentence(offer: KSuiteOffer) -> str:
    """The same on one line: "CHF 16.00 a user and CHF 12.00 a TB for a year, without VAT."."""
    translate = QCoreApplication.translate
    if not offer.user_price.amount and not offer.storage_price.amount:
        return translate("KSuite", "No charge.")
    text = translate("KSuite", "%1 a user and %2 a TB for a year, without VAT.")
    return text.replace("%1", money_text(offer.user_price)).replace("%2", money_text(offer.storage_price))


def offer_refusal(code: str) -> str:
    """Why an offer cannot be chosen (`rules.judge_offer`); "" where it can."""
    translate = QCoreApplication.translate
    words = {
        "lower_offer": translate("KSuite", "Lower than the current one: there is no way back."),
        "unknown_offer": translate("KSuite", "It cannot be compared with the current offer."),
        CURRENT: translate("KSuite", "This is the current offer."),
    }
    return words.get(code, code)


def short_refusal(code: str) -> str:
    """The same behind the name of the offer in a list: "lower than the current one"."""
    translate = QCoreApplication.translate
    words = {
        "lower_offer": translate("KSuite", "lower than the current one"),
        "unknown_offer": translate("KSuite", "not comparable"),
        CURRENT: translate("KSuite", "the current one"),
    }
    return words.get(code, code)


def choice_refusal(code: str, suite: KSuite, offer: KSuiteOffer | None) -> str:
    """Why a raise is refused (`rules.judge`), where it is the choice that is refused; else as `suite_refusal`."""
    translate = QCoreApplication.translate
    count = suite.users
    words = {
        "fewer_users": translate("KSuite", "It has %n user(s), and the number can only be raised.", "", count),
        "less_storage": translate("KSuite", "It has %1 TB, and storage can only be raised.").replace(
            "%1", QLocale().toString(suite.storage_tb)
        ),
        "unchanged": translate("KSuite", "Choose a higher offer, more users or more storage."),
        "other_organization": translate("KSuite", "A kSuite cannot be moved to another organization."),
    }
    if offer is not None:
        name = offer_name(offer.code)
        users, storage = limit_lines(offer)
        text = translate("KSuite", "%1 is for %2.").replace("%1", name)
        words["users_not_offered"] = text.replace("%2", users)
        words["storage_not_offered"] = translate("KSuite", "%1 holds %2.").replace("%1", name).replace("%2", storage)
    return words.get(code) or offer_refusal(code)


def suite_refusal(code: str, organization: str, deciders: Sequence[str]) -> str:
    """Why nothing of a kSuite can be raised now, and who can, where they are known; "" where it can be raised."""
    translate = QCoreApplication.translate
    if code == "no_rights":
        if deciders:
            text = translate("KSuite", "Only a legal representative or an administrator can: in %1 that is %2.")
            return text.replace("%1", organization).replace("%2", QLocale().createSeparatedList(list(deciders)))
        text = translate("KSuite", "Only a legal representative or an administrator of %1 can.")
        return text.replace("%1", organization)
    words = {
        "locked": translate("KSuite", "It is locked. Support can unlock it."),
        "busy": translate("KSuite", "Another change of it is under way. Refresh to see it end."),
        "expired": translate("KSuite", "It has expired: renew it first."),
        "highest": translate("KSuite", "It has the most that there is."),
        "part_of_ksuite": translate("KSuite", "It is part of a kSuite: change the kSuite instead."),
    }
    return words.get(code, code)


def tied_words(parts: Sequence[KSuitePart]) -> str:
    """Which products are tied to it; "" for none."""
    if not parts:
        return ""
    text = QCoreApplication.translate("KSuite", "%1 stay tied to it: they cannot be moved or cancelled on their own.")
    return text.replace("%1", QLocale().createSeparatedList([part.name for part in parts]))


def any_time() -> str:
    """What can be done with it."""
    return QCoreApplication.translate("KSuite", "Offer, users and storage can be raised at any time.")


def never_back() -> str:
    """The first of the facts that a raise cannot undo."""
    return QCoreApplication.translate("KSuite", "There is no way back to a lower offer, fewer users or less storage.")


def stays_words(organization: str) -> str:
    """The second: it is not moved."""
    text = QCoreApplication.translate("KSuite", "It stays with %1: it cannot be moved to another organization.")
    return text.replace("%1", organization)


def due_words(quote: KSuiteQuote) -> str:
    """What is charged today, and for which days."""
    text = QCoreApplication.translate("KSuite", "Due today: %1 without VAT, for %2 to %3")
    text = text.replace("%1", money_text(quote.due_today)).replace("%2", day(quote.starts_on))
    return text.replace("%3", day(quote.ends_on))


def next_words(quote: KSuiteQuote, suite: KSuite) -> str:
    """What the next invoice will be, and what it would have been."""
    translate = QCoreApplication.translate
    text = translate("KSuite", "Next invoice on %1: %2 without VAT for %3.")
    text = text.replace("%1", day(quote.next_on)).replace("%2", money_text(quote.next_price))
    text = text.replace("%3", period_words(quote.months))
    if suite.price is None:
        return text
    before = translate("KSuite", "Until now it would have been %1.").replace("%1", money_text(suite.price))
    return f"{text} {before}"


def consequences(order: Order, organization: str) -> tuple[str, ...]:
    """What will be, what it costs and what cannot be taken back, before the last confirmation."""
    translate = QCoreApplication.translate
    suite, choice, quote = order.suite, order.choice, order.quote
    becomes = translate("KSuite", "%1 with %2 becomes kSuite %3 with %4.").replace("%1", suite.name)
    becomes = becomes.replace("%2", amount_words(suite.users, suite.storage_tb)).replace("%3", offer_name(choice.offer))
    becomes = becomes.replace("%4", amount_words(choice.users, choice.storage_tb))
    charged = translate("KSuite", "%1 without VAT is charged to %2 today, for %3 to %4.")
    charged = charged.replace("%1", money_text(quote.due_today)).replace("%2", order.method.label)
    charged = charged.replace("%3", day(quote.starts_on)).replace("%4", day(quote.ends_on))
    lines = (
        becomes,
        charged,
        next_words(quote, suite),
        never_back(),
        stays_words(organization),
        tied_words(suite.parts),
    )
    return tuple(line for line in lines if line)


def _between(text: str, least: int, most: int) -> str:
    locale = QLocale()
    return text.replace("%1", locale.toString(least)).replace("%2", locale.toString(most))
