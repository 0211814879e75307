"""A proof: one article as the rules read it, with its body read once for all of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from editor.check.reading.blank import blank_code
from editor.check.reading.headings import Heading, headings_of
from editor.check.reading.links import Found, links_of
from editor.check.surroundings import ALONE, Surroundings
from editor.core.article import Article, Place
from editor.core.site import Site
from editor.markup.expansion import expand

_LINE_END = re.compile("\n")


@dataclass(frozen=True)
class Proof:
    """What a rule takes: article, site, surroundings, and views of the body made when first asked."""

    article: Article
    site: Site = field(default_factory=Site)
    surroundings: Surroundings = ALONE

    @cached_property
    def bare(self) -> str:
        """The body with code, comments, escapes and a leading headline blanked; offsets as in `body`."""
        return _bare(self.article.body, self.article.body_start)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings below the headline."""
        return headings_of(self.bare)

    @cached_property
    def found(self) -> Found:
        """Links and pictures, those of shortcodes too, and links without a definition."""
        return _found(self.article.body, self.article.body_start)

    def place(self, offset: int) -> Place:
        """Return the place in the file of a code-point offset in the body."""
        line = bisect_right(self._line_starts, offset) - 1
        return Place(self.article.body_line + line, offset - self._line_starts[line] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        # `Article.body_place` counts from the top each time: too slow for ten thousand findings.
        return [0, *(found.end() for found in _LINE_END.finditer(self.article.body))]

    def written(self, key: str) -> bool:
        """Tell whether the front matter has the key, be its value empty or not."""
        return key in self.article.values or key in self.article.places


# An export asks for the references of an article, then for its findings: the body is read once.
@lru_cache(maxsize=8)
def _bare(body: str, begin: int) -> str:
    lead = "".join("\n" if one == "\n" else " " for one in body[:begin])
    return lead + blank_code(body[begin:])


@lru_cache(maxsize=8)
def _found(body: str, begin: int) -> Found:
    if "{{" not in body:
        return links_of(body, _bare(body, begin))
    # What a shortcode becomes is read as the page reads it; places are the shortcode's.
    expanded = expand(body[begin:]).rewriting
    found = links_of(expanded.text, blank_code(expanded.text))
    return found.moved(lambda offset: begin + expanded.origin(offset), body)
