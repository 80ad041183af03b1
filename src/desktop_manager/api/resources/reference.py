"""Lists that hardly ever change: countries, languages, time zones."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.reference import Country, Language, Timezone
from desktop_manager.api.operations import COUNTRIES_LIST, LANGUAGES_LIST, TIMEZONES_LIST
from desktop_manager.api.reply import Reply


def list_countries(client: Client) -> Reply[list[Country]]:
    """Every country; unpaged, since the paging keys were not sent."""
    return client.call(COUNTRIES_LIST, list[Country])


def list_languages(client: Client) -> Reply[list[Language]]:
    """The languages of the Manager."""
    return client.call(LANGUAGES_LIST, list[Language])


def list_timezones(client: Client) -> Reply[list[Timezone]]:
    """Every time zone."""
    return client.call(TIMEZONES_LIST, list[Timezone])
