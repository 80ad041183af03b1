"""Products: every product of one or all organizations, and what is known of each."""
