"""Copies of the user's own files outlast the demo, which forgets everything else."""

import os
from pathlib import Path, PurePath

from desktop_manager.bootstrap.folders import Folders
from desktop_manager.bootstrap.opening import DemoOpener
from support.prefix_site import FILES, WRITTEN, put_site


class Quiet:
    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest here."""


def test_what_the_demo_wrote_into_real_files_can_be_put_back_by_the_next_run(tmp_path: Path) -> None:
    site = put_site(tmp_path)
    folders = Folders(tmp_path / "data")
    demo = DemoOpener(folders.demo, "en", None, 0)
    first = demo.open().workspace
    files = first.prefix_files
    files.write(files.review(files.scan(site, Quiet()), "wxyz_", "add"), {PurePath("wp-config.php")})
    demo.close(first)
    assert (site / "wp-config.php").read_bytes() == WRITTEN
    assert not folders.demo.root.exists()
    assert os.listdir(folders.root) == ["copies"]

    second = demo.open().workspace
    ((kept,), _) = second.prefix_files.kept()
    second.prefix_files.restore(kept.backup.id)
    demo.close(second)
    assert (site / "wp-config.php").read_bytes() == FILES["wp-config.php"]
