"""What makes the start of the real program quick and is none of a test's business: `run` alone calls it."""

import builtins
import gc
import sys

TURN_S = 0.0005
"""Seconds after which a worker that computes hands Python over to a thread that waits for it, such as the window's.

With Python's own 5 ms and three workers at work, the window waits 15 ms at each of the many turns of one event: 10,000
products made it stand still for 180 ms, and for 75 ms with this (bench/heartbeat.py).
"""


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
    """Look for garbage again, but never among what the start has made; and let no worker keep the window waiting."""
    gc.freeze()
    gc.enable()
    sys.setswitchinterval(TURN_S)
