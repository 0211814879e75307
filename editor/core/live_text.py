"""A long text that is edited key by key: an edit costs what it touches, not what there is."""

from __future__ import annotations

from collections.abc import Sequence

from editor.core.edit import Edit

PART = 8192
"""Code points of a part; an edit copies one or two of them."""


class LiveText:
    """Holds a text in parts, and joins them when somebody wants the whole; positions are code points.

    The part that was used last is remembered, so that typing finds its place at once.
    """

    __slots__ = ("_before", "_index", "_length", "_parts", "_whole")

    def __init__(self, text: str) -> None:
        """Take the text as it is."""
        self._take(text)

    def _take(self, text: str) -> None:
        self._whole: str | None = text
        self._parts: list[str] = []
        """Cut when the first edit comes: most texts are only read."""
        self._length = len(text)
        self._index = self._before = 0

    def __len__(self) -> int:
        """Return how many code points there are."""
        return self._length

    def __str__(self) -> str:
        """Return the whole; the same object until the next edit."""
        if self._whole is None:
            self._whole = "".join(self._parts)
        return self._whole

    def between(self, start: int, end: int) -> str:
        """Return a stretch of the text, as a slice would."""
        if self._whole is not None:
            return self._whole[start:end]
        if end <= start:
            return ""
        index, before = self._find(start)
        found = self._parts[index][start - before : end - before]
        at = before + len(self._parts[index])
        while at < end and index + 1 < len(self._parts):
            index += 1
            part = self._parts[index]
            found += part[: end - at]
            at += len(part)
        return found

    def edit(self, edits: Sequence[Edit]) -> bool:
        """Make edits whose positions are those before any of them; tell whether anything changed.

        Raises ValueError where two overlap or one lies outside; then nothing is changed.
        """
        ordered = sorted(edits, key=lambda one: (one.start, one.end))
        at = 0
        for edit in ordered:
            if edit.start < at or edit.end < edit.start or edit.end > self._length:
                raise ValueError(f"edit {edit.start}:{edit.end} does not fit")
            at = edit.end
        changed = [one for one in ordered if not self._says(one)]
        for edit in reversed(changed):
            self._put(edit)
        return bool(changed)

    def _says(self, edit: Edit) -> bool:
        same_length = edit.end - edit.start == len(edit.text)
        return same_length and self.between(edit.start, edit.end) == edit.text

    def _find(self, offset: int) -> tuple[int, int]:
        """Return the part that holds an offset, and where it begins: the last one at the end."""
        index, before = self._index, self._before
        parts = self._parts
        while before > offset:
            index -= 1
            before -= len(parts[index])
        while index + 1 < len(parts) and offset >= before + len(parts[index]):
            before += len(parts[index])
            index += 1
        self._index, self._before = index, before
        return index, before

    def _put(self, edit: Edit) -> None:
        if not self._parts:
            self._parts = _cut(str(self)) or [""]
        self._whole = None
        first, before = self._find(edit.start)
        parts = self._parts
        last, behind = first, before + len(parts[first])
        while behind < edit.end:
            last += 1
            behind += len(parts[last])
        head = parts[first][: edit.start - before]
        tail = parts[last][len(parts[last]) - (behind - edit.end) :] if behind > edit.end else ""
        made = f"{head}{edit.text}{tail}"
        whole = made if len(made) <= 2 * PART else None
        parts[first : last + 1] = [whole] if whole else _cut(made)
        if not parts:
            parts.append("")
        if first >= len(parts):
            self._index = self._before = 0
        self._length += len(edit.text) - (edit.end - edit.start)


def _cut(text: str) -> list[str]:
    return [text[at : at + PART] for at in range(0, len(text), PART)]
