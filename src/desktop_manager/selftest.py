"""`desktop-manager --self-test`: numbered checks of an installation, from source, frozen or installed.

It works in a folder of its own and on the embedded demo; it neither opens a login nor changes the keyring.
"""

import os
import platform
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Never

from desktop_manager import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_manager.bootstrap.application import Application

TIME_LIMIT_S = 30
"""Seconds after which the self-test gives up."""


class Check(NamedTuple):
    """One check: its name, and what it does. It returns what it found and raises if that is wrong."""

    name: str
    run: Callable[[], str]


class CheckFailed(Exception):
    """A check found something wrong; the text says what."""


def run_self_test() -> int:
    """Run every check and print a numbered line for each; returns 0 if all passed, else 1."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    timer = threading.Timer(TIME_LIMIT_S, _give_up)
    timer.daemon = True
    timer.start()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="desktop-manager-self-test-") as folder:
        checks = _checks(Path(folder))
        for number, check in enumerate(checks, 1):
            started = time.monotonic()
            try:
                found = check.run()
                verdict = "ok"
            except Exception as error:  # noqa: BLE001 - a self-test reports whatever went wrong, and goes on
                found = f"{type(error).__name__}: {error}"
                verdict = "FAILED"
                failed += 1
            took = time.monotonic() - started
            print(f"{number:2}/{len(checks)}  {verdict:6}  {check.name}: {found} ({took:.1f} s)", flush=True)
    timer.cancel()
    print(f"self-test: {len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _give_up() -> None:
    print(f"self-test: not done after {TIME_LIMIT_S} s", file=sys.stderr, flush=True)
    os._exit(1)


def _checks(folder: Path) -> list[Check]:
    window = _Window(folder)
    checks = [
        Check("versions", _versions),
        Check("resources", _resources),
        Check("keyring", _keyring),
        Check("store round trip", lambda: _store(folder)),
        Check("certificates", _certificates),
        Check("check digits", _check_digits),
        Check("calendar", _calendar),
        Check("demo sign-in", window.open_demo),
        Check("set-up code in a picture", _qr_code),
        Check("invoice in a PDF", _pdf),
    ]
    from desktop_manager.ui.shell.page_registry import PAGES

    checks += [Check(f"page {entry.id}", lambda page=entry.id: window.show(page)) for entry in PAGES]  # type: ignore[misc]
    checks.append(Check("quit", window.quit))
    return checks


def _versions() -> str:
    from PySide6.QtCore import qVersion

    from desktop_manager.store.versions import database_versions

    qt = qVersion()
    if sys.version_info < (3, 12) and tuple(int(part) for part in qt.split(".")[:2]) >= (6, 12):
        raise CheckFailed(f"Qt for Python {qt} loses references on Python {platform.python_version()}")
    return f"desktop-manager {__version__}, Python {platform.python_version()}, Qt {qt}, {database_versions()}"


def _resources() -> str:
    from desktop_manager.resource_files import find
    from desktop_manager.ui.theme.program_icon import FILES

    icons = list(find("icons").glob("*.svg"))
    if not icons:
        raise CheckFailed("no icons")
    for needed in ("i18n/desktop_manager_en.qm", "openapi/desktop-extension.json", "icons/LICENSE", *FILES):
        if not find(needed).is_file():
            raise CheckFailed(f"{needed} is missing")
    return f"{len(icons)} icons, translation, contract"


def _keyring() -> str:
    from desktop_manager.credentials.vault import KeyringVault

    status = KeyringVault(timeout_s=5.0).probe()
    return f"{status.state.value}, {status.reason}" + (f" ({status.backend})" if status.backend else "")


def _store(folder: Path) -> str:
    import secrets

    from desktop_manager.store.areas import Area
    from desktop_manager.store.opening import open_store
    from desktop_manager.store.records import Record

    key, payload = secrets.token_bytes(32), b'{"id":1,"name":"self-test"}'
    store = open_store(folder / "store", key).store
    store.put(Area.PRODUCTS, Record(1, 1, payload), int(time.time()))
    store.close()
    if payload in b"".join(path.read_bytes() for path in (folder / "store").iterdir()):
        raise CheckFailed("the file holds readable text")
    store = open_store(folder / "store", key).store
    found = store.read(Area.PRODUCTS, 1)
    store.close()
    if found != [payload]:
        raise CheckFailed("what was written is not what is read")
    return "written, encrypted, read back"


# The libraries below are loaded when they are first used, and some of what they load is named by data only: a packaged
# program could lack it and start all the same.


def _certificates() -> str:
    import ssl

    from certifi import where

    known = len(ssl.create_default_context(cafile=where()).get_ca_certs())
    if known < 100:
        raise CheckFailed(f"only {known} authorities")
    return f"{known} authorities, {ssl.OPENSSL_VERSION}"


VAT_NUMBERS = {
    "AT": "U13585627",
    "BE": "0202239951",
    "CH": "CHE-107.787.577 IVA",
    "DE": "136695976",
    "NL": "004495445B01",
}
"""Real ones of companies, by country."""


def _check_digits() -> str:
    from stdnum.util import get_cc_module

    from desktop_manager.features.billing import address_rules, iban

    for country, number in VAT_NUMBERS.items():
        if address_rules.vat_problem(number, country):
            raise CheckFailed(f"{number} is a VAT number of {country}")
    missing = [country for country in address_rules.EU if get_cc_module(country.lower(), "vat") is None]
    if missing or iban.problem("CH93 0076 2011 6238 5295 7") or not iban.problem("CH93 0076 2011 6238 5295 8"):
        raise CheckFailed(f"IBAN, or VAT numbers of {', '.join(missing)}")
    return f"IBAN, VAT numbers of {len(address_rules.EU)} countries"


def _calendar() -> str:
    from desktop_manager.features.renewals.ics_export import ics_lines

    def unworded(_entry: object) -> Never:
        raise CheckFailed("an event without a product")

    written = b"".join(ics_lines((), unworded, name="self-test", now=0))
    if not written.startswith(b"BEGIN:VCALENDAR"):
        raise CheckFailed("no calendar was written")
    return f"{len(written)} bytes"


def _qr_code() -> str:
    from io import BytesIO

    import segno
    from PySide6.QtGui import QImage

    from desktop_manager.ui.pages.security.qr_reading import key_in_picture

    picture = BytesIO()
    segno.make("otpauth://totp/self-test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").save(picture, kind="png", scale=4)
    return f"drawn and read: {key_in_picture(QImage.fromData(picture.getvalue())).name}"


def _pdf() -> str:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QPainter, QPdfWriter

    from desktop_manager.features.evidence.pdf_process import read_apart
    from desktop_manager.features.evidence.watching import Nobody

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(1000, 1000, "Invoice 4711")
    painter.end()
    pages = read_apart(bytes(buffer.data().data()), Nobody()).pages
    if [page.text.strip() for page in pages] != ["Invoice 4711"]:
        raise CheckFailed("a process of its own reads something else than what was written")
    return "written, read by a process of its own"


class _Window:
    """The real window on the demo, driven by its event loop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._qt: QApplication | None = None
        self._opened: Application | None = None

    @property
    def _application(self) -> "Application":
        if self._opened is None:
            raise CheckFailed("the window was not opened")
        return self._opened

    def open_demo(self) -> str:
        from desktop_manager.bootstrap import make_application, open_window
        from desktop_manager.options import Options

        self._qt = make_application()
        application = open_window(self._qt, Options(demo=True, data_folder=self._folder / "data"))
        if isinstance(application, int):
            raise CheckFailed("another window has this folder")
        self._opened = application
        self._until(lambda: application.session is not None and application.session.is_settled)
        session = application.session
        assert session is not None
        organizations = session.context.organizations
        if not organizations:
            raise CheckFailed("no organization")
        return f"{len(organizations)} organizations, {sum(item.products for item in organizations)} products"

    def show(self, page: str) -> str:
        from desktop_manager.ui.widgets.page_states import PageStates

        window = self._application.window
        window.show_page(page)
        self._until(lambda: self._application.tasks.idle)
        frame = window.frame
        if frame is None:
            raise CheckFailed("not shown")
        states = [place.state for place in frame.findChildren(PageStates)]
        if any(state == "error" for state in states):
            raise CheckFailed("it shows an error")
        picture = window.grab()
        if picture.isNull():
            raise CheckFailed("nothing painted")
        return f"painted, {picture.width()} x {picture.height()}"

    def quit(self) -> str:
        self._application.window.leave()
        if not self._application.shut_down():
            raise CheckFailed("a worker did not end")
        return "every worker has ended"

    def _until(self, condition: Callable[[], bool]) -> None:
        assert self._qt is not None
        until = time.monotonic() + 15
        while not condition():
            if time.monotonic() > until:
                raise CheckFailed("took longer than 15 s")
            self._qt.processEvents()
            time.sleep(0.005)
