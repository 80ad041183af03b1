"""The wire: one client for the Manager API, live or in the demo. No Qt, no keyring, nothing kept on disk."""
