"""Words about organizations: roles, reasons that forbid leaving, what needs attention."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.organizations.leaving import LeaveBlock
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.organizations.service import Organization


def role_word(role: Role, raw: str) -> str:
    """The Manager's own word for a role; the API's text for one this program does not know."""
    translate = QCoreApplication.translate
    words = {
        Role.OWNER: translate("Organization", "Legal representative"),
        Role.ADMIN: translate("Organization", "Administrator"),
        Role.NORMAL: translate("Organization", "User"),
        Role.CLIENT: translate("Organization", "Client"),
        Role.EXTERNAL: translate("Organization", "External user"),
        Role.PARTNER_ADMIN: translate("Organization", "Partner administrator"),
        Role.PARTNER_LIMITED: translate("Organization", "Partner with limited access"),
    }
    return words.get(role) or raw or translate("Organization", "Role unknown")


def summary(organization: Organization, *, with_products: bool = True) -> str:
    """What the user is in it: "Administrator · 9 members · 10 products · you are in its kSuite, so you cannot…"."""
    translate = QCoreApplication.translate
    members = organization.members
    parts = (
        role_word(organization.role, organization.role_text),
        "" if members is None else translate("Organization", "%n member(s)", "", members),
        ""
        if organization.products_at is None or not with_products
        else translate("Organization", "%n product(s)", "", organization.products),
        translate("Organization", "accounting not shared with you") if organization.accounting is False else "",
        leave_words(organization.leave_blocks),
    )
    return " · ".join(part for part in parts if part)


def leave_words(blocks: tuple[LeaveBlock, ...]) -> str:
    """Why an organization cannot be left, every reason in one phrase; "" if none is known."""
    if not blocks:
        return ""
    translate = QCoreApplication.translate
    words = {
        LeaveBlock.LAST_USER: translate("Organization", "you are its only user"),
        LeaveBlock.LAST_OWNER: translate("Organization", "you are its only legal representative"),
        LeaveBlock.IN_KSUITE: translate("Organization", "you are in its kSuite"),
        LeaveBlock.LOGIN_IN_MAIL_SERVICE: translate("Organization", "your login address is in its Mail Service"),
    }
    reasons = QLocale().createSeparatedList([words[block] for block in blocks])
    return translate("Organization", "%1, so you cannot leave").replace("%1", reasons)


def attention_words(code: str | None) -> str | None:
    """Why an organization needs attention, as one short sentence; None if all is well."""
    if code is None:
        return None
    translate = QCoreApplication.translate
    words = {
        "blocked": translate(
            "Organization", "Infomaniak has blocked this organization. Open it in the Manager to see why."
        ),
        "no_access": translate("Organization", "Your role gives no access to the Manager."),
        "scope": translate("Organization", "The token lacks a scope for its products."),
        "access": translate("Organization", "You no longer have the right to read it."),
        "not_found": translate("Organization", "The server no longer finds it."),
        "rate_limit": translate("Organization", "The server asked to wait. Refresh again in a minute."),
        "unavailable": translate("Organization", "The server is not available. What is shown is older."),
        "server": translate("Organization", "The server answered with an error. What is shown is older."),
        "unreadable": translate("Organization", "The server's answer could not be read. What is shown is older."),
        "too_large": translate("Organization", "The server's answer was too large. What is shown is older."),
        "network": translate("Organization", "The server could not be reached. What is shown is older."),
    }
    return words.get(code) or translate("Organization", "Its last refresh failed. What is shown is older.")
