"""What the program remembers: one encrypted SQLite file per login.

Importing this package costs next to nothing. The names needed everywhere (areas, records, errors, journal entries)
import no database; `opening` and `store` do, so import those inside a worker.
"""
