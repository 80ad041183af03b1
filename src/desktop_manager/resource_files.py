"""Where files that ship with the program are found: in a checkout, in an installed wheel and in a frozen folder."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _checkout_resources() -> Path | None:
    # src/desktop_manager/resource_files.py: the project's folder is three levels up, and only it has a pyproject.toml.
    project = _PACKAGE.parent.parent
    return project / "resources" if (project / "pyproject.toml").is_file() else None


def roots() -> list[Path]:
    """The folders that are searched, in order.

    The live folder of a checkout comes first: an editable install may hold a stale copy inside the package.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return [Path(frozen) / "desktop_manager" / "resources"]
    live = _checkout_resources()
    installed = _PACKAGE / "resources"
    return [installed] if live is None else [live, installed]


def find(relative: str) -> Path:
    """The path of a resource, named relative to `resources/` with forward slashes ("icons", "icons/house.svg").

    Raises FileNotFoundError when no searched folder holds it.
    """
    searched = roots()
    for root in searched:
        candidate = root / relative
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"{relative} is in none of: {', '.join(str(root) for root in searched)}")


def third_party_licences() -> Path | None:
    """The list of all software inside a packaged program, with the licence of each; None where nothing is packaged."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is None:
        return None
    # macOS keeps what is no program apart from the programs (Contents/Resources); elsewhere it lies beside them.
    listed = (Path(frozen) / place / "licences" / "THIRD-PARTY.txt" for place in ("..", "../Resources"))
    return next((path.resolve() for path in listed if path.is_file()), None)
