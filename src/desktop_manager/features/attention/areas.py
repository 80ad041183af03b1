"""What the lines of Needs attention are made from."""

from desktop_manager.store.areas import Area

AREAS = frozenset(
    {
        Area.ACCOUNTS,
        Area.PROFILE,
        Area.PRODUCTS,
        Area.RENEWALS,
        Area.INVOICES,
        Area.REMINDERS,
        Area.REMINDER_MARKS,
        Area.PAYMENTS,
        Area.PREPAID,
        Area.MEMBERS,
        Area.SESSIONS,
        Area.TWO_STEP,
        Area.BACKUP_CODES,
        Area.SUPPORT_ACCESS,
        Area.SNOOZES,
        Area.TOKEN_END,
    }
)
