"""The embedded demo without its minute: its server counts no requests and its client waits for nothing.

With the limits of the API the 100 pages of 10,000 products take two minutes, of which the work is the same.
"""

from __future__ import annotations

from functools import partial
from unittest.mock import patch

from desktop_manager.api import client
from desktop_manager.api.policy import Policy, RateLimit
from desktop_manager.demo import state

ENDLESS = Policy(rate=RateLimit(requests=1_000_000))


def lift_limits() -> None:
    """Lift both for this process; call it before the demo is opened."""
    patch.object(state, "DemoState", partial(state.DemoState, rate_limit=None)).start()
    patch.object(client, "Client", partial(client.Client, policy=ENDLESS)).start()
