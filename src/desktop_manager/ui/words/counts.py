"""What the counts beside the pages stand for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.theme.tone import Tone

if TYPE_CHECKING:
    from desktop_manager.features.attention.view import AttentionView


def attention_count_words(view: "AttentionView") -> tuple[Tone, str]:
    """The tone of the count beside Home, and what it counts in a sentence."""
    count = view.serious
    tone: Tone = "bad" if any(line.severity == "bad" for line in view.lines) else "warning"
    return tone, QCoreApplication.translate("Counts", "%n thing(s) need attention, over all organizations", "", count)


def counts_words(page: str, count: int) -> tuple[Tone, str]:
    """The tone of a page's count, and what it counts in a sentence."""
    translate = QCoreApplication.translate
    if page == "billing":
        return "bad", translate("Counts", "%n reminder(s) of open invoices", "", count)
    return "warning", translate("Counts", "%n product(s) may stop within 90 days", "", count)
