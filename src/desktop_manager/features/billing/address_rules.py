"""What a billing address needs (product.md, job 4), checked before anything is sent.

Zip codes: the forms of the national posts (Universal Postal Union, "Addressing systems"). VAT numbers: python-stdnum.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from desktop_manager.features.errors import InvalidEdit

LONGEST = 100
"""Signs of a name, a street or a city: what an invoice has room for."""
LONGEST_EMAIL = 200
SWISS_SUFFIXES = ("MWST", "TVA", "IVA")
"""Stand after the number of a Swiss company that is liable to VAT (Swiss VAT Act, UID register)."""

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_SOME_ZIP = re.compile(r"[A-Z0-9][A-Z0-9 -]{0,11}")
_SOME_VAT = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{1,23}")
_VAT_PREFIXES = {"EL": "GR", "CHE": "CH"}
EU = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)

NO_ZIP = frozenset(
    "AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GM GQ GY HK KI KM KN KP LY ML MO MR MW NR NU QA "  # noqa: SIM905
    "RW SB SC SL SR ST SY TD TG TK TL TO TV UG VU YE ZW".split()
)
"""Countries without zip codes: the field may stay empty."""


class Zip(NamedTuple):
    """The zip codes of a country: their form, and one of them."""

    form: re.Pattern[str]
    example: str


def _zip(form: str, example: str) -> Zip:
    return Zip(re.compile(form), example)


ZIPS = {
    "AT": _zip(r"[1-9][0-9]{3}", "1010"),
    "AU": _zip(r"[0-9]{4}", "2000"),
    "BE": _zip(r"[1-9][0-9]{3}", "1000"),
    "BG": _zip(r"[1-9][0-9]{3}", "1000"),
    "CA": _zip(r"[ABCEGHJ-NPRSTVXY][0-9][A-Z] ?[0-9][A-Z][0-9]", "K1A 0B1"),
    "CH": _zip(r"[1-9][0-9]{3}", "1204"),
    "CZ": _zip(r"[1-7][0-9]{2} ?[0-9]{2}", "110 00"),
    "DE": _zip(r"[0-9]{5}", "10115"),
    "DK": _zip(r"[0-9]{4}", "1050"),
    "EE": _zip(r"[0-9]{5}", "10111"),
    "ES": _zip(r"(0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}", "28004"),
    "FI": _zip(r"[0-9]{5}", "00100"),
    "FR": _zip(r"[0-9]{5}", "75001"),
    "GB": _zip(r"(GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})", "SW1A 1AA"),
    "GR": _zip(r"[1-8][0-9]{2} ?[0-9]{2}", "105 57"),
    "HR": _zip(r"[1-5][0-9]{4}", "10000"),
    "HU": _zip(r"[1-9][0-9]{3}", "1051"),
    "IE": _zip(r"[A-Z][0-9][0-9W] ?[A-Z0-9]{4}", "D02 AF30"),
    "IT": _zip(r"[0-9]{5}", "00118"),
    "LI": _zip(r"94[89][0-9]", "9490"),
    "LT": _zip(r"(LT-)?[0-9]{5}", "01100"),
    "LU": _zip(r"(L-)?[0-9]{4}", "1009"),
    "LV": _zip(r"(LV-)?[0-9]{4}", "1050"),
    "MC": _zip(r"980[0-9]{2}", "98000"),
    "NL": _zip(r"[1-9][0-9]{3} ?[A-Z]{2}", "1012 AB"),
    "NO": _zip(r"[0-9]{4}", "0150"),
    "PL": _zip(r"[0-9]{2}-[0-9]{3}", "00-001"),
    "PT": _zip(r"[1-9][0-9]{3}-[0-9]{3}", "1000-001"),
    "RO": _zip(r"[0-9]{6}", "010011"),
    "SE": _zip(r"[1-9][0-9]{2} ?[0-9]{2}", "111 20"),
    "SI": _zip(r"[1-9][0-9]{3}", "1000"),
    "SK": _zip(r"[089][0-9]{2} ?[0-9]{2}", "811 01"),
    "US": _zip(r"[0-9]{5}(-[0-9]{4})?", "10001"),
}
"""Of the countries whose form is known here. Elsewhere letters, digits, blanks and dashes are taken."""


class AddressEdit(NamedTuple):
    """What the form holds, as typed. `country` is ISO 3166-1 alpha-2 ("CH"), "" for none chosen."""

    company: str = ""
    first_name: str = ""
    last_name: str = ""
    street: str = ""
    street2: str = ""
    zip: str = ""
    city: str = ""
    country: str = ""
    vat_number: str = ""
    email: str = ""
    is_default: bool = False

    def stripped(self) -> AddressEdit:
        """The same without blanks around."""
        return self._replace(
            company=self.company.strip(),
            first_name=self.first_name.strip(),
            last_name=self.last_name.strip(),
            street=self.street.strip(),
            street2=self.street2.strip(),
            zip=self.zip.strip(),
            city=self.city.strip(),
            country=self.country.strip(),
            vat_number=self.vat_number.strip(),
            email=self.email.strip(),
        )


def check(edit: AddressEdit, countries: Collection[str] = ()) -> None:
    """Check every field; `countries` are those that the server knows, empty where they are not known.

    Raises:
        InvalidEdit: with a code for each wrong field: "empty", "too_long", "name_or_company" (at "company"), "unknown",
            "zip_form", "zip_letters", "email_form", "vat_form", "vat_suffix" (Swiss, without MWST, TVA or IVA),
            "vat_other_country".
    """
    one = edit.stripped()
    found = {
        **_name_problems(one),
        "street": _text_problem(one.street),
        "street2": _text_problem(one.street2, needed=False),
        "zip": zip_problem(one.zip, one.country),
        "city": _text_problem(one.city),
        "country": _country_problem(one.country, countries),
        "vat_number": vat_problem(one.vat_number, one.country),
        "email": _email_problem(one.email),
    }
    wrong = {field: code for field, code in found.items() if code}
    if wrong:
        raise InvalidEdit(wrong)


def zip_problem(text: str, country: str) -> str:
    """What is wrong with a zip code in a country; "" if nothing is."""
    if not text:
        return "empty" if country in ZIPS else ""
    known = ZIPS.get(country)
    if known is None:
        return "" if _SOME_ZIP.fullmatch(text.upper()) else "zip_letters"
    return "" if known.form.fullmatch(text.upper()) else "zip_form"


def vat_problem(text: str, country: str) -> str:
    """What is wrong with a VAT number in a country; "" if nothing is, or if it is empty: not everybody has one."""
    if not text:
        return ""
    checks = _vat_check(country)
    if checks is None:
        return "" if _SOME_VAT.fullmatch(text.upper()) else "vat_form"
    if checks(text):
        return ""
    if country == "CH" and _is_swiss_company(text):
        return "vat_suffix"
    other = _named_country(text)
    other_checks = _vat_check(other) if other and other != country else None
    return "vat_other_country" if other_checks is not None and other_checks(text) else "vat_form"


def _name_problems(edit: AddressEdit) -> dict[str, str]:
    found = {
        "company": _text_problem(edit.company, needed=False),
        "first_name": _text_problem(edit.first_name, needed=False),
        "last_name": _text_problem(edit.last_name, needed=False),
    }
    if not edit.company:
        if not edit.first_name and not edit.last_name:
            found["company"] = "name_or_company"
        elif not edit.first_name:
            found["first_name"] = "empty"
        elif not edit.last_name:
            found["last_name"] = "empty"
    return found


def _text_problem(text: str, *, needed: bool = True) -> str:
    if len(text) > LONGEST:
        return "too_long"
    return "empty" if needed and not text else ""


def _country_problem(country: str, countries: Collection[str]) -> str:
    if not country:
        return "empty"
    return "unknown" if countries and country not in countries else ""


def _email_problem(text: str) -> str:
    if not text:
        return "empty"
    if len(text) > LONGEST_EMAIL:
        return "too_long"
    return "" if _EMAIL.fullmatch(text) else "email_form"


def _vat_check(country: str) -> _Check | None:
    # Some milliseconds, and nothing on the way to the first window needs it.
    from stdnum.util import get_cc_module

    if not re.fullmatch("[A-Z]{2}", country):
        return None
    module = get_cc_module(country.lower(), "vat")
    return _Check(module) if module is not None else None


def _is_swiss_company(text: str) -> bool:
    from stdnum.ch import uid

    return bool(uid.is_valid(text))


def _named_country(text: str) -> str:
    """The country that the letters in front of a VAT number name, "" for none."""
    letters = re.match("[A-Z]*", text.upper())
    found = letters.group() if letters else ""
    if found in _VAT_PREFIXES:
        return _VAT_PREFIXES[found]
    return found[:2] if found[:2] in EU else ""


class _Check:
    def __init__(self, module: object) -> None:
        self._is_valid = getattr(module, "is_valid")  # noqa: B009 - stdnum's modules share this one function

    def __call__(self, text: str) -> bool:
        return bool(self._is_valid(text))
