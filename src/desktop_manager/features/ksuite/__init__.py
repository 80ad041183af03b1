"""kSuite: its offers, what can be raised, and raising it."""
