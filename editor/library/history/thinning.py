"""Which versions are kept as they age: everything of late, then fewer and fewer.

The rule: all of the last day; of the last week, the last of each hour; of the last three months,
the last of each day; of older ones, the last of each month. Named and published states stay, and
so do the first and the last of an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from editor.library.history.version import Version, Why

DAY, WEEK, SEASON = timedelta(days=1), timedelta(days=7), timedelta(days=91)
ALWAYS = frozenset({Why.NAMED, Why.PUBLISH})


def thinned(versions: Iterable[Version], now: datetime) -> tuple[Version, ...]:
    """Return the versions of one article that stay, the oldest first."""
    ordered = sorted(versions, key=lambda one: (one.when, one.id))
    last = {_slot(one.when, now): one for one in ordered}
    stay = {one.id for one in last.values()}
    stay |= {one.id for one in ordered if one.why in ALWAYS or now - one.when <= DAY}
    stay |= {one.id for one in _ends(ordered)}
    return tuple(one for one in ordered if one.id in stay)


def _slot(when: datetime, now: datetime) -> tuple[int, ...]:
    age = now - when
    if age <= WEEK:
        return (when.year, when.month, when.day, when.hour)
    if age <= SEASON:
        return (when.year, when.month, when.day)
    return (when.year, when.month)


def _ends(ordered: Sequence[Version]) -> tuple[Version, ...]:
    return (ordered[0], ordered[-1]) if ordered else ()
