"""Reads the configuration files of a folder."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import NamedTuple

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.records import ConfigFile
from desktop_manager.features.mysql_prefix.walking import Candidate, LeftOut, Watcher, code_of, walk


class FoundFile(NamedTuple):
    """A configuration file. `path`: the file itself, absolute; `name`: from the folder that was chosen."""

    path: Path
    name: PurePath
    config: ConfigFile


class Scan(NamedTuple):
    """What a folder holds.

    Attributes:
        files: in the order of the folder.
        left_out: what was not looked into, and why.
        read: how many files were read.
    """

    folder: Path
    files: tuple[FoundFile, ...]
    left_out: tuple[LeftOut, ...]
    read: int


def scan(folder: Path, watcher: Watcher) -> Scan:
    """Read what may be a configuration file below `folder`; what is no such file is forgotten.

    Belongs on a worker: a large tree takes a while. Where `watcher` is cancelled, what was found so far.

    Raises:
        FileRefused: the folder itself cannot be read.
    """
    files: list[FoundFile] = []
    left_out: list[LeftOut] = []
    read = 0
    try:
        for one in walk(folder, watcher):
            if isinstance(one, LeftOut):
                left_out.append(one)
                continue
            read += 1
            config = read_one(one)
            if config is not None:
                files.append(FoundFile(one.path, one.name, config))
    except OSError as error:
        raise FileRefused(code_of(error)) from error
    return Scan(folder, tuple(files), tuple(left_out), read)


def read_one(candidate: Candidate) -> ConfigFile | None:
    """The file as a configuration file, by the name under which it was found."""
    return read_config(candidate.name, candidate.content)
