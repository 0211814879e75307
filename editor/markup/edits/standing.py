"""What a caret or a selection stands in, so that buttons can show what they would take away."""

from __future__ import annotations

import re

from editor.core.edit import Selection
from editor.markup.edits.lines import lead_of, line_bounds
from editor.markup.edits.pieces import moved
from editor.markup.spans import Span, SpanKind, scan_line, spans_of_line

_INLINE = {
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "emphasis",
    SpanKind.STRIKE: "strike",
    SpanKind.HIGHLIGHT: "highlight",
    SpanKind.CODE: "code",
    SpanKind.LINK: "link",
}
STANDINGS = frozenset(
    {*_INLINE.values(), "quote", "bullets", "numbers", "tasks", "code-block"}
    | {f"heading-{level}" for level in (2, 3, 4)}
)
"""All that can be said of a place: ids of the commands that make it so."""
LONGEST = 20_000
"""Characters of a line up to which it is looked at."""
_HEADING = re.compile(r" {0,3}(#{2,4})(?:[ \t]|$)")


def standing(text: str, selection: Selection, *, in_code: bool) -> frozenset[str]:
    """Return what the place stands in; a selection over several lines counts by its last one.

    Only the line is looked at; whether it is between fences, or one, is given: it is asked whenever
    the caret rests.
    """
    start, end = line_bounds(text, selection.end)
    if end - start > LONGEST:
        return frozenset()
    line = text[start:end]
    if in_code:
        return frozenset({"code-block"})
    found = set(_of_line(line))
    low, high = max(selection.start, start), selection.end
    for span in moved(spans_of_line(line, scan_line(line, ()).mark), start):
        name = _INLINE.get(span.kind)
        if name is not None and _holds(span, low, high):
            found.add(name)
    return frozenset(found)


def _holds(span: Span, low: int, high: int) -> bool:
    inner, outer = span.inside, (span.start, span.end)
    if low == high:
        return inner[0] <= low <= inner[1]
    # All of it with its marks is in it as well.
    return outer[0] <= low and high <= outer[1]


def _of_line(line: str) -> list[str]:
    lead = lead_of(line)
    found = ["quote"] if lead.quote else []
    if lead.box:
        found.append("tasks")
    elif lead.mark:
        found.append("bullets" if lead.number is None else "numbers")
    heading = _HEADING.match(line)
    if heading:
        found.append(f"heading-{len(heading[1])}")
    return found
