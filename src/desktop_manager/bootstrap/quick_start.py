"""What makes the start of the real program quick and is none of a test's business: `run` alone calls it."""

import builtins
import gc


def before_imports() -> None:
    """Look for no garbage while the program loads: what is made then stays, and looking takes a tenth of the start."""
    gc.disable()


def after_qt() -> None:
    """Give the import statement back its own speed, once PySide6 is loaded.

    PySide6 takes its place to read the source of every module that is imported later, in search of `__feature__`,
    which nothing here uses. That takes 0.3 ms a module, also of foreign ones, and all the sources stay in memory.
    On PyPy it leaves the statement alone itself (shibokensupport/signature/loader.py).
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def after_first_data() -> None:
    """Look for garbage again, but never among what the start has made."""
    gc.freeze()
    gc.enable()
