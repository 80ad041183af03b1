"""ICU's data is read as it is in Qt's own library, and written without what nobody asks for, or not at all."""

import struct
import sys
from pathlib import Path

import PySide6
import pytest

from making.common_data import CommonData, NotUnderstood, read_common_data, write_common_data
from making.data_library import read_data_library, write_data_library
from making.icu_data import KEPT, LEFT_OUT, LIBRARY, slim_icu, stays, without_left_out

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings ICU along on Linux alone")

HEADER = struct.pack("<HBBHHBBBB4s4B4B", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, 3, 0, 0, 0).ljust(
    32, b"\0"
)
SMALL = CommonData(
    HEADER,
    {
        "icudt73l/coll/de.res": b"order".ljust(16, b"\xaa"),
        "icudt73l/ibm-37_P100-1995.cnv": b"mainframe".ljust(16, b"\xaa"),
        "icudt73l/ibm-923_P100-1998.cnv": b"western".ljust(16, b"\xaa"),
        "icudt73l/lang/de.res": bytes(48),
    },
)


def icu_of_qt() -> Path:
    (found,) = (Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*")
    return found


@pytest.fixture(scope="module")
def of_qt() -> CommonData:
    return read_common_data(read_data_library(icu_of_qt().read_bytes()).table)


def folder_with(content: bytes, tmp_path: Path, name: str = "libicudata.so.73") -> Path:
    library = tmp_path / "desktop-manager" / Path(LIBRARY).with_name(name)
    library.parent.mkdir(parents=True)
    library.write_bytes(content)
    library.chmod(0o644)
    return library


def test_items_of_qts_own_library_are_found_whole(of_qt: CommonData) -> None:
    items = {name.partition("/")[2]: item for name, item in of_qt.items.items()}
    assert {"root.res", "coll/ucadata.icu", "coll/sv.res", "zone/de.res", "zoneinfo64.res", "cnvalias.icu"} <= set(
        items
    )
    assert all(item[2:4] == b"\xda\x27" for item in items.values())
    assert items["coll/sv.res"][12:16] == b"ResB"
    assert items["ibm-5348_P100-1997.cnv"][12:16] == b"cnvt"


def test_what_is_written_is_read_back_item_for_item(of_qt: CommonData) -> None:
    slim = without_left_out(of_qt)
    again = read_common_data(write_common_data(slim))
    assert again == slim
    assert list(again.items) == list(slim.items)
    assert all(item == of_qt.items[name] for name, item in again.items.items())


def test_the_whole_comes_out_as_icus_own_tools_wrote_it(of_qt: CommonData) -> None:
    assert write_common_data(of_qt) == read_data_library(icu_of_qt().read_bytes()).table


def test_sorting_and_zones_stay_in_every_language(of_qt: CommonData) -> None:
    left_out = [name for name in of_qt.items if not stays(name)]
    assert not [name for name in left_out if name.split("/")[1] in ("coll", "zone")]
    assert not [name for name in left_out if name.count("/") == 1 and name.endswith((".res", ".nrm"))]


def test_every_pattern_fits_something_that_qt_brings_along(of_qt: CommonData) -> None:
    inner = [Path(name.partition("/")[2]) for name in of_qt.items]
    assert not [line for line in (*LEFT_OUT, *KEPT) if not any(name.match(line.pattern) for name in inner)]


def test_the_folder_gets_a_smaller_library_of_the_same_name_and_mode(tmp_path: Path) -> None:
    old = icu_of_qt().read_bytes()
    library = folder_with(old, tmp_path)
    before, after = slim_icu(tmp_path / "desktop-manager", tmp_path / "work")
    new = library.read_bytes()
    assert (before, after) == (len(old), len(new))
    assert after < 12_000_000 < before
    assert read_data_library(new)[:3] == read_data_library(old)[:3]
    assert library.stat().st_mode & 0o777 == 0o644


def test_the_same_library_gives_the_same_bytes_also_when_it_is_slim_already(tmp_path: Path) -> None:
    written = []
    for number in ("one", "two"):
        library = folder_with(icu_of_qt().read_bytes(), tmp_path / number)
        for work in ("first", "again"):
            slim_icu(tmp_path / number / "desktop-manager", tmp_path / number / work)
            written.append(library.read_bytes())
    assert len(set(written)) == 1


def test_the_stack_of_the_new_library_is_not_executable(tmp_path: Path) -> None:
    old = read_data_library(icu_of_qt().read_bytes())
    made = write_data_library(old._replace(table=write_common_data(SMALL)), tmp_path).read_bytes()
    headers = [struct.unpack_from("<II", made, 64 + 56 * index) for index in range(made[0x38])]
    assert [flags & 1 for kind, flags in headers if kind == 0x6474E551] == [0]


def test_of_a_small_table_only_what_somebody_asks_for_stays() -> None:
    assert [name.partition("/")[2] for name in without_left_out(SMALL).items] == [
        "coll/de.res",
        "ibm-923_P100-1998.cnv",
    ]


@pytest.mark.parametrize(
    ("at", "put", "said"),
    [
        (2, b"\xda\x28", "the mark da28 at the top is not the one of ICU's data"),
        (8, b"\x01", "for another kind of computer"),
        (9, b"\x01", "for another kind of computer"),
        (12, b"ResB", "of the format ResB 1, only CmnD 1 is known"),
        (16, b"\x02", "of the format CmnD 2, only CmnD 1 is known"),
        (0, b"\x21\x00", "claims 33 bytes"),
        (0, b"\xf0\xff", "claims 65520 bytes"),
        (32, b"\xff\xff\xff\x00", "not whole"),
        (36 + 4, b"\x00\x00\x00\x00", "do not follow each other"),
        (36 + 8, b"\x24\x00\x00\x00", "not sorted"),
    ],
)
def test_what_is_not_known_is_refused_in_one_sentence(at: int, put: bytes, said: str) -> None:
    content = bytearray(write_common_data(SMALL))
    content[at : at + len(put)] = put
    with pytest.raises(NotUnderstood, match=said) as refused:
        read_common_data(bytes(content))
    assert "\n" not in str(refused.value)


def test_names_out_of_order_are_not_written() -> None:
    with pytest.raises(NotUnderstood, match="not sorted"):
        write_common_data(SMALL._replace(items=dict(sorted(SMALL.items.items(), reverse=True))))


def test_an_unknown_table_leaves_the_library_as_it_is(tmp_path: Path) -> None:
    old = read_data_library(icu_of_qt().read_bytes())
    unknown = old._replace(table=b"\0" * 4096)
    content = write_data_library(unknown, tmp_path / "made").read_bytes()
    library = folder_with(content, tmp_path)
    with pytest.raises(NotUnderstood):
        slim_icu(tmp_path / "desktop-manager", tmp_path / "work")
    assert library.read_bytes() == content


def test_a_library_with_code_is_not_taken_for_one_of_data() -> None:
    with pytest.raises(NotUnderstood, match="not one table of data"):
        read_data_library(next(icu_of_qt().parent.glob("libicuuc.so.*")).read_bytes())


def test_a_folder_without_the_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotUnderstood, match="0 files are called"):
        slim_icu(tmp_path, tmp_path)
