"""Bulleted, numbered and task lists, on and off."""

from __future__ import annotations

from collections.abc import Callable

from editor.core.edit import Edit, Selection
from editor.markup.edits.lines import Lead, TextLine, lead_of, text_lines, touched
from editor.markup.edits.outcome import Outcome, followed
from editor.markup.spans import HEADINGS, LISTS, LineKind

BULLET, TASK = "- ", "- [ ] "
_LEFT_ALONE = frozenset(
    {LineKind.CODE, LineKind.FENCE, LineKind.TABLE_ROW, LineKind.TABLE_RULE, LineKind.RULE}
)
_CLOSED = HEADINGS | LISTS | {LineKind.BLANK, LineKind.RULE, LineKind.FENCE}
"""Kinds of a line above that need no blank line before a list begins."""


def toggle_bullets(text: str, selection: Selection) -> Outcome:
    """Make the selected lines items of a bulleted list, or plain if all of them are."""
    return _toggle(text, selection, _is_bullet, lambda _number: BULLET)


def toggle_numbers(text: str, selection: Selection) -> Outcome:
    """Make the selected lines items of a numbered list, or plain if all of them are."""
    return _toggle(
        text, selection, lambda lead: lead.number is not None, lambda number: f"{number}. "
    )


def toggle_tasks(text: str, selection: Selection) -> Outcome:
    """Make the selected lines tasks with a box, or plain if all of them are."""
    return _toggle(text, selection, lambda lead: bool(lead.box), lambda _number: TASK)


def toggle_done(text: str, selection: Selection) -> Outcome:
    """Tick the selected tasks, or none of them if all are ticked."""
    tasks = [
        (line, lead)
        for line in touched(text_lines(text), selection)
        if (lead := lead_of(line.text)).box
    ]
    all_done = all(lead.box[1] != " " for _, lead in tasks)
    edits = []
    for line, lead in tasks:
        at = line.start + lead.length - len(lead.box) + 1
        edits.append(Edit(at, at + 1, " " if all_done else "x"))
    return Outcome(tuple(edits), selection)


def _is_bullet(lead: Lead) -> bool:
    return bool(lead.mark) and lead.number is None and not lead.box


def _toggle(
    text: str, selection: Selection, is_one: Callable[[Lead], bool], mark_of: Callable[[int], str]
) -> Outcome:
    lines = text_lines(text)
    chosen = [one for one in touched(lines, selection) if one.kind not in _LEFT_ALONE]
    if len(chosen) > 1:
        chosen = [one for one in chosen if not one.blank]
    leads = [lead_of(one.text) for one in chosen]
    if chosen and all(is_one(lead) for lead in leads):
        return followed(
            selection, [_without(one, lead) for one, lead in zip(chosen, leads, strict=True)]
        )
    edits = []
    numbers: dict[str, int] = {}
    for line, lead in zip(chosen, leads, strict=True):
        numbers = {
            indent: one for indent, one in numbers.items() if len(indent) <= len(lead.indent)
        }
        numbers[lead.indent] = numbers.get(lead.indent, 0) + 1
        edits.append(_with(line, lead, mark_of(numbers[lead.indent])))
    return followed(selection, _set_apart(lines, chosen, edits))


def _with(line: TextLine, lead: Lead, mark: str) -> Edit:
    start = line.start + len(lead.quote)
    if lead.mark:
        start += len(lead.indent)
    else:
        mark = lead.indent[: len(lead.indent) // 4 * 4] + mark
    return Edit(start, line.start + lead.length, mark)


def _without(line: TextLine, lead: Lead) -> Edit:
    start = line.start + len(lead.quote) + len(lead.indent)
    return Edit(start, line.start + lead.length, "")


def _set_apart(lines: list[TextLine], chosen: list[TextLine], edits: list[Edit]) -> list[Edit]:
    """Put a blank line between a paragraph and the list: without one it is no list on the page."""
    if not chosen or all(lead_of(one.text).mark for one in chosen):
        return edits
    first, last = chosen[0], chosen[-1]
    quote = lead_of(first.text).quote.rstrip()
    above = lines[first.number - 1] if first.number else None
    below = lines[last.number + 1] if last.number + 1 < len(lines) else None
    apart = list(edits)
    if above is not None and not _stands_apart(above, quote):
        apart.insert(0, Edit(first.start, first.start, quote + "\n"))
    if below is not None and not _stands_apart(below, quote):
        apart.append(Edit(last.end, last.end, "\n" + quote))
    return apart


def _stands_apart(line: TextLine, quote: str) -> bool:
    if line.kind in _CLOSED:
        return True
    lead = lead_of(line.text)
    if bool(lead.quote) != bool(quote):
        return True
    return bool(lead.mark) or not line.text[lead.length :].strip()
