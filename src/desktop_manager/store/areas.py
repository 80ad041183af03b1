"""The kinds of records the store keeps."""

from __future__ import annotations

from enum import StrEnum


class Area(StrEnum):
    """One kind of record. The values stand in the file: never rename one without a migration."""

    PROFILE = "profile"
    ACCOUNTS = "accounts"
    PRODUCTS = "products"
    COUNTRIES = "countries"
    LANGUAGES = "languages"
    TIMEZONES = "timezones"
    MEMBERS = "members"
    TEAMS = "teams"
    NEWS = "news"
    APPLICATION_PASSWORDS = "application_passwords"
    AVATAR = "avatar"
    SUPPORT_ACCESS = "support_access"
    SUPPORT_PREMIUM = "support_premium"
    EVENTS = "events"
    SESSIONS = "sessions"
    TWO_STEP = "two_step"
    BACKUP_CODES = "backup_codes"
    INVOICES = "invoices"
    INVOICE_ROWS = "invoice_rows"
    REMINDERS = "reminders"
    REMINDER_MARKS = "reminder_marks"
    PAYMENTS = "payments"
    PREPAID = "prepaid"
    BILLING_ADDRESSES = "billing_addresses"
    PAYMENT_SETTINGS = "payment_settings"
    RENEWALS = "renewals"
    SYNC_PROGRESS = "sync_progress"
    SITES = "sites"
    DATABASES = "databases"
    KSUITE_OFFERS = "ksuite_offers"
    SNOOZES = "snoozes"
    TOKEN_END = "token_end"
    NOTICED = "noticed"
    CAPABILITIES = "capabilities"
