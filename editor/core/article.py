"""One article: its metadata, its body and where both stand in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from editor.core.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Place:
    r"""A place in a file: line and column from 1, in code points of the text with `\n` line ends."""

    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class FrontMatterFault:
    """Why the front matter could not be read, and where."""

    problem: str
    """The parser's own words, without position."""
    place: Place


@dataclass(frozen=True, slots=True)
class Article:
    """Metadata and a Markdown body, immutable: what checks, export and publishing take."""

    metadata: Metadata
    body: str
    """Markdown with `\\n` line ends, everything below the front matter, a leading `# X` included."""
    path: Path | None = None
    """Absolute; None for a draft that has no file yet."""
    body_line: int = 1
    """Line of the file on which the body begins."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Canonical key → place of its value in the file; only keys that are written there."""
    fault: FrontMatterFault | None = None
    headline_from: str = "title"
    """`title` (front matter), `heading` (the body's leading `# X`) or `stem` (the file's name)."""
    body_start: int = 0
    """Code points of `body` that are the leading `# X` and are not part of the page's body."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Canonical key → key as the writer spelt it."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Canonical key → value as text, also where it is empty (`source:`)."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Keys that Copydesk does not know, as plain values."""

    def place(self, key: str) -> Place:
        """Return where a canonical key's value stands; the file's start if it is absent."""
        return self.places.get(key, Place(1, 1))

    def body_place(self, offset: int) -> Place:
        """Return the place in the file of a code-point offset in the body."""
        before = self.body[:offset]
        last = before.rfind("\n")
        return Place(self.body_line + before.count("\n"), offset - last)

    def is_bundle(self) -> bool:
        """Tell whether the article is a page bundle (`name/index.md`)."""
        return self.path is not None and self.path.stem in {"index", "_index"}
