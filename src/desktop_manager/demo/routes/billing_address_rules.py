"""The rules for the body that adds or replaces a billing address; 422 names every field that breaks one."""

from __future__ import annotations

import re
from typing import Any

from desktop_manager.demo.billing_records import BillingAddress
from desktop_manager.demo.errors import problem
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed import countries

TEXTS = (
    "company",
    "first_name",
    "last_name",
    "street",
    "street2",
    "zip",
    "city",
    "country",
    "vat_number",
    "email",
)

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_LONGEST = {"email": 200, "zip": 12, "country": 2, "vat_number": 30}
_OTHER_TEXTS = 100

# 0 stands for a digit, A for a letter, anything else for itself; "~" for a blank or nothing.
_ZIP_SHAPES = {
    "0000": "AT AU BE BG CH DK HU LI LU NO SI",
    "00000": "DE EE ES FI FR HR IT LT MC US",
    "000000": "RO",
    "000~00": "CZ GR SE SK",
    "00-000": "PL",
    "0000-000": "PT",
    "0000~AA": "NL",
    "A0A~0A0": "CA",
    "00000-0000": "US",
    "L-0000": "LU",
    "LT-00000": "LT",
    "LV-0000": "LV",
}
_ZIP_LEADS = {
    "AT": "[1-9]",
    "BE": "[1-9]",
    "BG": "[1-9]",
    "CA": "[ABCEGHJ-NPRSTVXY]",
    "CH": "[1-9]",
    "CZ": "[1-7]",
    "ES": "(0[1-9]|[1-4]|5[0-2])",
    "GR": "[1-8]",
    "HR": "[1-5]",
    "HU": "[1-9]",
    "LI": "94[89]",
    "MC": "980",
    "NL": "[1-9]",
    "PT": "[1-9]",
    "SE": "[1-9]",
    "SI": "[1-9]",
    "SK": "[089]",
}
_OWN_ZIPS = {
    "GB": re.compile(r"GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"),
    "IE": re.compile(r"[A-Z][0-9][0-9W] ?[A-Z0-9]{4}"),
    "LV": re.compile(r"(LV-)?[0-9]{4}"),
}
_SOME_ZIP = re.compile(r"[A-Z0-9][A-Z0-9 -]{0,11}")
_SOME_VAT = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{1,23}")


def check(body: Json) -> list[Json]:
    """Every rule that the body breaks; empty when it may be applied."""
    wrong = [problem(name, "string", f"The {name} field must be a string.") for name in TEXTS if not _text(body, name)]
    if not isinstance(body.get("is_default"), bool):
        wrong.append(problem("is_default", "boolean", "The is_default field must be true or false."))
    if wrong:
        return wrong
    values: dict[str, str] = {name: body[name].strip() for name in TEXTS}
    for name, value in values.items():
        longest = _LONGEST.get(name, _OTHER_TEXTS)
        if len(value) > longest:
            wrong.append(problem(name, "max", f"The {name} field must not be longer than {longest}.", max=longest))
    wrong += _missing(values)
    if wrong:
        return wrong
    country = values["country"]
    known = countries.BY_SHORT_NAME.get(country)
    if known is None or not known.is_enabled:
        return [problem("country", "exists", "The selected country is invalid.")]
    if not _zip_is_good(values["zip"], country):
        wrong.append(problem("zip", "postal_code", "The zip code is not one of this country."))
    if not _vat_is_good(values["vat_number"], country):
        wrong.append(problem("vat_number", "vat_number", "The VAT number is not a valid one of this country."))
    if not _EMAIL.fullmatch(values["email"]):
        wrong.append(problem("email", "email", "The email must be a valid email address."))
    return wrong


def applied(body: Json, number: int, account_id: int) -> BillingAddress:
    """The address that a checked body describes."""
    texts: dict[str, Any] = {name: body[name].strip() for name in TEXTS}
    return BillingAddress(id=number, account_id=account_id, is_default=body["is_default"], **texts)


def _text(body: Json, name: str) -> bool:
    return isinstance(body.get(name), str)


def _missing(values: dict[str, str]) -> list[Json]:
    wanted = ["street", "city", "country", "email"]
    if not values["company"]:
        named = [name for name in ("first_name", "last_name") if values[name]]
        wanted += ["company"] if not named else [name for name in ("first_name", "last_name") if name not in named]
    return [problem(name, "required", f"The {name} field is required.") for name in wanted if not values[name]]


def _zip_is_good(text: str, country: str) -> bool:
    signs = text.upper()
    own = _OWN_ZIPS.get(country)
    if own is not None:
        return own.fullmatch(signs) is not None
    shapes = [shape for shape, of in _ZIP_SHAPES.items() if country in of.split()]
    if not shapes:
        return not signs or _SOME_ZIP.fullmatch(signs) is not None
    lead = _ZIP_LEADS.get(country, "")
    return any(_shape(shape).fullmatch(signs) for shape in shapes) and re.match(lead, signs) is not None


def _shape(shape: str) -> re.Pattern[str]:
    # The letters of a prefix stand for themselves, as "LT-" does.
    prefix = re.match("L[TV]?-", shape)
    rest = shape[prefix.end() :] if prefix else shape
    form = rest.replace("0", "[0-9]").replace("A", "[A-Z]").replace("~", " ?")
    return re.compile((prefix.group() if prefix else "") + form)


def _vat_is_good(text: str, country: str) -> bool:
    from stdnum.util import get_cc_module

    if not text:
        return True
    module = get_cc_module(country.lower(), "vat")
    if module is None:
        return _SOME_VAT.fullmatch(text.upper()) is not None
    return bool(module.is_valid(text))
