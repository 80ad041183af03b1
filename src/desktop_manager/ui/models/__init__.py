"""Lists and tables of records, quick at 100,000 rows."""
