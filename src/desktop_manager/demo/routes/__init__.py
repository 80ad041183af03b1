"""The calls of the demo Manager API, one module an area."""

from __future__ import annotations

from desktop_manager.demo.call import Route
from desktop_manager.demo.routes import (
    accounts,
    desktop,
    events,
    invitations,
    members,
    my_ksuite,
    products,
    profile,
    profile_update,
    reference,
    tasks,
    teams,
)

ROUTES: tuple[Route, ...] = (
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
    *desktop.ROUTES,
)
