"""Every secret that passes is hidden from logs and errors from then on, also those that were not asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.services import DOMAIN
from desktop_manager.demo.support_state import authorization_code, vip_code
from desktop_manager.features.errors import PinRefused
from desktop_manager.features.security.otp import make_key
from desktop_manager.ui.pages.security.otp_code import OtpCode
from support.window import OpenDemo, open_demo

ATELIER = 41000


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def hidden(demo: OpenDemo, text: str) -> bool:
    return demo.workspace.redactor.redact(f"told {text} here") == "told *** here"


def test_comparing_a_code_brings_all_others_past(demo: OpenDemo) -> None:
    codes = [authorization_code(one) for one in demo.state.logins[CLAIRE_ID].products if one.service == DOMAIN]
    assert len(codes) > 1
    assert not hidden(demo, codes[0])
    demo.workspace.support.compare("11112222")
    assert [code for code in (*codes, vip_code(ATELIER)) if not hidden(demo, code)] == []


def test_a_pin_is_hidden_where_it_is_set_and_where_it_is_typed(demo: OpenDemo) -> None:
    lock = demo.workspace.app_lock
    lock.set_pin("860413957201")
    with pytest.raises(PinRefused):
        lock.check("314159265358")
    assert hidden(demo, "860413957201")
    assert hidden(demo, "3141 5926 5358")


def test_a_short_pin_leaves_logs_as_they_are(demo: OpenDemo) -> None:
    demo.workspace.app_lock.set_pin("2026")
    assert demo.workspace.redactor.redact("on 2026-11-23") == "on 2026-11-23"


def test_a_one_time_code_is_hidden_once_it_shows(demo: OpenDemo) -> None:
    demo.workspace.authenticator.add(make_key("Mail", "JBSWY3DPEHPK3PXP"))
    code = demo.show(lambda context: OtpCode(context, "Mail"))
    QTest.mouseClick(code.show_button, Qt.MouseButton.LeftButton)
    demo.wait_until_quiet()
    shown = code.code.text()
    assert hidden(demo, shown)
    assert hidden(demo, shown.replace(" ", ""))
