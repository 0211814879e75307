"""When it was published or updated, in several spellings and languages."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Literal

from editor.intake.furniture.taken import Mark, Taken

LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "ru",
    "uk",
    "tr",
    "ca",
    "ro",
    "hu",
)
"""Whose names of months and days are known, from Unicode's CLDR."""
WIDTHS: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")
ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "wet": "Z", "bst": "+01:00", "ist": "", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "est": "-05:00",
    "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "aest": "+10:00", "aedt": "+11:00", "jst": "+09:00",
}  # fmt: skip
"""Offsets of the zones that newspapers name; one that means several is left out."""
_LABEL = re.compile(
    r"""(?P<updated>(?:last\s+)?(?:updated?|modified)|aktualisiert|mis\s+à\s+jour|actualizado|aggiornato
          |atualizado|bijgewerkt|uppdaterad)
        | published | posted | first\s+published | date | publication\s+date | veröffentlicht | publié
        | publicado | pubblicato | gepubliceerd | publicerad | stand | datum | fecha | data""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(
    rf"(?:(?P<label>{_LABEL.pattern})\s*:?\s*(?:(?:on|am|le|el|il|em|op|den)\s+)?)?(?P<date>.*\d.*)",
    re.VERBOSE | re.IGNORECASE,
)
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:[T ,]+(?P<rest>\d.*))?", re.IGNORECASE
)
_NUMBERS = re.compile(
    r"(?P<first>\d{1,2})[./](?P<second>\d{1,2})[./](?P<year>\d{4})(?:[ ,]+(?P<rest>\D*\d.*))?"
)
_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]{2,12}(?:-feira)?)\.?,?\s+)?"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:de\s+|of\s+)?"
    r"(?P<month>[^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+)?(?P<year>\d{4})(?:г\.?)?(?P<rest>.*)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<month>[^\W\d_]{{3,12}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    r"(?P<year>\d{4})(?P<rest>.*)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"""[\s,|·•–—-]*(?:at|um|à|a\s+las|alle|às|om|kl\.?)?\s*
        (?P<hour>\d{1,2})[:.h](?P<minute>\d{2})?(?::(?P<second>\d{2}))?\s*
        (?P<half>[ap]\.?\s?m\.?)?\s*(?:uhr|hrs?|h)?\s*
        \(?(?P<zone>[A-Za-z]{1,5}|[+-]\d{2}:?\d{2})?\)?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_HOUR_ONLY = re.compile(
    r"[\s,|·•–—-]*(?:at)?\s*(?P<hour>\d{1,2})\s*(?P<half>[ap]\.?\s?m\.?)\s*\(?(?P<zone>[A-Za-z]{1,5})?\)?\s*",
    re.IGNORECASE,
)


def date(line: str) -> Taken | None:
    """Know a line that is a date, with or without a time and a label such as `Updated`.

    Written `2025-10-15`, with the time where one is given: `2025-10-15T09:30+02:00`. Two numbers
    that could be day or month either way are no date: nobody can know.
    """
    found = _LINE.fullmatch(line)
    if not found or len(line) > 80:
        return None
    value = read_date(found["date"].strip())
    if not value:
        return None
    return Taken((Mark("lastmod" if found["updated"] else "date", value),))


def read_date(written: str) -> str:
    """Return a written date as the front matter has it, or nothing if it is none."""
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST, _NUMBERS):
        found = pattern.fullmatch(written)
        if found is None:
            continue
        if not _is_weekday(found.groupdict().get("weekday")):
            continue
        month, day = _month_and_day(found)
        try:
            value = dt.date(int(found["year"]), month, day).isoformat()
        except ValueError:
            continue
        rest = (found["rest"] or "").strip()
        time = _time(rest) if rest else ""
        if time is not None:
            return value + time
    return ""


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    groups = found.groupdict()
    if "first" in groups:
        first, second = int(groups["first"]), int(groups["second"])
        if first > 12 or first == second or "." in found.group()[:6]:
            return second, first
        return (first, second) if second > 12 else (0, 0)
    month = groups["month"]
    number = int(month) if month.isdigit() else _months().get(month.casefold(), 0)
    return number, int(groups["day"])


def _time(rest: str) -> str | None:
    """Return `T09:30+02:00` for a time of day, nothing for a zone that is not known, else None."""
    found = _TIME.fullmatch(rest) or _HOUR_ONLY.fullmatch(rest)
    if found is None:
        return None
    groups = found.groupdict()
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = (groups["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59:
        return None
    zone = groups["zone"] or ""
    offset = ZONES.get(zone.lower(), "") if zone[:1].isalpha() else zone
    if offset and offset != "Z" and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    if zone and not offset:
        # A time in a zone nobody knows is no time; the day is right all the same.
        return ""
    return f"T{hour:02}:{minute:02}{offset}"


def _is_weekday(word: str | None) -> bool:
    return word is None or word.casefold().removesuffix("-feira") in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names  # as in `_months`

    names = {"tues", "thur", "thurs", "weds"}
    for language in LANGUAGES:
        for width in WIDTHS:
            words = get_day_names(width, "format", language).values()
            names |= {word.casefold().strip(".").removesuffix("-feira") for word in words}
    return frozenset(names)


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names  # some 10 ms; only when a date is looked at

    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in WIDTHS:
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    names.setdefault(name.casefold().strip("."), number)
    return names | {"sept": 9, "march": 3, "june": 6, "july": 7}
