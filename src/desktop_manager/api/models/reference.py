"""Countries, languages, time zones and tags."""

from __future__ import annotations

import msgspec


class Country(msgspec.Struct, gc=False, omit_defaults=True):
    """A country; `short_name` is its two-letter code, names come in capitals."""

    id: int
    name: str
    short_name: str = ""
    is_enabled: bool = True


class Language(msgspec.Struct, gc=False, omit_defaults=True):
    """A language of the Manager; `locale` as "fr_FR", `short_locale` as "fr"."""

    id: int
    name: str
    short_name: str = ""
    locale: str = ""
    short_locale: str = ""


class Timezone(msgspec.Struct, gc=False, omit_defaults=True):
    """A time zone; `name` as "Europe/Zurich", `gmt` its offset as text ("01:00")."""

    id: int
    name: str
    gmt: str = ""


class Tag(msgspec.Struct, gc=False, omit_defaults=True):
    """A tag of an organization; `color` is a number of Infomaniak's palette."""

    id: int
    name: str
    color: int | None = None
    product_count: int | None = None
