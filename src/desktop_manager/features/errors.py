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


class CodesLost(FeatureError):
    """A new sheet of backup codes was made and the answer with it lost: the old one is void, the new one unknown."""


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


class ContactInUse(FeatureError):
    """An address or number that cannot be deleted.

    Attributes:
        code: "login" (it signs in) or "recovery" (it recovers the account).
    """

    def __init__(self, code: str) -> None:
        """Name the use."""
        super().__init__(f"in use: {code}")
        self.code = code


class PasswordLost(FeatureError):
    """An application password was created, but the answer that told it was lost: nobody can know it."""


class BadPicture(FeatureError):
    """A picture that cannot be used, found before anything is sent.

    Attributes:
        code: "not_picture", "format", "not_square", "too_small", "too_big".
    """

    def __init__(self, code: str) -> None:
        """Name what is wrong with it."""
        super().__init__(f"bad picture: {code}")
        self.code = code


class OtpRefused(FeatureError):
    """An entry of the authenticator that cannot be made, kept or changed.

    Attributes:
        code: of a text: "empty", "not_otpauth", "hotp", "migration", "secret", "digits", "period", "algorithm"; of a
            picture: "not_picture", "too_big", "no_qr", "several", "not_otp_qr"; of a name: "name_empty",
            "name_too_long", "name_taken"; "full" where the keyring takes no more, "gone" where it is kept no longer,
            "unreadable" where the keyring holds something else; of the clipboard: "nothing_there".
    """

    def __init__(self, code: str) -> None:
        """Name what is wrong; never with the text itself, which holds a secret."""
        super().__init__(f"otp: {code}")
        self.code = code


class PinRefused(FeatureError):
    """A PIN that cannot be set, or that does not open the lock.

    Attributes:
        code: "digits" (4 to 12 of them are asked for), "wrong", "wait" or "unavailable" (there is no keyring).
        wait_s: seconds until the next try is looked at.
    """

    def __init__(self, code: str, wait_s: float = 0) -> None:
        """Name what is wrong."""
        super().__init__(f"pin: {code}")
        self.code = code
        self.wait_s = wait_s


class UnreadableEvidence(FeatureError):
    """A file or text that the user brought and that cannot be read as evidence.

    Attributes:
        code: "empty", "too_big", "unknown" (no mail, invoice or statement), "archive", "gone" (the file cannot be
            opened), "folder"; of a PDF: "password", "damaged", "too_slow", "no_invoice"; of an XML: "entities",
            "damaged", "not_statement"; of a CSV: "too_many_lines", "no_rows"; of a mail: "no_text".
        limit: for "too_big" the most bytes, for "too_many_lines" the most lines, else 0.
    """

    def __init__(self, code: str, limit: int = 0) -> None:
        """Name what is wrong; never with what the file holds."""
        super().__init__(f"evidence: {code}")
        self.code = code
        self.limit = limit


class QrBillRefused(FeatureError):
    """A QR-bill or EPC code that cannot be built or read.

    Attributes:
        code: "not_qr_bill" (another kind of text), "version", "lines" (too few or too many), "too_long", "characters",
            "iban", "address" (a part is missing), "combined" (an address form that is not written any more), "amount",
            "currency", "reference_type", "reference", "reference_account" (a QR reference without a QR-IBAN, or the
            other way round), "trailer"; of an invoice: "no_code" (its PDF has none), "other_invoice" (the code is that
            of another one).
        field: which part: "creditor", "debtor", "message", …; "" for the whole.
    """

    def __init__(self, code: str, field: str = "") -> None:
        """Name what is wrong, never with the text itself."""
        super().__init__(f"QR-bill: {code} {field}".rstrip())
        self.code = code
        self.field = field


class AddressInUse(FeatureError):
    """A billing address that cannot be deleted, because something uses it.

    Attributes:
        used_by: what does: (kind, name) pairs, kind "renewal", "invoice" or "default".
    """

    def __init__(self, used_by: tuple[tuple[str, str], ...]) -> None:
        """Name the uses."""
        super().__init__("in use by " + ", ".join(kind for kind, _name in used_by))
        self.used_by = used_by


class FileRefused(FeatureError):
    """A file, or a folder of them, that could not be read, changed or put back; it is as it was before.

    Attributes:
        code: "changed" (it does not hold what was expected), "link" (a link or no file stands there), "owner" (it
            belongs to somebody else, and would not afterwards), "full" (no room), "read_only", "denied", "gone",
            "too_big", "special" (no file), "unreadable", "damaged" (a copy is not what it was), "busy" (another program
            of this user writes at this moment), "no_backup" (there is no such backup any more), "nothing" (there is
            nothing to change).
    """

    def __init__(self, code: str) -> None:
        """Name the reason; never with what the file holds."""
        super().__init__(f"file: {code}")
        self.code = code


class UndoRefused(FeatureError):
    """An entry of Activity that cannot be taken back.

    Attributes:
        code: "undone" (it was already), "changed_since" (what it changed is another since, so that taking it back would
            overwrite a later choice), "gone" (what it was about, or what would come back, is not there any more),
            "ended" (it has ended by itself), "no_way" (nothing can take it back), "unreadable" (the entry was written
            by another version).
        what: names or fields concerned, () where the entry says enough.
    """

    def __init__(self, code: str, what: tuple[str, ...] = ()) -> None:
        """Name the reason."""
        super().__init__(f"undo refused: {code}")
        self.code = code
        self.what = what
