"""Menu entries, metainfo, man page, copyright and changes, as the tools of a desktop read them."""

import gzip
import re
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop_manager import __main__ as command
from making.desktop_files import COMPONENT, debian_changelog, write_share
from making.project import NAME, version
from support.source_rules import ROOT


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What goes into /usr/share."""
    folder = tmp_path_factory.mktemp("share")
    write_share(folder)
    return folder


def ran(*words: str | Path) -> str:
    """What a command says when it finds nothing wrong."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def entry(share: Path, name: str) -> ConfigParser:
    read = ConfigParser(interpolation=None, delimiters=["="])
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string((share / "applications" / f"{name}.desktop").read_text("utf-8"))
    return read


def page_text(share: Path) -> str:
    return gzip.decompress((share / "man" / "man1" / f"{NAME}.1.gz").read_bytes()).decode()


def options_of_the_program(capsys: pytest.CaptureFixture[str]) -> set[str]:
    with pytest.raises(SystemExit) as left:
        command.main(["--help"])
    assert left.value.code == 0
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", capsys.readouterr().out.partition("options:")[2]))


def test_it_says_what_it_wrote(tmp_path: Path) -> None:
    written = write_share(tmp_path)
    assert written == sorted(path for path in tmp_path.rglob("*") if path.is_file())


def test_no_placeholder_is_left(share: Path) -> None:
    for path in share.rglob("*"):
        if path.is_file() and path.suffix not in {".png", ".svg"}:
            data = path.read_bytes()
            text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
            assert re.findall(r"@[A-Z]+@", text) == [], path


def test_the_menu_entries_are_valid(share: Path) -> None:
    assert ran("desktop-file-validate", *sorted((share / "applications").iterdir())) == ""


def test_the_second_entry_starts_the_demo_and_has_another_name(share: Path) -> None:
    main, demo = (entry(share, name)["Desktop Entry"] for name in (NAME, f"{NAME}-demo"))
    assert (main["Name"], main["Exec"]) == ("Desktop Manager", "desktop-manager")
    assert (demo["Name"], demo["Exec"]) == ("Desktop Manager (demo)", "desktop-manager --demo")
    assert main["Terminal"] == demo["Terminal"] == "false"


def test_each_action_of_an_entry_is_there(share: Path) -> None:
    read = entry(share, NAME)
    for action in read["Desktop Entry"]["Actions"].strip(";").split(";"):
        assert read[f"Desktop Action {action}"]["Exec"].startswith("desktop-manager --")


def test_the_entry_names_the_class_that_its_windows_have(share: Path) -> None:
    from desktop_manager.bootstrap import ORGANIZATION_NAME

    # Qt takes the class on X11 from the name of the application, and the app id on Wayland from the desktop file name.
    assert entry(share, NAME)["Desktop Entry"]["StartupWMClass"] == ORGANIZATION_NAME
    assert "StartupWMClass" not in entry(share, f"{NAME}-demo")["Desktop Entry"]


def test_an_icon_of_the_entrys_name_is_there(share: Path) -> None:
    name = entry(share, NAME)["Desktop Entry"]["Icon"]
    assert (share / "icons" / "hicolor" / "48x48" / "apps" / f"{name}.png").is_file()


def test_another_prefix_stands_in_every_start_line(tmp_path: Path) -> None:
    write_share(tmp_path, program="/opt/manager/bin/desktop-manager")
    for path in (tmp_path / "applications").iterdir():
        lines = re.findall(r"^(?:Try)?Exec=(\S+)", path.read_text("utf-8"), flags=re.MULTILINE)
        assert len(lines) >= 2
        assert set(lines) == {"/opt/manager/bin/desktop-manager"}
    assert ran("desktop-file-validate", *sorted((tmp_path / "applications").iterdir())) == ""


def test_the_metainfo_is_valid(share: Path) -> None:
    assert "successful" in ran("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{COMPONENT}.metainfo.xml")


def test_the_metainfo_names_this_version_and_the_menu_entry(share: Path) -> None:
    root = ElementTree.parse(share / "metainfo" / f"{COMPONENT}.metainfo.xml").getroot()
    release = root.find("releases/release")
    launchable = root.find("launchable")
    assert root.findtext("id") == COMPONENT
    assert release is not None
    assert release.get("version") == version()
    assert launchable is not None
    assert (share / "applications" / str(launchable.text)).is_file()


def test_the_man_page_has_every_option_and_no_other(share: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = page_text(share).replace("\\-", "-")
    options = plain.partition(".SH OPTIONS")[2].partition(".SH")[0]
    told = {
        name
        for term in re.findall(r"^\.TP\n(\.B\S* .+)$", options, flags=re.MULTILINE)
        for name in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", term)
    }
    assert told == options_of_the_program(capsys)


def test_the_man_page_has_no_warning(share: Path, tmp_path: Path) -> None:
    page = tmp_path / f"{NAME}.1"
    page.write_text(page_text(share), "utf-8")
    assert ran("groff", "-ww", "-man", "-Tutf8", "-z", page) == ""


@pytest.mark.parametrize("section", ["EXIT STATUS", "ENVIRONMENT", "FILES"])
def test_the_man_page_has_the_section(share: Path, section: str) -> None:
    assert f"\n.SH {section}\n" in page_text(share)


def test_the_changes_begin_with_this_version_and_fit_a_terminal() -> None:
    lines = debian_changelog().splitlines()
    assert lines[0] == f"{NAME} ({version()}) unstable; urgency=medium"
    assert max(len(line) for line in lines if not line.startswith(" -- ")) <= 80
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert sum(line.startswith("  * ") for line in lines) == len(re.findall(r"^- ", changes, flags=re.MULTILINE))


def test_the_copyright_has_a_text_for_each_licence_it_names(share: Path) -> None:
    paragraphs = (share / "doc" / NAME / "copyright").read_text("utf-8").split("\n\n")
    named = {match[1] for text in paragraphs if (match := re.search(r"^License: (\S+)$", text, flags=re.MULTILINE))}
    texts = {match[1] for text in paragraphs if (match := re.search(r"^License: (\S+)\n .+", text, flags=re.MULTILINE))}
    assert {"MIT", "ISC", "LGPL-3", "PSF-2"} <= texts
    assert named <= texts


def test_the_same_sources_give_the_same_bytes(share: Path, tmp_path: Path) -> None:
    for path in write_share(tmp_path):
        assert path.read_bytes() == (share / path.relative_to(tmp_path)).read_bytes()
