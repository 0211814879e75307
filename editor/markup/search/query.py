"""A query: what an article must hold, each condition by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from editor.core.stage import Stage
from editor.markup.search.matter import BREAK, Matter
from editor.markup.words import in_pairs

FIELDS = ("tag", "section", "by")
"""Keys of which a query may ask for words."""
THINGS = ("picture", "source", "finding")
"""What an article may have."""

Findings = Callable[[], bool]
"""Tells whether the checks find anything in an article; asked only where a query wants to know."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other."""

    words: tuple[str, ...]
    """Folded, at least one."""
    open: bool = False
    """Whether the last one may go on: it is still being typed, or a `*` stands behind it."""

    @property
    def goes_on(self) -> bool:
        """Whether the last word is a beginning; one character of a script in pairs always is."""
        last = self.words[-1]
        return self.open or (len(last) == 1 and in_pairs(last))

    def within(self, text: str) -> bool:
        """Tell whether a text of the matter holds it."""
        return f" {' '.join(self.words)}{'' if self.goes_on else ' '}" in text


@dataclass(frozen=True, slots=True)
class Said:
    """Words anywhere in the article."""

    phrase: Phrase

    def meets(self, matter: Matter, _findings: Findings) -> bool:
        """Tell whether an article says it."""
        return self.phrase.within(matter.text)


@dataclass(frozen=True, slots=True)
class Field:
    """Words of a tag, of the section, of somebody in the byline."""

    key: str
    """One of FIELDS."""
    phrase: Phrase
    whole: bool = False
    """Whether they are all of the value: they were put in quotes."""

    @property
    def wanted(self) -> Phrase:
        """The phrase as it stands in the field's text."""
        if not self.whole:
            return self.phrase
        return Phrase((BREAK, *self.phrase.words, BREAK))

    def meets(self, matter: Matter, _findings: Findings) -> bool:
        """Tell whether one of the values holds the words."""
        texts = {"tag": matter.tags, "section": matter.section, "by": matter.byline}
        return self.wanted.within(texts[self.key])


@dataclass(frozen=True, slots=True)
class AtStage:
    """One of some stages: a beginning such as `re` means review and ready."""

    stages: frozenset[Stage]

    def meets(self, matter: Matter, _findings: Findings) -> bool:
        """Tell whether the article stands at one of them."""
        return matter.stage in self.stages


@dataclass(frozen=True, slots=True)
class Dated:
    """A date within bounds, both included; an article without a date meets none."""

    first: date = date.min
    last: date = date.max

    def meets(self, matter: Matter, _findings: Findings) -> bool:
        """Tell whether the article's date lies within."""
        return matter.date is not None and self.first <= matter.date <= self.last


@dataclass(frozen=True, slots=True)
class Has:
    """Something that not every article has."""

    what: str
    """One of THINGS."""

    def meets(self, matter: Matter, findings: Findings) -> bool:
        """Tell whether the article has it."""
        if self.what == "finding":
            return findings()
        return matter.picture if self.what == "picture" else matter.source


@dataclass(frozen=True, slots=True)
class Long:
    """A number of words within bounds, both included."""

    least: int = 0
    most: int | None = None

    def meets(self, matter: Matter, _findings: Findings) -> bool:
        """Tell whether the article is that long."""
        return self.least <= matter.words and (self.most is None or matter.words <= self.most)


Condition = Said | Field | AtStage | Dated | Has | Long


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a query, where it stands in what was written: `[start, end)`."""

    condition: Condition
    wanted: bool
    """False behind a minus: no article that meets it is a hit."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """What was written and what it means; an article is a hit where all terms agree."""

    written: str
    terms: tuple[Term, ...]

    def meets(self, matter: Matter, findings: Findings) -> bool:
        """Tell whether an article is a hit; this is what every index is held against."""
        return all(term.condition.meets(matter, findings) is term.wanted for term in self.terms)

    @property
    def asks_for_findings(self) -> bool:
        """Whether an article has to be checked to know."""
        return any(term.condition == Has("finding") for term in self.terms)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words that are looked for, to be marked in a hit."""
        return tuple(
            one.condition.phrase
            for one in self.terms
            if one.wanted and isinstance(one.condition, Said)
        )
