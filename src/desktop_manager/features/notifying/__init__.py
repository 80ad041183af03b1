"""What is announced on the desktop, and when: product.md, "Notifications"."""
