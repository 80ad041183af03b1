"""Signing in with a pasted token, replacing it, signing out."""
