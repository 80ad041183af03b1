"""What a desktop reads of the program: menu entries, metainfo, icons, man page, copyright and changes.

The same for the Debian package and for the self-extracting file; only the path of the program differs.
"""

import gzip
import re
import textwrap
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from making.icons import write_hicolor
from making.project import MAINTAINER, NAME, PACKAGING, ROOT, SUMMARY, built_at, version

LINUX = PACKAGING / "linux"
COMPONENT = "invalid.desktop_manager.desktop_manager"
"""The AppStream id; the metainfo says why it ends nowhere."""

_CHANGE_WIDTH = 78


def write_share(destination: Path, *, program: str = NAME) -> list[Path]:
    """Write the tree of a `share` folder into `destination`; returns the files, sorted.

    `program` is what a menu entry starts: the bare name where it is on everybody's PATH, else an absolute path; a
    placeholder that an installer fills in is taken as it is.
    """
    filled = {
        "PROGRAM": program,
        "VERSION": version(),
        "DATE": _built().strftime("%Y-%m-%d"),
        "SUMMARY": SUMMARY,
        "MIT": _licence(ROOT / "LICENSE"),
        "ISC": _licence(ROOT / "resources" / "icons" / "LICENSE"),
    }
    entries = sorted(LINUX.glob("*.desktop"))
    written = write_hicolor(destination)
    written += [_write(destination / "applications" / entry.name, _filled(entry, filled)) for entry in entries]
    metainfo = f"{COMPONENT}.metainfo.xml"
    written.append(_write(destination / "metainfo" / metainfo, _filled(LINUX / metainfo, filled)))
    page = f"{NAME}.1"
    written.append(_write(destination / "man" / "man1" / f"{page}.gz", _packed(_filled(LINUX / page, filled))))
    documents = destination / "doc" / NAME
    written.append(_write(documents / "copyright", _filled(LINUX / "copyright", filled)))
    # Debian's form and name for a program that is packaged by its own authors (policy 12.7).
    written.append(_write(documents / "changelog.gz", _packed(debian_changelog())))
    return sorted(written)


def debian_changelog() -> str:
    """CHANGELOG.md as one Debian changelog, newest version first (deb-changelog(5)).

    A version that is not released yet, and one without a readable date, has the time of this build.
    Raises ValueError where the newest version is not that of the program.
    """
    entries = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    written = [_changelog_entry(*entry.split("\n", 1)) for entry in entries]
    if not written or not written[0].startswith(f"{NAME} ({version()})"):
        raise ValueError(f"CHANGELOG.md does not begin with version {version()}")
    return "\n".join(written)


def _changelog_entry(heading: str, text: str) -> str:
    number = re.match(r"\[?([0-9.]+)\]?", heading)
    if number is None:
        raise ValueError(f"CHANGELOG.md has a heading without a version: {heading}")
    day = re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", heading)
    when = datetime.fromisoformat(day[0]).replace(tzinfo=UTC) if day else _built()
    lines = [f"{NAME} ({number[1]}) unstable; urgency=medium", ""]
    for change in re.findall(r"^- (.+(?:\n  .+)*)", text, flags=re.MULTILINE):
        plain = re.sub(r"\s+", " ", change).replace("`", "").replace("**", "")
        lines += textwrap.wrap(
            plain,
            _CHANGE_WIDTH,
            initial_indent="  * ",
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join([*lines, "", f" -- {MAINTAINER}  {format_datetime(when)}", ""])


def _built() -> datetime:
    return datetime.fromtimestamp(built_at(), UTC)


def _licence(source: Path) -> str:
    """The text in the form of a field of a Debian control file: each line indented, an empty one a full stop."""
    lines = source.read_text("utf-8").strip().splitlines()
    wrapped = [part for line in lines for part in (textwrap.wrap(line, _CHANGE_WIDTH) or [""])]
    return "\n".join(f" {line}" if line else " ." for line in wrapped)


def _filled(source: Path, values: dict[str, str]) -> str:
    text = source.read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
