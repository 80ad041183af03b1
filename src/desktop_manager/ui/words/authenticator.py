"""Words about the authenticator on this computer."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.errors import OtpRefused
from desktop_manager.features.security.authenticator import OtpEntry
from desktop_manager.features.security.otp import OtpKey


def refusal(error: OtpRefused) -> str:
    """Why an entry cannot be made, kept or changed: what is wrong and what to do."""
    translate = QCoreApplication.translate
    words = {
        "empty": translate("Authenticator", "Paste the set-up text or the key first."),
        "not_otpauth": translate(
            "Authenticator", "This is not a set-up text. One begins with otpauth://totp/; a key is letters and digits."
        ),
        "hotp": translate("Authenticator", "Codes by counter (hotp) are not supported, only codes by time (totp)."),
        "migration": translate(
            "Authenticator", "This is an export of Google Authenticator. Export or set up the entries one by one."
        ),
        "secret": translate("Authenticator", "The key in it is missing or damaged. Copy the whole text again."),
        "digits": translate("Authenticator", "Its codes do not have 6 or 8 digits. Others are not supported."),
        "period": translate("Authenticator", "Its codes do not change every 30 or 60 s. Others are not supported."),
        "algorithm": translate("Authenticator", "Its algorithm is not SHA-1, SHA-256 or SHA-512."),
        "not_picture": translate("Authenticator", "This is not a picture that can be read. Choose a PNG or JPEG file."),
        "too_big": translate("Authenticator", "The picture is too large. Cut out the QR code and save it by itself."),
        "no_qr": translate("Authenticator", "No QR code was found. Choose a sharper picture with the whole code."),
        "several": translate("Authenticator", "There are several set-up codes. Choose a picture with just one."),
        "not_otp_qr": translate("Authenticator", "The QR code is not one that sets up an authenticator."),
        "nothing_there": translate("Authenticator", "The clipboard holds neither a text nor a picture."),
        "name_empty": translate("Authenticator", "Enter a name."),
        "name_too_long": translate("Authenticator", "The name is too long. Use 80 characters at most."),
        "name_taken": translate("Authenticator", "Another entry has this name. Choose another one."),
        "full": translate("Authenticator", "Your keyring takes no more entries in one place. Remove one first."),
        "gone": translate("Authenticator", "This entry is no longer kept here."),
    }
    unreadable = translate("Authenticator", "What your keyring holds for this cannot be read. It was left as it is.")
    return words.get(error.code, unreadable)


def entry_facts(entry: OtpEntry) -> str:
    """The second line of an entry: what its codes are for and like."""
    like = key_facts(entry)
    if not entry.login:
        return like
    translate = QCoreApplication.translate
    mine = translate("Authenticator", "For this login")
    return f"{mine} · {like}"


def key_facts(entry: OtpEntry | OtpKey) -> str:
    """What its codes are like."""
    text = QCoreApplication.translate("Authenticator", "%1 digits, a new code every %2 s")
    text = text.replace("%1", str(entry.digits)).replace("%2", str(entry.period))
    return text if entry.algorithm == "SHA1" else f"{text} · {entry.algorithm.replace('SHA', 'SHA-')}"


def grouped(code: str) -> str:
    """A code as people read it: "123 456", "1234 5678"."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"


def factor_words() -> str:
    """What it costs to keep all of it in one place (product.md, job 7)."""
    return QCoreApplication.translate(
        "Authenticator",
        "Token, OTP secret and backup codes in one place are one factor less: whoever opens your keyring has all of "
        "them. To keep them apart, use your phone for the codes and remove the entry here.",
    )


def kept_words(survives: bool, *, demo: bool) -> str:
    """Where the entries are kept."""
    translate = QCoreApplication.translate
    if demo:
        return translate("Authenticator", "The demo keeps nothing after it ends.")
    if survives:
        return translate("Authenticator", "Kept in your system keyring.")
    return translate("Authenticator", "There is no keyring: kept in memory, for this run only.")
