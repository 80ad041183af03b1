"""The Billing page: invoices, reminders, prepaid account, billing addresses, payment settings."""
