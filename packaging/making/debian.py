"""Whose Debian package a library of the build system is, and under which licence."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

DOCS = Path("/usr/share/doc")

LICENCES = {
    "openssl": "Apache-2.0",
    "libffi": "MIT",
    "mpdecimal": "BSD-2-Clause",
    "bzip2": "bzip2-1.0.6",
    "xz-utils": "LicenseRef-public-domain",
    "expat": "MIT",
    "zlib": "Zlib",
    "util-linux": "BSD-3-Clause",
}
"""Licence of the libraries of Debian's source packages, as somebody has read it: a package that is not here has not
been looked at, and is refused. readline is missing on purpose: it is under the GPL alone."""


class Package(NamedTuple):
    """A Debian package: its name, the source package that it was made from, and that one's version."""

    name: str
    source: str
    version: str

    @property
    def copyright_file(self) -> Path:
        """The text of its licences, which every package has (Debian policy 12.5)."""
        return DOCS / self.name / "copyright"


def owners(libraries: Iterable[str]) -> dict[str, Package]:
    """The packages that brought the libraries of these names ("libssl.so.3"). One that no package has is left out."""
    wanted = sorted(libraries)
    if not wanted:
        return {}
    # It answers for those it knows and fails for the others; what is missing in the answer is the caller's business.
    asked = subprocess.run(
        ["dpkg-query", "--search", *(f"*/{re.escape(name)}" for name in wanted)],
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, str] = {}
    for line in asked.stdout.splitlines():
        package, colon, path = line.rpartition(": ")
        if colon and re.match(r"(/usr)?/lib/[^/]+/[^/]+$", path):
            found.setdefault(Path(path).name, package.split(":")[0])
    return {library: installed(name) for library, name in found.items()}


def installed(name: str) -> Package:
    """An installed package. Raises subprocess.CalledProcessError where it is not installed."""
    shown = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${source:Package} ${source:Version}\n", name],
        capture_output=True,
        text=True,
        check=True,
    )
    source, version = shown.stdout.splitlines()[0].split()
    return Package(name, source, version)
