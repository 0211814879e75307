"""What became of the lines that came in: recognised, changed or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.core.text import Message, message


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the input and what it became."""

    line: int
    """From 1, in the text with `\\n` line ends."""
    text: str
    """The line as it came in."""
    as_: str
    """A front-matter key (`title`), a value of the site (`site.name`), or a kind (`comment-prompt`)."""

    @property
    def said(self) -> Message:
        """Return what it became, in words."""
        return message(f"intake.as-{self.as_}")


@dataclass(frozen=True, slots=True)
class Report:
    """All lines that do not stand in the body as they came in, each with its number."""

    recognised: tuple[Line, ...] = ()
    """Became metadata or a value of the site; or names a picture that came along."""
    changed: tuple[Line, ...] = ()
    """Stand in the body, written so that the page shows the same words."""
    dropped: tuple[Line, ...] = ()
    """Stand nowhere any more but here; or name a picture that did not come along."""

    def with_pictures(self, pictures: Iterable[tuple[str, int, str]]) -> Report:
        """Return the report with what became of pictures: a kind (`picture-missing`), line and text."""
        lists: dict[str, list[Line]] = {
            "recognised": list(self.recognised),
            "changed": list(self.changed),
            "dropped": list(self.dropped),
        }
        for kind, line, text in pictures:
            lists[PICTURES[kind]].append(Line(line, text, kind))
        return Report(**{name: tuple(lines) for name, lines in lists.items()})

    def as_data(self) -> dict[str, list[dict[str, int | str]]]:
        """Return plain lists and dictionaries, as `--json` prints them."""
        return {
            name: [{"line": one.line, "text": one.text, "as": one.as_} for one in lines]
            for name, lines in (
                ("recognised", self.recognised),
                ("changed", self.changed),
                ("dropped", self.dropped),
            )
        }


PICTURES = {
    "picture": "recognised",
    "picture-renamed": "changed",
    "picture-missing": "dropped",
    "picture-refused": "dropped",
}
"""What became of a picture → the list in which its line is told."""
NOTHING = Report()
"""Every line came in as it was."""
