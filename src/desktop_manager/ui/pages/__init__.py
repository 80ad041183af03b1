"""The pages of the window, one folder an area."""
