"""One request on its way through the demo: who asks, what, and the answer it will get."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from werkzeug.wrappers import Request

from desktop_manager.demo import errors
from desktop_manager.demo.query import Query
from desktop_manager.demo.records import Json, Membership, Organization, Product
from desktop_manager.demo.state import DemoState, Login

_MANAGERS = ("owner", "admin")


class Page(NamedTuple):
    """Paging keys of the envelope; present only when the request had `page`."""

    total: int
    page: int
    pages: int
    items_per_page: int


class Answer(NamedTuple):
    """A successful answer: `data` of the envelope and, if asked for, its page; 201 where the export says "created"."""

    data: Any
    page: Page | None = None
    status: int = 200


class FileAnswer(NamedTuple):
    """A successful answer that is a file and has no envelope."""

    content: bytes
    mimetype: str
    name: str


class Call:
    """A request that found its route. `login` raises 401 where the route needs nobody in particular."""

    def __init__(self, request: Request, state: DemoState, login: Login | None) -> None:
        self.state = state
        self.query = Query(request.args)
        self._request = request
        self._login = login

    @property
    def login(self) -> Login:
        """The user who asks."""
        if self._login is None:
            raise errors.not_authorized()
        return self._login

    def body(self) -> Json:
        """The JSON object of the request; empty when there is none or it cannot be read."""
        try:
            body = json.loads(self._request.get_data())
        except ValueError:
            return {}
        return body if isinstance(body, dict) else {}

    def membership(self, account_id: int) -> tuple[Organization, Membership]:
        """The organization and what the user may there; 404 where the user is not in it."""
        membership = self.login.memberships.get(account_id)
        if membership is None:
            raise errors.object_not_found()
        return self.state.organizations[account_id], membership

    def administered(self, account_id: int) -> Organization:
        """The organization, if the user is owner or administrator of it; 403 for others of its members."""
        organization, membership = self.membership(account_id)
        if membership.role not in _MANAGERS:
            raise errors.access_denied()
        return organization

    def accounting(self, account_id: int) -> Organization:
        """The organization, if the user has accounting rights in it (product.md, "Who may"); 403 where not."""
        organization, membership = self.membership(account_id)
        if not _accounts_for(membership):
            raise errors.access_denied()
        return organization

    def accounted(self, account_id: int | None) -> list[int]:
        """The organization, checked as by `accounting`, or all in which the user has accounting rights, by id."""
        if account_id is not None:
            return [self.accounting(account_id).id]
        return sorted(number for number, one in self.login.memberships.items() if _accounts_for(one))

    def link(self, path: str) -> str:
        """The address of a path of this server, as the client reached it."""
        return f"{self._request.host_url.rstrip('/')}{path}"

    def rights_on(self, product: Product) -> Json:
        """What the user may do with a product (product.md, "Who may")."""
        membership = self.login.memberships[product.account_id]
        manages = membership.role in _MANAGERS
        return {"technical": True, "statistic": True, "check": manages, "sale": membership.billing}


def _accounts_for(membership: Membership) -> bool:
    return membership.role in _MANAGERS or (membership.role == "normal" and membership.billing)


Handler = Callable[..., Answer | FileAnswer]


class Route(NamedTuple):
    """A call of the API.

    `scope`: what the token needs, None for any token. `public`: no token is asked. `scope_code`: the code of the 403,
    `access_denied` where the export allows no other. `operation`: the name under which capabilities announce a call of
    this project's own contract; "" for calls of the export.
    """

    method: str
    path: str
    handler: Handler
    scope: str | None = None
    public: bool = False
    scope_code: str = "all_scopes"
    operation: str = ""
