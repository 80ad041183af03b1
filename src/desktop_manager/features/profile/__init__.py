"""The profile of the signed-in user: reading, the edit with its dry run, and the support code."""
