"""Dates as a page shows and marks them: in the site's zone, in the article's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from editor.core.moment import Moment

if TYPE_CHECKING:
    from babel import Locale

_DAY = len("2026-05-05")
"""Characters of an ISO moment that say the day."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment for machines and for readers."""

    iso: str
    """`2026-05-05T09:30:00+02:00`, or `2026-05-05` where the article gives no time of day."""
    text: str
    """`5 May 2026, 09:30` in the page's language."""
    clock: str = ""
    """`09:30`; "" where the article gives no time of day."""

    def behind(self, other: Shown | None) -> str:
        """Return the text that stands behind another moment's: on the same day the time alone."""
        same = other is not None and other.iso[:_DAY] == self.iso[:_DAY]
        return self.clock if same and self.clock else self.text


def shown(moment: Moment, zone: tzinfo, language: str, form: str = "") -> Shown:
    """Return a moment in the site's zone. Without a time of day it stays a plain date.

    `form` is how a theme writes the day (`d MMM y`, as Unicode's date patterns have it); such a
    text is the day alone. Raises ValueError for a form that is none.
    """
    from babel.dates import format_date, format_time

    locale = locale_of(language)
    if not moment.has_time:
        day = moment.value.date()
        return Shown(day.isoformat(), format_date(day, form or "long", locale))
    when = moment.in_zone(zone).replace(microsecond=0)
    if form:
        return Shown(when.isoformat(), format_date(when, form, locale))
    date = format_date(when, "long", locale)
    clock = format_time(when, "short", tzinfo=when.tzinfo, locale=locale)
    return Shown(when.isoformat(), f"{date}, {clock}", clock)


def exact(moment: Moment, zone: tzinfo) -> str:
    """Return a moment with date, time and offset, as search engines and feeds want it."""
    return moment.in_zone(zone).replace(microsecond=0).isoformat()


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """Return Babel's locale of a BCP 47 tag, English where Babel knows none."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    # Day before month, as most of the world's English writes it.
    return Locale("en", "GB")
