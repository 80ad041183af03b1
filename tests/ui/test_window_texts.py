"""Every place of the window in its smallest size: texts fit, also 40 % longer, and every control has a name.

What the pages open on the demo is looked at in `test_window_pictures.py`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.dialogs.about import AboutDialog
from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.dialogs.preferences_logins import LoginFacts
from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.home.page import HomePage
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.shell.state import Connection
from support.fit import clipped, nameless, outside, speak_longer
from support.looks import dress
from support.products_page import open_products
from support.shell import filled_window
from support.window import RecordingOpener, open_demo

SMALLEST = (880, 600)
PAGE_WIDTH = 808
"""Width of a page in the smallest window, beside the icons of the side bar."""

STATUSES = [
    KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring"),
    KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service"),
    KeyringStatus(KeyringState.THIS_RUN_ONLY, "disabled"),
    KeyringStatus(KeyringState.THIS_RUN_ONLY, "backend_not_allowed"),
    KeyringStatus(KeyringState.LOCKED, "locked", "GNOME Keyring"),
    KeyringStatus(KeyringState.LOCKED, "not_created", "GNOME Keyring"),
    KeyringStatus(KeyringState.LOCKED, "denied"),
    KeyringStatus(KeyringState.LOCKED, "timeout"),
    KeyringStatus(KeyringState.LOCKED, "error"),
]
LOGIN = LoginFacts(
    "claire",
    "Claire Moret",
    "claire@atelier.example",
    "https://api.infomaniak.com",
    False,
    4,
    ("web", "domain"),
    STATUSES[0],
    True,
)


def sign_in(status: KeyringStatus) -> SignInPage:
    page = SignInPage(RecordingOpener())
    page.card.show_keyring(status)
    page.card.open_advanced()
    return page


BROKEN = LOGIN._replace(
    key="agency",
    name="Agency",
    organizations=None,
    keyring=None,
    current=False,
    attention="The local data cannot be opened: the key in your keyring is another one.",
)
TRIED_OUT = LOGIN._replace(key="demo", name="Demo", demo=True, current=False)


def adding() -> SignInPage:
    page = SignInPage(RecordingOpener())
    page.offer_way_back("Claire Moret")
    page.card.show_known("Claire Moret")
    return page


PLACES: dict[str, Callable[[], QWidget]] = {
    **{f"sign-in {status.reason}": lambda status=status: sign_in(status) for status in STATUSES},  # type: ignore[misc]
    "problem": lambda: ProblemPage(explain(KeyringProblem("timeout")), "Unlock…"),
    "preferences": lambda: PreferencesDialog("dark", True, "/home/claire/.local/share/desktop-manager", (LOGIN,)),
    "preferences with several logins": lambda: PreferencesDialog(
        "dark", True, "/home/claire/.local/share/desktop-manager", (LOGIN, BROKEN, TRIED_OUT)
    ),
    "preferences before a login": lambda: PreferencesDialog("system", False, "/home/claire/data", ()),
    "about": AboutDialog,
    "replace token": lambda: ReplaceTokenDialog("Claire Moret", RecordingOpener()),
    "sign out": lambda: SignOutDialog("Claire Moret", others=2),
    "rename login": lambda: RenameLoginDialog("Agency", "Claire Moret"),
    "add another login": adding,
    "problem of one login": lambda: ProblemPage(explain(KeyringProblem("timeout")), "Unlock…", others=True),
    "shell": filled_window,
}


@pytest.fixture(params=["english", "40 percent longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    dress(qapp)
    if request.param == "english":
        yield
        return
    words = speak_longer(qapp, qapp)
    yield
    qapp.removeTranslator(words)
    words.deleteLater()


def check(place: QWidget) -> None:
    assert clipped(place) == []
    assert outside(place) == []
    assert nameless(place) == []


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", PLACES)
def test_a_place_of_the_window_fits_and_is_named(name: str, qtbot: QtBot) -> None:
    place = PLACES[name]()
    qtbot.addWidget(place)
    place.resize(*SMALLEST)
    with qtbot.waitExposed(place):
        place.show()
    QApplication.processEvents()
    check(place)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("connection", list(Connection))
def test_the_foot_of_the_side_bar_fits_in_both_widths(connection: Connection, qtbot: QtBot) -> None:
    window = filled_window()
    qtbot.addWidget(window)
    window.set_connection(connection)
    for width in (SMALLEST[0], 1280):
        window.resize(width, 600)
        window.show()
        QApplication.processEvents()
        check(window)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("offered", [True, False], ids=["extension", "documented"])
@pytest.mark.parametrize("page", [HomePage, ProductsPage, ProfilePage, SecurityPage, SupportPage])
def test_a_page_on_the_demo_fits_and_is_named(page: type, offered: bool, tmp_path: Path, qtbot: QtBot) -> None:
    with open_demo(tmp_path, offered=offered) as demo:
        shown = demo.show(page, PAGE_WIDTH, 600)
        demo.wait_until_quiet()
        # Rows that came last are given their place a turn of the event loop later.
        qtbot.waitUntil(lambda: check(shown))


def test_every_product_of_the_demo_fits_in_its_detail(tmp_path: Path, qtbot: QtBot) -> None:
    with open_demo(tmp_path) as demo:
        page = open_products(demo, PAGE_WIDTH, 600)
        demo.context.set_show_all(True)
        demo.wait_until_quiet()
        model = page.products.model
        assert (model.product_count, model.total) == (58, 62)
        for row in range(model.total):
            page.show_product(model.record(row).id)
            qtbot.waitUntil(lambda: clipped(page) == [])
            check(page)


def test_what_does_not_fit_is_found(qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp)
    page = SignInPage(RecordingOpener())
    qtbot.addWidget(page)
    page.show()
    page.card.sign_in.setText("A text far longer than its button " * 5)
    page.card.sign_in.setFixedWidth(80)
    unnamed = QLineEdit(page.card)
    unnamed.move(page.card.width(), 0)
    unnamed.show()
    QApplication.processEvents()
    assert any("far longer" in text for text in clipped(page))
    assert nameless(page) == ["QLineEdit in SignInCard"]
    assert any("QLineEdit" in text for text in outside(page))
