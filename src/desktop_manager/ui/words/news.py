"""Words about Infomaniak News."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.profile.news import Topic


def topic_word(topic: Topic) -> str:
    """A topic's name: ours where it is known, else the server's."""
    translate = QCoreApplication.translate
    words = {
        "products": translate("News", "Products and features"),
        "events": translate("News", "Events and offers"),
        "ecology": translate("News", "Ecology"),
    }
    return words.get(topic.code, topic.name)


def change_words(changed: Sequence[Topic]) -> str:
    """What a change does: "Events and offers off, Ecology on"."""
    return QCoreApplication.translate("News", ", ").join(_state(topic) for topic in changed)


def unsaved_words(changed: Sequence[Topic]) -> str:
    """What Save would do: "1 unsaved change: Events and offers off"; "No unsaved changes" where it would do nothing."""
    translate = QCoreApplication.translate
    if not changed:
        return translate("News", "No unsaved changes")
    count = len(changed)
    words = translate("News", "%n unsaved change(s): %1", "", count)
    return words.replace("%1", change_words(changed))


def guard_words(changed: Sequence[Topic]) -> str:
    """What leaving would lose: "Infomaniak News has 1 unsaved change: Events and offers off."."""
    count = len(changed)
    words = QCoreApplication.translate("News", "Infomaniak News has %n unsaved change(s): %1.", "", count)
    return words.replace("%1", change_words(changed))


def _state(topic: Topic) -> str:
    translate = QCoreApplication.translate
    words = translate("News", "%1 on") if topic.subscribed else translate("News", "%1 off")
    return words.replace("%1", topic_word(topic))
