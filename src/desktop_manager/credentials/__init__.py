"""Secrets of each login in the system's keyring, and what is honestly known about that keyring."""
