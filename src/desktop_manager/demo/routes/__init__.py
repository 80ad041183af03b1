"""The calls of the demo Manager API, one module an area."""

from __future__ import annotations

from desktop_manager.demo.call import Route
from desktop_manager.demo.routes import (
    accounts,
    application_passwords,
    avatar,
    backup_codes,
    capabilities,
    confirmations,
    contacts,
    events,
    invitations,
    members,
    membership,
    my_ksuite,
    news,
    products,
    profile,
    profile_update,
    reference,
    sessions,
    support_access,
    support_codes,
    tasks,
    teams,
    two_step,
)

_CALLS: tuple[Route, ...] = (
    *profile.ROUTES,
    *profile_update.ROUTES,
    *avatar.ROUTES,
    *contacts.ROUTES,
    *confirmations.ROUTES,
    *sessions.ROUTES,
    *application_passwords.ROUTES,
    *news.ROUTES,
    *accounts.ROUTES,
    *products.ROUTES,
    *teams.ROUTES,
    *members.ROUTES,
    *membership.ROUTES,
    *invitations.ROUTES,
    *my_ksuite.ROUTES,
    *events.ROUTES,
    *reference.ROUTES,
    *tasks.ROUTES,
    *support_codes.ROUTES,
    *support_access.ROUTES,
    *two_step.ROUTES,
    *backup_codes.ROUTES,
)

ROUTES = (*_CALLS, capabilities.announcing(_CALLS))
