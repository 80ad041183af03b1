"""Renewals and Renewal Warranty: what is renewed when, what is at risk, and changing many at once."""
