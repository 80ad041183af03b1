"""What the program knows of the security of a login."""
