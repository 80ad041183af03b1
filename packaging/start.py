"""Where the frozen program starts: gives the environment back that it found, then does what `desktop-manager` does."""

import os
import sys


def _as_found() -> None:
    """Undo for child processes what PyInstaller's loader and its hook for Qt have set for this one.

    The browser that a link opens would take this program's libraries and Qt plugins for its own otherwise. This
    process has read both already: Qt knows its folder by the qt.conf that PySide6 makes.
    """
    if sys.platform.startswith("linux"):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        if before is None:
            os.environ.pop("LD_LIBRARY_PATH", None)
        else:
            os.environ["LD_LIBRARY_PATH"] = before
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)


def _import_as_python_does() -> None:
    """Leave out PyInstaller's importer where modules are files: it looks each name up in its archive, which has none.

    That takes a twentieth of the start.
    """
    if sys.platform.startswith("linux"):
        sys.path_hooks[:] = [hook for hook in sys.path_hooks if hook.__module__ != "pyimod02_importers"]
        sys.path_importer_cache.clear()


_as_found()
_import_as_python_does()

from desktop_manager.__main__ import main  # noqa: E402 - after the environment is as it was found

sys.exit(main())
