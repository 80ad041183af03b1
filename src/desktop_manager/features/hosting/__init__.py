"""Sites and databases of hostings, and the MySQL prefix of a site (product.md, job 3)."""
