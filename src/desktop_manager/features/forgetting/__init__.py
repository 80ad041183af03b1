"""Removing everything that this program keeps on this computer."""
