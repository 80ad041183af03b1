"""The shell's first frame, in a process of its own: what another test touched would hide what it costs."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
from desktop_manager.bootstrap import make_application
from desktop_manager.ui.theme.theme import Theme
app = make_application()
theme = Theme("light")
theme.apply(app)
from desktop_manager.ui.shell.main_window import MainWindow
window = MainWindow()
painted = []
window.first_painted.connect(lambda: painted.append(1))
window.resize(1280, 820)
window.show()
while not painted:
    app.processEvents()
costly = [name for module, name in ((QtCore, "Qt"), (QtWidgets, "QStyle"), (QtGui, "QIcon")) if name in vars(module)]
later = [name for name in sys.modules if name.startswith(("desktop_manager.ui.models", "desktop_manager.ui.pages"))
         or name.endswith(("command_palette", "organization_popup", "chooser"))]
popups = [widget for widget in app.allWidgets() if widget.isWindow() and widget is not window]
sys.stdout.write(f"{costly} {later} {popups}")
"""


def test_the_shell_is_painted_without_what_takes_long_and_without_what_is_opened_later() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[] [] []"
