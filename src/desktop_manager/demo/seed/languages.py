"""The five languages of the Manager."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """A language the Manager speaks."""

    id: int
    name: str
    short_name: str
    locale: str
    short_locale: str


LANGUAGES = (
    Language(1, "French", "F", "fr_FR", "fr"),
    Language(2, "English", "E", "en_GB", "en"),
    Language(3, "German", "D", "de_DE", "de"),
    Language(4, "Italian", "I", "it_IT", "it"),
    Language(5, "Spanish", "S", "es_ES", "es"),
)
BY_ID = {language.id: language for language in LANGUAGES}
BY_LOCALE = {language.locale: language for language in LANGUAGES}
