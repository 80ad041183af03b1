"""Building blocks of pages, one class a file. Imports nothing here: each is imported by the page that shows it."""
