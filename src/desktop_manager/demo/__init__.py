"""The embedded demo Manager API: the names by which the other rooms know it, and nothing that costs start time."""

DEMO_SERVER = "https://demo.desktop-manager.invalid"
"""Address under which the adapter answers in process. `.invalid` never resolves (RFC 6761), so nothing can leak out."""

DEMO_TOKEN = "demo-claire-moret"
"""Claire Moret's token, with every scope. Not a secret: it opens the demo data only."""

DEMO_TOKEN_WITHOUT_PROFILE = "demo-claire-moret-without-user-info"
"""Claire's token without the scope `user_info`."""

DEMO_TOKEN_WITHOUT_ACCOUNTS = "demo-claire-moret-without-accounts"
"""Claire's token without the scope `accounts`."""

DEMO_AGENCY_TOKEN = "demo-agency"
"""Token of the generated agency login; it exists only where the state was made with a `scale`."""

PAUSE_KEY = "desktop_manager.demo.pause"
"""Key of the WSGI environment under which the application finds a function that waits for so many seconds."""
