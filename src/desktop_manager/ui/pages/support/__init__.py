"""The Support page."""
