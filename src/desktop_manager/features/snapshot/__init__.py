"""Snapshot: what changed at Infomaniak since a date, and copies of what is known."""
