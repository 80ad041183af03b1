"""Words about forgetting everything on this computer: what would go, what stands in the way, what happened."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.api import manager_links
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.forgetting.service import Forgotten
from desktop_manager.features.forgetting.survey import KeptLogin, Survey
from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.errors import explain
from desktop_manager.ui.words.keyring import keyring_problem
from desktop_manager.ui.words.logins import unnamed_login

WANTED = "forget"
"""What is typed to confirm; the same in every language, as the option is."""

WANTED_WITHOUT_KEYRING = "without keyring"
"""What is typed to confirm that entries in a keyring may stay."""


def where_words(survey: Survey) -> str:
    """Over the list of what would go."""
    text = QCoreApplication.translate("Forgetting", "This would be removed from this computer, in %1:")
    return text.replace("%1", str(survey.root))


def kept_words(survey: Survey, most: int | None = None) -> list[str]:
    """What would go, a line for each; `most` logins are named one by one, None for all of them."""
    translate = QCoreApplication.translate
    lines = [_login_words(login) for login in survey.logins[:most]]
    more = len(survey.logins) - len(lines)
    if more:
        lines.append(translate("Forgetting", "%n more login(s)", "", more))
    if survey.logins:
        lines.append(_keyring_words(survey.keyring))
    copies = survey.kept.copies
    if copies:
        text = translate(
            "Forgetting",
            "%n copy(ies) of configuration files, from before they were changed (%1). They are your own files, and "
            "they go too.",
            "",
            copies,
        )
        lines.append(text.replace("%1", _size_words(survey.copies_size)))
    if survey.demo_size:
        lines.append(translate("Forgetting", "The demo's files (%1)").replace("%1", _size_words(survey.demo_size)))
    if survey.settings:
        lines.append(translate("Forgetting", "Settings, and the names you gave your logins"))
    temporary = len(survey.temporary)
    if temporary:
        lines.append(translate("Forgetting", "%n temporary folder(s) with invoices that were opened", "", temporary))
    return lines


def token_words() -> str:
    """What forgetting does not do."""
    text = QCoreApplication.translate(
        "Forgetting", "Tokens are not withdrawn at Infomaniak. That is done on the Manager's token page: %1"
    )
    return text.replace("%1", manager_links.url(manager_links.TOKENS))


def no_keyring_words(survey: Survey) -> list[str]:
    """What it means to remove the files where there is no keyring to empty."""
    translate = QCoreApplication.translate
    sentence = keyring_problem(survey.keyring)[0] if survey.keyring is not None else ""
    return [
        sentence,
        translate(
            "Forgetting",
            "Without it the token and the key of each login cannot be removed: if a keyring of before is still on this "
            "computer, its entries stay. Their names begin with “desktop-manager:”.",
        ),
        translate("Forgetting", "To remove them too, start that keyring first, then do this again."),
    ]


def nothing_kept_words(survey_root: object) -> str:
    """There is nothing to forget."""
    text = QCoreApplication.translate("Forgetting", "Desktop Manager keeps nothing in %1.")
    return text.replace("%1", str(survey_root))


def window_open_words() -> str:
    """Why nothing is removed while a window is open."""
    return QCoreApplication.translate(
        "Forgetting", "Nothing was removed: a window of Desktop Manager is open on this data. Close it first."
    )


def unfinished_words() -> str:
    """Why nothing is removed after the window was closed."""
    return QCoreApplication.translate(
        "Forgetting",
        "Nothing was removed: something that this program asked for has not answered yet. Wait a minute, then run "
        "“desktop-manager --forget-everything”.",
    )


def untouched_words() -> str:
    """The person did not confirm."""
    return QCoreApplication.translate("Forgetting", "Nothing was removed.")


def interrupted_words() -> str:
    """The person stopped it half way."""
    return QCoreApplication.translate("Forgetting", "Stopped half way. Do it again to remove the rest.")


def unreadable_words(root: object, error: OSError) -> str:
    """The data folder cannot be read."""
    text = QCoreApplication.translate("Forgetting", "Nothing was removed: %1 cannot be read (%2).")
    return text.replace("%1", str(root)).replace("%2", error.strerror or type(error).__name__)


def keyring_in_the_way_words(status: KeyringStatus) -> str:
    """Why nothing can be removed now, and what to do."""
    return " ".join((untouched_words(), *keyring_problem(status)))


def title_words(forgotten: Forgotten) -> str:
    """How it ended, as a title."""
    translate = QCoreApplication.translate
    if forgotten.removed is None:
        return translate("Forgetting", "Nothing was removed")
    if forgotten.whole:
        return translate("Forgetting", "Everything was removed")
    return translate("Forgetting", "Not everything was removed")


def ending_words(survey: Survey, forgotten: Forgotten) -> list[str]:
    """What happened, in sentences."""
    translate = QCoreApplication.translate
    if forgotten.removed is None:
        return _keyring_failed_words(forgotten)
    removed = forgotten.removed
    files = removed.files
    text = translate("Forgetting", "Removed from %2: %n file(s), %1.", "", files)
    lines = [text.replace("%1", _size_words(removed.size)).replace("%2", str(survey.root))]
    if forgotten.logins:
        lines.append(_emptied_words(forgotten.logins))
    elif survey.logins:
        lines.append(translate("Forgetting", "Entries in a keyring of before may be there still."))
    for path, reason in removed.left:
        text = translate("Forgetting", "Could not be removed: %1 (%2)")
        lines.append(text.replace("%1", str(path)).replace("%2", reason))
    text = translate("Forgetting", "Left, because it leads to another place: %1")
    lines.extend(text.replace("%1", str(path)) for path in forgotten.links)
    if removed.left:
        lines.append(translate("Forgetting", "Do it again to remove the rest."))
    text = translate("Forgetting", "Left, because it is not of this program: %1")
    lines.extend(text.replace("%1", str(path)) for path in survey.kept.foreign)
    if survey.logins:
        lines.append(token_words())
    return lines


def _keyring_failed_words(forgotten: Forgotten) -> list[str]:
    translate = QCoreApplication.translate
    problem = forgotten.problem or KeyringProblem("unavailable")
    words = explain(problem)
    lines = [f"{words.sentence} {words.hint}".strip()]
    if forgotten.logins:
        lines.append(_emptied_words(forgotten.logins))
    lines.append(translate("Forgetting", "No file was touched. Do it again when the keyring answers."))
    return lines


def _emptied_words(logins: int) -> str:
    return QCoreApplication.translate("Forgetting", "Removed from the keyring: the entries of %n login(s).", "", logins)


def _login_words(login: KeptLogin) -> str:
    key = login.login
    who = unnamed_login(key.server, key.profile_id)
    if login.name:
        words = QCoreApplication.translate("Forgetting", "%1 at %2")
        who = words.replace("%1", login.name).replace("%2", urlsplit(key.server).netloc or key.server)
    facts = [_size_words(login.size)]
    organizations = login.organizations
    if organizations is not None:
        facts.insert(0, QCoreApplication.translate("Forgetting", "%n organization(s)", "", organizations))
    return f"{who}: {', '.join(facts)}"


def _keyring_words(status: KeyringStatus | None) -> str:
    translate = QCoreApplication.translate
    if status is None or status.state is not KeyringState.KEYRING:
        return translate("Forgetting", "Tokens, keys and codes: only where a keyring of this computer can be asked")
    text = translate("Forgetting", "Tokens, keys and codes of these logins in your keyring (%1)")
    return text.replace("%1", status.backend)


def _size_words(size: int) -> str:
    return QLocale.c().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
