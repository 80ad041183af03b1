"""What tells of the machine that a folder was built on: its paths, its user, its name, and where its pip looks."""

import configparser
import getpass
import os
import platform
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import CodeType
from urllib.parse import urlsplit

from making.project import ROOT

TOO_COMMON = frozenset({
    "admin", "build", "builder", "debian", "docker", "host", "home", "linux", "localhost", "root", "runner", "server",
    "test", "ubuntu", "user", "work", "worker",
})  # fmt: skip
"""Names of users and machines that stand in every program for other reasons."""

_SHORTEST_NAME = 4
_PIP_CONFS = ("/etc/pip.conf", "~/.config/pip/pip.conf", "~/.pip/pip.conf")
_LETTER = b"[A-Za-z0-9_]"
_ENCODINGS = (
    ("utf-8", _LETTER, _LETTER),
    ("utf-16-be", _LETTER, b"\0" + _LETTER),
    ("utf-16-le", _LETTER + b"\0", _LETTER),
)
"""How programs write texts, and how a letter before a word and one after it look in the bytes next to the word."""

_PIP_PLACES = frozenset({"index-url", "extra-index-url", "find-links", "cache-dir"})


def of_this_machine() -> list[str]:
    """The words that nothing which is handed out may hold, for `Words`; without those that would say nothing.

    Paths: this checkout, the home folder, pyenv's, pip's cache and places. Names: of the user and of the machine,
    where they are four letters or longer and not as common as "root".
    """
    home = Path.home()
    paths = [str(ROOT), str(home), str(home / ".pyenv"), str(home / ".cache" / "pip"), *_pips_places(home)]
    names = [name for name in (getpass.getuser(), platform.node()) if is_telling(name)]
    # A daemon may have "/" for its home.
    return sorted({word for word in (*paths, *names) if word.strip("/")})


def is_telling(name: str) -> bool:
    """Whether a name in a file would say anything of the machine: it is neither short nor common."""
    return len(name) >= _SHORTEST_NAME and name.lower() not in TOO_COMMON


class Words:
    """Looks for words in bytes. A word counts where it stands alone: neither letter nor digit goes on before or after.

    So "/root" is found in "/root/x.py" and "anna" in "anna@", but neither "/rooted" nor "joanna" nor "/x/root" is.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Raises ValueError for a word that is empty."""
        self._words = []
        for word in sorted(set(words)):
            if not word.strip("/ "):
                raise ValueError("a word to look for is empty")
            for encoding, before, after in _ENCODINGS:
                needle = word.encode(encoding)
                pattern = re.compile(b"(?<!" + before + b")" + re.escape(needle) + b"(?!" + after + b")")
                self._words.append((word, needle, pattern))

    def within(self, content: bytes) -> list[str]:
        """The words that stand in these bytes, as UTF-8 or as UTF-16, each once."""
        # `in` is many times faster than a pattern, and nearly always says no.
        return sorted({word for word, needle, pattern in self._words if needle in content and pattern.search(content)})


def file_names(code: CodeType) -> set[str]:
    """The source files that a code object and all inside it say they were compiled from."""
    found = {code.co_filename}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found |= file_names(constant)
    return found


def _pips_places(home: Path) -> list[str]:
    said = [os.environ.get(f"PIP_{option.upper().replace('-', '_')}", "") for option in _PIP_PLACES]
    for name in (*_PIP_CONFS, os.environ.get("PIP_CONFIG_FILE", os.devnull)):
        reader = configparser.RawConfigParser()
        reader.read(Path(name.replace("~", str(home), 1)), "utf-8")
        said += [reader.get(section, option) for section in reader.sections() for option in reader.options(section)
                 if option in _PIP_PLACES]  # fmt: skip
    return _places(" ".join(said).split())


def _places(addresses: Sequence[str]) -> list[str]:
    # Only the host of an address: it may have a password in front.
    split = [urlsplit(address) for address in addresses]
    return [place for each in split if (place := each.hostname or each.path) and place.strip("/")]
