"""The rules of architecture.md that a syntax tree can show, and for each the proof that it sees what it is for."""

import ast
import re
import statistics
from pathlib import Path

import pytest

from support import source_rules
from support.source_rules import ROOT, SOURCE, TESTS, Rule, breaches, modules

EVERYWHERE = modules(SOURCE)
WINDOW = modules(SOURCE / "ui")
PAINTED = [path for path in EVERYWHERE if path != SOURCE / "ui" / "theme" / "tokens.py" and "demo" not in path.parts]

DECODING = [path for path in EVERYWHERE if path != SOURCE / "api" / "decoding.py"]

LONGEST = 500
MEDIAN = 130
EMPTY_NAMES = re.compile(r"^(utils?|helpers?|common|misc|managers?|tools?|stuff)$")

RULES = [
    pytest.param(source_rules.composed_translations, WINDOW, id="tr() gets a literal text"),
    pytest.param(source_rules.connected_lambdas, EVERYWHERE, id="signals get bound methods"),
    pytest.param(source_rules.untranslated_texts, WINDOW, id="texts go through translation"),
    pytest.param(source_rules.colours, PAINTED, id="colours are tokens"),
    pytest.param(source_rules.shared_thread_pools, EVERYWHERE, id="no QThreadPool"),
    pytest.param(source_rules.possessive_groups, EVERYWHERE, id="no group is repeated possessively"),
    pytest.param(source_rules.unguarded_decoders, DECODING, id="decoders are made in one place"),
    pytest.param(source_rules.unexplained_skips, modules(TESTS), id="skips have reasons"),
]

BROKEN = [
    (source_rules.composed_translations, 'self.tr(f"{count} products")'),
    (source_rules.composed_translations, 'QCoreApplication.translate("Page", "Hello " + name)'),
    (source_rules.composed_translations, 'translate("Page", "{} products".format(3))'),
    (source_rules.connected_lambdas, "button.clicked.connect(lambda: self.close())"),
    (source_rules.connected_lambdas, "button.clicked.connect(lambda: 1, Qt.ConnectionType.QueuedConnection)"),
    (source_rules.untranslated_texts, 'label.setText("Products")'),
    (source_rules.untranslated_texts, 'label.setToolTip(f"{count} products")'),
    (source_rules.untranslated_texts, 'QPushButton("Sign in", self)'),
    (source_rules.colours, 'pen = "#2f5bea"'),
    (source_rules.colours, 'sheet = f"color: #FFF; width: {width}px"'),
    (source_rules.colours, 'sheet = "background: rgba(0, 0, 0, 40)"'),
    (source_rules.colours, "QColor(255, 0, 0)"),
    (source_rules.colours, 'QColor("red")'),
    (source_rules.colours, "QColor(Qt.GlobalColor.white)"),
    (source_rules.shared_thread_pools, "from PySide6.QtCore import QThreadPool"),
    (source_rules.shared_thread_pools, "QtCore.QThreadPool.globalInstance()"),
    (source_rules.possessive_groups, 'LINE = rb"(?:a|b)*+"'),
    (source_rules.possessive_groups, 'LINE = r"(?>ab)"'),
    (source_rules.possessive_groups, 'LINE = b"(" + NAME + b")" + b"?+"'),
    (source_rules.unguarded_decoders, "msgspec.json.decode(payload, type=Profile)"),
    (source_rules.unguarded_decoders, "msgspec.json.Decoder(Profile).decode(payload)"),
    (source_rules.unguarded_decoders, "msgspec.convert(found, Profile)"),
    (source_rules.unguarded_decoders, "from msgspec.json import decode"),
    (source_rules.unexplained_skips, "@pytest.mark.skip\ndef test_a(): ..."),
    (source_rules.unexplained_skips, "@pytest.mark.skipif(True)\ndef test_a(): ..."),
    (source_rules.unexplained_skips, "pytest.skip()"),
]

KEPT = [
    (source_rules.composed_translations, 'self.tr("{count} products").format(count=count)'),
    (source_rules.composed_translations, 'translate("Page", "%n product(s)", None, count)'),
    (source_rules.composed_translations, 'translate("Page", "%n min ago", "", seconds // 60)'),
    (source_rules.connected_lambdas, "button.clicked.connect(self._close)"),
    (source_rules.connected_lambdas, "rows.sort(key=lambda row: row.name)"),
    (source_rules.untranslated_texts, 'label.setText(self.tr("Products"))'),
    (source_rules.untranslated_texts, 'label.setText("–")'),
    (source_rules.colours, '"""Issue #2, the accent is #2f5bea."""\nQColor(tokens.accent)'),
    (source_rules.colours, "painter.fillRect(area, Qt.GlobalColor.transparent)"),
    (source_rules.colours, "picture.fill(QColor(0, 0, 0, 0))"),
    (source_rules.shared_thread_pools, '"""Never a QThreadPool."""'),
    (source_rules.possessive_groups, 'LINE = rb"[a-z]*+(?:ab)*"'),
    (source_rules.unguarded_decoders, "msgspec.json.decode(payload)"),
    (source_rules.unguarded_decoders, "decode(payload, Profile)"),
    (source_rules.unexplained_skips, 'pytest.skip("no export at DM_EXPORT")'),
    (source_rules.unexplained_skips, '@pytest.mark.skipif(windows, reason="no SIGSTOP there")\ndef test_a(): ...'),
]


@pytest.mark.parametrize(("rule", "paths"), RULES)
def test_the_source_keeps_the_rule(rule: Rule, paths: list[Path]) -> None:
    assert breaches(rule, paths) == []


@pytest.mark.parametrize(("rule", "sample"), BROKEN, ids=[sample for _, sample in BROKEN])
def test_the_rule_sees_a_breach(rule: Rule, sample: str) -> None:
    assert list(rule(ast.parse(sample)))


@pytest.mark.parametrize(("rule", "sample"), KEPT, ids=[sample for _, sample in KEPT])
def test_the_rule_lets_good_style_pass(rule: Rule, sample: str) -> None:
    assert list(rule(ast.parse(sample))) == []


def test_the_rules_read_the_whole_source() -> None:
    assert len(EVERYWHERE) > 50
    assert len(WINDOW) > 10


def lengths(paths: list[Path]) -> dict[str, int]:
    return {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in paths}


def test_no_file_is_longer_than_500_lines() -> None:
    too_long = {path: lines for path, lines in lengths(EVERYWHERE + modules(TESTS)).items() if lines > LONGEST}
    assert too_long == {}


def test_files_are_small_on_the_whole() -> None:
    of_code = [lines for path, lines in lengths(EVERYWHERE).items() if not path.endswith("__init__.py")]
    assert statistics.median(of_code) <= MEDIAN


@pytest.mark.parametrize("name", ["utils", "helper", "helpers", "manager", "common"])
def test_a_name_that_says_nothing_is_seen(name: str) -> None:
    assert EMPTY_NAMES.match(name)


def test_names_say_what_is_inside() -> None:
    folders = {part for path in EVERYWHERE for part in path.relative_to(SOURCE).parts[:-1]}
    assert [name for name in {path.stem for path in EVERYWHERE} | folders if EMPTY_NAMES.match(name)] == []


def test_every_folder_is_a_package() -> None:
    # import-linter does not look into a folder without __init__.py: its modules would escape the contracts.
    folders = {path.parent for path in EVERYWHERE}
    assert sorted(str(folder.relative_to(SOURCE)) for folder in folders if not (folder / "__init__.py").exists()) == []


def test_icons_take_their_colour_from_the_palette() -> None:
    drawings = sorted((ROOT / "resources" / "icons").glob("*.svg"))
    assert [path.name for path in drawings if re.search(r"#[0-9a-fA-F]{3,8}|rgb\(", path.read_text("utf-8"))] == []
