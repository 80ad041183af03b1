"""Wires every room: the only place that knows them all."""

import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_manager.options import Options

ORGANIZATION_NAME = "desktop-manager"


def run(options: "Options") -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    from desktop_manager.bootstrap import quick_start

    quick_start.before_imports()
    import PySide6.QtCore  # the first of Qt, by which the import statement is changed

    quick_start.after_qt()
    app = make_application()
    application = open_window(app, options)
    if isinstance(application, int):
        return application
    application.complete.connect(quick_start.after_first_data)
    # A window that is hidden in the tray is no last window, but its end is that of the program all the same.
    app.setQuitOnLastWindowClosed(False)
    # In the process of tests it is not this program that is interrupted, so not in the application itself.
    application.window.first_painted.connect(application.hear_interrupts)
    application.window.closed.connect(partial(PySide6.QtCore.QTimer.singleShot, 0, app.quit))
    code = app.exec()
    code = application.interrupted or code
    clean = application.shut_down()
    if application.to_forget is not None:
        from desktop_manager.bootstrap.forgetting_window import after_window

        return after_window(app, application.to_forget, clean=clean)
    from desktop_manager.bootstrap.shutdown import leave

    return leave(code, clean=clean)


def make_application() -> "QApplication":
    """The Qt application, with its names and the translation of its words."""
    from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName(ORGANIZATION_NAME)
    QApplication.setApplicationDisplayName("Desktop Manager")
    QApplication.setDesktopFileName(ORGANIZATION_NAME)
    from desktop_manager.ui.theme.application import make_application as make_styled
    from desktop_manager.ui.translation import install_translation

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = make_styled(sys.argv[:1])
    install_translation(app)
    return app


def open_window(app: "QApplication", options: "Options") -> "Application | int":
    """Show the window; or raise the one that is open already, and return the exit code."""
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.folders import Folders, usual_folders
    from desktop_manager.features.settings import Settings
    from desktop_manager.ui.single_instance import SingleInstance, hand_over
    from desktop_manager.ui.theme.theme import Theme

    folders = Folders(options.data_folder) if options.data_folder else usual_folders()
    alone = None
    if options.screenshots is None:
        alone = SingleInstance(folders.demo.root.with_name("demo-window") if options.demo else folders.root)
        if not alone.acquire():
            return hand_over(alone)
    settings = Settings(folders.settings_file).load()
    if options.screenshots is not None:
        from desktop_manager.bootstrap.screenshots import use_picture_look

        use_picture_look(app)
    theme = Theme(options.theme or settings.theme)  # type: ignore[arg-type]
    theme.apply(app)
    application = Application(options, folders, settings, theme, alone)
    application.show()
    return application


if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
