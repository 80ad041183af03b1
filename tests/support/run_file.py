"""Self-extracting files of a small made-up program, and what is left of them on the disk."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import making.self_extracting
from making.library_packages import Asked
from making.self_extracting import pack

ASKED = Asked("2.17", ("libEGL.so.1", "libxcb-cursor.so.0"))
ENTRY = "[Desktop Entry]\nType=Application\nName=Desktop Manager\nTryExec=@PROGRAM@\nExec=@PROGRAM@ --demo\n"


def make_program(folder: Path, says: str) -> None:
    """A program that says one word, with a file beside it named after that word, a link and a file with an odd name."""
    inside = folder / "_internal" / "PySide6"
    inside.mkdir(parents=True)
    program = folder / "desktop-manager"
    program.write_text(f"#!/bin/sh\necho {says}\n")
    program.chmod(0o755)
    (inside / f"only in {says}.txt").write_text(says)
    (inside / 'it\'s "odd" $HOME.txt').write_text("odd")
    (folder / "_internal" / "odd.txt").symlink_to('PySide6/it\'s "odd" $HOME.txt')


def make_run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str = "0.1.0",
    *,
    says: str = "",
    program: Path | None = None,
) -> Path:
    """A self-extracting file of that version; its program says the version, unless `program` is taken for it."""
    monkeypatch.setattr(making.self_extracting, "version", lambda: version)
    monkeypatch.setattr(making.self_extracting, "machine", lambda: "x86_64")
    folder, share = tmp_path / f"folder-{version}", tmp_path / f"share-{version}"
    make_program(folder, version)
    if program is not None:
        shutil.copy(program, folder / "desktop-manager")
    for name in ("desktop-manager", "desktop-manager-demo"):
        path = share / "applications" / f"{name}.desktop"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ENTRY)
    icon = share / "icons" / "hicolor" / "48x48" / "apps" / "desktop-manager.png"
    icon.parent.mkdir(parents=True)
    icon.write_text(f"icon of {version}")
    made = tmp_path / f"desktop-manager-{version}.run"
    pack(folder, share, made, ASKED)
    return made


class Computer:
    """Runs programs with a home folder and a search path of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home of somebody"
        self.home.mkdir()
        self.fakes = folder / "fakes"
        self.fakes.mkdir()
        self.path = f"{self.fakes}:/usr/sbin:/usr/bin:/sbin:/bin"
        # A system that lacks nothing, and a user who is not root.
        self.libraries("libEGL.so.1", "libxcb-cursor.so.0")
        self.fake("getconf", "echo glibc 2.36")
        self.fake("uname", "echo x86_64")
        self.fake("id", "echo 1000")

    def libraries(self, *names: str) -> None:
        """Have the loader know these libraries and no others."""
        self.fake("ldconfig", f"printf '\\t%s (libc6,x86-64) => /x\\n' {' '.join(names)}")

    def fake(self, name: str, script: str) -> None:
        """Have a shell script found under that name before the system's program."""
        path = self.fakes / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def real(self, name: str) -> None:
        """Take a fake back."""
        (self.fakes / name).unlink()

    def environment(self) -> dict[str, str]:
        """All that programs are told."""
        return {"HOME": str(self.home), "PATH": self.path}

    def run(self, *command: str | Path, shell: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
        """What came of the command, with no terminal to ask at."""
        return subprocess.run(
            [*shell, *map(str, command)],
            env=self.environment(),
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def done(self, *command: str | Path, shell: Sequence[str] = ()) -> str:
        """Its output; fails where it did."""
        result = self.run(*command, shell=shell)
        assert result.returncode == 0, result.stderr + result.stdout
        assert result.stderr == ""
        return result.stdout

    def refused(self, *command: str | Path, shell: Sequence[str] = ()) -> str:
        """Its one sentence of refusal."""
        result = self.run(*command, shell=shell)
        assert result.returncode == 1, result.stderr + result.stdout
        assert len(result.stderr.splitlines()) == 1, result.stderr
        return result.stderr


def everything(folder: Path) -> list[str]:
    """Every file, link and folder below."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def versions(prefix: Path) -> list[str]:
    """The folders of versions, finished or not."""
    return sorted(name for name in os.listdir(prefix / "lib") if name != "desktop-manager")
