"""The program's icon: the pictures in resources, the icon theme, and the containers of Windows and macOS."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_manager.ui.theme.program_icon import FILES
from making.icons import HICOLOR_SIZES, MASTER, WINDOW_SIZES, icns, ico, render, write_hicolor, write_window_icons
from making.project import NAME, ROOT

PNG = b"\x89PNG\r\n\x1a\n"


def picture(data: bytes) -> QImage:
    assert data.startswith(PNG)
    return QImage.fromData(data)


@pytest.mark.parametrize("size", HICOLOR_SIZES)
def test_every_size_is_a_square_with_clear_corners_and_the_accent(size: int) -> None:
    drawn = picture(render(size))
    assert (drawn.width(), drawn.height()) == (size, size)
    assert drawn.pixelColor(0, 0).alpha() < 128
    ground = drawn.pixelColor(size // 2, max(1, size // 12))
    assert ground.alpha() == 255
    assert ground.blue() > 200 > 128 > ground.red()


def test_the_window_in_it_is_white_and_its_side_bar_is_not() -> None:
    drawn = picture(render(64))
    assert drawn.pixelColor(48, 17) == QColor("#ffffff")
    assert drawn.pixelColor(18, 44) == QColor("#c7d4fc")


def test_the_smallest_keeps_the_mark_of_the_dropdown_apart_from_white() -> None:
    drawn = picture(render(16))
    lightness = [drawn.pixelColor(9, y).lightness() for y in range(3, 13)]
    assert max(lightness) > 230
    dark = "".join("x" if value < 170 else "." for value in lightness).strip(".")
    assert len([part for part in dark.split(".") if part]) == 2


def test_the_same_size_gives_the_same_bytes() -> None:
    assert render(48) == render(48)


def test_an_inset_leaves_the_rim_empty() -> None:
    drawn = picture(render(100, inset=0.1))
    assert drawn.pixelColor(9, 50).alpha() == 0
    assert drawn.pixelColor(15, 50).alpha() == 255


def test_the_pictures_in_resources_are_what_the_master_gives(tmp_path: Path) -> None:
    written = write_window_icons(tmp_path)
    assert sorted(path.name for path in written) == sorted(f"{NAME}-{size}.png" for size in WINDOW_SIZES)
    for path in written:
        assert QImage(str(ROOT / "resources" / "app" / path.name)) == QImage(str(path)), path.name


def test_the_program_loads_just_those() -> None:
    assert set(FILES) == {f"app/{NAME}-{size}.png" for size in WINDOW_SIZES}


def test_the_icon_theme_has_every_size_and_the_master(tmp_path: Path) -> None:
    written = write_hicolor(tmp_path)
    theme = tmp_path / "icons" / "hicolor"
    for size in HICOLOR_SIZES:
        assert QImage(str(theme / f"{size}x{size}" / "apps" / f"{NAME}.png")).width() == size
    assert (theme / "scalable" / "apps" / f"{NAME}.svg").read_bytes() == MASTER.read_bytes()
    assert sorted(written) == sorted(path for path in theme.rglob("*") if path.is_file())


def test_windows_finds_each_picture_where_the_directory_says() -> None:
    data = ico()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    sizes = []
    end = 6 + 16 * count
    for index in range(count):
        width, height, colours, _, planes, bits, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        side = picture(data[offset : offset + length]).width()
        assert (width or 256, height or 256) == (side, side)
        assert (colours, planes, bits) == (0, 1, 32)
        assert offset == end
        end += length
        sizes.append(side)
    assert end == len(data)
    assert {16, 24, 32, 48, 256} <= set(sizes)
    assert sizes == sorted(sizes)


def test_macos_finds_each_picture_under_its_type() -> None:
    data = icns()
    magic, length = struct.unpack_from(">4sI", data)
    assert (magic, length) == (b"icns", len(data))
    found: dict[bytes, int] = {}
    at = 8
    while at < len(data):
        kind, size = struct.unpack_from(">4sI", data, at)
        found[kind] = picture(data[at + 8 : at + size]).width()
        at += size
    assert at == len(data)
    single = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
    doubled = {b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
    assert found == single | doubled
