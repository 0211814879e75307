"""What the draft list shows of an article: from its file, or from its buffer while it is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.stage import Stage
from editor.ui.drafts.model import Row

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.library.entries import Entry
    from editor.library.index.hits import Hit

Counts = Mapping[Path | int, tuple[int, int]]
"""Findings and errors among them, by article, for those that were checked."""


class Rows:
    """Makes rows of files, and gives the same one again for the same entry: lists compare quickly."""

    def __init__(self, counts: Counts) -> None:
        """Take the findings by article, as they are now and as they will be."""
        self._counts = counts
        self._made: dict[Path, tuple[Entry, Row]] = {}

    def of(self, entry: Entry) -> Row:
        """Return the row of a file."""
        made = self._made.get(entry.path)
        if made is not None and made[0] is entry:
            return made[1]
        row = row_of_entry(entry, self._counts)
        self._made[entry.path] = (entry, row)
        return row

    def of_hit(self, hit: Hit, entry: Entry | None) -> Row:
        """Return the row of a hit; `entry` is what the list knows of its file."""
        row = self.of(entry) if entry is not None else _unknown(hit)
        return replace(
            row,
            headline=hit.headline,
            excerpt=hit.excerpt.text,
            marks=hit.excerpt.marks,
            headline_marks=hit.marks,
            place=hit.excerpt.place,
        )

    def forget(self, path: Path | int) -> None:
        """Make a row anew when it is next asked for: its findings changed."""
        if isinstance(path, Path):
            self._made.pop(path, None)

    def forget_all(self) -> None:
        """Forget all rows: another library is open."""
        self._made.clear()


def _unknown(hit: Hit) -> Row:
    return Row(hit.path, hit.headline, "", Stage.DRAFT, words=0, modified=0.0)


def row_of_entry(entry: Entry, counts: Counts) -> Row:
    """Return the row of a file."""
    findings, errors = counts.get(entry.path, (0, 0))
    return Row(
        key=entry.path,
        headline=entry.headline,
        standfirst=first_line(entry.standfirst),
        stage=entry.stage,
        words=entry.words,
        modified=entry.modified,
        date=entry.date,
        fault=entry.fault,
        findings=findings,
        errors=errors,
    )


def row_of_buffer(buffer: Buffer, counts: Counts, modified: float, words: int) -> Row:
    """Return the row of an open article, as its text is now; `modified` as for `Row`.

    `words` were counted elsewhere: doing so here would hold a key up in a long article.
    """
    article = buffer.article()
    metadata = article.metadata
    key: Path | int = buffer.path if buffer.path is not None else buffer.id
    findings, errors = counts.get(key, (0, 0))
    named = article.headline_from != "stem" or buffer.path is not None
    return Row(
        key=key,
        headline=metadata.headline if named else "",
        standfirst=first_line(metadata.standfirst) or first_line(article.body),
        stage=metadata.stage,
        words=words,
        modified=modified,
        date=metadata.date,
        fault=article.fault.problem if article.fault else "",
        findings=findings,
        errors=errors,
    )


def first_line(words: str) -> str:
    """Return the first line that says anything, without marks of headings and quotes before it."""
    for line in words[:2000].split("\n"):
        shown = line.strip().lstrip("#> ").strip()
        if shown:
            return shown
    return ""
