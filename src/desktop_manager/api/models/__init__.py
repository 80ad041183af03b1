"""Records as on the wire: unknown keys ignored, absent optional keys None, open enumerations as text."""
