"""Words about the keyring: where a secret is kept, and what to do when it cannot be."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus


def where_kept(status: KeyringStatus | None) -> str:
    """Where a pasted token will be kept, as the sign-in page says it; None while the keyring has not answered."""
    translate = QCoreApplication.translate
    if status is None:
        return translate("Keyring", "Paste an API token that you made in the Manager. It is never written to a file.")
    if status.state is KeyringState.KEYRING and status.backend:
        text = translate(
            "Keyring",
            "Paste an API token that you made in the Manager. It is kept in your system keyring (%1) and never "
            "written to a file.",
        )
        return text.replace("%1", status.backend)
    if status.state is KeyringState.KEYRING:
        return translate(
            "Keyring",
            "Paste an API token that you made in the Manager. It is kept in your system keyring and never written "
            "to a file.",
        )
    return translate(
        "Keyring",
        "Paste an API token that you made in the Manager. It is kept in memory until you close this window, and never "
        "written to a file.",
    )


def keyring_problem(status: KeyringStatus) -> tuple[str, str]:
    """What is wrong with the keyring and what to do, two sentences; both "" if nothing is."""
    translate = QCoreApplication.translate
    if status.state is KeyringState.KEYRING:
        return "", ""
    words = {
        "no_service": (
            translate("Keyring", "No keyring was found on this computer."),
            translate(
                "Keyring", "Your token stays in memory for this run only. Start GNOME Keyring or KWallet to keep it."
            ),
        ),
        "disabled": (
            translate("Keyring", "The keyring is turned off for Python programs."),
            translate(
                "Keyring",
                "Your token stays in memory for this run only. Remove the setting that turns it off to keep it.",
            ),
        ),
        "backend_not_allowed": (
            translate("Keyring", "The keyring chosen for Python programs is not one that this program trusts."),
            translate("Keyring", "Your token stays in memory for this run only."),
        ),
        "locked": (
            translate("Keyring", "Your keyring is locked."),
            translate("Keyring", "Unlock it, then try again."),
        ),
        "not_created": (
            translate("Keyring", "You have no keyring yet."),
            translate("Keyring", "Unlock lets your system create one, with a password that you choose."),
        ),
        "denied": (
            translate("Keyring", "Your keyring refused."),
            translate("Keyring", "Allow Desktop Manager in your keyring's settings, then try again."),
        ),
        "timeout": (
            translate("Keyring", "Your keyring does not answer."),
            translate("Keyring", "Look for a window that asks for its password, or restart it, then try again."),
        ),
    }
    return words.get(
        status.reason,
        (
            translate("Keyring", "Your keyring answered with an error."),
            translate("Keyring", "Restart it, then try again."),
        ),
    )
