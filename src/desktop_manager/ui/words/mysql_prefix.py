"""Words for the MySQL prefix in configuration files (product.md, job 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.errors import FileRefused
from desktop_manager.ui.theme.tone import Tone

if TYPE_CHECKING:
    from desktop_manager.features.mysql_prefix.records import ByHand
    from desktop_manager.features.mysql_prefix.review import ReviewedFile
    from desktop_manager.features.mysql_prefix.walking import LeftOut

_FRAMEWORKS = {
    "wordpress": "WordPress",
    "joomla": "Joomla",
    "drupal": "Drupal",
    "prestashop": "PrestaShop",
    "laravel": "Laravel",
    "symfony": "Symfony",
    "matomo": "Matomo",
    "php": "PHP",
}


def framework_word(code: str) -> str:
    """The framework's own name."""
    return _FRAMEWORKS.get(code, code)


def file_chip(file: ReviewedFile) -> tuple[str, Tone]:
    """What is to be done to a file, in a word or two, and its tone."""
    translate = QCoreApplication.translate
    words: dict[str, tuple[str, Tone]] = {
        "ready": (translate("PrefixFiles", "ready"), "good"),
        "by_hand": (translate("PrefixFiles", "by hand"), "warning"),
        "already_right": (translate("PrefixFiles", "nothing to do"), "neutral"),
    }
    return words.get(file.plan.status, (file.plan.status, "neutral"))


def file_line(file: ReviewedFile) -> str:
    """Behind the name of a file: "WordPress · 2 values", "Laravel · already prefixed", "PHP · 1 place by hand"."""
    translate = QCoreApplication.translate
    parts = [framework_word(file.found.config.framework)]
    values = len(file.plan.edits)
    if values:
        parts.append(translate("PrefixFiles", "%n value(s)", "", values))
    elif file.plan.status == "already_right":
        added = file.plan.direction == "add"
        already = translate("PrefixFiles", "already prefixed"), translate("PrefixFiles", "without prefix already")
        parts.append(already[0] if added else already[1])
    return " · ".join(parts)


def by_hand_words(place: ByHand) -> str:
    """What only a person can change, where and why."""
    translate = QCoreApplication.translate
    if not place.kind:
        problems = {
            "unreadable_encoding": translate("PrefixFiles", "The file is in an encoding that PHP does not read."),
            "syntax": translate("PrefixFiles", "The file has a syntax error, so nothing in it is touched."),
            "too_deep": translate("PrefixFiles", "The file is nested too deeply to be read."),
        }
        said = problems.get(place.reason, translate("PrefixFiles", "The file could not be read."))
        return translate("PrefixFiles", "%1 Look at it by hand.").replace("%1", said)
    reasons = {
        "concatenated": translate("PrefixFiles", "is put together at run time"),
        "interpolated": translate("PrefixFiles", "has a variable in it"),
        "variable": translate("PrefixFiles", "comes from a variable of another file"),
        "several": translate("PrefixFiles", "is set more than once"),
        "constant": translate("PrefixFiles", "comes from a constant of another file"),
        "environment": translate("PrefixFiles", "comes from an environment variable of the server"),
        "call": translate("PrefixFiles", "comes from a function"),
        "computed": translate("PrefixFiles", "is built at run time"),
        "too_long": translate("PrefixFiles", "would be longer than MySQL allows"),
        "empty": translate("PrefixFiles", "is empty"),
        "other_case": translate("PrefixFiles", "has the prefix in other capitals"),
        "only_prefix": translate("PrefixFiles", "is nothing but the prefix"),
        "unsafe": translate("PrefixFiles", "would read differently afterwards"),
    }
    reason = reasons.get(place.reason, translate("PrefixFiles", "is built at run time"))
    said = (
        translate("PrefixFiles", "The user name %1 (line %2): change it by hand.")
        if place.kind == "user"
        else translate("PrefixFiles", "The database name %1 (line %2): change it by hand.")
    )
    if place.name:
        reason = f"{reason}, {place.name}"
    return said.replace("%1", reason).replace("%2", str(place.line))


def left_out_words(code: str) -> str:
    """Why something was not looked into."""
    translate = QCoreApplication.translate
    words = {
        "skipped": translate("PrefixFiles", "code of others, history or cache"),
        "denied": translate("PrefixFiles", "you may not read it"),
        "gone": translate("PrefixFiles", "it vanished meanwhile"),
        "too_big": translate("PrefixFiles", "larger than 1 MB"),
        "special": translate("PrefixFiles", "not a file"),
        "outside": translate("PrefixFiles", "a link that leads out of the folder"),
        "dangling": translate("PrefixFiles", "a link to nothing"),
        "draft": translate("PrefixFiles", "left by an interrupted write; the next write removes it"),
    }
    return words.get(code, translate("PrefixFiles", "the disk could not read it"))


def left_out_summary(left_out: Sequence[LeftOut]) -> str:
    """How many were not looked into, by the reason; "" for none."""
    counted = Counter(one.code for one in left_out)
    said = []
    skipped = counted.pop("skipped", 0)
    if skipped:
        said.append(QCoreApplication.translate("PrefixFiles", "%n folder(s) skipped", "", skipped))
    others = sum(counted.values())
    if others:
        said.append(QCoreApplication.translate("PrefixFiles", "%n file(s) or folder(s) not read", "", others))
    return " · ".join(said)


def fault_words(fault: str) -> str:
    """What is wrong with a prefix that was typed; "" for nothing."""
    translate = QCoreApplication.translate
    words = {
        "empty": translate("PrefixFiles", "Enter the prefix of the server."),
        "underscore": translate("PrefixFiles", "The prefix ends with an underscore: “wxyz_”."),
        "sign": translate("PrefixFiles", "The prefix has letters, digits and underscores only."),
        "long": translate("PrefixFiles", "MySQL takes no prefix this long."),
    }
    return words.get(fault, "")


def outcome_words(code: str) -> str:
    """What became of one file."""
    translate = QCoreApplication.translate
    words = {
        "": translate("PrefixFiles", "written"),
        "changed": translate("PrefixFiles", "left as it is: it was changed since the review"),
        "link": translate("PrefixFiles", "left as it is: a link or no file stands there now"),
        "owner": translate("PrefixFiles", "left as it is: it belongs to another user of this computer"),
        "full": translate("PrefixFiles", "left as it is: the disk is full"),
        "read_only": translate("PrefixFiles", "left as it is: the disk is read-only"),
        "denied": translate("PrefixFiles", "left as it is: you may not write there"),
        "gone": translate("PrefixFiles", "left as it is: its folder is gone"),
    }
    return words.get(code, translate("PrefixFiles", "left as it is: the disk could not read or write it"))


def state_words(code: str) -> str:
    """How a file of a backup stands now."""
    translate = QCoreApplication.translate
    words = {
        "written": translate("PrefixFiles", "as it was written"),
        "as_before": translate("PrefixFiles", "as before the write"),
        "permissions": translate("PrefixFiles", "other permissions than before"),
        "changed": translate("PrefixFiles", "edited since"),
        "gone": translate("PrefixFiles", "deleted since"),
        "missing_folder": translate("PrefixFiles", "its folder is gone"),
        "damaged": translate("PrefixFiles", "its copy is damaged"),
        "denied": translate("PrefixFiles", "you may not read it"),
    }
    return words.get(code, translate("PrefixFiles", "it cannot be read"))


def refusal(error: FileRefused) -> str:
    """What went wrong, in one sentence."""
    translate = QCoreApplication.translate
    words = {
        "denied": translate("PrefixFiles", "You may not read or write there."),
        "gone": translate("PrefixFiles", "The folder or file is not there any more."),
        "changed": translate("PrefixFiles", "A file was changed while it was being copied."),
        "full": translate("PrefixFiles", "The disk is full."),
        "read_only": translate("PrefixFiles", "The disk is read-only."),
        "damaged": translate("PrefixFiles", "The copies of these files are damaged."),
        "busy": translate("PrefixFiles", "Another window of this program is writing files at this moment."),
        "no_backup": translate("PrefixFiles", "These copies were deleted."),
        "nothing": translate("PrefixFiles", "There is nothing to change."),
    }
    return words.get(error.code, translate("PrefixFiles", "A file could not be read or written."))


def remedy(error: FileRefused) -> str:
    """What to do, in one sentence."""
    translate = QCoreApplication.translate
    words = {
        "denied": translate("PrefixFiles", "Choose a folder of yours, or change its permissions."),
        "gone": translate("PrefixFiles", "Choose the folder again."),
        "changed": translate("PrefixFiles", "No file was changed. Review the folder again."),
        "full": translate("PrefixFiles", "Make room, then try again."),
        "damaged": translate("PrefixFiles", "No file was changed. Put them back from a backup of your own."),
        "busy": translate("PrefixFiles", "Wait a moment, then try again."),
        "nothing": translate("PrefixFiles", "The files are as they should be, or were edited since."),
    }
    return words.get(error.code, translate("PrefixFiles", "No file was changed."))


def kind_words(kind: str, prefix: str) -> str:
    """What a write of the past did."""
    translate = QCoreApplication.translate
    words = {
        "add": translate("PrefixFiles", "Prefix %1 added"),
        "remove": translate("PrefixFiles", "Prefix %1 removed"),
    }
    return words.get(kind, translate("PrefixFiles", "Files put back")).replace("%1", prefix)


def names_words(names: Sequence[str], most: int = 3) -> str:
    """Some names in a row, and how many more."""
    shown = QLocale().createSeparatedList(list(names[:most])) if len(names) <= most else ", ".join(names[:most])
    more = len(names) - most
    if more <= 0:
        return shown
    text = QCoreApplication.translate("PrefixFiles", "%1 and %n more", "", more)
    return text.replace("%1", shown)
