"""Where the sentence begins and ends that somebody is writing."""

from __future__ import annotations

import re

from editor.markup.counts import SENTENCE_END
from editor.markup.spans import Range

_ENDS = re.compile(rf"{SENTENCE_END.pattern}|[。！？]+[」』”）]*")


def sentence_around(paragraph: str, offset: int) -> Range:
    """Return the sentence of a paragraph that holds an offset; code points of the paragraph.

    The blanks behind a sentence belong to it; an offset at its very end is still in it.
    """
    start = 0
    for end in _ENDS.finditer(paragraph):
        if end.end() > offset:
            return start, end.end()
        start = end.end()
    return start, len(paragraph)
