"""The MySQL prefix assistant, on a folder made for the pictures; the site's option is put back afterwards."""

import shutil
import tempfile
from functools import partial
from pathlib import Path

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.hosting.listing import entry_id
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.products.prefix_assistant import PrefixAssistant
from desktop_manager.ui.pages.products.prefix_sheet import PrefixSheet

HOSTING, SITE = 98301, 5301
PREFIX = "wxyz_"
FILES = {
    "wp-config.php": (
        "<?php\ndefine( 'DB_NAME', 'mabase' );\ndefine( 'DB_USER', 'monuser' );\ndefine( 'DB_PASSWORD', 'x' );\n"
    ),
    "shop/.env": "APP_NAME=Laravel\nDB_CONNECTION=mysql\nDB_DATABASE=wxyz_boutique\nDB_USERNAME=wxyz_boutique\n",
    "legacy/connect.php": "<?php\n" + "\n" * 12 + "$db = new mysqli('localhost', $user, 'x', 'base_' . $year);\n",
    "vendor/autoload.php": "<?php\n",
}


class PrefixPictures:
    """The copies that are made of the folder's files are deleted with it."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage
        self._folder = Path()

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        show = partial(self._stage.show, "products")
        return (
            picture(
                "prefix-missing",
                show,
                partial(self._choose, HOSTING),
                partial(self._choose, entry_id(SITE)),
                self._forget_prefix,
                after=self._type_prefix,
            ),
            picture("prefix-review", self._make_folder, self._read),
            picture("prefix-switch", self._to_switch),
            picture("prefix-write", self._switch),
            picture("prefix-result", self._write),
            picture("prefix-back", self._put_back),
            picture("prefix-restore", self._restore),
            picture("prefix-folder", self._open_sheet),
            picture("prefix-folder-review", self._open_sheet, self._read_in_sheet),
            picture(
                "prefix-folder-switch", self._open_sheet, self._read_in_sheet, self._next_in_sheet, after=self._end
            ),
        )

    @property
    def _assistant(self) -> PrefixAssistant:
        pane = self._stage.page(ProductsPage).hostings.pane
        assert pane is not None, "a site is shown"
        assert pane.files.assistant is not None, "it runs PHP"
        return pane.files.assistant

    def _choose(self, line: int) -> None:
        self._stage.page(ProductsPage).show_product(line)

    def _forget_prefix(self) -> None:
        self._assistant.start.prefix.clear()
        self._assistant.start.choose.click()

    def _type_prefix(self) -> None:
        self._assistant.start.prefix.setText(PREFIX)

    def _make_folder(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="desktop-manager-pictures-")).resolve()
        for name, text in FILES.items():
            path = self._folder / "atelier-helvetique.ch" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def _read(self) -> None:
        self._assistant.read_folder(str(self._folder / "atelier-helvetique.ch"))

    def _to_switch(self) -> None:
        self._assistant.review.next.click()

    def _switch(self) -> None:
        self._assistant.switch.next.click()

    def _write(self) -> None:
        self._assistant.write.write.click()

    def _put_back(self) -> None:
        self._assistant.result.back.click()

    def _restore(self) -> None:
        self._assistant.open_restore()

    def _open_sheet(self) -> None:
        self._stage.page(ProductsPage).hostings.made_folder().open_sheet()

    def _read_in_sheet(self) -> None:
        assistant = self._stage.dialog(PrefixSheet).assistant
        assistant.start.prefix.setText(PREFIX)
        assistant.read_folder(str(self._folder / "atelier-helvetique.ch"))

    def _next_in_sheet(self) -> None:
        self._stage.dialog(PrefixSheet).assistant.review.next.click()

    def _end(self) -> None:
        shutil.rmtree(self._folder)
        files = self._stage.context.workspace.prefix_files
        for kept in files.backups.all()[0]:
            if kept.purpose.folder.is_relative_to(self._folder):
                files.backups.remove(kept)
