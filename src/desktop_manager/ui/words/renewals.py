"""Words for changing renewals: what will change, why not, and what became of each product."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.renewals.bulk_report import Outcome
from desktop_manager.features.renewals.rules import UNCHANGED, Note
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.money import money_text

if TYPE_CHECKING:
    from desktop_manager.api.models.money import Money
    from desktop_manager.features.renewals.bulk_report import Result
    from desktop_manager.features.renewals.rules import Effect


def refusal_words(code: str) -> str:
    """Why a product cannot be changed or renewed; a code unknown here is shown as it is."""
    translate = QCoreApplication.translate
    words = {
        "unknown": translate("RenewalChanges", "the server does not tell how it is renewed"),
        "no_rights": translate(
            "RenewalChanges",
            "only legal representatives, administrators and users with accounting rights can change it",
        ),
        "part_of_ksuite": translate("RenewalChanges", "it is part of a kSuite: change the kSuite instead"),
        "locked": translate("RenewalChanges", "it is locked; Support can unlock it"),
        "trial": translate("RenewalChanges", "it is a trial: order it first"),
        "free": translate("RenewalChanges", "it is free and needs no renewal"),
        "never_expires": translate("RenewalChanges", "it never expires"),
        "expired": translate("RenewalChanges", "it has expired: renew it first"),
        "too_late": translate("RenewalChanges", "it expires in less than 14 days: renew it first"),
        "no_method": translate("RenewalChanges", "auto-renew needs a means of payment"),
        "unknown_method": translate("RenewalChanges", "this means of payment is not one of its organization"),
        "method_not_automatic": translate("RenewalChanges", "this means of payment cannot be charged by itself"),
        "card_expired": translate("RenewalChanges", "the card has expired"),
        "auto_renew_off": translate("RenewalChanges", "auto-renew is off: turn it on first"),
        "unknown_address": translate("RenewalChanges", "this billing address is not one of its organization"),
        "other_organization": translate("RenewalChanges", "it belongs to another organization"),
        "other_currency": translate("RenewalChanges", "its price is in another currency: renew it on its own"),
        "not_found": translate("RenewalChanges", "the server does not know it any more"),
        UNCHANGED: translate("RenewalChanges", "it is so already"),
        "network": translate("RenewalChanges", "the server cannot be reached"),
        "unavailable": translate("RenewalChanges", "the server is away for now"),
        "rate_limited": translate("RenewalChanges", "the server takes no more requests for now"),
        "not_applied": translate("RenewalChanges", "the answer was lost, and reading again showed no change"),
        "access_denied": translate("RenewalChanges", "your role does not allow it"),
        "not_authorized": translate("RenewalChanges", "the server does not accept the token any more"),
        "failed": translate("RenewalChanges", "the server did not take it"),
    }
    return words.get(code, code)


def note_words(note: Note) -> str:
    """What to know of a change that will be made."""
    translate = QCoreApplication.translate
    words = {
        Note.CARD_ENDS: translate("RenewalChanges", "the card ends before the next charge"),
        Note.NO_WAY_BACK: translate("RenewalChanges", "cannot be turned on again before it is renewed"),
        Note.OWED: translate("RenewalChanges", "a renewal by the warranty is owed"),
    }
    return words[note]


def outcome_words(result: "Result") -> tuple[str, str, Tone]:
    """What became of a product: a chip's word, a sentence for why (or ""), and the chip's tone."""
    translate = QCoreApplication.translate
    words: dict[Outcome, tuple[str, Tone]] = {
        Outcome.CHANGED: (translate("RenewalChanges", "Changed"), "good"),
        Outcome.UNCHANGED: (translate("RenewalChanges", "Was so already"), "neutral"),
        Outcome.REFUSED: (translate("RenewalChanges", "Refused"), "bad"),
        Outcome.FAILED: (translate("RenewalChanges", "Not changed"), "bad"),
        Outcome.NOT_TRIED: (translate("RenewalChanges", "Not tried"), "neutral"),
        Outcome.UNKNOWN: (translate("RenewalChanges", "Outcome unknown"), "warning"),
    }
    word, tone = words[result.outcome]
    why = refusal_words(result.code) if result.code else ""
    if result.outcome is Outcome.UNKNOWN:
        why = translate("RenewalChanges", "the answer was lost: it is read again, never sent again")
    elif result.outcome is Outcome.NOT_TRIED:
        why = translate("RenewalChanges", "nothing was sent for it")
    return word, capital(why), tone


def effect_words(effect: "Effect") -> str:
    """What a change means in money, without VAT."""
    translate = QCoreApplication.translate
    words = {
        "charged": translate("RenewalChanges", "%1 more, without VAT, will be charged by itself at the next renewals."),
        "not_charged": translate("RenewalChanges", "%1 without VAT will no longer be charged by itself."),
        "warranty": translate("RenewalChanges", "Renewal Warranty costs %1 more without VAT at the next renewals."),
        "no_warranty": translate("RenewalChanges", "%1 less without VAT at the next renewals."),
    }
    text = words[effect.kind].replace("%1", totals_text(effect.totals)) if effect.totals else ""
    if effect.unknown:
        count = effect.unknown
        unknown = translate("RenewalChanges", "The server does not say the price of %n product(s).", "", count)
        text = f"{text} {unknown}".strip()
    return text


def totals_text(totals: "Sequence[Money]") -> str:
    """Totals side by side, "CHF 12.90 · EUR 9.00": two currencies are never added."""
    return " · ".join(money_text(money) for money in totals)


def cannot_pay_words(code: str) -> str:
    """Why a means of payment cannot be chosen where it is charged at once, behind its name."""
    translate = QCoreApplication.translate
    words = {
        "not_immediate": translate("RenewalChanges", "takes days, so it cannot be charged now"),
        "card_expired": translate("RenewalChanges", "has expired"),
    }
    return words[code]


def period_words(months: int) -> str:
    """A period such as "1 month", "1 year", "2 years"."""
    translate = QCoreApplication.translate
    years, rest = divmod(months, 12)
    if rest:
        count = months
        return translate("RenewalChanges", "%n month(s)", "", count)
    return translate("RenewalChanges", "%n year(s)", "", years)


def products_words(count: int) -> str:
    """How many products: "12 products"."""
    return QCoreApplication.translate("RenewalChanges", "%n product(s)", "", count)


def capital(text: str) -> str:
    """The text as a sentence of its own: with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}." if text else ""
