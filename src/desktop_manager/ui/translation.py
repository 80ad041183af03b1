"""The translation of the window's words. English is one too: it holds the plurals."""

from PySide6.QtCore import QCoreApplication, QTranslator

from desktop_manager.resource_files import find


def install_translation(app: QCoreApplication, language: str = "en") -> QTranslator:
    """Install the words of `language`; read before the first paint.

    Raises:
        FileNotFoundError: the program does not ship that language.
    """
    translator = QTranslator(app)
    if not translator.load(str(find(f"i18n/desktop_manager_{language}.qm"))):
        raise FileNotFoundError(f"desktop_manager_{language}.qm")
    app.installTranslator(translator)
    return translator
