"""The longer titles of Needs attention, each with its cases."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.attention.facts import ExpiryFacts, OrganizationFacts, RecoveryFacts, TokenFacts
from desktop_manager.features.organizations.service import BLOCKED, NO_ACCESS
from desktop_manager.features.renewals.risk import Risk
from desktop_manager.ui.words.dates import day


def expiry_title(known: ExpiryFacts) -> str:
    """When a product ends, and what is missing to keep it."""
    translate = QCoreApplication.translate
    days = known.days
    if known.risk == Risk.DECLINED:
        words = translate("Attention", "%1 expires in %n day(s), and its last charge was declined", "", days)
        today = translate("Attention", "%1 expires today, and its last charge was declined")
    elif known.risk == Risk.UNKNOWN:
        words = translate("Attention", "%1 expires in %n day(s)", "", days)
        today = translate("Attention", "%1 expires today")
    else:
        words = translate("Attention", "%1 expires in %n day(s), with no auto-renew and no Renewal Warranty", "", days)
        today = translate("Attention", "%1 expires today, with no auto-renew and no Renewal Warranty")
    return (words if days else today).replace("%1", known.name)


def token_title(known: TokenFacts) -> str:
    """How the token stands."""
    translate = QCoreApplication.translate
    days = known.days
    if known.code == "refused":
        return translate("Attention", "The server no longer accepts your token")
    if known.code == "ended" and known.ends_on is not None:
        return translate("Attention", "Your token ended on %1").replace("%1", day(known.ends_on))
    if days == 0:
        return translate("Attention", "Your token ends today")
    return translate("Attention", "Your token ends in %n day(s)", "", days)


def recovery_title(known: RecoveryFacts) -> str:
    """What is wrong with the recovery email."""
    translate = QCoreApplication.translate
    days = known.doubt.days
    words = {
        "none": translate("Attention", "No recovery email is set"),
        "is_login": translate("Attention", "Your recovery email is the address you sign in with"),
        "domain_expired": translate("Attention", "The domain of your recovery email has expired"),
        "domain_expires": translate("Attention", "The domain of your recovery email expires in %n day(s)", "", days)
        if days
        else translate("Attention", "The domain of your recovery email expires today"),
    }
    return words[known.doubt.code]


def organization_title(known: OrganizationFacts, name: str) -> str:
    """What is wrong with an organization, or with several."""
    translate = QCoreApplication.translate
    count = known.number
    if known.code == NO_ACCESS:
        several = translate("Attention", "%n organization(s) give you no access to the Manager", "", count)
        one = translate("Attention", "%1 gives you no access to the Manager")
    elif known.code == BLOCKED:
        several = translate("Attention", "%n organization(s) are blocked", "", count)
        one = translate("Attention", "%1 is blocked")
    else:
        several = translate("Attention", "%n organization(s) could not be refreshed", "", count)
        one = translate("Attention", "%1 could not be refreshed")
    return one.replace("%1", name) if name else several
