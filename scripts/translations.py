"""Bring resources/i18n up to date with the source: run it after changing a text (`make translations`).

English is a translation like any other, because it holds the plurals: a text with %n says "(s)" where they differ.
`--check` changes nothing and fails when the files are not up to date.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
NAME = "desktop_manager_en"
TOOLS = Path(sys.executable).parent


def english_forms(source: str) -> tuple[str, str]:
    """Singular and plural of a text in which "(s)" and "(ies)" mark the difference."""
    return source.replace("(s)", ""), source.replace("(s)", "s")


def generate(folder: Path) -> None:
    """Write the .ts and the .qm file of English into `folder`."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "src").rglob("*.py"))
    ts = folder / f"{NAME}.ts"
    command = [
        TOOLS / "pyside6-lupdate",
        "-silent",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        "en",
    ]
    subprocess.run([*command, *sources, "-ts", ts], cwd=ROOT, check=True)
    tree = ET.parse(ts)
    root = tree.getroot()
    for context in sorted(root.findall("context"), key=lambda item: item.findtext("name") or ""):
        root.remove(context)
        root.append(context)
        for message in list(context.findall("message")):
            translation = message.find("translation")
            if translation is None:
                continue
            translation.attrib.pop("type", None)
            source = message.findtext("source") or ""
            if "%n" in source:
                # lupdate sees the number of `tr` only, not that of `translate`.
                message.set("numerus", "yes")
                translation.text = None
                for form in translation.findall("numerusform"):
                    translation.remove(form)
                for words in english_forms(source):
                    ET.SubElement(translation, "numerusform").text = words
            else:
                translation.text = source
    ET.indent(tree, "  ")
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", ts, "-qm", folder / f"{NAME}.qm"], check=True)


def main() -> int:
    """Write the files, or check them."""
    if "--check" not in sys.argv[1:]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{NAME}.ts").unlink(missing_ok=True)
        generate(FOLDER)
        return 0
    with tempfile.TemporaryDirectory() as made:
        generate(Path(made))
        stale = [
            name
            for name in (f"{NAME}.ts", f"{NAME}.qm")
            if not (FOLDER / name).is_file() or (FOLDER / name).read_bytes() != (Path(made) / name).read_bytes()
        ]
    if stale:
        print(f"not up to date with the source: {', '.join(stale)}; run make translations", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
