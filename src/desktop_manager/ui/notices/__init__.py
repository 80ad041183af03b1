"""Notices on the desktop: when one is due, and what keeps the data fresh while nobody looks."""
