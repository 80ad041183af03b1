"""Two public clients from PyPI in a virtual environment of their own, unchanged but for the host they ask.

`infomaniak-tools` has its host as the default of a keyword of its one request function, which is replaced from
outside; `xinfomaniak` takes it as `base_url`. `python tests/support/public_clients.py` makes the environment ahead.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

_PROJECT = Path(__file__).resolve().parents[2]
PINS = _PROJECT / "tests" / "public-clients.txt"
FOLDER = _PROJECT / ".venv-clients"
_INSTALL_S = 240
_RUN_S = 60

_RUN_INFOMANIAK_TOOLS = """
import contextlib, importlib, io, json, sys, traceback
host, commands = json.load(sys.stdin)
importlib.import_module("infomaniak_cli.api_client").InfomaniakClient.request.__kwdefaults__["base_url"] = host
main = importlib.import_module("infomaniak_cli.__main__").main
results = []
for command in commands:
    out, err, code = io.StringIO(), io.StringIO(), 0
    sys.argv = ["infomaniak", *command]
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as ended:
            code = ended.code or 0
        except Exception:
            code = 1
            traceback.print_exc()
    results.append([code, out.getvalue(), err.getvalue()])
json.dump(results, sys.stdout)
"""

_RUN_XINFOMANIAK = """
import dataclasses, json, operator, sys
from infomaniak import Client, pages
host, calls = json.load(sys.stdin)
def plain(value):
    if dataclasses.is_dataclass(value):
        return dataclasses.asdict(value)
    return [plain(one) for one in value] if isinstance(value, list) else value
results = []
with Client(base_url=host) as client:
    for name, arguments, options in calls:
        function = operator.attrgetter(name)(client)
        try:
            if options.pop("every_page", False):
                answer = [plain(one) for page in pages(function) for one in page]
            else:
                answer = plain(function(*arguments, **options))
        except Exception as error:
            answer = {"raised": type(error).__name__, "message": str(error)}
        results.append(answer)
json.dump(results, sys.stdout)
"""


class ClientsUnavailable(Exception):
    """The public clients could not be installed; the text says why."""


class Ended(NamedTuple):
    """How a command of infomaniak-tools ended."""

    code: int
    out: str
    err: str


class Call(NamedTuple):
    """A call of xinfomaniak: dotted name on the client, arguments, and whether all pages are wanted."""

    name: str
    arguments: tuple[Any, ...] = ()
    options: dict[str, Any] = {}  # noqa: RUF012  (a NamedTuple field; nobody writes to it)


def prepare() -> Path:
    """The Python of the clients' environment; made at the first call, and again when the pins or Python change.

    Raises ClientsUnavailable when the packages cannot be had.
    """
    stamp = FOLDER / "ready"
    wanted = hashlib.sha256(PINS.read_bytes() + sys.version.encode()).hexdigest()
    python = FOLDER / "bin" / "python"
    FOLDER.mkdir(exist_ok=True)
    # Test workers run side by side; the second waits for the first.
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stamp.is_file() or stamp.read_text() != wanted:
            _install(python)
            stamp.write_text(wanted)
    return python


def _install(python: Path) -> None:
    venv.create(FOLDER, with_pip=True)
    options = ["--quiet", "--retries", "1", "--no-deps", "--requirement", str(PINS)]
    try:
        subprocess.run(
            [python, "-m", "pip", "install", *options], check=True, capture_output=True, text=True, timeout=_INSTALL_S
        )
    except subprocess.CalledProcessError as failed:
        raise ClientsUnavailable(failed.stderr.strip().splitlines()[-1]) from failed
    except subprocess.TimeoutExpired as slow:
        raise ClientsUnavailable(f"pip took more than {_INSTALL_S} s") from slow


def run_infomaniak_tools(host: str, token: str, commands: Sequence[Sequence[str]]) -> list[Ended]:
    """Runs `infomaniak COMMAND…` once for each, against `host`."""
    variables = {"INFOMANIAK_TOKEN": token}
    return [Ended(*result) for result in _run(_RUN_INFOMANIAK_TOOLS, [host, commands], variables)]


def run_xinfomaniak(host: str, token: str, calls: Sequence[Call]) -> list[Any]:
    """What each call returns, as JSON; one that raised is `{"raised": class, "message": text}`."""
    result: list[Any] = _run(_RUN_XINFOMANIAK, [host, calls], {"INFOMANIAK_API_TOKEN": token})
    return result


def _run(code: str, task: Any, variables: dict[str, str]) -> Any:
    ended = subprocess.run(
        [prepare(), "-c", code],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        timeout=_RUN_S,
        env=os.environ | variables,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


if __name__ == "__main__":
    prepare()
