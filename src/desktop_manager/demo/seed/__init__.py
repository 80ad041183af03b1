"""Demo data, one module an area; every date is relative to the demo date."""
