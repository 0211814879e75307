"""What became of the lines that came in: recognised, changed or dropped."""

from __future__ import annotations

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
    """Became metadata or a value of the site."""
    changed: tuple[Line, ...] = ()
    """Stand in the body, written so that the page shows the same words."""
    dropped: tuple[Line, ...] = ()
    """Stand nowhere any more but here."""

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


NOTHING = Report()
"""Every line came in as it was."""
