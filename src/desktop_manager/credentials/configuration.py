"""What the person's environment says about keyrings: nothing, one back end, or none at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_FILE = "keyringrc.cfg"


def named_backend(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """The back end class that the keyring library is told to use, as ``module.Class``; None where nobody says.

    The same two places as in the library, in its order: ``PYTHON_KEYRING_BACKEND``, then ``default-keyring`` in
    ``keyringrc.cfg``. Its ``keyring-path``, a folder of foreign code, is not followed. A file that cannot be read
    is returned as its path: what it wants is unknown, so it must not be taken for silence.
    """
    named = environ.get("PYTHON_KEYRING_BACKEND", "").strip()
    if named:
        return named
    path = _folder(environ, platform) / _FILE
    if not path.exists():
        return None
    import configparser  # costs 10 ms, and hardly anyone has the file

    parser = configparser.RawConfigParser()
    try:
        with path.open(encoding="utf-8") as file:
            parser.read_file(file)
    except (OSError, UnicodeDecodeError, configparser.Error):
        return str(path)
    return parser.get("backend", "default-keyring", fallback="").strip() or None


def _folder(environ: Mapping[str, str], platform: str) -> Path:
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or environ.get("ProgramData") or ".", "Python Keyring")
    home = environ.get("HOME") or os.path.expanduser("~")
    return Path(environ.get("XDG_CONFIG_HOME") or Path(home, ".config"), "python_keyring")
