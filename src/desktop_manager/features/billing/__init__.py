"""Invoices, reminders explained, payments, prepaid account, addresses and payment settings."""
