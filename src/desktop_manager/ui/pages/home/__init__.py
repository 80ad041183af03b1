"""Home: what needs attention, what is due, and the codes."""
