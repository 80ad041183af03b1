"""What needs attention, over all organizations of a login: product.md, "Home"."""
