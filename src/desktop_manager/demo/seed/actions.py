"""Kinds of actions the Manager writes into its logs."""

from __future__ import annotations

from typing import NamedTuple


class Action(NamedTuple):
    """A kind of action."""

    id: int
    code: str
    description: str


_CODES = (
    ("user_login", "A user has signed in"),
    ("user_login_failed", "A sign-in has failed"),
    ("user_password_updated", "A user has changed the password"),
    ("user_profile_updated", "A user has changed the profile"),
    ("user_invited", "A user was invited to an organization"),
    ("user_removed", "A user was removed from an organization"),
    ("user_role_updated", "The role of a user was changed"),
    ("user_2fa_enabled", "A user has turned two-step verification on"),
    ("user_2fa_disabled", "A user has turned two-step verification off"),
    ("token_created", "An API token was created"),
    ("token_revoked", "An API token was revoked"),
    ("product_created", "A product was ordered"),
    ("product_renewed", "A product was renewed"),
    ("product_renamed", "A product was renamed"),
    ("product_cancelled", "A product was cancelled"),
    ("product_transferred", "A product was moved to another organization"),
    ("team_created", "A team was created"),
    ("team_updated", "A team was changed"),
    ("team_deleted", "A team was deleted"),
    ("invoice_paid", "An invoice was paid"),
)

ACTIONS = tuple(Action(number, code, description) for number, (code, description) in enumerate(_CODES, start=1))
