"""Qt answers in every language with what the build leaves of ICU's data as it does with all of it."""

import json
import os
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import PySide6
import pytest

from making.common_data import read_common_data, write_common_data
from making.data_library import read_data_library, write_data_library
from making.icu_data import without_left_out

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings ICU along on Linux alone")

ANSWERS = Path(__file__).with_name("icu_answers.py")

GONE = {
    "East Asia, which the program's Python cannot read either": (
        *("Big5*", "EUC-*", "euc-tw-*", "GB*", "HZ-GB-2312", "ISO-2022-*", "ISO_2022,*", "KSC_5601", "Shift_JIS"),
        "cp1363",
    ),
    "mainframes, DOS outside Europe and Cyrillic, and variants that have no name but IBM's number": (
        *("IBM*", "ibm-*", "ebcdic-*", "cp851"),
    ),
    "old machines, telephones and printers": (
        *("Adobe-Standard-Encoding", "LMBCS-1", "gsm-*", "hp-roman8", "x-mac-*", "x11-compound-text"),
    ),
    "Thai's older one, ISO-8859-11 and windows-874 are the same letters": ("TIS-620",),
}
"""The encodings that Qt has no converter for any more, by reason: all that is different."""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """With all of ICU's data, and with what stays."""
    (whole,) = (Path(PySide6.__path__[0]) / "Qt" / "lib").glob("libicudata.so.*")
    library = read_data_library(whole.read_bytes())
    table = write_common_data(without_left_out(read_common_data(library.table)))
    slim = write_data_library(library._replace(table=table), tmp_path_factory.mktemp("icu"))
    all_of_it = asked(whole)
    left = asked(slim)
    assert (all_of_it["libraries"], left["libraries"]) == ([str(whole)], [str(slim)])
    return all_of_it, left


def asked(icu: Path) -> dict[str, Any]:
    """A library that is there already is taken for every other of its name."""
    environment = os.environ | {"LD_PRELOAD": str(icu), "LC_ALL": "C.UTF-8"}
    ended = subprocess.run([sys.executable, ANSWERS], env=environment, capture_output=True, timeout=60, check=True)
    return dict(json.loads(ended.stdout))


def test_answers_are_the_same_but_for_the_encodings(answers: tuple[dict[str, Any], dict[str, Any]]) -> None:
    before, after = answers
    different = [
        f"{what}: {which}"
        for what in before.keys() - {"encodings", "libraries"}
        for which in before[what]
        if before[what][which] != after[what][which]
    ]
    assert not different


def test_the_questions_tell_languages_apart(answers: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, after = answers
    orders = {
        locale: after["orders"][f"{locale} False CaseSensitive False"] for locale in ("de", "sv", "cs", "zh", "ja")
    }
    assert len({tuple(order) for order in orders.values()}) == len(orders)
    assert after["letters"]["tr"] != after["letters"]["de"]
    assert "Mitteleuropäische Normalzeit" in after["zones"]["Europe/Zurich de"]
    assert "heure normale d’Europe centrale" in after["zones"]["Europe/Zurich fr"]
    assert not [name for name, told in after["decoded"].items() if told[0] != "True"]
    assert after["decoded"]["windows-1252"][1] == "€"
    assert True in after["equal"].values()


def test_only_the_encodings_that_are_listed_are_gone(answers: tuple[dict[str, Any], dict[str, Any]]) -> None:
    before, after = (set(each["encodings"]) for each in answers)
    patterns = [pattern for patterns in GONE.values() for pattern in patterns]
    assert after < before
    assert not {name for name in before - after if not any(fnmatchcase(name, pattern) for pattern in patterns)}
    assert not [pattern for pattern in patterns if not any(fnmatchcase(name, pattern) for name in before - after)]
