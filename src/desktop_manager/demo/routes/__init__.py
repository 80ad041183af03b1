"""The calls of the demo Manager API, one module an area."""

from __future__ import annotations

from desktop_manager.demo.call import Route
from desktop_manager.demo.routes import (
    accounts,
    capabilities,
    events,
    invitations,
    members,
    my_ksuite,
    products,
    profile,
    profile_update,
    reference,
    support_codes,
    tasks,
    teams,
)

_CALLS: tuple[Route, ...] = (
    *profile.ROUTES,
    *profile_update.ROUTES,
    *accounts.ROUTES,
    *products.ROUTES,
    *teams.ROUTES,
    *members.ROUTES,
    *invitations.ROUTES,
    *my_ksuite.ROUTES,
    *events.ROUTES,
    *reference.ROUTES,
    *tasks.ROUTES,
    *support_codes.ROUTES,
)

ROUTES = (*_CALLS, capabilities.announcing(_CALLS))
