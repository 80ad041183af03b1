"""Makes what a customer downloads, from the sources of this checkout; started by `make package`."""
