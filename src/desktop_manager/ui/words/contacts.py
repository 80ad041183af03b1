"""Words about deleting e-mail addresses and phone numbers."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.profile.contacts import Kind
from desktop_manager.features.profile.view import Contact


def title(kind: Kind) -> str:
    """The title of the card."""
    translate = QCoreApplication.translate
    return translate("Contacts", "E-mail addresses") if kind == "email" else translate("Contacts", "Phone numbers")


def nothing_words(kind: Kind) -> str:
    """What is said where there is none."""
    translate = QCoreApplication.translate
    if kind == "email":
        return translate("Contacts", "No e-mail address is known.")
    return translate("Contacts", "No phone number is known.")


def add_words(kind: Kind) -> str:
    """What the link to the Manager does."""
    translate = QCoreApplication.translate
    if kind == "email":
        return translate("Contacts", "Add or change e-mail addresses in the Manager")
    return translate("Contacts", "Add or change phone numbers in the Manager")


def delete_title(kind: Kind) -> str:
    """The title of the question."""
    translate = QCoreApplication.translate
    if kind == "email":
        return translate("Contacts", "Delete e-mail address")
    return translate("Contacts", "Delete phone number")


def kept_words(kind: Kind, reason: str) -> str:
    """Why it cannot be deleted, and where that is changed; for a code of `why_kept`."""
    translate = QCoreApplication.translate
    if reason == "login":
        return translate(
            "Contacts", "You sign in with this address, so it stays. Sign in with another one first, in the Manager."
        )
    if kind == "phone":
        return translate(
            "Contacts", "This number recovers your account, so it stays. Choose another one first, in the Manager."
        )
    return translate(
        "Contacts",
        "This address recovers your account, so it stays. Choose another recovery email under Security first.",
    )


def consequences(kind: Kind, contact: Contact) -> list[str]:
    """What deleting does, before it is done."""
    translate = QCoreApplication.translate
    if contact.pending:
        return [
            translate("Contacts", "The link that was sent to it no longer confirms it."),
            translate("Contacts", "There is no Undo. The Manager can send a new request."),
        ]
    if kind == "phone":
        first = translate("Contacts", "Infomaniak no longer calls it or sends messages to it.")
    else:
        first = translate("Contacts", "Infomaniak no longer writes to it. The mailbox itself stays.")
    return [
        first,
        translate("Contacts", "There is no Undo: it is added in the Manager, and confirmed again."),
    ]
