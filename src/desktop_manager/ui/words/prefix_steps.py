"""Words for the steps of the MySQL prefix assistant: Infomaniak's order, and the way back (product.md, job 3)."""

from PySide6.QtCore import QCoreApplication


def title(number: int, text: str) -> str:
    """The title of a step: "Step 1 of 3 · Review the names to change"."""
    said = QCoreApplication.translate("PrefixSteps", "Step %1 of 3 · %2")
    return said.replace("%1", str(number)).replace("%2", text)


def review_title() -> str:
    """What is done in the first step."""
    return QCoreApplication.translate("PrefixSteps", "Review the names to change")


def review_note(on: bool) -> str:
    """What follows it."""
    translate = QCoreApplication.translate
    if on:
        return translate("PrefixSteps", "then turn on and save, then write, seconds apart")
    return translate("PrefixSteps", "then turn off and save, then write, seconds apart")


def next_switch(on: bool) -> str:
    """The button that leads to the switching."""
    translate = QCoreApplication.translate
    return translate("PrefixSteps", "Next: turn on…") if on else translate("PrefixSteps", "Next: turn off…")


def next_write() -> str:
    """The button that leads to the writing."""
    return QCoreApplication.translate("PrefixSteps", "Next: write…")


def switch_title(on: bool) -> str:
    """What is done in the step of the option."""
    translate = QCoreApplication.translate
    if on:
        return translate("PrefixSteps", "Turn the MySQL prefix on")
    return translate("PrefixSteps", "Turn the MySQL prefix off")


def switch_note(*, first: bool) -> str:
    """Why there is no time to lose."""
    translate = QCoreApplication.translate
    if first:
        return translate("PrefixSteps", "write the files seconds later")
    return translate("PrefixSteps", "the files are written")


def write_title() -> str:
    """What is done in the step of the files."""
    return QCoreApplication.translate("PrefixSteps", "Write the files")


def write_note(on: bool, *, switched: bool) -> str:
    """How the option stands meanwhile."""
    translate = QCoreApplication.translate
    if not switched:
        return translate("PrefixSteps", "then switch the option")
    if on:
        return translate("PrefixSteps", "now: the option is on, scripts can fail until then")
    return translate("PrefixSteps", "now: the option is off, scripts can fail until then")


def prefix_hint(prefix: str, way: str) -> str:
    """Where the prefix is from, or where it is read."""
    translate = QCoreApplication.translate
    if prefix:
        return translate("PrefixSteps", "Read from the list of databases of the hosting.")
    said = translate("PrefixSteps", "The databases of the hosting have it in front of their names. %1")
    return said.replace("%1", way).strip()


def origin_words(prefix: str, *, known: bool) -> str:
    """In the first step: which prefix is used, and where it is from."""
    translate = QCoreApplication.translate
    said = (
        translate("PrefixSteps", "Prefix %1 read from the database list.")
        if known
        else translate("PrefixSteps", "Prefix %1 as you typed it.")
    )
    return said.replace("%1", prefix)


def switched_back(on: bool) -> str:
    """The option went back with the files."""
    translate = QCoreApplication.translate
    if on:
        return translate("PrefixSteps", "The MySQL prefix is on again.")
    return translate("PrefixSteps", "The MySQL prefix is off again.")


def not_switched_back(on: bool) -> str:
    """The files are back, and the option is not."""
    translate = QCoreApplication.translate
    if on:
        return translate("PrefixSteps", "The MySQL prefix is still off: turn it on above and save.")
    return translate("PrefixSteps", "The MySQL prefix is still on: turn it off above and save.")


def switch_back_yourself(on: bool) -> str:
    """The option was not switched by this program."""
    translate = QCoreApplication.translate
    if on:
        return translate("PrefixSteps", "If you turned the MySQL prefix off, turn it on again and save.")
    return translate("PrefixSteps", "If you turned the MySQL prefix on, turn it off again and save.")
