"""The colours and measures of the design. Every colour of the window is one of these or mixed from two of them."""

from typing import NamedTuple

# Spacing, in logical pixels.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5 = 4, 8, 12, 16, 24

RADIUS_CARD, RADIUS_CONTROL, RADIUS_CHIP = 10, 7, 6
CONTROL_HEIGHT = 32
TEXT_WIDTH = 760
SIDE_BAR_WIDTH = 256

# Type: size and line height in logical pixels.
BODY, BODY_LINE = 14, 20
CONTROL = 13
SECONDARY, SECONDARY_LINE = 12, 16
PAGE_TITLE, PAGE_TITLE_LINE = 20, 28

# White initials stand on these, chosen by id; the same in both themes.
AVATARS = ("#7a3cc2", "#b45309", "#0369a1", "#15803d", "#be185d", "#0f766e", "#4d7c0f", "#6d28d9")
AVATAR_TEXT = "#ffffff"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """The colour between two "#rrggbb", with `share` (0 to 1) of the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Tokens(NamedTuple):
    """The colours of one theme, each "#rrggbb"."""

    background: str
    surface: str
    surface_2: str
    side_bar: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    on_accent: str

    @property
    def outline(self) -> str:
        """The edge of a control that is known by its edge alone (field, check box, switch): 3:1 on every ground."""
        return mix(self.muted, self.line, 0.28)

    @property
    def disabled_text(self) -> str:
        """Text of a control that cannot be used now."""
        return mix(self.muted, self.surface, 0.45)

    @property
    def accent_hover(self) -> str:
        """The accent under the mouse."""
        return mix(self.accent, self.text, 0.14)

    @property
    def accent_disabled(self) -> str:
        """A main button that cannot be used now."""
        return mix(self.accent, self.surface, 0.5)

    @property
    def bad_hover(self) -> str:
        """The destructive colour under the mouse."""
        return mix(self.bad, self.text, 0.14)


LIGHT = Tokens(
    background="#f6f7f9",
    surface="#ffffff",
    surface_2="#f1f3f6",
    side_bar="#fbfcfd",
    line="#e2e5ea",
    text="#16191d",
    muted="#5c6570",
    accent="#2f5bea",
    accent_soft="#e8edfd",
    good="#187a43",
    good_soft="#e3f4ea",
    warning="#955b00",
    warning_soft="#fdf1d9",
    bad="#b3261e",
    bad_soft="#fde8e6",
    on_accent="#ffffff",
)

DARK = Tokens(
    background="#14161a",
    surface="#1c1f25",
    surface_2="#252930",
    side_bar="#181b20",
    line="#30353d",
    text="#eceff3",
    muted="#a0a8b3",
    accent="#86a2ff",
    accent_soft="#232e52",
    good="#6fd39a",
    good_soft="#17301f",
    warning="#f0bd62",
    warning_soft="#372a12",
    bad="#ff9a91",
    bad_soft="#3d1c1a",
    on_accent="#10131a",
)

QR_DARK, QR_LIGHT = "#000000", "#ffffff"
"""A QR code is the same in both themes: many readers refuse a light one on dark ground."""
