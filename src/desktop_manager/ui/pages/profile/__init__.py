"""The Profile page: the user, the support code, addresses and numbers, and the organizations."""
