"""Threads that want the decoder of the same record at the same moment: with msgspec alone the process dies of it."""

import subprocess
import sys

PROGRAM = """
import sys, threading, types
import msgspec
from desktop_manager.api.decoding import convert, decode

sys.setswitchinterval(1e-6)
FIELDS = "".join(f"    f{number}: int | None = None\\n" for number in range(30))
BODY = b'{"child": {"child": {"child": {"f1": 1}}}, "f29": 2}'


def records(number):
    # Names as texts make msgspec run Python, and so let another thread in, while it looks into a record.
    source = "from __future__ import annotations\\nimport msgspec\\n"
    for depth in range(4, -1, -1):
        child = f"    child: Record{depth + 1} | None = None\\n" if depth < 4 else ""
        source += f"class Record{depth}(msgspec.Struct):\\n{child}{FIELDS}"
    module = types.ModuleType(f"records{number}")
    sys.modules[module.__name__] = module
    exec(source, module.__dict__)
    return [getattr(module, f"Record{depth}") for depth in range(3)]


def work(start, kinds, number, found):
    start.wait()
    kind = kinds[number % 3]
    found.append(decode(BODY, kind).f29 if number % 2 else convert({"f29": 2}, kind).f29)


for number in range(60):
    kinds, start, found = records(number), threading.Barrier(4), []
    threads = [threading.Thread(target=work, args=(start, kinds, each, found)) for each in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2, 2, 2, 2], found
print("lived")
"""


def test_four_threads_may_need_a_record_for_the_first_time_at_once() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=100, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "lived"), ended.stderr
