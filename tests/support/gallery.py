"""Every widget of the window on a few pages, to look at and to test.

`QT_SCALE_FACTOR=1.5 python tests/support/gallery.py FOLDER dark [WIDTH]` writes one PNG a page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme.icons import icon_names
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.code_field import CodeField
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.empty_state import EmptyState
from desktop_manager.ui.widgets.error_state import ErrorState
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.search_field import SearchField
from desktop_manager.ui.widgets.search_trigger import SearchTrigger
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.skeleton import Skeleton
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class RecordingOpener:
    """Remembers what would have been opened."""

    def __init__(self, *, works: bool = True) -> None:
        self.opened: list[str] = []
        self.works = works

    def open(self, url: str) -> bool:
        self.opened.append(url)
        return self.works

    def open_file(self, path: str) -> bool:
        self.opened.append(path)
        return self.works


def _left(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return holder


def profile_page() -> PageFrame:
    page = PageFrame("Profile", "Your user account")
    page.add_top(SearchTrigger("Search or run a command", "Ctrl K"))
    page.add_top(LinkButton("Open in Manager", "https://manager.infomaniak.com", RecordingOpener()))
    you = Card("You")
    person = QWidget()
    line = QHBoxLayout(person)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(14)
    line.addWidget(Avatar("Claire Moret", 5, 56, circle=True))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label("Claire Moret", "card_title"))
    words.addWidget(WrapLabel("claire@atelier.example · English · Spain · Europe/Madrid", "secondary"))
    words.addSpacing(10)
    words.addWidget(_left(Button("Edit…")))
    line.addLayout(words, 1)
    you.add_widget(person)
    support = Card("Support code")
    support.add_widget(CodeField("Support code", "48219037"))
    support.add_widget(
        WrapLabel(
            "Give it to Support on the phone so that they find you at once. It is not the authorization code of a"
            " domain transfer.",
            "secondary",
        )
    )
    page.body.addWidget(Columns([you, support]))
    organizations = Card("My organizations", note="4")
    rows: tuple[tuple[str, int, str], ...] = (
        ("Atelier Helvétique Sàrl", 0, "Legal representative · you are the last owner, so you cannot leave"),
        ("Maison du Canal", 1, "Administrator · you are in its kSuite, so you cannot leave"),
        ("Coopérative des Rives", 3, "Owner · your login address is in its Mail Service, so you cannot leave"),
        ("Réseau Forêt", 2, "User · accounting not shared with you"),
    )
    for name, ident, secondary in rows:
        row = Row(name, secondary, leading=Avatar(name, ident))
        row.add_action(Chip("Current", "good") if ident == 0 else Button("Switch"))
        if ident == 2:
            row.add_action(Button("Leave…", kind="danger"))
        organizations.add_row(row)
    page.body.addWidget(organizations)
    news = Card("Infomaniak News")
    for topic, on in (("Products and features", True), ("Events and offers", False), ("Ecology", True)):
        switch = Switch(topic)
        switch.setChecked(on)
        row = Row(leading=switch)
        news.add_row(row)
    news.add_footer("1 unsaved change: Events and offers off", [Button("Discard"), Button("Save", kind="primary")])
    page.body.addWidget(news)
    page.body.addStretch(1)
    return page


def security_page() -> PageFrame:
    page = PageFrame("Security", "claire@atelier.example")
    page.add_top(SearchTrigger("Search or run a command", "Ctrl K"))
    page.add_top(MenuButton("Export"))
    page.add_top(Button("Refresh", icon="refresh-cw"))
    bar = page.show_message("good", "Language changed to French", "The Manager shows it at your next sign-in.")
    bar.add_undo()
    steps = Card("Two-step verification", chip=("On", "good"))
    row = Row("Authenticator app (OTP)", "Added 12 March 2025 · last used today at 08:14", icon="check", tone="good")
    row.add_action(Button("Show code"))
    row.add_action(Button("Remove…", kind="danger"))
    steps.add_row(row)
    row = Row(
        "SMS to +41 79 ••• •• 12",
        "Once removed, SMS can only be set up again from CH, FR, BE or DE. Your address is in Spain.",
        icon="triangle-alert",
        tone="warning",
    )
    row.add_action(Button("Remove…", kind="danger"))
    steps.add_row(row)
    row = Row("kAuth", "Approve sign-ins on your phone", icon="plus")
    row.add_action(LinkButton("Set up", "https://example.org", RecordingOpener()))
    row.add_action(IconButton("ellipsis-vertical", "More"))
    steps.add_row(row)
    page.body.addWidget(steps)
    codes = Card("Backup codes", chip=("2 of 10 left", "warning"))
    codes.add_widget(
        WrapLabel(
            "A code signs you in once when no other method works. Support never turns verification off on request.",
            "secondary",
        )
    )
    codes.add_buttons([Button("New codes…", kind="primary"), Button("Prove I kept them…")])
    recovery = Card("Recovery email")
    recovery.add_widget(WrapLabel("A reset link goes here when you forget your password.", "secondary"))
    recovery.add_widget(
        _left(Label("c.moret@atelier-helvetique.ch", "strong"), Chip("Domain expires in 9 days", "bad"))
    )
    recovery.add_buttons([Button("Edit…")])
    page.body.addWidget(Columns([codes, recovery]))
    where = Card("Where you are signed in", note="3 sessions")
    where.add_action(Button("It was not me…"))
    where.add_action(Button("End all others…", kind="danger"))
    row = Row("This computer · Linux", "Carouge, CH · now")
    row.add_action(Chip("This session", "good"))
    where.add_row(row)
    page.body.addWidget(where)
    for tone in ("info", "warning", "bad"):
        other = PageFrame("", "")
        extra = other.show_message(tone, "The session expired", "Sign in again to go on; nothing was lost.")
        extra.add_action("Sign in again…")
        page.body.addWidget(extra)
    page.body.addStretch(1)
    return page


def forms_page() -> PageFrame:
    page = PageFrame("Forms", "Fields and choices")
    card = Card("Sign in to the Manager")
    token = SecretField(placeholder="Paste a token")
    token.setText("a-token-that-nobody-reads-here")
    field = FormField("API token", token, hint="Scopes: accounts and user_info are needed; web and domain show more.")
    card.add_widget(field)
    card.add_widget(
        _left(LinkButton("Create a token in the Manager", "https://example.org", RecordingOpener(), look="link"))
    )
    card.add_widget(Button("Sign in", kind="primary"))
    card.add_widget(Divider("or"))
    card.add_widget(Button("Try the demo"))
    right = Card("Edit your profile")
    language = ComboBox()
    language.addItems(["English", "Deutsch", "Español", "Français", "Italiano"])
    right.add_widget(FormField("Language", language))
    name = SearchField("Filter by name, type or tag")
    name.setText("atelier")
    wrong = FormField("First name", name)
    wrong.set_error("First name is needed. Type at least one letter.")
    right.add_widget(wrong)
    right.add_widget(SearchField("Filter products"))
    right.add_widget(SegmentedButton([("light", "Light"), ("dark", "Dark"), ("system", "System")]))
    checked = CheckBox("Also switch the web Manager")
    checked.setChecked(True)
    right.add_widget(checked)
    right.add_widget(CheckBox("Show products of all organizations"))
    switch = Switch("Two lines are not needed")
    switch.setChecked(True)
    right.add_widget(switch)
    off = Switch("Cannot be changed")
    off.setEnabled(False)
    right.add_widget(off)
    page.body.addWidget(Columns([card, right]))
    kinds = Card("Buttons")
    reasoned = Button("Leave…", kind="danger")
    reasoned.set_disabled_reason("Only a legal representative can; in Maison du Canal that is Paul Rey.")
    saved = Button("Save", kind="primary")
    saved.setEnabled(False)
    kinds.add_buttons(
        [
            Button("Default"),
            Button("Primary", kind="primary"),
            Button("Danger…", kind="danger"),
            Button("Delete", kind="danger_primary"),
            Button("Quiet", kind="quiet"),
            saved,
            reasoned,
            IconButton("settings", "Settings"),
        ]
    )
    chips: list[QWidget] = [Chip(tone, tone) for tone in ("neutral", "accent", "good", "warning", "bad")]
    chips += [Chip("6", "warning", circle=True), Chip("2", "bad", circle=True)]
    chips += [Avatar(f"Avatar {n}", n, 32, circle=n % 2 == 0) for n in range(8)]
    kinds.add_widget(_left(*chips))
    icons = [IconTile(name, "neutral", 24) for name in icon_names()]
    for start in range(0, len(icons), 20):
        kinds.add_widget(_left(*icons[start : start + 20]))
    page.body.addWidget(kinds)
    page.body.addStretch(1)
    return page


def states_page() -> PageFrame:
    page = PageFrame("States", "Loading, empty and error")
    page.body.addWidget(Skeleton(3))
    empty = Card()
    empty.add_widget(
        EmptyState(
            "package", "No products in Réseau Forêt", hint="Products you may see are listed here.", action="Show all"
        ),
        1,
    )
    page.body.addWidget(empty)
    error = Card()
    failed = ErrorState(
        "Products could not be loaded",
        "The server did not answer within 30 s. Try again, or work with what was fetched yesterday.",
        details="GET /1/products\nrequest id 7f3a",
        action="Show yesterday's",
    )
    failed.details_button.click()
    error.add_widget(failed, 1)
    page.body.addWidget(error)
    page.body.addStretch(1)
    return page


def leave_dialog() -> Dialog:
    dialog = Dialog(
        "Leave Réseau Forêt",
        confirm="Leave",
        body="You are a user of this organization. Leaving takes effect at once.",
        consequences=[
            "You no longer see its products, invoices and members.",
            "Your access to its mailboxes ends.",
            "Only an invitation brings you back.",
        ],
        danger=True,
        stays=True,
    )
    dialog.add_widget(FormField("Type the organization's name", SearchField("Réseau Forêt")))
    dialog.set_error("The name does not match. Type it as it is written above.")
    return dialog


PAGES: dict[str, Callable[[], QWidget]] = {
    "profile": profile_page,
    "security": security_page,
    "forms": forms_page,
    "states": states_page,
    "dialog": leave_dialog,
}


def render(folder: str, mode: str, width: int = 1024) -> None:
    """Write every page as FOLDER/NAME-MODE-WIDTH-SCALE.png."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setFont(QFont("Inter"))
    theme = Theme("dark" if mode == "dark" else "light")
    theme.apply(app)
    for name, build in PAGES.items():
        page = build()
        if name != "dialog":
            page.resize(width, 820 if width > 900 else 600)
        page.show()
        app.processEvents()
        page.grab().save(f"{folder}/{name}-{mode}-{width}-{page.devicePixelRatioF():g}.png")
        page.hide()
        page.deleteLater()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    render(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1024)
