"""The window. Imports nothing here: what the first frame needs is imported one by one."""
