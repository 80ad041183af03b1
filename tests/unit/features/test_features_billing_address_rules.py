"""Billing addresses: what an invoice needs, checked for each country as the demo server checks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.ch import uid
from stdnum.util import get_cc_module

from desktop_manager.demo.routes import billing_address_rules as server
from desktop_manager.features.billing.address_rules import NO_ZIP, ZIPS, AddressEdit, check, vat_problem, zip_problem
from desktop_manager.features.errors import InvalidEdit

GOOD = AddressEdit(
    company="Verein Seeblick",
    street="Seestrasse 1",
    zip="8002",
    city="Zürich",
    country="CH",
    email="kasse@seeblick.ch",
)
KNOWN = ("CH", "FR", "DE")


def wrong(edit: AddressEdit) -> dict[str, str]:
    try:
        check(edit, KNOWN)
    except InvalidEdit as problem:
        return problem.fields
    return {}


def test_a_whole_address_is_taken_with_blanks_around() -> None:
    assert wrong(GOOD) == {}
    assert wrong(GOOD._replace(city="  Zürich ", zip=" 8002 ")) == {}


def test_everything_that_is_missing_is_said_at_once() -> None:
    assert wrong(AddressEdit()) == {
        "company": "name_or_company",
        "street": "empty",
        "city": "empty",
        "country": "empty",
        "email": "empty",
    }


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("Luc", "Favre", {}),
        ("Luc", "", {"last_name": "empty"}),
        ("", "Favre", {"first_name": "empty"}),
        ("", "  ", {"company": "name_or_company"}),
    ],
)
def test_without_a_company_both_names_are_needed(first: str, last: str, said: dict[str, str]) -> None:
    assert wrong(GOOD._replace(company="", first_name=first, last_name=last)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"country": "XX"}, {"country": "unknown"}),
        ({"email": "kasse@seeblick"}, {"email": "email_form"}),
        ({"email": "kasse seeblick.ch"}, {"email": "email_form"}),
        ({"email": f"{'k' * 60}@{'s' * 190}.ch"}, {"email": "too_long"}),
        ({"street": "x" * 101}, {"street": "too_long"}),
        ({"street2": "x" * 101}, {"street2": "too_long"}),
        ({"company": "x" * 101}, {"company": "too_long"}),
        ({"zip": "123"}, {"zip": "zip_form"}),
        ({"zip": ""}, {"zip": "empty"}),
    ],
)
def test_each_rule_is_said_at_its_field(change: dict[str, str], said: dict[str, str]) -> None:
    assert wrong(GOOD._replace(**change)) == said  # type: ignore[arg-type]


def test_the_example_of_each_country_is_one_of_its_zip_codes() -> None:
    assert len(ZIPS) > 30
    for country in sorted(ZIPS):
        said = [zip_problem(text, country) for text in (ZIPS[country].example, "?", "")]
        assert said == ["", "zip_form", "empty"], country


@pytest.mark.parametrize(
    ("text", "country", "said"),
    [
        ("0999", "CH", "zip_form"),
        ("9490", "LI", ""),
        ("9000", "LI", "zip_form"),
        ("1012ab", "NL", ""),
        ("53000", "ES", "zip_form"),
        ("sw1a 1aa", "GB", ""),
        ("10001-1234", "US", ""),
        ("L-1009", "LU", ""),
        ("1204 Genève", "CH", "zip_form"),
    ],
)
def test_zip_codes_have_the_form_of_their_country(text: str, country: str, said: str) -> None:
    assert zip_problem(text, country) == said


def test_a_country_without_zip_codes_needs_none() -> None:
    assert len(NO_ZIP) > 50
    for country in sorted(NO_ZIP):
        assert country not in ZIPS
        assert zip_problem("", country) == "", country


def test_elsewhere_the_form_is_not_judged_but_signs_are() -> None:
    assert zip_problem("100-0001", "JP") == ""
    assert zip_problem("1 0 1", "BR") == ""
    assert zip_problem("10_01", "JP") == "zip_letters"


@pytest.mark.parametrize(
    ("number", "country", "said"),
    [
        ("", "CH", ""),
        ("CHE-107.787.577 MWST", "CH", ""),
        ("CHE-107.787.577 TVA", "CH", ""),
        ("CHE107787577IVA", "CH", ""),
        ("CHE-107.787.577", "CH", "vat_suffix"),
        ("CHE-107.787.578 TVA", "CH", "vat_form"),
        ("FR83404833048", "FR", ""),
        ("FR83404833049", "FR", "vat_form"),
        ("FR83404833048", "BE", "vat_other_country"),
        ("CHE-107.787.577 MWST", "FR", "vat_other_country"),
        ("BE 0897.223.670", "BE", ""),
        ("EL 094259216", "DE", "vat_other_country"),
        ("12-3456789", "US", ""),
        ("?", "US", "vat_form"),
        ("CHE-107.787.577", "LI", ""),
    ],
)
def test_vat_numbers_are_those_of_the_country(number: str, country: str, said: str) -> None:
    assert vat_problem(number, country) == said


@given(st.sampled_from(["DE", "FR", "IT", "ES", "AT", "BE", "LU", "NL", "GB", "SE"]), st.text(max_size=16))
def test_a_vat_number_passes_just_where_stdnum_says_so(country: str, text: str) -> None:
    module = get_cc_module(country.lower(), "vat")
    assert module is not None
    assert (vat_problem(text, country) == "") == (text == "" or module.is_valid(text))


@given(st.integers(min_value=10_000_000, max_value=99_999_999), st.sampled_from(["MWST", "TVA", "IVA"]))
def test_a_swiss_company_needs_its_suffix_only(number: int, suffix: str) -> None:
    body = str(number)
    try:
        digit = uid.calc_check_digit(body)
    except ValueError:
        return
    if not uid.is_valid(f"CHE{body}{digit}"):
        return
    assert vat_problem(f"CHE{body}{digit}", "CH") == "vat_suffix"
    assert vat_problem(f"CHE{body}{digit} {suffix}", "CH") == ""


_SIGNS = st.text(alphabet="0123456789ABCDEHLNTVWab -", max_size=9)


_EXAMPLES = st.sampled_from(sorted(ZIPS)).map(lambda country: ZIPS[country].example)


@given(st.sampled_from([*sorted(ZIPS), "JP", "BR", "AE", "HK"]), st.one_of(_SIGNS, _EXAMPLES))
def test_the_demo_server_takes_just_the_zip_codes_that_are_taken_here(country: str, text: str) -> None:
    typed = text.strip()
    body = {**GOOD._asdict(), "country": country, "zip": typed}
    refused = {one["context"]["attribute"] for one in server.check(body)}
    assert ("zip" in refused) == (zip_problem(typed, country) != "")
