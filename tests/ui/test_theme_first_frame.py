"""What the first frame must not cost. Run in a process of its own: what another test imported would hide it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
from desktop_manager.ui.theme.application import make_application
from desktop_manager.ui.theme.theme import Theme
app = make_application(["test"])
theme = Theme("system")
theme.apply(app)
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.search_trigger import SearchTrigger
from desktop_manager.ui.widgets.wrap_label import WrapLabel

class Opener:
    def open(self, url):
        return True

class Window(QtWidgets.QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        Window.painted = True

window = Window()
page = PageFrame("Products", "27 products")
page.add_top(SearchTrigger("Search or run a command", "Ctrl K"))
page.add_top(LinkButton("Open in Manager", "https://example.org", Opener()))
page.add_top(Button("Refresh", icon="refresh-cw"))
page.add_top(IconButton("settings", "Settings"))
for widget in (Avatar("Maison du Canal", 1), Chip("Demo", "warning"), Divider(), ElidedLabel("x " * 900),
               IconTile("house"), WrapLabel("long words " * 90, "secondary"), Columns([ElidedLabel("a")])):
    page.body.addWidget(widget)
window.setCentralWidget(page)
window.resize(1280, 820)
window.show()
while not Window.painted:
    app.processEvents()
costly = [name for module, name in ((QtCore, "Qt"), (QtWidgets, "QStyle"), (QtGui, "QIcon")) if name in vars(module)]
slow = {"dataclasses", "msgspec", "requests", "keyring", "apsw", "werkzeug", "platformdirs", "zoneinfo",
        "logging.config", "hashlib"} & set(sys.modules)
app.setStyleSheet("")
style = app.style().name()
sys.stdout.write(f"{costly} {sorted(slow)} {style}")
"""


def test_a_shell_is_painted_without_the_costly_namespaces_and_modules() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[] [] fusion"
