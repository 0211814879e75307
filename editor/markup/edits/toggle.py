"""Marks around words, on and off: what bold, italic, strike, highlight and code share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import Outcome, caret_at, followed
from editor.markup.edits.pieces import Piece, pieces
from editor.markup.edits.words import word_around
from editor.markup.spans import Span, SpanKind

_WHOLE = frozenset(
    {
        SpanKind.CODE,
        SpanKind.PICTURE,
        SpanKind.HTML,
        SpanKind.SHORTCODE,
        SpanKind.ADDRESS,
        SpanKind.NOTE,
        SpanKind.ESCAPE,
        SpanKind.ATTRIBUTES,
    }
)
"""Spans that can be marked as a whole only."""


@dataclass(frozen=True, slots=True)
class Style:
    """A kind of span and the mark that is written for it."""

    kind: SpanKind
    mark: str
    marks_for: Callable[[str], tuple[str, str]] | None = None
    """For marks that depend on what they enclose."""

    def around(self, words: str) -> tuple[str, str]:
        """Return what is put before and behind words."""
        return self.marks_for(words) if self.marks_for else (self.mark, self.mark)


def toggle(text: str, selection: Selection, style: Style) -> Outcome:
    """Mark the selected words, or unmark them if all of them are marked already.

    A caret means the span around it, else the word, else an empty pair to type into. Words in
    several lines are marked line by line; marks of the same kind are joined, never doubled.
    """
    if selection.start == selection.end:
        return _at_caret(text, selection.caret, style)
    found = pieces(text, selection)
    if not found:
        return followed(selection, ())
    if all(_covered(text, piece, style.kind) for piece in found):
        edits = [edit for piece in found for edit in _unmark(text, piece, style.kind)]
    else:
        edits = [edit for piece in found for edit in _mark(text, piece, style)]
    if len(found) == 1:
        turned = selection.anchor > selection.caret
        ends = (found[0].end, found[0].start) if turned else (found[0].start, found[0].end)
        selection = Selection(*ends)  # blanks at the ends are left out
    return followed(selection, edits)


def _at_caret(text: str, caret: int, style: Style) -> Outcome:
    size = len(style.mark)
    before, after = text[max(0, caret - size) : caret], text[caret : caret + size]
    if before == after == style.mark and _run(text, caret, style.mark[0]) == (size, size):
        return caret_at([Edit(caret - size, caret + size, "")], caret - size)
    start, end = line_bounds(text, caret)
    line = pieces(text, Selection(start, end))
    spans = [one for one in (line[0].spans if line else ()) if one.kind is style.kind]
    around = [one for one in spans if one.start <= caret <= one.end]
    if around:
        inner = around[-1]
        if caret == inner.inside[1] and inner.inside[0] < caret:
            return caret_at([], inner.end)  # written to its end: go on behind the mark
        edits = [Edit(low, high, "") for low, high in inner.marks]
        return followed(Selection(caret, caret), edits)
    word = word_around(text, caret)
    if word.start == word.end:
        opening, closing = style.around("")
        return caret_at([Edit(caret, caret, opening + closing)], caret + len(opening))
    edits = [edit for piece in pieces(text, word) for edit in _mark(text, piece, style)]
    return _caret_in_word(caret, word, edits)


def _caret_in_word(caret: int, word: Selection, edits: list[Edit]) -> Outcome:
    kept = followed(Selection(word.start, word.end), edits).selection
    inside = followed(Selection(caret, caret), edits).selection.caret
    place = min(max(inside, kept.start), kept.end)
    return Outcome(tuple(edits), Selection(place, place))


def _run(text: str, caret: int, char: str) -> tuple[int, int]:
    left = right = 0
    while caret - left > 0 and text[caret - left - 1] == char:
        left += 1
    while caret + right < len(text) and text[caret + right] == char:
        right += 1
    return left, right


def _covered(text: str, piece: Piece, kind: SpanKind) -> bool:
    """Tell whether all that can be seen of a piece is marked already."""
    at = piece.start
    for span in sorted(one for one in piece.spans if one.kind is kind):
        if span.start <= at < span.end:
            at = span.end
            while at < piece.end and text[at].isspace():
                at += 1
    return at >= piece.end or at >= piece.end - _closing(piece, kind)


def _closing(piece: Piece, kind: SpanKind) -> int:
    """Return how much of a piece's end is nothing but marks of other spans."""
    ends = [one.marks[-1] for one in piece.spans if one.kind is not kind and len(one.marks) > 1]
    at = piece.end
    for start, end in sorted(ends, reverse=True):
        if end == at:
            at = max(start, piece.start)
    return piece.end - at if at > piece.start else 0


def _mark(text: str, piece: Piece, style: Style) -> list[Edit]:
    start, end, joined = _grown(piece, style.kind)
    inner = "".join(
        text[low:high]
        for low, high in _without(start, end, [m for one in joined for m in one.marks])
    )
    opening, closing = style.around(inner)
    edits = [Edit(low, high, "") for one in joined for low, high in one.marks]
    return _settled([*edits, Edit(start, start, opening), Edit(end, end, closing)], text)


def _grown(piece: Piece, kind: SpanKind) -> tuple[int, int, list[Span]]:
    """Return the range that can be marked around a piece, and the spans of the kind within it."""
    start, end = piece.start, piece.end
    while True:
        low, high = start, end
        for span in piece.spans:
            if span.end < start or span.start > end:
                continue
            if span.kind is kind:
                low, high = min(low, span.start), max(high, span.end)
            elif span.end > start and span.start < end:
                low, high = _beside(span, start, end, low, high)
        if (low, high) == (start, end):
            break
        start, end = low, high
    same = [
        one for one in piece.spans if one.kind is kind and one.start >= start and one.end <= end
    ]
    return start, end, same


def _beside(span: Span, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    within = span.start <= start and end <= span.end
    around = start <= span.start and span.end <= end
    inside = span.inside
    if around or (within and span.kind not in _WHOLE and inside[0] <= start and end <= inside[1]):
        return low, high
    return min(low, span.start), max(high, span.end)


def _without(start: int, end: int, holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept = []
    for low, high in sorted(holes):
        kept.append((start, low))
        start = high
    return [*kept, (start, end)]


def _unmark(text: str, piece: Piece, kind: SpanKind) -> list[Edit]:
    edits: list[Edit] = []
    for span in piece.spans:
        if span.kind is not kind or span.end <= piece.start or span.start >= piece.end:
            continue
        (_, begin), (stop, _) = span.marks
        opening, closing = (text[low:high] for low, high in span.marks)
        low, high = max(begin, piece.start), min(stop, piece.end)
        # Where only marks are selected, the whole of it is meant.
        left = text[begin:low].rstrip() if low < high else ""
        right = text[high:stop].lstrip() if low < high else ""
        cuts = {begin + len(left)} if left else set()
        cuts |= {stop - len(right)} if right else set()
        if any(_cuts_another(piece, span, cut) for cut in cuts):
            left = right = ""
        at = begin + len(left)
        edits.append(Edit(at, at, closing) if left else Edit(span.start, begin, ""))
        at = stop - len(right)
        edits.append(Edit(at, at, opening) if right else Edit(stop, span.end, ""))
    return edits


def _cuts_another(piece: Piece, span: Span, cut: int) -> bool:
    return any(
        one.start < cut < one.end
        and one != span
        and span.start <= one.start
        and one.end <= span.end
        for one in piece.spans
    )


def _settled(edits: list[Edit], text: str) -> list[Edit]:
    """Take out pairs of edits that remove and put back the same mark at one place."""
    kept = list(edits)
    for taken in edits:
        for put in edits:
            same = put.text and text[taken.start : taken.end] == put.text
            beside = not taken.text and put.start in {taken.start, taken.end}
            if same and beside and taken in kept and put in kept:
                kept.remove(taken)
                kept.remove(put)
    return sorted(kept, key=lambda one: (one.start, one.end))
