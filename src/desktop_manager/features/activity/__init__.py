"""Activity: what this program changed, whether the journal of it is whole, and the ways back."""
