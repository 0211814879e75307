"""Links: around words, from an address, and away again."""

from __future__ import annotations

import re

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import line_bounds
from editor.markup.edits.outcome import EditFunction, Outcome, caret_at, followed
from editor.markup.edits.pieces import moved, pieces
from editor.markup.edits.words import word_around
from editor.markup.spans import Span, SpanKind, scan_line, spans_of_line

_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+")
_UNSAFE = re.compile(r"[\s()<>]")


def is_address(text: str) -> bool:
    """Tell whether a text is an address and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def as_target(address: str) -> str:
    """Return an address as it stands between the brackets of a link."""
    address = address.strip()
    if address.startswith("www."):
        address = f"https://{address}"
    if not _UNSAFE.search(address):
        return address
    return re.sub(r"[\s<>()]", lambda found: f"%{ord(found[0]):02X}", address)


def link_at(text: str, offset: int) -> Span | None:
    """Return the link or address that an offset touches, in offsets of the text."""
    start, end = line_bounds(text, offset)
    line = text[start:end]
    spans = moved(spans_of_line(line, scan_line(line, ()).mark), start)
    kinds = {SpanKind.LINK, SpanKind.ADDRESS, SpanKind.PICTURE}
    found = [one for one in spans if one.kind in kinds and one.start <= offset <= one.end]
    return found[-1] if found else None


def target_of(text: str, link: Span) -> str:
    """Return where a link or a picture leads; empty where it is a reference to be looked up."""
    if link.kind is SpanKind.ADDRESS:
        return text[link.start + 1 : link.end - 1]
    where = text[link.marks[-1][0] : link.end]
    found = re.search(r"\]\(\s*<?([^\s>)]*(?:\([^\s)]*\)[^\s>)]*)*)", where)
    return found[1] if found else ""


def make_link(text: str, selection: Selection) -> Outcome:
    """Make the selected words (or the word at the caret) a link, with the caret where its address goes.

    In a link the address is selected, to be changed.
    """
    there = link_at(text, selection.caret)
    if there is not None and there.kind is SpanKind.LINK:
        found = re.search(r"\]\(([^)]*)", text[there.marks[-1][0] : there.end])
        if found:
            start = there.marks[-1][0] + found.start(1)
            return Outcome((), Selection(start, start + len(found[1])))
    chosen = selection if selection.start < selection.end else word_around(text, selection.caret)
    words = text[chosen.start : chosen.end]
    if is_address(words):
        edits = [
            Edit(chosen.start, chosen.start, "["),
            Edit(chosen.start, chosen.end, f"]({as_target(words)})"),
        ]
        return caret_at(edits, chosen.start + 1)
    return link_to("")(text, chosen)


def link_to(address: str) -> EditFunction:
    """Return the edit that links the selected words to an address; without words it stands alone."""

    def edit(text: str, selection: Selection) -> Outcome:
        target = as_target(address)
        found = pieces(text, selection)
        if not found:
            put = f"<{target}>" if target else "[]()"
            made = Edit(selection.start, selection.end, put)
            return caret_at([made], selection.start + (len(put) if target else 1))
        piece = found[0]
        start, end = piece.start, piece.end
        inner = [one for one in piece.spans if one.kind is SpanKind.LINK]
        inner = [one for one in inner if one.start < end and one.end > start]
        for one in inner:
            start, end = min(start, one.start), max(end, one.end)
        edits = [Edit(low, high, "") for one in inner for low, high in one.marks]
        edits = [Edit(start, start, "["), *edits, Edit(end, end, f"]({target})")]
        removed = sum(made.end - made.start for made in edits)
        behind = end - removed + len("[](")
        return caret_at(edits, behind + (len(target) + 1 if target else 0))

    return edit


def remove_link(text: str, selection: Selection) -> Outcome:
    """Take the links of a selection away; their words stay."""
    edits = []
    start, _ = line_bounds(text, selection.start)
    _, end = line_bounds(text, selection.end)
    while start <= end:
        low, high = line_bounds(text, start)
        line = text[low:high]
        for span in moved(spans_of_line(line, scan_line(line, ()).mark), low):
            met = span.start <= selection.end and span.end >= selection.start
            if met and span.kind in {SpanKind.LINK, SpanKind.ADDRESS}:
                edits += [Edit(*mark, "") for mark in span.marks]
        start = high + 1
    return followed(selection, edits)
