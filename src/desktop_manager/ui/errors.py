"""The one place that turns an exception into words: what happened, what to do, and which action helps."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.api import errors as api
from desktop_manager.features import errors as features
from desktop_manager.store import errors as store


class Action(Enum):
    """What a person can do at once about a fault."""

    NONE = "none"
    RETRY = "retry"
    REPLACE_TOKEN = "replace_token"
    OPEN_TOKEN_PAGE = "open_token_page"
    OPEN_MANAGER = "open_manager"
    UNLOCK_KEYRING = "unlock_keyring"


class Explanation(NamedTuple):
    """A fault in words.

    Attributes:
        sentence: what happened.
        hint: what to do.
        details: what to copy for a report: kind, operation, request id; never a secret.
    """

    sentence: str
    hint: str
    action: Action = Action.NONE
    details: str = ""


def explain(error: BaseException) -> Explanation:
    """The words for any exception; an unknown one is told as such, with its kind in the details."""
    words = _network(error) or _server(error) or _store(error) or _feature(error) or _unknown(error)
    return words._replace(details=_details(error))


def _network(error: BaseException) -> Explanation | None:
    translate = QCoreApplication.translate
    if isinstance(error, api.DeadlineExceeded):
        return Explanation(
            translate("Errors", "The server took too long to answer."),
            translate("Errors", "What is shown is what was fetched before. Try again in a moment."),
            Action.RETRY,
        )
    if isinstance(error, api.NetworkError):
        return Explanation(*_network_words(error.reason), Action.RETRY)
    if isinstance(error, api.Cancelled):
        return Explanation(translate("Errors", "Cancelled."), translate("Errors", "Nothing was changed."))
    if isinstance(error, api.OutcomeUnknown):
        return Explanation(
            translate("Errors", "The server's answer was lost, so it is not known whether the change was made."),
            translate("Errors", "Refresh and look before you do it again."),
            Action.RETRY,
        )
    if isinstance(error, api.ReplyTooLarge):
        return Explanation(
            translate("Errors", "The server's answer is larger than this program accepts."),
            translate("Errors", "It was not read. If this stays so, report it with the details."),
            Action.RETRY,
        )
    if isinstance(error, api.BadReply):
        return Explanation(
            translate("Errors", "The server's answer could not be read."),
            translate("Errors", "Something between you and the server may have answered in its place. Try again."),
            Action.RETRY,
        )
    return None


def _network_words(reason: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if reason == "copy":
        return (
            translate("Errors", "This is a copy, which can only be read."),
            translate("Errors", "Nothing was changed. Open the login itself to change or to refresh something."),
        )
    if reason == "tls":
        return (
            translate("Errors", "The connection is not secure: the server's certificate could not be verified."),
            translate("Errors", "Nothing was sent. A company network may need its own certificate on this computer."),
        )
    if reason == "proxy":
        return (
            translate("Errors", "The proxy did not let the request through."),
            translate("Errors", "Check the proxy settings of this computer."),
        )
    if reason == "timeout":
        return (
            translate("Errors", "The server did not answer in time."),
            translate("Errors", "What is shown is what was fetched before. Try again in a moment."),
        )
    if reason == "reset":
        return (
            translate("Errors", "The connection was cut."),
            translate("Errors", "What is shown is what was fetched before. Try again in a moment."),
        )
    return (
        translate("Errors", "The server could not be reached."),
        translate("Errors", "What is shown is what was fetched before. Check your connection, then refresh."),
    )


def _server(error: BaseException) -> Explanation | None:
    translate = QCoreApplication.translate
    if isinstance(error, api.NotAuthorized):
        return Explanation(
            translate("Errors", "The server no longer accepts your token."),
            translate("Errors", "It was deleted, or not used for a year. Replace it; what was fetched stays."),
            Action.REPLACE_TOKEN,
        )
    if isinstance(error, api.MissingScope):
        if error.scopes:
            sentence = translate("Errors", "Your token lacks a scope: %1.").replace("%1", ", ".join(error.scopes))
        else:
            sentence = translate("Errors", "Your token lacks a scope, and the server does not say which.")
        hint = translate("Errors", "Scopes are chosen when a token is created. Create another one and replace it here.")
        return Explanation(sentence, f"{_scope_costs(error.scopes)} {hint}".strip(), Action.REPLACE_TOKEN)
    if isinstance(error, api.AccessDenied):
        return Explanation(
            translate("Errors", "You do not have the right to do this."),
            translate("Errors", "A legal representative or an administrator of the organization can give it."),
        )
    if isinstance(error, api.NotFound):
        return Explanation(
            translate("Errors", "The server does not find this."),
            translate("Errors", "It may have been removed, or your right to see it was. Refresh to see what is left."),
            Action.RETRY,
        )
    if isinstance(error, api.ValidationFailed):
        described = "; ".join(field.description for field in error.fields if field.description)
        return Explanation(
            translate("Errors", "The server refused what was entered."),
            described or error.description or translate("Errors", "Check the fields and try again."),
        )
    if isinstance(error, api.PaymentDeclined):
        return Explanation(
            _declined(error.code),
            translate("Errors", "Nothing was charged. Choose another means of payment."),
        )
    if isinstance(error, api.Conflict):
        return Explanation(
            translate("Errors", "This exists already, or another change is under way."),
            translate("Errors", "Refresh and look."),
        )
    if isinstance(error, api.OperationInProgress):
        return Explanation(
            translate("Errors", "Another operation is under way on this hosting."),
            translate("Errors", "Nothing was changed. Try again when it has ended."),
            Action.RETRY,
        )
    if isinstance(error, api.RateLimited):
        seconds = round(error.retry_after or 60)
        hint = translate("Errors", "Try again in %n second(s).", "", seconds)
        return Explanation(
            translate("Errors", "The server asks to wait: too many requests in a minute."), hint, Action.RETRY
        )
    if isinstance(error, api.TooManyAttempts):
        pause = round(error.retry_after)
        return Explanation(
            translate("Errors", "Too many tries."),
            translate("Errors", "The server accepts the next one in %n s.", "", pause),
        )
    if isinstance(error, api.Unavailable):
        return Explanation(
            translate("Errors", "The server is not available at the moment."),
            translate("Errors", "It may be under maintenance. What is shown is what was fetched before."),
            Action.RETRY,
        )
    if isinstance(error, api.OperationNotOffered):
        return Explanation(
            translate("Errors", "This server does not offer this."),
            translate("Errors", "It can be done in the Manager."),
            Action.OPEN_MANAGER,
        )
    if isinstance(error, (api.ServerError, api.TaskFailed)):
        return Explanation(
            translate("Errors", "The server answered with an error."),
            error.description or translate("Errors", "Try again. If it stays so, report it with the details."),
            Action.RETRY,
        )
    return None


def _store(error: BaseException) -> Explanation | None:
    translate = QCoreApplication.translate
    if isinstance(error, store.WrongKey):
        return Explanation(
            translate("Errors", "The local data cannot be opened: the key in your keyring is another one."),
            translate(
                "Errors", "The file was not touched. Put the right keyring back, or set the file aside and fetch again."
            ),
        )
    if isinstance(error, store.KeyMissing):
        return Explanation(
            translate("Errors", "The local data cannot be opened: its key is no longer in your keyring."),
            translate(
                "Errors", "The file was not touched. Put the keyring back, or set the file aside and fetch again."
            ),
        )
    if isinstance(error, store.NotACopy):
        return Explanation(
            translate("Errors", "The passphrase does not open this file, or the file is no copy made by this program."),
            translate("Errors", "Type the passphrase again, or choose another file. Nobody can tell which it is."),
        )
    if isinstance(error, store.StoreTooNew):
        return Explanation(
            translate("Errors", "A newer version of this program wrote the local data."),
            translate(
                "Errors", "The file was not touched. Install the newer version, or set the file aside and fetch again."
            ),
        )
    if isinstance(error, store.StoreFull):
        return Explanation(
            translate("Errors", "The local data can no longer be written: the disk is full or read-only."),
            translate("Errors", "The window works on. What is fetched now is not there at the next start."),
        )
    if isinstance(error, store.StoreError):
        return Explanation(
            translate("Errors", "The local data could not be used."),
            translate("Errors", "Close the window and start it again."),
        )
    return None


def _declined(code: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "card_declined": translate("Errors", "The card was declined by its bank."),
        "card_expired": translate("Errors", "The card has expired."),
        "prepaid_too_low": translate("Errors", "The prepaid account does not cover this amount."),
    }
    return known.get(code, translate("Errors", "The payment was refused."))


def _feature(error: BaseException) -> Explanation | None:
    translate = QCoreApplication.translate
    if isinstance(error, features.UnusableToken):
        return Explanation(
            translate("Errors", "This token lacks a scope: %1.").replace("%1", ", ".join(error.missing)),
            f"{_scope_costs(error.missing)} "
            + translate("Errors", "Scopes are chosen when a token is created, so create another one."),
            Action.OPEN_TOKEN_PAGE,
        )
    if isinstance(error, features.OtherUser):
        return Explanation(
            translate("Errors", "This token belongs to another user."),
            translate("Errors", "The old one stays. Paste a token of the same user."),
        )
    if isinstance(error, features.NotApplied):
        return Explanation(
            translate("Errors", "The change was not made: the connection was lost on the way."),
            translate("Errors", "What you typed is still here. Try again."),
            Action.RETRY,
        )
    if isinstance(error, features.InvalidEdit):
        return Explanation(
            translate("Errors", "Something entered here cannot be used."),
            translate("Errors", "Look at the marked fields."),
        )
    if isinstance(error, features.CodesLost):
        return Explanation(
            translate("Errors", "New backup codes were made, but the connection was lost before they arrived."),
            translate("Errors", "The old sheet is void and nobody has seen the new one. Generate the codes again."),
        )
    if isinstance(error, features.NothingKnown):
        return Explanation(
            translate("Errors", "This has not been fetched yet."),
            translate("Errors", "Refresh to fetch it."),
            Action.RETRY,
        )
    if isinstance(error, features.ContactInUse):
        return Explanation(
            translate("Errors", "This cannot be deleted: it signs in or recovers your account."),
            translate("Errors", "Choose another one for that first."),
        )
    if isinstance(error, features.AddressInUse):
        from desktop_manager.ui.words import addresses

        return Explanation(
            translate("Errors", "This billing address is in use, so it cannot be deleted."),
            addresses.used_words(error.used_by),
        )
    if isinstance(error, features.PasswordLost):
        return Explanation(
            translate("Errors", "The password was created, but the answer that told it was lost."),
            translate("Errors", "Nobody can know it. Delete it, then create another one."),
        )
    if isinstance(error, features.BadPicture):
        return Explanation(
            translate("Errors", "This file cannot become your picture."),
            translate("Errors", "It takes a square PNG, JPEG or GIF of at least 16 pixels."),
        )
    if isinstance(error, features.OtpRefused | features.PinRefused):
        from desktop_manager.ui.words import app_lock, authenticator

        said = authenticator.refusal(error) if isinstance(error, features.OtpRefused) else app_lock.refusal(error)
        return Explanation(said, translate("Errors", "Nothing was changed."))
    if isinstance(error, features.QrBillRefused):
        from desktop_manager.ui.words import qr_bill

        return Explanation(
            qr_bill.refusal(error), translate("Errors", "Pay with what the invoice says, not with a code.")
        )
    if isinstance(error, features.UnreadableEvidence):
        from desktop_manager.ui.words import evidence

        return Explanation(evidence.refusal(error), evidence.remedy(error))
    if isinstance(error, features.UndoRefused):
        from desktop_manager.ui.words import activity

        return Explanation(activity.refusal(error), activity.remedy(error))
    if isinstance(error, features.FileRefused):
        from desktop_manager.ui.words import mysql_prefix

        return Explanation(mysql_prefix.refusal(error), mysql_prefix.remedy(error))
    if isinstance(error, features.KeyringProblem):
        return Explanation(*_keyring_words(error.code), Action.UNLOCK_KEYRING)
    if isinstance(error, OSError):
        return Explanation(
            translate("Errors", "A file could not be read or written."),
            translate("Errors", "Look whether the disk is full or read-only, then try again."),
            Action.RETRY,
        )
    return None


def _scope_costs(scopes: tuple[str, ...]) -> str:
    """What is not possible without these scopes, as far as it is known here."""
    translate = QCoreApplication.translate
    costs = {
        "user_info": translate("Errors", "Without user_info this program cannot know whose token it is."),
        "accounts": translate("Errors", "Without accounts it cannot see your organizations."),
    }
    return " ".join(costs[scope] for scope in scopes if scope in costs)


def _keyring_words(code: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if code == "locked":
        return (
            translate("Errors", "Your keyring is locked."),
            translate("Errors", "Unlock it, then try again. Nothing was changed."),
        )
    if code == "denied":
        return (
            translate("Errors", "Your keyring refused."),
            translate("Errors", "Allow Desktop Manager in your keyring's settings, then try again."),
        )
    if code == "timeout":
        return (
            translate("Errors", "Your keyring does not answer."),
            translate("Errors", "Look for a window that asks for its password, or restart it, then try again."),
        )
    return (
        translate("Errors", "Your keyring cannot be used."),
        translate("Errors", "Start it again, then try again. What it holds is still there."),
    )


def _unknown(error: BaseException) -> Explanation:
    translate = QCoreApplication.translate
    return Explanation(
        translate("Errors", "Something went wrong that this program does not know."),
        translate("Errors", "Nothing more is known than the details. Copy them for a report."),
        Action.RETRY,
    )


def _details(error: BaseException) -> str:
    """Kind, operation, status and request id; of another room's exception the kind alone, as it may quote anything."""
    lines = [type(error).__name__]
    if not isinstance(error, (api.ApiError, store.StoreError, features.FeatureError)):
        return lines[0]
    for name in ("operation", "status", "code", "reason", "request_id", "server_request_id", "details"):
        value = getattr(error, name, None)
        if value:
            lines.append(f"{name}: {value}")
    return "\n".join(lines)
