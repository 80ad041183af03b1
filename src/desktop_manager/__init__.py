"""Desktop Manager: a window for customers of the hosting provider Infomaniak."""

__version__ = "0.1.0"
