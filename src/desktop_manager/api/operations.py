"""One declaration per call of the Manager API: method, path, tier, scope, and the Manager page that does the same."""

from __future__ import annotations

from desktop_manager.api import manager_links
from desktop_manager.api.billing_operations import BILLING_OPERATIONS
from desktop_manager.api.hosting_operations import HOSTING_OPERATIONS
from desktop_manager.api.ksuite_operations import KSUITE_OPERATIONS
from desktop_manager.api.operation import Operation, Tier
from desktop_manager.api.renewal_operations import RENEWAL_OPERATIONS

PROFILE_READ = Operation("profile.read", "GET", "/2/profile", Tier.DOCUMENTED, "user_info", manager_links.PROFILE)
# The scope that lets a token change the profile is not public; the 403 names it.
PROFILE_UPDATE = Operation("profile.update", "PATCH", "/2/profile", Tier.DOCUMENTED, None, manager_links.PROFILE_EDIT)
ACCOUNTS_LIST = Operation(
    "accounts.list", "GET", "/1/accounts", Tier.DOCUMENTED, "accounts", manager_links.ORGANIZATIONS
)
ACCOUNT_READ = Operation(
    "accounts.read", "GET", "/1/accounts/{account_id}", Tier.DOCUMENTED, "accounts", manager_links.ORGANIZATION
)
PRODUCTS_LIST = Operation("products.list", "GET", "/1/products", Tier.DOCUMENTED, None, manager_links.PRODUCTS)
COUNTRIES_LIST = Operation("countries.list", "GET", "/1/countries", Tier.DOCUMENTED, None, manager_links.PROFILE)
LANGUAGES_LIST = Operation("languages.list", "GET", "/1/languages", Tier.DOCUMENTED, None, manager_links.PROFILE)
TIMEZONES_LIST = Operation("timezones.list", "GET", "/1/timezones", Tier.DOCUMENTED, None, manager_links.PROFILE)
TASK_READ = Operation("tasks.read", "GET", "/1/async/tasks/{task_uuid}", Tier.DOCUMENTED, None, manager_links.HOME)
# The one extension that is asked unannounced, since it is the announcement; never of Infomaniak's own server.
CAPABILITIES = Operation(
    "capabilities.read", "GET", "/desktop/1/capabilities", Tier.EXTENSION, None, manager_links.HOME
)
SUPPORT_CODE = Operation(
    "support.code", "GET", "/desktop/1/support/code", Tier.EXTENSION, None, manager_links.SUPPORT_CODE
)
MEMBERS_LIST = Operation(
    "members.list", "GET", "/2/accounts/{account}/users", Tier.DOCUMENTED, "accounts", manager_links.USERS
)
TEAMS_LIST = Operation(
    "teams.list", "GET", "/1/accounts/{account}/teams", Tier.DOCUMENTED, "accounts", manager_links.USERS
)
TEAM_USERS = Operation(
    "teams.users", "GET", "/1/accounts/{account}/teams/{team}/users", Tier.DOCUMENTED, "accounts", manager_links.USERS
)
ORGANIZATION_LEAVE = Operation(
    "organizations.leave",
    "DELETE",
    "/desktop/1/organizations/{account_id}/membership",
    Tier.EXTENSION,
    "accounts",
    manager_links.ORGANIZATIONS,
)
EMAIL_DELETE = Operation(
    "profile.emails.delete",
    "DELETE",
    "/2/profile/emails/{email_type}/{email_id}",
    Tier.DOCUMENTED,
    None,
    manager_links.PROFILE_EDIT,
)
PHONE_DELETE = Operation(
    "profile.phones.delete",
    "DELETE",
    "/2/profile/phones/{phone_id}",
    Tier.DOCUMENTED,
    None,
    manager_links.PROFILE_EDIT,
)
AVATAR_SET = Operation(
    "profile.avatar.set", "POST", "/2/profile/avatar", Tier.DOCUMENTED, None, manager_links.PROFILE_EDIT
)
AVATAR_DELETE = Operation(
    "profile.avatar.delete", "DELETE", "/2/profile/avatar", Tier.DOCUMENTED, None, manager_links.PROFILE_EDIT
)
APPLICATION_PASSWORDS_LIST = Operation(
    "profile.application_passwords.list",
    "GET",
    "/2/profile/applications/passwords",
    Tier.DOCUMENTED,
    None,
    manager_links.APPLICATION_PASSWORDS,
)
APPLICATION_PASSWORD_CREATE = Operation(
    "profile.application_passwords.create",
    "POST",
    "/2/profile/applications/passwords",
    Tier.DOCUMENTED,
    None,
    manager_links.APPLICATION_PASSWORDS,
)
APPLICATION_PASSWORD_DELETE = Operation(
    "profile.application_passwords.delete",
    "DELETE",
    "/desktop/1/profile/applications/passwords/{password_id}",
    Tier.EXTENSION,
    None,
    manager_links.APPLICATION_PASSWORDS,
)
NEWS_LIST = Operation("news.list", "GET", "/desktop/1/profile/news", Tier.EXTENSION, None, manager_links.NEWS)
NEWS_UPDATE = Operation("news.update", "PATCH", "/desktop/1/profile/news", Tier.EXTENSION, None, manager_links.NEWS)
SUPPORT_PREMIUM = Operation(
    "support.premium", "GET", "/desktop/1/support/premium", Tier.EXTENSION, "accounts", manager_links.VIP_CODE
)
VIP_CODES = Operation(
    "support.vip_codes", "GET", "/desktop/1/support/vip_codes", Tier.EXTENSION, "accounts", manager_links.VIP_CODE
)
AUTHORIZATION_CODES = Operation(
    "domains.authorization_codes",
    "GET",
    "/desktop/1/domains/authorization_codes",
    Tier.EXTENSION,
    "accounts",
    manager_links.AUTHORIZATION_CODE,
)
_ACCESSES = "/desktop/1/support/accesses"
SUPPORT_ACCESS_LIST = Operation(
    "support.access.list", "GET", _ACCESSES, Tier.EXTENSION, "accounts", manager_links.SUPPORT_ACCESS
)
SUPPORT_ACCESS_GRANT = Operation(
    "support.access.grant", "POST", _ACCESSES, Tier.EXTENSION, "accounts", manager_links.SUPPORT_ACCESS
)
SUPPORT_ACCESS_REVOKE = Operation(
    "support.access.revoke",
    "DELETE",
    f"{_ACCESSES}/{{access_id}}",
    Tier.EXTENSION,
    "accounts",
    manager_links.SUPPORT_ACCESS,
)
# Public in the export; others saw a scope "event" asked for, which the 403 would name.
EVENTS_LIST = Operation("events.list", "GET", "/2/events", Tier.DOCUMENTED, None, manager_links.HOME)
SESSIONS_LIST = Operation(
    "profile.sessions.list",
    "GET",
    "/desktop/1/profile/sessions",
    Tier.EXTENSION,
    "user_info",
    manager_links.LOGIN_ACTIVITY,
)
SESSION_END = Operation(
    "profile.sessions.end",
    "DELETE",
    "/desktop/1/profile/sessions/{session_id}",
    Tier.EXTENSION,
    None,
    manager_links.LOGIN_ACTIVITY,
)
SESSIONS_END_OTHERS = Operation(
    "profile.sessions.end_others",
    "DELETE",
    "/desktop/1/profile/sessions",
    Tier.EXTENSION,
    None,
    manager_links.LOGIN_ACTIVITY,
)
EMAIL_CONFIRM = Operation(
    "profile.emails.confirm",
    "POST",
    "/desktop/1/profile/emails/{email_id}/confirmation",
    Tier.EXTENSION,
    None,
    manager_links.SECURITY,
)
TWO_STEP_READ = Operation(
    "security.two_step.read", "GET", "/desktop/1/security/two_step", Tier.EXTENSION, None, manager_links.TWO_STEP
)
TWO_STEP_REMOVE = Operation(
    "security.two_step.remove",
    "POST",
    "/desktop/1/security/two_step/{kind}/remove",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)
OTP_BEGIN = Operation(
    "security.otp.begin", "POST", "/desktop/1/security/two_step/otp", Tier.EXTENSION, None, manager_links.TWO_STEP
)
OTP_CONFIRM = Operation(
    "security.otp.confirm",
    "POST",
    "/desktop/1/security/two_step/otp/confirm",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)
SMS_BEGIN = Operation(
    "security.sms.begin", "POST", "/desktop/1/security/two_step/sms", Tier.EXTENSION, None, manager_links.TWO_STEP
)
SMS_CONFIRM = Operation(
    "security.sms.confirm",
    "POST",
    "/desktop/1/security/two_step/sms/confirm",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)
BACKUP_CODES_READ = Operation(
    "security.backup_codes.read",
    "GET",
    "/desktop/1/security/backup_codes",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)
BACKUP_CODES_GENERATE = Operation(
    "security.backup_codes.generate",
    "POST",
    "/desktop/1/security/backup_codes",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)
BACKUP_CODES_PROVE = Operation(
    "security.backup_codes.prove",
    "POST",
    "/desktop/1/security/backup_codes/prove",
    Tier.EXTENSION,
    None,
    manager_links.TWO_STEP,
)

ALL_OPERATIONS = (
    SESSIONS_LIST,
    SESSION_END,
    SESSIONS_END_OTHERS,
    EMAIL_CONFIRM,
    MEMBERS_LIST,
    TEAMS_LIST,
    TEAM_USERS,
    ORGANIZATION_LEAVE,
    PROFILE_READ,
    PROFILE_UPDATE,
    ACCOUNTS_LIST,
    ACCOUNT_READ,
    PRODUCTS_LIST,
    COUNTRIES_LIST,
    LANGUAGES_LIST,
    TIMEZONES_LIST,
    TASK_READ,
    CAPABILITIES,
    SUPPORT_CODE,
    EMAIL_DELETE,
    PHONE_DELETE,
    AVATAR_SET,
    AVATAR_DELETE,
    APPLICATION_PASSWORDS_LIST,
    APPLICATION_PASSWORD_CREATE,
    APPLICATION_PASSWORD_DELETE,
    NEWS_LIST,
    NEWS_UPDATE,
    SUPPORT_PREMIUM,
    VIP_CODES,
    AUTHORIZATION_CODES,
    SUPPORT_ACCESS_LIST,
    SUPPORT_ACCESS_GRANT,
    SUPPORT_ACCESS_REVOKE,
    EVENTS_LIST,
    TWO_STEP_READ,
    TWO_STEP_REMOVE,
    OTP_BEGIN,
    OTP_CONFIRM,
    SMS_BEGIN,
    SMS_CONFIRM,
    BACKUP_CODES_READ,
    BACKUP_CODES_GENERATE,
    BACKUP_CODES_PROVE,
    *BILLING_OPERATIONS,
    *RENEWAL_OPERATIONS,
    *KSUITE_OPERATIONS,
    *HOSTING_OPERATIONS,
)
