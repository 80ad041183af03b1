"""Which calls of this project's own extension the demo offers (resources/openapi/desktop-extension.json)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_manager.demo.call import Answer, Call, Route

VERSION = 1


def announcing(routes: Sequence[Route]) -> Route:
    """The call that announces the operations of `routes`; asked before anything is known, so it needs no token."""
    operations = [route.operation for route in routes if route.operation]

    def capabilities(call: Call) -> Answer:
        return Answer({"version": VERSION, "operations": operations})

    return Route("GET", "/desktop/1/capabilities", capabilities, public=True)
