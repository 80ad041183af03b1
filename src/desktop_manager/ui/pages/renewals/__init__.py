"""The Renewals page: what is due when, in a table and in a calendar."""
