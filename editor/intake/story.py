"""A story as it came in: its lines, and which of them were taken out of the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from editor.core.metadata import FIELDS
from editor.core.site import Site
from editor.intake.furniture.taken import Mark
from editor.intake.report import Line
from editor.markup.front_matter.wanted import FieldValue

SITE_KEYS = ("site.name", "site.description")


@dataclass(slots=True)
class Story:
    """Collects what becomes of each line; lines that nobody takes are the body."""

    lines: Sequence[str]
    """As they came in, without line ends."""
    site: Site
    fields: dict[str, FieldValue] = field(default_factory=dict)
    site_values: dict[str, object] = field(default_factory=dict)
    recognised: list[Line] = field(default_factory=list)
    dropped: list[Line] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    """Indices of lines that are not the body's."""

    def filled(self) -> list[int]:
        """Return the indices of lines that have words and were not taken yet."""
        return [at for at, line in enumerate(self.lines) if line.strip() and at not in self.gone]

    def quiet(self, at: int) -> str:
        """Return a line as rules look at it: blanks at its ends gone, single inside."""
        return " ".join(self.lines[at].split())

    def take(self, at: int, marks: Sequence[Mark]) -> None:
        """Take a line out of the body: its marks become metadata, site values or the report's."""
        self.gone.add(at)
        for mark in marks:
            kept = self._kept(mark)
            line = Line(at + 1, self.lines[at], mark.as_ if kept else _again(mark.as_))
            (self.recognised if kept else self.dropped).append(line)

    def _kept(self, mark: Mark) -> bool:
        if mark.as_ in SITE_KEYS:
            return self._keep_site_value(mark.as_.removeprefix("site."), mark.value)
        if mark.as_ not in FIELDS:
            return False
        before = self.fields.get(mark.as_)
        merged = _merged(before, mark.value)
        self.fields[mark.as_] = merged
        return before is None or merged != before or not mark.value

    def _keep_site_value(self, name: str, value: FieldValue) -> bool:
        if getattr(self.site, name) or name in self.site_values:
            return False
        self.site_values[name] = value
        return True


def _again(as_: str) -> str:
    return f"{as_}-again" if as_ in FIELDS or as_ in SITE_KEYS else as_


def _merged(before: FieldValue, value: FieldValue) -> FieldValue:
    """Return a field's value with a second one: lists grow, a source is completed, else the first stays."""
    if not before:
        return before if value in ("", None) and before is not None else value
    if isinstance(before, list) and isinstance(value, list):
        return [*before, *(one for one in value if one not in before)]
    if isinstance(before, Mapping) and isinstance(value, Mapping):
        return {**value, **before} if not set(before) & set(value) else before
    return before
