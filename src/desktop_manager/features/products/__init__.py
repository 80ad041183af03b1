"""Products of one or all organizations as the page needs them."""
