"""Which database library is at work."""

import apsw


def database_versions() -> str:
    """Versions of SQLite and of its Python library, for a report."""
    return f"SQLite {apsw.sqlite_lib_version()}, APSW {apsw.apsw_version()}"
