"""In which form a site writes its dates, worked out from one of them."""

from __future__ import annotations

from datetime import date
from itertools import product

DAYS = ("d", "dd")
MONTHS = ("MMMM", "MMM", "MM", "M")
YEARS = ("y", "yy")
SHAPES = (
    "{month} {day}, {year}",
    "{day} {month} {year}",
    "{day}. {month} {year}",
    "{day} {month}, {year}",
    "{month} {day} {year}",
    "{year}-{month}-{day}",
    "{day}/{month}/{year}",
    "{month}/{day}/{year}",
    "{day}.{month}.{year}",
    "{day}-{month}-{year}",
    "{year}/{month}/{day}",
    "{day} 'de' {month} 'de' {year}",
    "{year}年{month}月{day}日",
)
WEEKDAYS = ("", "EEEE, ", "EEE, ", "EEEE ")


def form_of(text: str, day: str, language: str) -> str:
    """Return the pattern that writes a day (`2026-05-05`) as the text does, "" where none does."""
    from babel.dates import format_date

    from editor.export.dates import locale_of

    try:
        moment = date.fromisoformat(day)
    except ValueError:
        return ""
    locale, wanted = locale_of(language), " ".join(text.split())
    for weekday, shape, one, month, year in product(WEEKDAYS, SHAPES, DAYS, MONTHS, YEARS):
        pattern = weekday + shape.format(day=one, month=month, year=year)
        if format_date(moment, pattern, locale) == wanted:
            return pattern
    return ""
