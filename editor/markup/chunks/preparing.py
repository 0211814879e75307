"""Suggestions accepted and shortcodes expanded in a text that is being written.

Both look through the whole body, because a mark may end far behind its beginning. Letters typed in
a line of words change neither, and are carried over into the text that was made before.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from editor.core.article import Article
from editor.core.edit import Edit, difference
from editor.markup.elements import Prepared, taken
from editor.markup.rewriting import Rewriting

_MEANS = re.compile(r"[`~{}<>\\+=\n-]")
"""What marks of suggestions, shortcodes and code are made of."""
_TAG = re.compile(r"<[A-Za-z/!]|\{\{|\}\}")


class Preparing:
    """Keeps the last body and what became of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._body = ""
        self._rewritings: tuple[Rewriting, ...] = ()

    def prepare(self, article: Article) -> tuple[Prepared, Edit | None]:
        """Return the text that is converted with the way back from it, and the edit that made it.

        The edit is of the last text; None where it is not known.
        """
        body = article.body[article.body_start :]
        rewritings, edit = self._carried(body)
        if not rewritings:
            critic, shortcodes = taken(article)
            rewritings = (critic.rewriting, shortcodes.rewriting)
        self._body, self._rewritings = body, rewritings
        return Prepared(article, rewritings), edit

    def _carried(self, body: str) -> tuple[tuple[Rewriting, ...], Edit | None]:
        """Return the rewritings with an edit of words carried over; empty where that is not sure."""
        if not self._rewritings:
            return (), None
        edit = difference(self._body, body)
        if not _only_words(self._body, body, edit):
            return (), None
        carried = []
        for rewriting in self._rewritings:
            known = _shifted(rewriting, edit)
            if known is None:
                return (), None
            new, edit = known
            carried.append(new)
        return tuple(carried), edit


def _only_words(before: str, after: str, edit: Edit) -> bool:
    """Tell whether an edit changes words of one line, and nothing of what that line is."""
    end = edit.start + len(edit.text)
    around = before[max(edit.start - 1, 0) : edit.end + 1] + after[edit.start : end + 1]
    if _MEANS.search(around):
        return False
    old, new = _line(before, edit.start, edit.end), _line(after, edit.start, end)
    if old[:1] != new[:1] or not old[:1].isalpha() or _TAG.search(old):
        return False
    # Inside of a shortcode that runs over lines, or of what could become one, words count too.
    return "{" not in before or before.rfind("{{", 0, edit.start) <= before.rfind(
        "}}", 0, edit.start
    )


def _line(text: str, start: int, end: int) -> str:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return text[first : last if last >= 0 else len(text)]


def _shifted(rewriting: Rewriting, edit: Edit) -> tuple[Rewriting, Edit] | None:
    """Return a rewriting of the edited text, and the edit of what it makes; None inside of what it took."""
    index = bisect_right(rewriting.origins, edit.start) - 1
    while index > 0 and not rewriting.kept[index]:
        index -= 1
    behind = index + 1
    limit = rewriting.origins[behind] if behind < len(rewriting.origins) else None
    if not rewriting.kept[index] or (limit is not None and edit.end >= limit):
        return None
    if edit.start <= rewriting.origins[index] and index:
        return None
    start = rewriting.starts[index] + edit.start - rewriting.origins[index]
    end = start + edit.end - edit.start
    shift = len(edit.text) - (edit.end - edit.start)
    text = rewriting.text[:start] + edit.text + rewriting.text[end:]
    new = Rewriting(
        text,
        (*rewriting.starts[:behind], *(one + shift for one in rewriting.starts[behind:])),
        (*rewriting.origins[:behind], *(one + shift for one in rewriting.origins[behind:])),
        rewriting.kept,
    )
    return new, Edit(start, end, edit.text)
