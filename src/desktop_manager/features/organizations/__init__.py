"""Organizations (the API says account): who the user is in each, and why one cannot be left."""
