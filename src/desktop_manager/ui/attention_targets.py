"""Where the fix of a line of Needs attention is found in the window."""

from desktop_manager.features.attention.line import Fix, Line
from desktop_manager.ui.pages.billing import actions as billing
from desktop_manager.ui.pages.home import actions as home
from desktop_manager.ui.pages.profile import actions as profile
from desktop_manager.ui.pages.renewals import actions as renewals
from desktop_manager.ui.pages.security import actions as security
from desktop_manager.ui.pages.support import actions as support
from desktop_manager.ui.target import Target

_PLACES: dict[Fix, tuple[str, str]] = {
    Fix.EXPLAIN_REMINDER: ("billing", billing.REMINDERS),
    Fix.SHOW_REMINDERS: ("billing", billing.REMINDERS),
    Fix.RENEW: ("renewals", renewals.RENEW),
    Fix.SHOW_PRODUCT: ("renewals", ""),
    Fix.SHOW_RISKS: ("renewals", renewals.AT_RISK),
    Fix.CHANGE_CARD: ("billing", billing.SETTINGS),
    Fix.MANAGE_CODES: ("security", security.NEW_CODES),
    Fix.REVIEW_SESSIONS: ("security", security.SESSIONS),
    Fix.REVIEW_ACCESS: ("support", support.ACCESSES),
    Fix.SHOW_MEMBERS: ("profile", profile.MEMBERS),
    Fix.REPLACE_TOKEN: ("home", home.REPLACE_TOKEN),
    Fix.EDIT_RECOVERY: ("security", security.EDIT_RECOVERY),
    Fix.REFRESH: ("home", home.REFRESH_ALL),
    Fix.OPEN_MANAGER: ("home", home.OPEN_MANAGER),
}
_WITH_RECORD = frozenset((Fix.EXPLAIN_REMINDER, Fix.RENEW, Fix.SHOW_PRODUCT))


def target_of(line: Line) -> Target:
    """The place where a line is settled: page, organization, and what is done there."""
    page, action = _PLACES[line.fix]
    return Target(page, line.organization, action, line.record if line.fix in _WITH_RECORD else None)
