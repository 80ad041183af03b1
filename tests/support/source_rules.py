"""The rules of the house for source text, each as a function from a syntax tree to the places that break it."""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "desktop_manager"
TESTS = ROOT / "tests"

Rule = Callable[[ast.Module], Iterator[int]]
"""Yields the line of each place that breaks the rule."""

_COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b|\b(?:rgb|hsl|hsv)a?\(", re.IGNORECASE)
_SHOWN_BY = {
    *("setText", "setTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setHeaderText", "setInformativeText"),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QGroupBox", "QAction", "addAction"),
}
_POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)[*+?]\+|\(\?>")
_TRANSLATORS = {"tr", "translate"}


def modules(folder: Path) -> list[Path]:
    """The Python files under a folder, in a fixed order."""
    return sorted(folder.rglob("*.py"))


def breaches(rule: Rule, paths: list[Path]) -> list[str]:
    """Where the rule is broken, as path:line."""
    return [f"{path.relative_to(ROOT)}:{line}" for path in paths for line in _broken(path)[rule]]


@cache
def _broken(path: Path) -> dict[Rule, list[int]]:
    """The lines that break a rule, for each rule: reading a file takes longer than judging it by all of them."""
    tree = ast.parse(path.read_text("utf-8"))
    return {rule: sorted(rule(tree)) for rule in _RULES}


@lru_cache(maxsize=1)
def nodes(tree: ast.AST) -> Sequence[ast.AST]:
    """Every node, in the order of `ast.walk` and in a third of its time; remembered for the tree asked for last."""
    found = [tree]
    for node in found:
        for value in vars(node).values():
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found += [one for one in value if isinstance(one, ast.AST)]
    return found


def composed_translations(tree: ast.Module) -> Iterator[int]:
    """Texts put together inside tr() or translate(): no translator ever sees them."""
    for call in _calls(tree, _TRANSLATORS):
        for part in (inner for argument in call.args for inner in ast.walk(argument)):
            added = isinstance(part, ast.BinOp) and (_is_text(part.left) or _is_text(part.right))
            filled = isinstance(part, ast.Call) and _name(part) in {"format", "join"}
            if added or filled or isinstance(part, ast.JoinedStr):
                yield call.lineno


def connected_lambdas(tree: ast.Module) -> Iterator[int]:
    """Lambdas connected to a signal: they still run after their widget is gone."""
    for call in _calls(tree, {"connect"}):
        if any(isinstance(argument, ast.Lambda) for argument in call.args):
            yield call.lineno


def untranslated_texts(tree: ast.Module) -> Iterator[int]:
    """Words given to a widget without going through tr() or translate()."""
    for call in _calls(tree, _SHOWN_BY):
        if any(_has_words(argument) for argument in call.args):
            yield call.lineno


def colours(tree: ast.Module) -> Iterator[int]:
    """Colours written out, in a string, as numbers given to QColor or as a global one of Qt; transparent is none."""
    documentation = _docstrings(tree)
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation:
            if _COLOUR.search(node.value):
                yield node.lineno
        elif isinstance(node, ast.Attribute) and _last_name(node.value).endswith("GlobalColor"):
            if node.attr != "transparent":
                yield node.lineno
        elif isinstance(node, ast.Call) and _name(node) == "QColor":
            values = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            if values and values[3:] != [0]:
                yield node.lineno


def shared_thread_pools(tree: ast.Module) -> Iterator[int]:
    """QThreadPool: it waits for a hung call when the program quits."""
    for node in nodes(tree):
        match node:
            case ast.Name(id="QThreadPool") | ast.Attribute(attr="QThreadPool") | ast.alias(name="QThreadPool"):
                yield node.lineno


def unguarded_decoders(tree: ast.Module) -> Iterator[int]:
    """Decoders made beside api/decoding.py: two threads that make the same one at once end the process."""
    for node in nodes(tree):
        if isinstance(node, ast.Call) and _name(node) in {"Decoder", "convert", "decode"}:
            whole = ast.unparse(node.func)
            typed = bool(node.keywords) or len(node.args) > 1
            if whole in {"msgspec.json.Decoder", "msgspec.convert"} or (whole == "msgspec.json.decode" and typed):
                yield node.lineno
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "msgspec":
            yield node.lineno


def possessive_groups(tree: ast.Module) -> Iterator[int]:
    """Groups repeated without giving back, and atomic ones: Python 3.11.2, which Debian 12 has, loses what they match.

    One character or class repeated so is right everywhere.
    """
    for node in nodes(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            text = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
            if _POSSESSIVE_GROUP.search(text) or text.startswith(("*+", "?+")):
                yield node.lineno


def unexplained_skips(tree: ast.Module) -> Iterator[int]:
    """Tests left out without a reason in words."""
    for node in nodes(tree):
        # The cheap question first: writing out every attribute of the tests takes seconds.
        if not isinstance(node, ast.Attribute) or node.attr not in {"skip", "xfail"}:
            continue
        if ast.unparse(node) in {"pytest.mark.skip", "pytest.mark.xfail"}:
            yield node.lineno
    for call in _calls(tree, {"skip", "skipif", "xfail", "importorskip"}):
        worded = any(_has_words(argument) for argument in call.args) and _name(call) == "skip"
        if worded or any(keyword.arg == "reason" for keyword in call.keywords):
            continue
        if ast.unparse(call.func).startswith("pytest."):
            yield call.lineno


def _calls(tree: ast.AST, names: set[str]) -> Iterator[ast.Call]:
    return (node for node in nodes(tree) if isinstance(node, ast.Call) and _name(node) in names)


def _name(call: ast.Call) -> str:
    return _last_name(call.func)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _has_words(node: ast.expr) -> bool:
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    values = [piece.value for piece in pieces if isinstance(piece, ast.Constant)]
    return any(letter.isalpha() for value in values if isinstance(value, str) for letter in value)


def _docstrings(tree: ast.Module) -> set[ast.Constant]:
    # Also the string below an assignment, which documents that name.
    statements = (node for node in nodes(tree) if isinstance(node, ast.Expr))
    return {node.value for node in statements if isinstance(node.value, ast.Constant)}


_RULES: tuple[Rule, ...] = (
    composed_translations,
    connected_lambdas,
    untranslated_texts,
    colours,
    shared_thread_pools,
    unguarded_decoders,
    possessive_groups,
    unexplained_skips,
)
