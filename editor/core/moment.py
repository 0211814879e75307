"""A point in time as an article writes it: with or without a time of day, with or without a zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_WRITTEN = re.compile(
    r"""\s*(\d{4})-(\d{1,2})-(\d{1,2})
        (?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?
           \s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?)?\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, or a date and time, whose zone may be left to the site."""

    value: datetime
    """Naive where the text names no zone, else aware."""
    has_time: bool

    def in_zone(self, zone: tzinfo) -> datetime:
        """Return the aware time in the site's zone; without a zone of its own it is the site's."""
        if self.value.tzinfo is None:
            return self.value.replace(tzinfo=zone)
        return self.value.astimezone(zone)

    def utc(self, zone: tzinfo) -> datetime:
        """Return the aware time in UTC, for sorting and comparing."""
        return self.in_zone(zone).astimezone(UTC)


def read_moment(written: str) -> Moment | None:
    """Return the moment that a text such as `2026-05-05 09:30:00 +0200` names, or None.

    Takes RFC 3339, a blank for the `T`, one-digit hours, offsets without colon (Hugo, Jekyll).
    """
    found = _WRITTEN.fullmatch(written)
    if not found:
        return None
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    try:
        value = datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            int((fraction or "0").ljust(6, "0")[:6]),
            tzinfo=_zone(offset),
        )
    except ValueError:
        return None
    return Moment(value, has_time=hour is not None)


def _zone(offset: str | None) -> tzinfo | None:
    if offset is None:
        return None
    if offset in {"Z", "z", "UTC", "GMT"}:
        return UTC
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(-delta if offset[0] == "-" else delta)
