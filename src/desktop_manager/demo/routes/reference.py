"""Countries, languages, time zones and actions; the export asks no token for them (manager-api.md §11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import FULL, Capacity, Listing
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed.actions import ACTIONS, Action
from desktop_manager.demo.seed.countries import BY_ID as COUNTRY_BY_ID
from desktop_manager.demo.seed.countries import COUNTRIES, Country
from desktop_manager.demo.seed.languages import BY_ID as LANGUAGE_BY_ID
from desktop_manager.demo.seed.languages import LANGUAGES, Language
from desktop_manager.demo.seed.timezones import BY_ID as TIMEZONE_BY_ID
from desktop_manager.demo.seed.timezones import TIMEZONES, Timezone

T = TypeVar("T", Action, Country, Language, Timezone)

_ACTIONS = Listing(Capacity.NONE, ())
_COUNTRIES = Listing(FULL, Country._fields)
_LANGUAGES = Listing(FULL, Language._fields)
_TIMEZONES = Listing(FULL, Timezone._fields)


def render(record: Country | Language | Timezone | Action) -> Json:
    """The wire form: the same keys."""
    return record._asdict()


def _contains(text: str, part: str | None) -> bool:
    return part is None or part.casefold() in text.casefold()


def _countries(call: Call) -> Answer:
    search = call.query.text("search")
    only_enabled = call.query.boolean("only_enabled")
    exceptions = call.query.integers("only_enabled_exception")
    found = [
        country
        for country in COUNTRIES
        if _contains(country.name, search) and (not only_enabled or country.is_enabled or country.id in exceptions)
    ]
    return capacities.answer(call.query, _COUNTRIES, found, render)


def _languages(call: Call) -> Answer:
    return capacities.answer(call.query, _LANGUAGES, LANGUAGES, render)


def _timezones(call: Call) -> Answer:
    search = call.query.text("search")
    found = [timezone for timezone in TIMEZONES if _contains(timezone.name, search)]
    return capacities.answer(call.query, _TIMEZONES, found, render)


def _actions(call: Call) -> Answer:
    search = call.query.text("search")
    found = [action for action in ACTIONS if _contains(action.code, search) or _contains(action.description, search)]
    return capacities.answer(call.query, _ACTIONS, found, render)


def _one(records: Mapping[int, T], number: int) -> Answer:
    record = records.get(number)
    if record is None:
        raise errors.object_not_found()
    return Answer(render(record))


def _country(call: Call, country_id: int) -> Answer:
    return _one(COUNTRY_BY_ID, country_id)


def _language(call: Call, language_id: int) -> Answer:
    return _one(LANGUAGE_BY_ID, language_id)


def _timezone(call: Call, timezone_id: int) -> Answer:
    return _one(TIMEZONE_BY_ID, timezone_id)


def _action(call: Call, action_id: int) -> Answer:
    return _one({action.id: action for action in ACTIONS}, action_id)


ROUTES = (
    Route("GET", "/1/countries", _countries, public=True),
    Route("GET", "/1/countries/<int:country_id>", _country, public=True),
    Route("GET", "/1/languages", _languages, public=True),
    Route("GET", "/1/languages/<int:language_id>", _language, public=True),
    Route("GET", "/1/timezones", _timezones, public=True),
    Route("GET", "/1/timezones/<int:timezone_id>", _timezone, public=True),
    Route("GET", "/1/actions", _actions, public=True),
    Route("GET", "/1/actions/<int:action_id>", _action, public=True),
)
