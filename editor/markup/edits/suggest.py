"""Suggestions and comments in a text, as CriticMarkup writes them."""

from __future__ import annotations

from collections.abc import Callable

from editor.core.edit import Edit, Selection
from editor.markup.critic import OpenMark, critic_marks
from editor.markup.edits.outcome import Outcome, caret_at, followed, nothing
from editor.markup.edits.pieces import pieces
from editor.markup.edits.words import word_around

MARK = 3
"""Code points of a mark such as `{++`."""
_AROUND = {"addition": ("{++", "++}"), "deletion": ("{--", "--}"), "highlight": ("{==", "==}")}


def suggest_insertion(text: str, selection: Selection) -> Outcome:
    """Mark the selected words as put in, or take that mark away; without words, type new ones there."""
    return _marked(text, selection, "addition", lambda _text, caret: Selection(caret, caret))


def suggest_deletion(text: str, selection: Selection) -> Outcome:
    """Mark the selected words, or the word at the caret, as to be deleted, or take that mark away."""
    return _marked(text, selection, "deletion", word_around)


def mark_for_remark(text: str, selection: Selection) -> Outcome:
    """Highlight the selected words, or the word at the caret, for editors only, or not any more."""
    return _marked(text, selection, "highlight", word_around)


def suggest_substitution(text: str, selection: Selection) -> Outcome:
    """Mark the selected words, or the word at the caret, as to be replaced; type the new ones then."""
    chosen = _chosen(text, selection, word_around)
    if _is_marked(text, chosen) or "\n" in text[chosen.start : chosen.end]:
        return nothing(selection)
    edits = [Edit(chosen.start, chosen.start, "{~~"), Edit(chosen.end, chosen.end, "~>~~}")]
    return caret_at(edits, chosen.end + MARK + 2)


def add_comment(text: str, selection: Selection) -> Outcome:
    """Put a comment behind the caret, or behind the selected words and mark them; type it then.

    In a comment the caret goes to its end.
    """
    inside = [one for one in _around(text, selection) if one.kind == "comment"]
    if inside:
        return caret_at([], inside[-1].end - MARK)
    found = pieces(text, selection) if selection.start < selection.end else []
    if len(found) != 1 or _is_marked(text, selection):
        at = max([selection.end, *(one.end for one in _around(text, selection))])
        return caret_at([Edit(at, at, "{>><<}")], at + MARK)
    low, high = found[0].start, found[0].end
    edits = [Edit(low, low, "{=="), Edit(high, high, "==}{>><<}")]
    return caret_at(edits, high + 3 * MARK)


def _marked(
    text: str, selection: Selection, kind: str, at_caret: Callable[[str, int], Selection]
) -> Outcome:
    opening, closing = _AROUND[kind]
    inside = [one for one in _around(text, selection) if one.kind == kind]
    if inside:
        mark = inside[-1]
        low, high = mark.offset, mark.end
        return followed(selection, [Edit(low, low + MARK, ""), Edit(high - MARK, high, "")])
    chosen = _chosen(text, selection, at_caret)
    if chosen.start == chosen.end:
        if _around(text, chosen):
            return nothing(selection)
        edit = Edit(chosen.start, chosen.end, opening + closing)
        return caret_at([edit], chosen.start + MARK)
    marks = critic_marks(text)
    edits = []
    for piece in pieces(text, chosen):
        low, high = piece.start, piece.end
        met = [one for one in marks if one.offset < high and one.end > low]
        for one in met:
            low, high = min(low, one.offset), max(high, one.end)
        edits += [Edit(low, low, opening), Edit(high, high, closing)]
        for one in met:
            if one.kind == kind:
                edits.append(Edit(one.offset, one.offset + MARK, ""))
                edits.append(Edit(one.end - MARK, one.end, ""))
    return followed(chosen, _fitting(edits))


def _fitting(edits: list[Edit]) -> list[Edit]:
    """Return the edits without those that lie in what another one has taken already."""
    kept: list[Edit] = []
    for one in sorted(set(edits), key=lambda edit: (edit.start, edit.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _chosen(
    text: str, selection: Selection, at_caret: Callable[[str, int], Selection]
) -> Selection:
    return selection if selection.start < selection.end else at_caret(text, selection.caret)


def _around(text: str, selection: Selection) -> list[OpenMark]:
    return [
        one
        for one in critic_marks(text)
        if (one.offset < selection.start and selection.end < one.end)
        or (selection.start < selection.end and (one.offset, one.end) == _ends(selection))
    ]


def _ends(selection: Selection) -> tuple[int, int]:
    return selection.start, selection.end


def _is_marked(text: str, selection: Selection) -> bool:
    return any(
        one.offset < selection.end and one.end > selection.start
        for one in critic_marks(text)
        if selection.start < selection.end or one.offset < selection.start < one.end
    )
