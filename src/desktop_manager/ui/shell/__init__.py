"""The window around the pages.

Its modules on the way to the first frame touch neither the `Qt` namespace nor icon engines: both cost start time.
"""
