"""Each kind of thing that must not be handed out is planted in a folder, and found there."""

import marshal
from pathlib import Path

import pytest

from making.inspecting import main, problems
from making.traces import Words, is_telling, of_this_machine
from support.frozen_folder import (
    PROGRAM,
    add_library,
    add_module,
    frozen,
    program,
    pyz,
    stripped_library,
    unstripped_library,
    write_index,
)

HOME = "/builds/anna/project"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return frozen(tmp_path, {"desktop_manager.app": "x = 1", "keyring.core": "def f():\n    return 'words'\n"})


def told(folder: Path, *words: str) -> str:
    return "\n".join(problems(folder, words=words))


def replace_modules(folder: Path, modules: dict[str, str], compiled_from: str = "{}.py") -> None:
    (folder / PROGRAM).write_bytes(program(pyz(modules, compiled_from)))


def test_a_folder_with_nothing_wrong_has_no_problem(folder: Path) -> None:
    add_library(folder, "shiboken6/Shiboken.abi3.so", stripped_library())
    add_library(folder, "libffi.so.8", stripped_library())
    assert problems(folder, words=[HOME, "anna"]) == []


@pytest.mark.parametrize(
    "content",
    [f'{{"url": "file://{HOME}"}}'.encode(), f"\0\0{HOME}/x.c\0".encode(), f"!{HOME}!".encode("utf-16-be")],
    ids=["JSON", "between zeros", "UTF-16 of a .qm"],
)
def test_a_path_of_the_build_machine_in_a_file(folder: Path, content: bytes) -> None:
    (folder / "_internal" / "data.bin").write_bytes(content)
    assert told(folder, HOME) == f"_internal/data.bin: holds '{HOME}', which tells of the machine that built it"


def test_a_path_in_a_constant_of_a_function_inside_a_packed_module(folder: Path) -> None:
    replace_modules(folder, {"keyring.core": f"def f():\n    def g():\n        return ('{HOME}/x',)\n    return g\n"})
    assert f"{PROGRAM}: module keyring.core: holds '{HOME}'" in told(folder, HOME)


def test_code_that_was_compiled_under_a_path_of_the_build_machine(folder: Path) -> None:
    replace_modules(folder, {"keyring.core": "def f():\n    return 1\n"}, "/somewhere/else/{}.py")
    assert "module keyring.core: compiled from /somewhere/else/keyring.core.py" in told(folder)


def test_only_an_inner_function_that_was_compiled_elsewhere(folder: Path) -> None:
    outer = compile("def f():\n    return 1\n", "codecs.py", "exec")
    (inner,) = (constant for constant in outer.co_consts if hasattr(constant, "co_code"))
    moved = outer.replace(co_consts=(inner.replace(co_filename="/else/codecs.py"), None))
    library = folder / "_internal" / "base_library.zip"
    (library / "codecs.pyc").write_bytes(b"\0" * 16 + marshal.dumps(moved))
    assert "_internal/base_library.zip/codecs.pyc: compiled from /else/codecs.py" in told(folder)


def test_a_path_of_the_build_machine_in_a_module_in_a_file_of_its_own(folder: Path) -> None:
    add_module(folder, "keyring/extra.pyc", f"x = '{HOME}/x'", "keyring/extra.py")
    assert told(folder, HOME).startswith(f"_internal/keyring/extra.pyc: holds '{HOME}'")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("pytest/__init__.pyc", "test code"),
        ("icalendar/tests/test_x.pyc", "test code"),
        ("werkzeug/debug/repr.pyc", "runs what a visitor types"),
        ("shiboken6/files.dir/hypothesis/core.pyc", "test code"),
        ("keyring/__pycache__/core.cpython-311.pyc", "compiled beside a source, which does not go along"),
    ],
)
def test_a_module_that_should_not_be_there_in_a_file_of_its_own(folder: Path, name: str, reason: str) -> None:
    add_module(folder, name, "x = 1", "x.py")
    assert f"_internal/{name}: {reason}" in told(folder)


@pytest.mark.parametrize(
    "name",
    [
        "conftest",
        "pytest",
        "_pytest.main",
        "hypothesis.core",
        "icalendar.tests.test_x",
        "desktop_manager.test_y",
        "tests.a",
    ],
)
def test_a_module_of_test_code(folder: Path, name: str) -> None:
    replace_modules(folder, {name: "x = 1"})
    assert f"{PROGRAM}: module {name}: test code" in told(folder)


def test_werkzeugs_client_may_be_there_and_its_debugger_may_not(folder: Path) -> None:
    replace_modules(folder, {"werkzeug.test": "x = 1", "werkzeug.debug.repr": "x = 1"})
    write_index(folder, "Module: werkzeug")
    assert told(folder) == f"{PROGRAM}: module werkzeug.debug.repr: runs what a visitor types"


@pytest.mark.parametrize(
    "name",
    [
        "x/module.py", "module.pyi", "libx.a", "include/x.h", "x/__pycache__/y.txt", "i18n/words.ts", "Main.qml",
        "x.debug", "thing-1.0.dist-info/RECORD", "thing-1.0.dist-info/direct_url.json", "tests/data.json",
        "thing/tests/data.json", "test_data.json",
    ],
)  # fmt: skip
def test_a_file_that_should_not_be_there(folder: Path, name: str) -> None:
    path = folder / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    assert told(folder).startswith(f"_internal/{name}: ")


@pytest.mark.parametrize(
    "name", ["libgtk-3.so.0", "libX11.so.6", "libxcb-cursor.so.0", "libGL.so.1", "libwayland-client.so.0"]
)
def test_a_library_of_the_target_system(folder: Path, name: str) -> None:
    add_library(folder, name, stripped_library())
    assert told(folder) == f"_internal/{name}: the target system's own, by Depends"


def test_a_library_of_the_build_system_that_nobody_named(folder: Path) -> None:
    add_library(folder, "libnew.so.3", stripped_library())
    assert "_internal/libnew.so.3: a library of the build system" in told(folder)


def test_a_library_with_symbols(folder: Path) -> None:
    add_library(folder, "msgspec/_core.so", unstripped_library())
    assert told(folder) == "_internal/msgspec/_core.so: not stripped"


def test_a_library_that_looks_for_others_in_a_folder_of_the_build_machine(folder: Path) -> None:
    library = stripped_library()
    assert library.count(b"$ORIGIN/\0") == 1
    add_library(folder, "shiboken6/Shiboken.so", library.replace(b"$ORIGIN/\0", b"/builds/\0"))
    assert (
        told(folder)
        == "_internal/shiboken6/Shiboken.so: looks for libraries in /builds/, which is no folder of its own"
    )


def test_a_link_to_nothing_and_one_that_leads_out(folder: Path) -> None:
    (folder / "_internal" / "a").symlink_to("missing")
    (folder / "_internal" / "b").symlink_to("/usr/bin")
    (folder / "_internal" / "c").symlink_to("../../..")
    assert problems(folder, words=()) == [
        "_internal/a: a link to nothing",
        "_internal/b: a link that leads out of the folder",
        "_internal/c: a link that leads out of the folder",
    ]


def test_what_has_no_licence(folder: Path) -> None:
    (folder / "_internal" / "thing").mkdir()
    (folder / "_internal" / "thing" / "core.so").write_bytes(stripped_library())
    write_index(folder, "Text: texts/gone.txt")
    assert problems(folder, words=()) == [
        "licences/texts/gone.txt: named in THIRD-PARTY.txt, but missing or empty",
        "_internal/thing/core.so: no licence of it is in licences/",
        f"{PROGRAM}: module keyring: no licence of it is in licences/",
    ]


def test_no_licences_at_all(folder: Path) -> None:
    (folder / "licences" / "THIRD-PARTY.txt").unlink()
    assert told(folder).startswith("licences/THIRD-PARTY.txt: missing")


def test_a_folder_without_a_program_is_no_folder_of_ours(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        problems(tmp_path, words=())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-be", "utf-16-le"])
def test_a_word_counts_only_where_it_stands_alone(encoding: str) -> None:
    words = Words(["/root", "anna"])
    alone = ["/root/x", "in /root", "anna@host", "/home/anna/"]
    within_others = ["/accessible/root", "/rooted", "joanna", "annabel", "x/root"]
    assert [words.within(text.encode(encoding)) for text in alone] == [["/root"], ["/root"], ["anna"], ["anna"]]
    assert [text for text in within_others if words.within(text.encode(encoding))] == []


def test_names_that_stand_in_every_program_tell_nothing() -> None:
    assert [name for name in ("root", "Ubuntu", "vm", "ci", "anna", "build-7f") if is_telling(name)] == [
        "anna",
        "build-7f",
    ]


def test_an_empty_word_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Words(["/"])


def test_the_words_of_this_machine_are_its_paths_and_where_its_pip_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conf = tmp_path / "pip.conf"
    conf.write_text(
        "[global]\nindex-url = https://anna:secret@mirror.example/simple\nextra-index-url = file:///srv/wheels\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(conf))
    monkeypatch.setenv("HOME", "/home/anna")
    found = of_this_machine()
    assert {"/home/anna", "/home/anna/.pyenv", "mirror.example", "/srv/wheels"} <= set(found)
    assert not any("secret" in word for word in found)


def test_a_home_that_is_the_root_of_all_paths_is_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/")
    assert "/" not in of_this_machine()


def test_the_command_prints_the_problems_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder)]) == 0
    (folder / "_internal" / "x.py").write_text("x = 1")
    assert main([str(folder)]) == 1
    assert capsys.readouterr().out == "_internal/x.py: source beside its compiled form\n"


def test_the_command_wants_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == "python -m making.inspecting FOLDER\n"
