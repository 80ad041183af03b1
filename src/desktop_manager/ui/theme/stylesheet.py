"""The one style sheet, made from the tokens. Short on purpose: it is parsed before the first frame."""

from __future__ import annotations

from desktop_manager.ui.theme.tokens import (
    BODY,
    CONTROL,
    RADIUS_CARD,
    RADIUS_CHIP,
    RADIUS_CONTROL,
    SECONDARY,
    Tokens,
)

# `@name` stands for a token; longer names are replaced first.
_TEMPLATE = f"""
QToolTip{{background:@surface_2;color:@text;border:1px solid @line;padding:4px 6px}}
Card,QFrame#panel{{background:@surface;border:1px solid @line;border-radius:{RADIUS_CARD}px}}
Dialog{{background:@surface}}
Divider[kind="line"]{{background:@line;border:none}}

Chip{{background:@surface_2;color:@muted;border-radius:{RADIUS_CHIP}px;padding:0 8px}}
Chip[tone="accent"]{{background:@accent_soft;color:@accent}}
Chip[tone="good"]{{background:@good_soft;color:@good}}
Chip[tone="warning"]{{background:@warning_soft;color:@warning}}
Chip[tone="bad"]{{background:@bad_soft;color:@bad}}
Chip[circle="true"]{{border-radius:10px}}

QPushButton{{background:@surface;color:@text;border:1px solid @line;border-radius:{RADIUS_CONTROL}px;
 padding:0 12px;min-height:30px;font-size:{CONTROL}px;font-weight:500}}
QPushButton:hover{{background:@surface_2}}
QPushButton:pressed{{background:@line}}
QPushButton:disabled{{color:@disabled_text}}
QPushButton::menu-indicator{{image:none;width:0}}
Button[trailing="true"]{{padding-right:31px}}
Button[leading="true"]{{padding-left:35px}}
Button[kind="primary"]{{background:@accent;border-color:@accent;color:@on_accent}}
Button[kind="primary"]:hover{{background:@accent_hover;border-color:@accent_hover}}
Button[kind="primary"]:disabled{{background:@accent_disabled;border-color:@accent_disabled}}
Button[kind="danger"]{{color:@bad}}
Button[kind="danger"]:hover{{background:@bad_soft}}
Button[kind="danger"]:disabled{{color:@disabled_text}}
Button[kind="danger_primary"]{{background:@bad;border-color:@bad;color:@on_accent}}
Button[kind="danger_primary"]:hover{{background:@bad_hover;border-color:@bad_hover}}
Button[kind="danger_primary"]:disabled{{background:@line;border-color:@line;color:@disabled_text}}
Button[kind="quiet"],Button[kind="link"]{{background:transparent;border-color:transparent}}
Button[kind="quiet"]{{color:@muted}}
Button[kind="quiet"]:hover{{background:@surface_2;color:@text}}
Button[kind="icon"]{{background:transparent;border-color:transparent;padding:0;min-width:30px;max-width:30px}}
Button[kind="icon"]:hover{{background:@surface_2}}
Button[kind="link"]{{color:@accent;padding:0 2px;min-height:22px}}
Button[kind="link"][trailing="true"]{{padding-right:20px}}
Button[kind="link"]:hover{{color:@accent_hover;text-decoration:underline}}
Button[kind="search"]{{color:@muted;font-size:{BODY}px;font-weight:400}}
Button[kind="inside"]{{background:transparent;border-color:transparent;color:@muted;padding:0 8px;min-height:24px;
 font-size:{CONTROL}px}}
Button[kind="inside"]:hover{{color:@text}}
Button[kind="segment"]{{background:transparent;border-color:transparent;min-height:26px;color:@muted}}
Button[kind="segment"]:hover{{color:@text}}
Button[kind="segment"]:checked{{background:@surface;border-color:@outline;color:@text}}
SegmentedButton{{background:@surface_2;border:1px solid @line;border-radius:{RADIUS_CONTROL + 1}px}}

QLineEdit,QPlainTextEdit,QTextEdit,QComboBox,QAbstractSpinBox{{background:@surface;color:@text;
 border:1px solid @outline;border-radius:{RADIUS_CONTROL}px;padding:0 9px;
 placeholder-text-color:@muted;selection-background-color:@accent;selection-color:@on_accent}}
QLineEdit{{lineedit-password-character:8226}}
QLineEdit,QComboBox,QAbstractSpinBox{{min-height:32px}}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QComboBox:focus,QAbstractSpinBox:focus{{
 border:2px solid @accent;padding:0 8px;min-height:30px}}
QPlainTextEdit,QTextEdit{{padding:3px 5px}}
QPlainTextEdit:focus,QTextEdit:focus{{padding:2px 4px;min-height:0}}
QPlainTextEdit[readOnly="true"]{{border-color:@line}}
QPlainTextEdit[readOnly="true"]:focus{{border-color:@accent}}
QLineEdit[invalid="true"],QComboBox[invalid="true"]{{border-color:@bad}}
QLineEdit:disabled,QComboBox:disabled{{color:@disabled_text;border-color:@line}}
QComboBox::drop-down{{border:none;width:26px}}
QComboBox::down-arrow{{image:none}}
QComboBox QAbstractItemView{{padding:4px}}

QAbstractItemView{{background:@surface;color:@text;border:1px solid @line;outline:none;
 alternate-background-color:@surface;selection-background-color:@accent_soft;selection-color:@text}}
QTableView{{gridline-color:@line}}
LineView,RecordTable,CalendarGrid{{border:none}}
QHeaderView{{background:@surface;border:none}}
QHeaderView::section{{background:@surface;color:@muted;border:none;border-bottom:1px solid @line;padding:8px;
 font-size:{SECONDARY}px}}
QMenu{{background:@surface;color:@text;border:1px solid @line;padding:4px}}
QMenu::item{{padding:6px 24px 6px 12px;border-radius:{RADIUS_CONTROL - 2}px}}
QMenu::item:selected{{background:@accent_soft}}
QMenu::item:disabled{{color:@disabled_text}}
QMenu::separator{{height:1px;background:@line;margin:4px 8px}}
QScrollBar{{background:transparent;border:none}}
QAbstractScrollArea::corner{{background:transparent;border:none}}
QScrollBar:vertical{{width:10px}}
QScrollBar:horizontal{{height:10px}}
QScrollBar::handle{{background:@outline;border-radius:3px;margin:2px}}
QScrollBar::handle:vertical{{min-height:32px}}
QScrollBar::handle:horizontal{{min-width:32px}}
QScrollBar::handle:hover{{background:@muted}}
QScrollBar::add-line,QScrollBar::sub-line{{width:0;height:0}}
QScrollBar::add-page,QScrollBar::sub-page{{background:transparent}}
"""


def make_style_sheet(tokens: Tokens) -> str:
    """The style sheet of a theme."""
    colours = {name: getattr(tokens, name) for name in tokens._fields}
    for name in ("outline", "disabled_text", "accent_hover", "accent_disabled", "bad_hover"):
        colours[name] = getattr(tokens, name)
    sheet = _TEMPLATE
    for name in sorted(colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", colours[name])
    return sheet
