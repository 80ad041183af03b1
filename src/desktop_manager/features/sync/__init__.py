"""What is fetched when, within which budget, and what happens when a part of it fails."""
