"""Support: the codes and what they are for, temporary access, and what is going on with the services."""
