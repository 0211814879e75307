"""The shelf: what the draft list shows, in memory, quick to filter and sort."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from editor.core.stage import Stage

if TYPE_CHECKING:
    from editor.library.entries import Entry


class Sort(StrEnum):
    """How the list is sorted."""

    MODIFIED = "modified"
    """What was touched last comes first; of the published, what appeared last, as each row says."""
    DATE = "date"
    """The newest date first; articles without one at the end."""
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry made ready for filter and sort."""

    entry: Entry
    words: str
    """Everything the filter looks at, folded."""
    order: Mapping[Sort, tuple[object, ...]]
    """What is compared; the path last, so that the order is always the same."""


def folded(text: str) -> str:
    """Return a text as the filter compares it: without case, accents and width."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


def kept(entry: Entry, zone: ZoneInfo) -> Kept:
    """Return an entry made ready, on any thread; `zone` is the site's, for dates without one."""
    words = (
        entry.headline,
        entry.standfirst,
        entry.section,
        *entry.authors,
        *entry.tags,
        entry.path.stem,
    )
    date = entry.date.utc(zone).timestamp() if entry.date else float("-inf")
    appeared = entry.stage is Stage.PUBLISHED and entry.date is not None
    headline, path = folded(entry.headline), str(entry.path)
    order: dict[Sort, tuple[object, ...]] = {
        Sort.MODIFIED: (-date if appeared else -entry.modified, headline, path),
        Sort.DATE: (-date, headline, path),
        Sort.HEADLINE: (not headline, headline, path),
    }
    return Kept(entry, folded("\n".join(words)), order)


class Shelf:
    """All entries of a library; the filter of twenty thousand takes some milliseconds."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: dict[Path, Kept] = {}
        self._sorted: dict[Sort, list[Kept]] = {}
        self._slugs: Mapping[str, frozenset[Path]] | None = None
        self._zone: ZoneInfo = ZoneInfo("UTC")

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self._kept)

    def entries(self, sort: Sort = Sort.MODIFIED) -> tuple[Entry, ...]:
        """Return all entries, sorted."""
        return tuple(kept.entry for kept in self._in_order(sort))

    def filtered(
        self, query: str = "", sort: Sort = Sort.MODIFIED, stage: Stage | None = None
    ) -> tuple[Entry, ...]:
        """Return the entries that hold every word of `query` in what the list shows of them.

        Looked at: headline, standfirst, section, tags, authors, file name; case and accents do not
        count.
        """
        found: Iterable[Kept] = self._in_order(sort)
        for word in folded(query).split():
            found = [kept for kept in found if word in kept.words]
        if stage is not None:
            found = [kept for kept in found if kept.entry.stage is stage]
        return tuple(kept.entry for kept in found)

    def counts(self) -> Mapping[Stage, int]:
        """Return how many articles stand at each stage, all stages named."""
        counted = Counter(kept.entry.stage for kept in self._kept.values())
        return {stage: counted[stage] for stage in Stage}

    def values(self, key: str) -> tuple[str, ...]:
        """Return the values that articles give `authors`, `section` or `tags`, the most used first."""
        counted: Counter[str] = Counter()
        for kept in self._kept.values():
            value = getattr(kept.entry, key)
            counted.update([value] if isinstance(value, str) else value)
        del counted[""]
        return tuple(one for one, _ in sorted(counted.items(), key=lambda two: (-two[1], two[0])))

    def get(self, path: Path) -> Entry | None:
        """Return the entry of a path."""
        kept = self._kept.get(path)
        return kept.entry if kept else None

    def slugs(self) -> Mapping[str, frozenset[Path]]:
        """Return who has which slug; the mapping stays as it is when the shelf changes."""
        if self._slugs is None:
            slugs: dict[str, list[Path]] = {}
            for path, one in self._kept.items():
                slugs.setdefault(one.entry.slug, []).append(path)
            self._slugs = {slug: frozenset(paths) for slug, paths in slugs.items()}
        return self._slugs

    def clear(self, zone: ZoneInfo) -> None:
        """Take all entries away; `zone` is the new library's."""
        self._zone = zone
        self._kept = {}
        self._changed(())

    def fill(self, entries: Iterable[Entry], zone: ZoneInfo) -> None:
        """Put these entries in the place of all."""
        self.clear(zone)
        self.put(*entries)

    def add(self, *ready: Kept) -> None:
        """Put what a scan found; an entry that was read later stays."""
        self._put(
            one
            for one in ready
            if (there := self._kept.get(one.entry.path)) is None
            or there.entry.modified <= one.entry.modified
        )

    def put(self, *entries: Entry) -> None:
        """Put entries in the place of those of the same paths."""
        self._put(kept(entry, self._zone) for entry in entries)

    def remove(self, *paths: Path) -> None:
        """Take the entries of these paths away."""
        for path in paths:
            old = self._kept.pop(path, None)
            if old is not None:
                for order in self._sorted.values():
                    order.remove(old)
        self._slugs = None

    def _put(self, ready: Iterable[Kept]) -> None:
        new = {one.entry.path: one for one in ready}
        self.remove(*new.keys() & self._kept.keys())
        self._kept.update(new)
        self._changed(new.values())

    def _changed(self, new: Iterable[Kept]) -> None:
        self._slugs = None
        if not self._kept:
            self._sorted.clear()
        for sort, order in self._sorted.items():
            order.extend(new)
            order.sort(key=lambda one, sort=sort: one.order[sort])  # type: ignore[misc]

    def _in_order(self, sort: Sort) -> list[Kept]:
        order = self._sorted.get(sort)
        if order is None:
            order = sorted(self._kept.values(), key=lambda one: one.order[sort])
            self._sorted[sort] = order
        return order
