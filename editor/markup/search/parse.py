"""From what a writer types into a search field to a query."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from editor.core.errors import QueryError
from editor.core.stage import Stage
from editor.markup.search.query import (
    FIELDS,
    THINGS,
    AtStage,
    Condition,
    Dated,
    Field,
    Has,
    Long,
    Phrase,
    Query,
    Said,
    Term,
)
from editor.markup.words import words

KEYS = (*FIELDS, "stage", "before", "after", "has", "words")
"""What may stand before a colon; anything else there is a word like others."""
_TERM = re.compile(
    rf"""(?P<minus>[-−])?(?:(?P<key>{"|".join(KEYS)}):)?
         (?:["“”„](?P<quoted>[^"“”]*)(?P<closed>["“”])?|(?P<plain>[^\s"“”„]+)|(?<=:)(?=\s|\Z))""",
    re.VERBOSE | re.IGNORECASE,
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_LENGTH = re.compile(r"(?P<sign><=|>=|<|>|=)?(?P<number>\d{1,9})|(?P<from>\d{1,9})-(?P<to>\d{1,9})")


def read_query(written: str) -> Query:
    """Return what a text asks for; an empty query where it holds no word and no condition.

    The last word is a beginning while nothing stands behind it, as it is still being typed. Raises
    QueryError where a key has a value that it cannot have.
    """
    terms = []
    for found in _TERM.finditer(written):
        condition = _condition(found, last=found.end() == len(written))
        if condition is not None:
            terms.append(Term(condition, not found["minus"], *found.span()))
    return Query(written, tuple(terms))


def _condition(found: re.Match[str], *, last: bool) -> Condition | None:
    key = (found["key"] or "").lower()
    quoted = found["quoted"] is not None
    value = found["quoted"] if quoted else found["plain"] or ""
    if not key or key in FIELDS:
        typed = last and not found["minus"] and (not quoted or not found["closed"])
        said = tuple(words(value))
        if said:
            phrase = Phrase(said, open=typed or value.endswith("*"))
            return Field(key, phrase, whole=quoted and not typed) if key else Said(phrase)
        if key:
            raise QueryError("query-no-value", key=key)
        return None
    if not value.strip():
        raise QueryError("query-no-value", key=key)
    return _READERS[key](value.strip())


def _stage(value: str) -> Condition:
    stages = frozenset(stage for stage in Stage if stage.value.startswith(value.lower()))
    if not stages:
        known = ", ".join(stage.value for stage in Stage)
        raise QueryError("query-stage", value=value, known=known)
    return AtStage(stages)


def _before(value: str) -> Condition:
    first, _ = _span(value)
    return Dated(last=first - timedelta(1)) if first > date.min else Dated(date.max, date.min)


def _after(value: str) -> Condition:
    _, last = _span(value)
    return Dated(first=last + timedelta(1)) if last < date.max else Dated(date.max, date.min)


def _span(value: str) -> tuple[date, date]:
    """Return the first and the last day of a year, a month, a day."""
    found = _DATE.fullmatch(value)
    try:
        if not found:
            raise ValueError  # noqa: TRY301 - one sentence for all that is no date
        year, month, day = (int(one) if one else None for one in found.groups())
        assert year is not None
        first = date(year, month or 1, day or 1)
        end_month = month or 12
        return first, date(year, end_month, day or calendar.monthrange(year, end_month)[1])
    except ValueError as problem:
        raise QueryError("query-date", value=value) from problem


def _has(value: str) -> Condition:
    if value.lower() not in THINGS:
        raise QueryError("query-has", value=value, known=", ".join(THINGS))
    return Has(value.lower())


def _words(value: str) -> Condition:
    found = _LENGTH.fullmatch(value)
    if not found:
        raise QueryError("query-words", value=value)
    if found["from"]:
        return Long(int(found["from"]), int(found["to"]))
    number = int(found["number"])
    match found["sign"]:
        case ">":
            return Long(number + 1)
        case ">=":
            return Long(number)
        case "<":
            return Long(most=number - 1)
        case "<=":
            return Long(most=number)
        case _:
            return Long(number, number)


_READERS = {"stage": _stage, "before": _before, "after": _after, "has": _has, "words": _words}
