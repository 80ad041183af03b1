"""What Qt asks of ICU, asked in many languages: writes the answers as JSON, and from which library they are.

Not a test by itself: test_packaging_icu_behaviour.py runs it with all of ICU's data, and with what the build leaves.

    python tests/packaging/icu_answers.py [every-locale]

With every-locale, time zones are named in all languages that Qt knows; the test has not the time for it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCollator,
    QDate,
    QDateTime,
    QLocale,
    QStringConverter,
    QStringDecoder,
    Qt,
    QTextBoundaryFinder,
    QTime,
    QTimeZone,
    QXmlStreamReader,
)

WORDS = (
    "cote côte coté côté Zebra Äpfel Apfel äpfel apfel Straße Strasse straße ö o oe ø z å ä aa Å ch c d h hrad chata "
    "čaj cena llama lima luz ñandú nido ı i İ I Ilgaz ırmak 2 10 1 item10 item2 item-1 Item_3 co-op coop ΟΔΟΣ οδός Σ "
    "Борис Ёлка Ель さくら サクラ 東京 大阪 アイス あいす 北京 上海 重庆 广州 가나 다라 שלום سلام สวัสดี नमस्ते 😀 𝔄"
)
LOCALES = (
    "C en de fr it es de_CH fr_CA sv cs tr lt el da nb fi pl hu hr sk es_ES et lv vi ja zh zh_TW ko ar he th hi ru uk"
)
CASED = ("istanbul ISTANBUL ılık İZMİR ß ẞ Straße ΟΔΟΣ οδός ΜΆΪΟΣ μάϊος Ìį̇ i̇́ J́ ĳ ŉ ﬁ ǆ ß𐐀𐐨",)
TWICE_WRITTEN = (
    "\u00e9 e\u0301",
    "\u00c5 \u212b",
    "\u1e9b\u0323 \u017f\u0323\u0307",
    "\uac01 \u1100\u1161\u11a8",
    "\ufb01 fi",
)
PLACES = (
    "Europe/Zurich Europe/London America/New_York Asia/Tokyo Asia/Kolkata Australia/Lord_Howe America/Sao_Paulo "
    "Africa/Casablanca Pacific/Apia Antarctica/Troll Asia/Kathmandu America/St_Johns Etc/GMT+5 UTC"
)
ENCODINGS = (
    *("UTF-8", "UTF-16", "UTF-32", "US-ASCII", "Locale", "KOI8-R", "KOI8-U", "macintosh", "x-mac-cyrillic"),
    *("windows-874", "IBM437", "IBM850", "IBM852", "IBM00858", "IBM866"),
    *(f"ISO-8859-{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15)),
    *(f"windows-{number}" for number in range(1250, 1259)),
)
TEXTS = (
    "The quick (“brown”) fox can’t jump 32.3 feet, right?",
    "สวัสดีครับ ผมชื่อสมชาย",
    "私は東京に住んでいます。元気ですか。",
)


def orders() -> dict[str, list[str]]:
    """WORDS in order, by locale and mode; words that count as equal keep the order they have above."""
    found = {}
    for locale in LOCALES.split():
        for numeric in (False, True):
            for case in (Qt.CaseSensitivity.CaseSensitive, Qt.CaseSensitivity.CaseInsensitive):
                for ignored in (False, True):
                    collator = QCollator(QLocale(locale))
                    collator.setNumericMode(numeric)
                    collator.setCaseSensitivity(case)
                    collator.setIgnorePunctuation(ignored)
                    name = f"{locale} {numeric} {case.name} {ignored}"
                    found[name] = sorted(WORDS.split(), key=collator.sortKey)
                    found[f"{name} by pairs"] = [
                        "before" if collator.compare(one, other) < 0 else "not before"
                        for one in WORDS.split()
                        for other in WORDS.split()[::7]
                    ]
    return found


def letters() -> dict[str, list[str]]:
    """Upper and lower case by locale."""
    return {
        locale: [form for text in CASED for form in (QLocale(locale).toUpper(text), QLocale(locale).toLower(text))]
        for locale in LOCALES.split()
    }


def zones(locales: list[str]) -> dict[str, list[str]]:
    """Names of PLACES by locale, and their times, which are nobody's language."""
    found = {}
    january = QDateTime(QDate(2024, 1, 15), QTime(12, 0), QTimeZone.utc())
    july = january.addMonths(6)
    for place in PLACES.split():
        zone = QTimeZone(place.encode())
        found[place] = [
            *(zone.abbreviation(at) + str(zone.offsetFromUtc(at)) for at in (january, july)),
            *(
                f"{change.atUtc.toSecsSinceEpoch()} {change.offsetFromUtc} {change.abbreviation}"
                for change in zone.transitions(january.addYears(-30), january.addYears(12))
            ),
        ]
        for locale in locales:
            where = QLocale(locale)
            found[f"{place} {locale}"] = [
                *(zone.displayName(time, name, where) for time in QTimeZone.TimeType for name in QTimeZone.NameType),
                *(zone.displayName(at, name, where) for at in (january, july) for name in QTimeZone.NameType),
                *(
                    where.toString(at.toTimeZone(zone), form)
                    for at in (january, july)
                    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
                ),
            ]
    return found


def every_locale() -> list[str]:
    """All that Qt knows."""
    known = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
    return sorted({locale.bcp47Name() for locale in known})


def formats() -> dict[str, list[str]]:
    """What Qt says without ICU; to be told at once if a later one asks ICU."""
    found = {}
    for locale in LOCALES.split():
        where = QLocale(locale)
        at = QDate(2024, 7, 4)
        found[locale] = [
            *(where.toString(at, form) for form in QLocale.FormatType),
            where.toString(1234567.891, "f", 2),
            where.toCurrencyString(1234.5, "CHF"),
            *(where.currencySymbol(form) for form in QLocale.CurrencySymbolFormat),
            where.nativeLanguageName(),
            where.nativeTerritoryName(),
            where.formattedDataSize(123456789),
            *(where.dayName(day) + where.monthName(day) for day in range(1, 8)),
        ]
    return found


def equal() -> dict[str, bool]:
    """Whether letters and their parts count as the same, which Unicode's normal forms decide."""
    collator = QCollator(QLocale("en"))
    return {pair: collator.compare(*pair.split()) == 0 for pair in TWICE_WRITTEN}


def decoded() -> dict[str, list[str]]:
    """What each byte above ASCII is by encoding, as Qt's reader of XML has it."""
    found = {}
    for encoding in ENCODINGS:
        letters_of = []
        for byte in range(0x80, 0x100):
            told = encoding.encode()
            buffer = QBuffer()
            buffer.setData(QByteArray(b'<?xml version="1.0" encoding="' + told + b'"?><a>' + bytes([byte]) + b"</a>"))
            buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            reader = QXmlStreamReader(buffer)
            reader.readNextStartElement()
            letters_of.append(reader.readElementText() + reader.errorString())
        found[encoding] = [str(QStringDecoder(encoding).isValid()), *letters_of]
    return found


def boundaries() -> dict[str, list[int]]:
    """Where characters, words, sentences and lines may end."""
    found: dict[str, list[int]] = {}
    for kind in QTextBoundaryFinder.BoundaryType:
        for text in TEXTS:
            finder = QTextBoundaryFinder(kind, text)
            found[f"{kind.name} {text}"] = places = []
            for place in range(len(text) + 1):
                finder.setPosition(place)
                if finder.isAtBoundary():
                    places.append(place)
    return found


def main() -> None:
    """Write all of it."""
    mapped = {line.split()[-1] for line in Path("/proc/self/maps").read_text("utf-8").splitlines() if "icudata" in line}
    answers = {
        "orders": orders(),
        "letters": letters(),
        "zones": zones(every_locale() if sys.argv[1:] == ["every-locale"] else LOCALES.split()),
        "formats": formats(),
        "equal": equal(),
        "decoded": decoded(),
        "boundaries": boundaries(),
        "encodings": sorted(set(QStringConverter.availableCodecs())),
        "libraries": sorted(mapped),
    }
    sys.stdout.write(json.dumps(answers))


if __name__ == "__main__":
    main()
