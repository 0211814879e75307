"""From offsets in a body to places in its file, for many offsets of one body."""

from __future__ import annotations

from bisect import bisect_right

from editor.core.article import Article, Place


class LineStarts:
    """Knows where the lines of a body begin; `Article.body_place` counts from the top each time."""

    def __init__(self, article: Article) -> None:
        """Look through the body once."""
        self._first = article.body_line
        self._starts = [0]
        at = article.body.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = article.body.find("\n", at + 1)

    def line(self, offset: int) -> int:
        """Return the body's line of a code-point offset, from 1."""
        return bisect_right(self._starts, offset)

    def place(self, offset: int) -> Place:
        """Return the place in the file of a code-point offset of the body."""
        line = self.line(offset)
        return Place(self._first + line - 1, offset - self._starts[line - 1] + 1)
