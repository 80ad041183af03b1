"""MySQL prefix: the names in a site's configuration files, read by their syntax and rewritten (product.md, job 3)."""
