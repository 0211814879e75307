"""When an article was last touched or appeared, in the shortest words that are clear."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from editor.core.text import text

NOW = timedelta(minutes=2)
WEEK = 7
"""Days within which the weekday's name is clear."""


def when(moment: datetime, now: datetime) -> str:
    """Return `now`, a time of today, `yesterday`, a weekday or a date, by the system's locale.

    Both are aware; days are those of `now`'s zone.
    """
    local = moment.astimezone(now.tzinfo)
    if timedelta(0) <= now - local < NOW:
        return text("ui.when-now")
    days = (now.date() - local.date()).days
    locale = QLocale()
    if days == 0:
        return locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    if days == 1:
        return text("ui.when-yesterday")
    if days == -1:
        return text("ui.when-tomorrow")
    if 0 < days < WEEK:
        return locale.dayName(local.isoweekday(), QLocale.FormatType.LongFormat)
    return day(local.date(), now.date(), locale)


def day(then: date, today: date, locale: QLocale) -> str:
    """Return a date with its month's name, without its year where that is the present one.

    Languages that put the year first have their own short form.
    """
    shown = locale.dateFormat(QLocale.FormatType.ShortFormat)
    qdate = QDate(then.year, then.month, then.day)
    day_first = shown.find("d") < shown.find("M")
    if then.year == today.year:
        return locale.toString(qdate, "d MMM" if day_first else "MMM d")
    if shown.startswith("y"):
        return locale.toString(qdate, QLocale.FormatType.ShortFormat)
    return locale.toString(qdate, "d MMM yyyy" if day_first else "MMM d, yyyy")
