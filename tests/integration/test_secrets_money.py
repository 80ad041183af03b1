"""A run of the real window through what is secret about money: afterwards nothing of it is readable anywhere.

Secret are the token, the pre-signed links to PDFs, an IBAN typed in Recover with its holder, and what stands in the
mails and statements that a person drops. The window writes a real store, journal and settings; its log is taken whole.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.demo import DEMO_TOKEN, serve
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.features.billing.pack_periods import LAST_QUARTER
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.pack_dialog import PackDialog
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from support.application import KeptVault, Program, running, sign_in
from support.evidence_samples import CAMT_QR_DEBIT, camt
from support.money_window import MoneyWindow
from support.secret_search import files_in, found, in_clear
from support.syncing import DAY

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

TOKEN = "Mn7-recognisable-token_51c0de8842"
IBAN, WRONG_IBAN = "CH5604835012345678009", "CH5604835012345678010"
HOLDER = "Quirina Zellweger-Bonvin"
SUBJECT, BODY, LINK = (
    "Mahnung an Xaveria",
    "Ihr Gespraech mit Wendelin vom Dienstag",
    "https://pay.veryodd-host.example/k/9a8b7c",
)
PARTNER, PURPOSE, OWN_IBAN = "Bäckerei Quellenhof", "Hochzeitstorte Ottilie", "CH9300762011623852957"
LINKS = "/2/invoicing/invoice/pdf/"


class Front:
    """In front of the demo: remembers the links to PDFs and what was told with a question for one.

    Attributes:
        links: path and query of each. bearers: the Authorization headers that came with them.
    """

    def __init__(self, app: Any) -> None:
        self._app = app
        self.links: list[str] = []
        self.bearers: list[str] = []
        self.headers: set[str] = set()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"].startswith(LINKS):
            query = environ.get("QUERY_STRING", "")
            self.links.append(environ["PATH_INFO"] + (f"?{query}" if query else ""))
            self.headers |= {name for name in environ if name.startswith("HTTP_")}
            if "HTTP_AUTHORIZATION" in environ:
                self.bearers.append(environ["HTTP_AUTHORIZATION"])
        answer: Iterable[bytes] = self._app(environ, start_response)
        return answer


class Run:
    """The window, its server, and what was met."""

    def __init__(self, program: Program, server: ServedDemo, front: Front, vault: KeptVault) -> None:
        self.program = program
        self.money = MoneyWindow(program, server, keys=False)
        self.server = server
        self.front = front
        self.vault = vault
        self.sight: list[str] = []

    def look(self) -> None:
        """Read what stands in the window and in its dialogs."""
        self.sight += [one.text() for one in self.program.window.findChildren(QLabel) if one.isVisible()]


@pytest.fixture
def run(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    fronts: list[Front] = []

    def make(*arguments: Any, **options: Any) -> Front:
        fronts.append(Front(make_app(*arguments, **options)))
        return fronts[-1]

    monkeypatch.setattr(serve, "make_app", make)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    state = DemoState(DAY, rate_limit=None)
    state.tokens[TOKEN] = state.tokens[DEMO_TOKEN]
    vault = KeptVault()
    with ServedDemo(state) as server, running(tmp_path / "data", qtbot, vault) as program:
        sign_in(program, server.address, TOKEN)
        program.until_settled()
        yield Run(program, server, fronts[0], vault)


def open_pdfs(run: Run) -> list[Path]:
    """One that comes, one whose server falls over, one whose link comes to nothing."""
    money = run.money
    tab = money.billing("invoices").tab
    assert isinstance(tab, InvoicesTab)
    assert tab.board.table is not None
    rows = tab.board.table.records.shown_records()
    tab.pdf.open(rows[0])
    money.rest()
    for fault, place in (
        (Fault.UNAVAILABLE, LINKS),
        (Fault.RATE_LIMITED, LINKS),
        (Fault.WRONG_TYPES, "/desktop/1/invoices/"),
    ):
        run.server.faults.inject(fault, place, times=2)
        tab.pdf.open(rows[1])
        money.rest()
        run.look()
        run.server.faults.clear()
    return [Path(one) for one in run.program.edges.opener.files]


def make_pack(run: Run, target: Path) -> None:
    money = run.money
    tab = money.billing("invoices").tab
    assert isinstance(tab, InvoicesTab)
    money.press(tab.board.bar.pack)
    dialog = money.dialog(PackDialog)
    money.pick(dialog.period, dialog.period.findData(LAST_QUARTER))
    money.start(dialog.confirm_button)
    assert tab.pack.chooser is not None
    tab.pack.chooser.fileSelected.emit(str(target))
    tab.pack.chooser.close()
    money.rest()
    run.look()
    assert target.exists()


def recover(run: Run) -> None:
    """With an IBAN that is wrong first, then on a server that falls over, then as it should be."""
    money = run.money
    tab = money.billing("prepaid").tab
    assert isinstance(tab, PrepaidTab)
    row = next(one for one in tab.rows if one.currency == "CHF")
    money.press(row.recover)
    dialog = money.dialog(RecoverDialog)
    money.fill(dialog.holder, HOLDER)
    money.fill(dialog.iban, WRONG_IBAN)
    money.press(dialog.confirm_button)
    assert dialog.wrong("iban")
    run.look()
    money.fill(dialog.iban, IBAN)
    for fault in (Fault.UNAVAILABLE, Fault.RATE_LIMITED):
        run.server.faults.inject(fault, "/desktop/1/accounts/41000/prepaid", times=1)
        money.press(dialog.confirm_button)
        assert dialog.isVisible()
        run.look()
    money.press(dialog.confirm_button)
    assert run.server.state.billing.balance(41000, "CHF") == 0


def drop(run: Run, folder: Path) -> None:
    """A mail, a statement in both forms, and files that cannot be read."""
    folder.mkdir()
    mail, xml, table, broken = (folder / name for name in ("a.eml", "b.xml", "c.csv", "d.xml"))
    mail.write_bytes(
        f"From: Infomaniak <billing@infomanlak-pay.example>\r\nSubject: {SUBJECT}\r\n"
        "Authentication-Results: mx.example; dmarc=fail header.from=infomanlak-pay.example\r\n\r\n"
        f"Invoice 2026-099410 over CHF 9.00. {BODY}. {LINK}\r\n".encode()
    )
    xml.write_bytes(
        camt(CAMT_QR_DEBIT.format(status="BOOK", creditor=f"<Nm>{PARTNER}</Nm>").replace("E-BANKING", PURPOSE))
    )
    table.write_text(
        f"Datum;Empfänger;Betrag;Währung;Text\n06.11.2026;{PARTNER};-58.20;CHF;{PURPOSE}\n", encoding="utf-8"
    )
    broken.write_bytes(xml.read_bytes()[:-80])
    tab = run.money.billing("reminders").tab
    assert isinstance(tab, RemindersTab)
    tab.zone.flow.read_files([mail, xml, table, broken])
    run.money.rest()
    assert tab.chosen is not None
    assert tab.chosen.brought
    tab.flow.act("mark", tab.chosen)
    run.money.rest()


@pytest.mark.expects_log
def test_nothing_secret_about_money_is_left_anywhere(
    run: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    opened = open_pdfs(run)
    assert len(opened) == 1
    assert opened[0].read_bytes().startswith(b"%PDF-")
    make_pack(run, tmp_path / "pack.zip")
    recover(run)
    drop(run, tmp_path / "dropped")
    work = run.money.workspace
    hidden = [work.client().redactor.redact(f"GET {run.server.address}{link} failed") for link in run.front.links]
    login = LoginKey(run.server.address, CLAIRE_ID)
    key = run.vault.get(login, SecretKind.DATABASE_KEY)
    assert key is not None
    folders = run.program.folders
    assert run.program.end()

    # A link is asked without a word about who asks, also for the pack.
    assert len(run.front.links) > 8
    assert run.front.bearers == []
    assert not run.front.headers & {"HTTP_AUTHORIZATION", "HTTP_COOKIE", "HTTP_REFERER", "HTTP_X_API_KEY"}
    assert [text for link, text in zip(run.front.links, hidden, strict=True) if link in text] == []
    # What was kept to be looked at is gone.
    assert list((tmp_path / "temporary").rglob("*")) == []
    assert not any(name.startswith(".pack") for name in (one.name for one in tmp_path.iterdir()))

    clear, actions = in_clear(folders.login(login), key)
    assert {"billing.prepaid.recover", "billing.reminder.mark_phishing"} <= set(actions)
    places = clear | files_in(tmp_path / "data")
    assert "settings.json" in {Path(name).name for name in places}
    # Libraries name what they ask; of theirs the program tells warnings only, and hides what is secret in each.
    told = [
        f"{one.name} {one.getMessage()} {one.exc_text or ''}"
        for one in caplog.records
        if one.name.startswith("desktop_manager") or one.levelno >= logging.WARNING
    ]
    assert told
    places["the log"] = "\n".join(told).encode()
    secrets = {"token": TOKEN, "the IBAN": IBAN, "the wrong IBAN": WRONG_IBAN, "the holder": HOLDER}
    secrets |= {f"link {number}": link.rsplit("/", 1)[-1] for number, link in enumerate(run.front.links)}
    secrets |= {"subject": SUBJECT, "body": BODY, "link in the mail": LINK, "own IBAN": OWN_IBAN}
    secrets |= {"partner": PARTNER, "purpose": PURPOSE, "database key": key}
    assert found(places, secrets) == []
    of_links = {name: secret for name, secret in secrets.items() if name.startswith(("link ", "token", "database"))}
    del of_links["link in the mail"]
    assert found({"what was said of failures": "\n".join(run.sight).encode()}, of_links) == []


def test_the_search_would_find_them(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(f"{IBAN[:4]} {IBAN[4:8]} {IBAN[8:12]} {IBAN[12:16]} {IBAN[16:20]} {IBAN[20:]}")
    assert found(files_in(tmp_path), {"the IBAN": IBAN}) == [("the IBAN", "notes.txt")]
