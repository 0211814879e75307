"""Edits of a list that leave the lines of the items alone that stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.core.edit import Edit
from editor.markup.front_matter.lines import column, line_end, line_start, next_line
from editor.markup.front_matter.tree import Listing, Node, Scalar, Table
from editor.markup.front_matter.wanted import Form, Value
from editor.markup.front_matter.words import Words


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list before and after, in normal form, with what is written for the new ones."""

    before: Sequence[Form]
    """One for each item of the list, also for those that say nothing."""
    after: Sequence[Form]
    values: Sequence[Value]
    """What to write for each of `after`."""


def edit_list(text: str, listing: Listing, items: Items, words: Words) -> list[Edit]:
    """Return the edits that make the list hold `items.after`.

    A changed item is replaced in its own quotes; comments of kept items stay. `items.after` and
    the list must hold something, a block list must not lose its last item.
    """
    matcher = SequenceMatcher(None, list(items.before), list(items.after), autojunk=False)
    editor: _Flow | _Block | _Sections = _Block(text, listing, words)
    if listing.flow:
        editor = _Flow(text, listing, words)
    elif not words.lines:
        editor = _Sections(text, listing, words)
    edits: list[Edit] = []
    for _, first, last, new_first, new_last in matcher.get_opcodes():
        if list(items.before[first:last]) == list(items.after[new_first:new_last]):
            continue
        edits += editor.replace(first, last, items.values[new_first:new_last])
    return edits


def replaced(text: str, node: Node, value: Value, words: Words, *, flow: bool) -> str | None:
    """Return a scalar's successor in the same quotes; None where the item is no scalar for a text."""
    if isinstance(node, Scalar) and isinstance(value, str):
        return words.scalar(value, node, written=text[node.start : node.end], flow=flow)
    return None


class _Flow:
    def __init__(self, text: str, listing: Listing, words: Words) -> None:
        self._text = text
        self._items = listing.items
        self._listing = listing
        self._words = words

    def replace(self, first: int, last: int, values: Sequence[Value]) -> list[Edit]:
        items, words = self._items, self._words
        if first == last:
            new = ", ".join(words.inline(value) for value in values)
            if not items:
                return [Edit(self._listing.start + 1, self._listing.end - 1, new)]
            if first == 0:
                return [Edit(items[0].start, items[0].start, f"{new}, ")]
            return [Edit(items[first - 1].end, items[first - 1].end, f", {new}")]
        if not values:
            return [self._removal(first, last)]
        both = min(last - first, len(values))
        edits = []
        for node, value in zip(items[first : first + both], values[:both], strict=True):
            new = replaced(self._text, node, value, words, flow=True) or words.inline(value)
            edits.append(Edit(node.start, node.end, new))
        if len(values) > both:
            more = "".join(f", {words.inline(value)}" for value in values[both:])
            edits[-1] = Edit(edits[-1].start, edits[-1].end, edits[-1].text + more)
        elif last - first > both:
            edits.append(Edit(items[first + both - 1].end, items[last - 1].end, ""))
        return edits

    def _removal(self, first: int, last: int) -> Edit:
        if last < len(self._items):
            return Edit(self._items[first].start, self._items[last].start, "")
        if first > 0:
            return Edit(self._items[first - 1].end, self._items[last - 1].end, "")
        return Edit(self._listing.start + 1, self._listing.end - 1, "")


class _Block:
    def __init__(self, text: str, listing: Listing, words: Words) -> None:
        self._text = text
        self._items = listing.items
        self._dashes = listing.dashes
        self._words = words

    def replace(self, first: int, last: int, values: Sequence[Value]) -> list[Edit]:
        text, items = self._text, self._items
        both = min(last - first, len(values))
        edits = []
        for at, value in zip(range(first, first + both), values[:both], strict=True):
            node = items[at]
            new = replaced(text, node, value, self._words, flow=False)
            indent = column(text, self._dashes[at])
            start = self._dashes[at] + 1 if node.start == self._dashes[at] + 1 else node.start
            blank = " " if start == self._dashes[at] + 1 else ""
            edits.append(Edit(start, node.end, blank + (new or self._words.item(value, indent))))
        edits += [
            Edit(line_start(text, self._dashes[at]), next_line(text, items[at].end), "")
            for at in range(first + both, last)
        ]
        if len(values) > both:
            edits.append(self._insertion(first + both, values[both:]))
        return edits

    def _insertion(self, before: int, values: Sequence[Value]) -> Edit:
        text = self._text
        like = max(before - 1, 0)
        dash = self._dashes[like]
        gap = text[dash + 1 : self._items[like].start]
        gap = gap if gap and not gap.strip(" ") else " "
        margin = text[line_start(text, dash) : dash]
        margin = margin if not margin.strip() else " " * len(margin)
        lines = "".join(
            f"{margin}-{gap}{self._words.item(value, len(margin) + len(gap) - 1)}\n"
            for value in values
        )
        at = line_start(text, dash) if before == 0 else next_line(text, self._items[before - 1].end)
        return Edit(at, at, lines)


class _Sections:
    """TOML's `[[name]]`, each with its keys below it."""

    def __init__(self, text: str, listing: Listing, words: Words) -> None:
        self._text = text
        self._ends = [item.insert or item.end for item in listing.items if isinstance(item, Table)]
        self._starts = listing.dashes
        self._words = words

    def replace(self, first: int, last: int, values: Sequence[Value]) -> list[Edit]:
        new = "".join(self._section(value) for value in values)
        if first < last:
            return [Edit(self._starts[first], self._ends[last - 1], new)]
        at = self._ends[first - 1] if first > 0 else self._starts[0]
        return [Edit(at, at, new)]

    def _section(self, value: Value) -> str:
        text = self._text
        header = text[self._starts[0] : line_end(text, self._starts[0])].partition("#")[0].rstrip()
        parts = value if isinstance(value, Mapping) else {"text": value}
        lines = [
            f"{self._words.key(key)} {self._words.inline(part)}" for key, part in parts.items()
        ]
        return "\n".join([header, *lines, ""])
