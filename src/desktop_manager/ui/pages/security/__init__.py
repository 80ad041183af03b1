"""The Security page: two-step verification, codes, recovery, sessions."""
