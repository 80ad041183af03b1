"""Quitting: at once, whatever hangs."""

import os
import sys
import threading


def leave(code: int, *, clean: bool) -> int:
    """End the process with `code`; a call that hangs is not waited for.

    Args:
        clean: whether every worker has ended. If not, a daemon thread may be inside a library that does not return;
            ending the interpreter under it can crash, so the process ends without that. The store is whole at any
            moment, since each write is one transaction.
    """
    hanging = [
        thread for thread in threading.enumerate() if thread.daemon and thread.name.startswith(("task-", "keyring"))
    ]
    if clean and not hanging:
        return code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
