"""The command `desktop-manager`: arguments and early checks, then the one job that was asked for.

Nothing heavy is imported before it is known what to do: the window's first frame is measured (`make bench`).
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from desktop_manager import __version__
from desktop_manager.options import Options

REFUSED_VARIABLES = ("DESKTOP_MANAGER_TOKEN", "DESKTOP_MANAGER_API_TOKEN")
"""Variables a person might put a token into. Other programs can read the environment, so it is refused."""

READ_PDF = "--read-pdf"
"""What the program starts itself with to read one PDF apart (features/evidence/pdf_process.py)."""

_TOKEN_REFUSED = (
    "desktop-manager: a token is not taken from the command line or the environment, where other programs can "
    "read it. Start the window and paste it on the sign-in page."
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # The library's own message repeats what was typed, which may hold a secret.
        if message.startswith("unrecognized arguments") or "ignored explicit argument" in message:
            message = "unknown argument; see desktop-manager --help"
        super().error(message)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if size < (880, 0) or size[1] < 600:
        raise argparse.ArgumentTypeError("the window is at least 880x600")
    return size


def _positive(text: str) -> float:
    number = float(text)
    if not 0.5 <= number <= 4:
        raise argparse.ArgumentTypeError("a scale lies between 0.5 and 4")
    return number


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="desktop-manager",
        description="A window for customers of the hosting provider Infomaniak.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"desktop-manager {__version__}")
    parser.add_argument("--demo", action="store_true", help="open the window on the embedded demo Manager API")
    parser.add_argument("--demo-date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the demo's today")
    parser.add_argument("--demo-scale", type=int, default=0, metavar="N", help="add a generated login with N products")
    parser.add_argument(
        "--serve-demo", action="store_true", help="serve the demo Manager API on 127.0.0.1, without a window"
    )
    parser.add_argument("--port", type=int, default=0, metavar="N", help="port for --serve-demo (0: any free one)")
    parser.add_argument("--self-test", action="store_true", help="run numbered checks and exit")
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="with --demo: write a PNG of each page and dialog"
    )
    parser.add_argument("--theme", choices=("light", "dark", "system"), help="theme for this start")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for example 880x600")
    parser.add_argument("--scale", type=_positive, metavar="F", help="scale of the window, for example 1.5")
    parser.add_argument(
        "--data-folder", type=Path, metavar="DIR", help="keep data there instead of in the usual folder"
    )
    parser.add_argument(
        "--forget-everything",
        action="store_true",
        help="after a typed confirmation, remove what this program keeps on this computer, keyring entries included",
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code: 0 done, 1 failed, 2 wrong use, 3 another window is in the way.

    A signal that ended it adds 128, as shells do.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if any(argument.split("=", 1)[0] in ("--token", "--api-token", "-t") for argument in given) or any(
        name in os.environ for name in REFUSED_VARIABLES
    ):
        print(_TOKEN_REFUSED, file=sys.stderr)
        return 2
    if given == [READ_PDF]:
        # A child of this program, in a folder made by PyInstaller: there is no interpreter to start a module with.
        from desktop_manager.features.evidence.pdf_child import main as read_pdf

        return read_pdf()
    parser = _parser()
    asked = parser.parse_args(given)
    if asked.screenshots and not asked.demo:
        parser.error("--screenshots goes with --demo")
    if asked.demo_scale < 0:
        parser.error("--demo-scale takes a number from 0")
    if asked.forget_everything:
        alone = vars(parser.parse_args([])) | {"forget_everything": True, "data_folder": asked.data_folder}
        if vars(asked) != alone:
            parser.error("--forget-everything goes with --data-folder only")
    _no_core_dumps()
    if asked.serve_demo:
        from desktop_manager.demo.serve import serve

        serve(port=asked.port, demo_date=asked.demo_date, scale=asked.demo_scale)
        return 0
    if asked.forget_everything:
        from desktop_manager.bootstrap.forgetting import forget_everything

        return forget_everything(asked.data_folder)
    if asked.scale:
        os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    if asked.self_test:
        from desktop_manager.selftest import run_self_test

        return run_self_test()
    from desktop_manager.bootstrap import run

    return run(
        Options(
            demo=asked.demo,
            demo_date=asked.demo_date,
            demo_scale=asked.demo_scale,
            screenshots=asked.screenshots,
            theme=asked.theme,
            size=asked.size,
            data_folder=asked.data_folder,
        )
    )


def _no_core_dumps() -> None:
    """A core dump would hold the token; POSIX systems can switch it off, Windows writes none by default."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


if __name__ == "__main__":
    sys.exit(main())
