"""Counts of a text that is being written: what did not change is not counted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.markup.counts import Counts

EXACT = 20_000
"""Code points up to which a body is counted as a whole: some 10 ms."""
LONGEST = 200_000
"""Code points of a paragraph above which its words are told by the blanks between them."""
BREAK = "\n\n"


class Tally:
    """Counts bodies; of a long one each paragraph by itself, the known ones not again.

    A comment that runs over several paragraphs of a long text counts as words; nothing else
    differs from the count of the whole.
    """

    def __init__(self) -> None:
        """Begin knowing nothing."""
        self._known: dict[str, Counts] = {}

    def count(self, body: str) -> Counts:
        """Return words, characters and sentences of a body."""
        from editor.markup.counts import Counts, count

        if len(body) <= EXACT:
            return count(body)
        paragraphs = body.split(BREAK)
        known: dict[str, Counts] = {}
        words = characters = sentences = 0
        for paragraph in paragraphs:
            one = known.get(paragraph) or self._known.get(paragraph)
            if one is None:
                one = _roughly(paragraph) if len(paragraph) > LONGEST else count(paragraph)
            known[paragraph] = one
            words += one.words
            sentences += one.sentences
            characters += one.characters + bool(characters and one.characters)
        self._known = known
        return Counts(words, characters, sentences)


def _roughly(paragraph: str) -> Counts:
    from editor.markup.counts import Counts

    return Counts(len(paragraph.split()), len(paragraph), paragraph.count(". ") + 1)
