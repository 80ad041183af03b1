"""The QPalette made from the tokens. Labels take their colours from it, so a theme change reaches them by itself."""

from PySide6.QtGui import QColor, QPalette

from desktop_manager.ui.theme.tokens import Tokens

# Labels in the secondary colour ask for this role: Qt has none of that meaning on labels, and it is the same colour.
MUTED_ROLE = QPalette.ColorRole.PlaceholderText


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a theme, for all three colour groups."""
    role = QPalette.ColorRole
    palette = QPalette()
    colours = (
        (role.Window, tokens.background),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface_2),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.ToolTipBase, tokens.surface_2),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.surface_2),
        (role.Mid, tokens.line),
        (role.Dark, tokens.outline),
        (role.Shadow, tokens.outline),
    )
    for which, colour in colours:
        palette.setColor(which, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(disabled, which, QColor(tokens.disabled_text))
    palette.setColor(disabled, role.Highlight, QColor(tokens.line))
    palette.setColor(disabled, role.HighlightedText, QColor(tokens.muted))
    return palette
