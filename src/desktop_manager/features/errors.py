"""What features raise beside the errors of the rooms they use.

Light to import: the words of the window import it at start.
"""


class FeatureError(Exception):
    """Base of what a feature refuses or could not do."""


class NotApplied(FeatureError):
    """The answer to a write was lost, and reading again showed that the server had not taken it: nothing changed."""


class InvalidEdit(FeatureError):
    """An edit that breaks a rule known here, found before anything is sent.

    Attributes:
        fields: for each field that is wrong, the code of the reason: "empty", "too_long", "unknown".
    """

    def __init__(self, fields: dict[str, str]) -> None:
        """Name the wrong fields."""
        super().__init__("invalid edit: " + ", ".join(f"{name} {code}" for name, code in fields.items()))
        self.fields = fields


class NothingKnown(FeatureError):
    """What was asked for is not in the local store yet: it has never been fetched."""


class UnusableToken(FeatureError):
    """A token with which this program cannot work.

    Attributes:
        missing: names of the scopes that the server says are missing.
    """

    def __init__(self, missing: tuple[str, ...]) -> None:
        """Name the missing scopes."""
        super().__init__("the token lacks " + ", ".join(missing))
        self.missing = missing


class OtherUser(FeatureError):
    """A token pasted to replace another one belongs to another user."""


class KeyringProblem(FeatureError):
    """The keyring refused, hung or vanished while a secret was wanted.

    Attributes:
        code: "locked", "denied", "timeout" or "unavailable".
    """

    def __init__(self, code: str) -> None:
        """Name what happened."""
        super().__init__(f"keyring: {code}")
        self.code = code
