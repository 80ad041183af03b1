"""The rules for the body of PATCH /2/profile, as the export lists them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from desktop_manager.demo.errors import problem
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed import countries, languages, timezones
from desktop_manager.demo.seed.profile import Profile

Rule = Callable[[str, Any], Json | None]

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_PHONE = re.compile(r"\+[0-9]{6,14}")


def check(body: Json, profile: Profile, memberships: Collection[int]) -> list[Json]:
    """Every rule the body breaks, in the order of the export; empty when it may be applied."""
    problems = [] if body.get("email") else [problem("email", "required", "The email field is required.")]
    for attribute, rules in _rules(memberships).items():
        if attribute not in body or (attribute == "email" and problems):
            continue
        found = (rule(attribute, body[attribute]) for rule in rules)
        problems += [first] if (first := next(filter(None, found), None)) else []
    return problems or _disagreements(body) or _password_problems(body, profile)


def _rules(memberships: Collection[int]) -> Mapping[str, tuple[Rule, ...]]:
    return {
        "birth_at": (_birth_date,),
        "country_id": (_integer, _one_of({one.id for one in countries.COUNTRIES if one.is_enabled}, "exists")),
        "current_account_id": (_integer, _one_of(memberships, "in", tell=True)),
        "current_password": (_text(),),
        "email": (_text(128), _matches(_EMAIL, "email", "must be a valid email address")),
        "firstname": (_text(128), _filled),
        "keep_session_ids": (_texts,),
        "language_id": (_integer, _one_of(languages.BY_ID, "exists", tell=True)),
        "lastname": (_text(128), _filled),
        "locale": (_text(), _one_of(languages.BY_LOCALE, "in", tell=True)),
        "password": (_text(),),
        "reminder_email": (_text(200), _matches(_EMAIL, "email", "must be a valid email address", empty=True)),
        "reminder_phone": (_text(15), _matches(_PHONE, "phone", "must be a valid phone number", empty=True)),
        "successful_connexion_notification": (_boolean,),
        "timezone": (_text(), _one_of(timezones.BY_NAME, "exists")),
        "timezone_id": (_integer, _one_of(timezones.BY_ID, "exists")),
        "unsuccessful_connexion_limit": (_boolean,),
        "unsuccessful_connexion_notification": (_boolean,),
        "unsuccessful_connexion_rate_limit": (_integer, _between(1, 100)),
    }


def _disagreements(body: Json) -> list[Json]:
    problems = []
    if "timezone" in body and body.get("timezone_id", timezones.BY_NAME[body["timezone"]].id) != (
        timezones.BY_NAME[body["timezone"]].id
    ):
        problems.append(problem("timezone_id", "same", "The timezone_id and timezone fields must match."))
    if "locale" in body and body.get("language_id", languages.BY_LOCALE[body["locale"]].id) != (
        languages.BY_LOCALE[body["locale"]].id
    ):
        problems.append(problem("language_id", "same", "The language_id and locale fields must match."))
    return problems


def _password_problems(body: Json, profile: Profile) -> list[Json]:
    if "password" not in body:
        return []
    if "current_password" not in body:
        return [problem("current_password", "required", "The current_password field is required with password.")]
    if body["current_password"] != profile.password:
        return [problem("current_password", "current_password", "The current password is wrong.")]
    password = body["password"]
    for broken, rule in (
        (len(password) < 8, "min"),
        (not any(sign.isupper() for sign in password), "upper"),
        (not any(sign.isdigit() for sign in password), "numeric"),
    ):
        if broken:
            code = f"validation.password_unified_{rule}"
            return [{"code": code, "description": code, "context": {"attribute": "password"}}]
    return []


def _integer(attribute: str, value: Any) -> Json | None:
    return None if type(value) is int else problem(attribute, "integer", f"The {attribute} field must be an integer.")


def _boolean(attribute: str, value: Any) -> Json | None:
    return (
        None if type(value) is bool else problem(attribute, "boolean", f"The {attribute} field must be true or false.")
    )


def _texts(attribute: str, value: Any) -> Json | None:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return None
    return problem(attribute, "array", f"The {attribute} field must be a list of texts.")


def _filled(attribute: str, value: Any) -> Json | None:
    return None if value.strip() else problem(attribute, "required", f"The {attribute} field is required.")


def _birth_date(attribute: str, value: Any) -> Json | None:
    if value is None:
        return None
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return problem(attribute, "date", f"The {attribute} field must be a valid date.")
    return None


def _text(longest: int | None = None) -> Rule:
    def rule(attribute: str, value: Any) -> Json | None:
        if not isinstance(value, str):
            return problem(attribute, "string", f"The {attribute} field must be a string.")
        if longest is not None and len(value) > longest:
            sentence = f"The {attribute} field must not be greater than {longest} characters."
            return problem(attribute, "max", sentence, max=longest)
        return None

    return rule


def _matches(pattern: re.Pattern[str], code: str, sentence: str, *, empty: bool = False) -> Rule:
    def rule(attribute: str, value: Any) -> Json | None:
        if pattern.fullmatch(value) or (empty and not value):
            return None
        return problem(attribute, code, f"The {attribute} field {sentence}.")

    return rule


def _between(least: int, most: int) -> Rule:
    def rule(attribute: str, value: Any) -> Json | None:
        if least <= value <= most:
            return None
        return problem(
            attribute, "between", f"The {attribute} field must be between {least} and {most}.", min=least, max=most
        )

    return rule


def _one_of(choices: Collection[Any], code: str, *, tell: bool = False) -> Rule:
    def rule(attribute: str, value: Any) -> Json | None:
        if value in choices:
            return None
        context = {"values": sorted(choices)} if tell else {}
        return problem(attribute, code, f"The selected {attribute} is invalid.", **context)

    return rule
