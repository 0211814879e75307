"""Where on a page the other slots are looked for, once headline and body are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.intake.site.says import Says
from editor.intake.site.tree import (
    common,
    elements,
    folded,
    in_furniture,
    is_inside,
    select,
    words,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 200
"""Characters of a line that can be a byline, a date or a list of tags with what stands beside."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page whose headline and body are known."""

    root: HtmlElement
    says: Says
    headline: HtmlElement
    body: HtmlElement

    @property
    def article(self) -> HtmlElement:
        """The smallest element that holds both."""
        return common(self.headline, self.body)

    def around(self) -> Iterator[HtmlElement]:
        """Yield the elements around the body: those of the article first, then the page's."""
        article = self.article
        inside = [one for one in elements(article) if self._is_around(one)]
        yield from inside
        seen = set(inside)
        for one in elements(self.root):
            if one not in seen and self._is_around(one) and not in_furniture(one):
                yield one

    def selected(self, selector: str) -> list[HtmlElement]:
        """Return what a selector finds around the body, the article's own first."""
        found = set(select(self.root, selector))
        return [one for one in self.around() if one in found]

    def saying(self, texts: Iterable[str]) -> list[HtmlElement]:
        """Return the smallest elements that say exactly one of these texts, or `by` before it."""
        wanted = {folded(one) for one in texts}
        wanted |= {f"by {one}" for one in wanted}
        found = [
            one
            for one in self.around()
            if len(said := words(one)) <= LONGEST and folded(said) in wanted
        ]
        return [one for one in found if not any(other.getparent() is one for other in found)]

    def _is_around(self, element: HtmlElement) -> bool:
        return (
            element.tag not in {"html", "head", "body", "title", "meta", "link"}
            and not is_inside(element, self.body)
            and not is_inside(element, self.headline)
            and not is_inside(self.body, element)
            and not is_inside(self.headline, element)
        )
