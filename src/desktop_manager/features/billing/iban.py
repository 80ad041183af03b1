"""Bank accounts of the ISO 13616 form (IBAN), for money that is paid back."""

from __future__ import annotations


def problem(text: str) -> str:
    """What is wrong with an IBAN: "empty", "check_digits" (a sign is wrong or missing), "form"; "" if nothing is."""
    from stdnum import iban
    from stdnum.exceptions import InvalidChecksum, ValidationError

    if not text.strip():
        return "empty"
    try:
        iban.validate(text)
    except InvalidChecksum:
        return "check_digits"
    except ValidationError:
        return "form"
    return ""


def spaced(text: str) -> str:
    """An IBAN in groups of four, as it stands on paper: "CH93 0076 2011 6238 5295 7"."""
    signs = "".join(text.split()).upper()
    return " ".join(signs[at : at + 4] for at in range(0, len(signs), 4))
