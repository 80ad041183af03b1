"""What a colour says: the tones of chips, icon tiles and message bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop_manager.ui.theme.tokens import Tokens

Tone = Literal["neutral", "accent", "good", "warning", "bad"]


def tone_colours(tokens: Tokens, tone: Tone) -> tuple[str, str]:
    """The foreground and the soft ground of a tone."""
    if tone == "good":
        return tokens.good, tokens.good_soft
    if tone == "warning":
        return tokens.warning, tokens.warning_soft
    if tone == "bad":
        return tokens.bad, tokens.bad_soft
    if tone == "accent":
        return tokens.accent, tokens.accent_soft
    return tokens.muted, tokens.surface_2
