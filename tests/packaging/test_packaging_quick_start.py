"""Python's own modules are gathered where PyInstaller's loader looks first."""

from pathlib import Path

from making.quick_start import BASE, gather_base_library


def test_pythons_own_modules_are_gathered_and_all_others_stay(tmp_path: Path) -> None:
    own = ["os.pyc", "json/__init__.pyc", "json/decoder.pyc", "_sysconfigdata__linux.pyc"]
    others = ["keyring/__init__.pyc", "six.pyc", "PySide6/__init__.pyc", "python3.11/lib-dynload/_ssl.so", "json.so"]
    for name in own + others:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)

    gather_base_library(tmp_path)

    left = {path.relative_to(tmp_path).as_posix(): path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {f"{BASE}/{name}": name for name in own} | {name: name for name in others}
