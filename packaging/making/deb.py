"""The Debian package: the folder in /usr/lib, the program on the PATH, and what a desktop reads of it."""

import hashlib
import os
import shutil
import subprocess
import textwrap
from pathlib import Path

from making.desktop_files import write_share
from making.project import DISPLAY_NAME, MAINTAINER, NAME, PACKAGING, SUMMARY, built_at, version
from making.system_libraries import depends, needs

LINUX = PACKAGING / "linux"

RECOMMENDS = (
    # Without a keyring the token is kept for one run only. Debian has no name for "whatever offers
    # org.freedesktop.secrets": these do, KDE's wallet since its frameworks 5.97.
    "gnome-keyring | libkf5wallet-bin | kwalletd6 | keepassxc",
    # The keyring, notices and the desktop's file dialog are reached through the session bus.
    "default-dbus-session-bus | dbus-session-bus",
    # xdg-open: links into the Manager open in the browser.
    "xdg-utils",
)
SUGGESTS = (
    # The desktop's own file dialog; Qt has one for where this is missing.
    "xdg-desktop-portal",
)

DESCRIPTION = """\
Desktop Manager shows every organization you belong to at Infomaniak in one place: products, renewals, invoices, \
members, security and support. What was fetched stays readable offline, in an encrypted file.

It signs in with an API token that the user makes in Infomaniak's Manager and can withdraw there at any time. The \
token is kept in the keyring of the desktop. A demo with invented organizations runs without an account and without \
network.

Desktop Manager is not an Infomaniak product."""


def build_deb(folder: Path, out: Path, work: Path) -> Path:
    """Pack `folder`, the frozen program, as a Debian package into `out`; returns its path.

    `work` is where the tree is laid out, anew each time. Every time in it is built_at(). Raises ValueError where a
    library's package is unknown, subprocess.CalledProcessError where dpkg-deb gives up.
    """
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(folder, program, symlinks=True)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("..", "lib", NAME, NAME))
    write_share(tree / "usr" / "share")
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides)
    kilobytes = installed_size(tree)
    architecture = _architecture()
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_text(depends(needs(folder)), kilobytes, architecture), "utf-8")
    (control / "md5sums").write_text(md5sums(tree), "utf-8")
    shutil.copyfile(LINUX / "postrm", control / "postrm")
    _give_modes_and_times(tree)
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"{NAME}_{version()}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(built_at())},
    )
    return package


def control_text(needed: list[str], kilobytes: int, architecture: str) -> str:
    """The control file (Debian policy 5.3)."""
    paragraphs = DESCRIPTION.split("\n\n")
    described = "\n .\n".join(textwrap.indent(textwrap.fill(paragraph, 76), " ") for paragraph in paragraphs)
    fields = {
        "Package": NAME,
        "Version": version(),
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(needed),
        "Recommends": ", ".join(RECOMMENDS),
        "Suggests": ", ".join(SUGGESTS),
        "Section": "net",
        "Priority": "optional",
        # Policy 5.6.13: no article before it, and no capital.
        "Description": f"{_synopsis()}\n{described}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def installed_size(tree: Path) -> int:
    """Kilobytes (1024 bytes) that the files take: each rounded up, 1 for whatever is no file (deb-substvars(5))."""
    sizes = [path.lstat().st_size if _is_file(path) else 1 for path in tree.rglob("*")]
    return sum(-(-size // 1024) for size in sizes)


def md5sums(tree: Path) -> str:
    """The sums by which dpkg --verify knows the files, less those of DEBIAN itself and of links."""
    paths = sorted(path for path in tree.rglob("*") if _is_file(path) and tree / "DEBIAN" not in path.parents)
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in paths
    )


def _synopsis() -> str:
    article, _, rest = SUMMARY.partition(" ")
    return f"{DISPLAY_NAME}: {rest}" if article == "A" else SUMMARY


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _architecture() -> str:
    asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def _give_modes_and_times(tree: Path) -> None:
    started = {tree / "usr" / "lib" / NAME / NAME, tree / "DEBIAN" / "postrm"}
    for path in (*tree.rglob("*"), tree):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in started else 0o644)
        os.utime(path, (built_at(), built_at()), follow_symlinks=False)
