"""The page before any login is open."""
