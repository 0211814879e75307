"""Markdown that came from elsewhere, put where the caret is."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import lead_of, line_bounds
from editor.markup.edits.outcome import EditFunction, Outcome, caret_at
from editor.markup.edits.table_text import cell_text, table_at
from editor.markup.spans import LineKind, scan

_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_RUNNING = frozenset({LineKind.PARAGRAPH})
"""Kinds of a line that may stand within other words."""


def paste_markdown(markdown: str) -> EditFunction:
    """Return the edit that puts Markdown in the place of the selection.

    Words go between words; blocks get blank lines around them, in a quote its mark; in a cell of a
    table it all becomes one line. Footnotes get numbers that the text does not have.
    """

    def edit(text: str, selection: Selection) -> Outcome:
        said = with_other_notes(markdown, text)
        if table_at(text, selection.start) is not None:
            said = cell_text(re.sub(r"\n{2,}", "\n", said))
            return _put(selection, said)
        kinds = [line.kind for line in scan(said)]
        start, _ = line_bounds(text, selection.start)
        _, end = line_bounds(text, selection.end)
        quote = lead_of(text[start:end]).quote
        before, behind = text[start : selection.start], text[selection.end : end]
        if kinds and kinds[0] not in _RUNNING:
            blank = not before[len(quote) :].strip()
            said = ("" if blank and not _words_above(text, start, quote) else "\n\n") + said
        if kinds and behind.strip() and (kinds[-1] not in _RUNNING or LineKind.BLANK in kinds):
            said += "\n\n" if kinds[-1] not in _RUNNING else ""
        if quote:
            said = said.replace("\n", f"\n{quote.rstrip()} ").replace(" \n", "\n")
        return _put(selection, said)

    return edit


def with_other_notes(markdown: str, text: str) -> str:
    """Return Markdown whose footnotes have names that are not taken in a text."""
    taken = set(_NOTE.findall(text))
    own = dict.fromkeys(_NOTE.findall(markdown))
    if not taken & set(own):
        return markdown
    names = {}
    for name in own:
        number = 1
        while str(number) in taken:
            number += 1
        names[name] = name if name not in taken else str(number)
        taken.add(names[name])
    return _NOTE.sub(lambda found: f"[^{names[found[1]]}]", markdown)


def _words_above(text: str, start: int, quote: str) -> bool:
    """Tell whether the line above holds words that a block would run into."""
    if not start:
        return False
    above, end = line_bounds(text, start - 1)
    return bool(text[above:end].removeprefix(quote.rstrip()).strip())


def _put(selection: Selection, said: str) -> Outcome:
    edit = Edit(selection.start, selection.end, said)
    return caret_at([edit], selection.start + len(said))
