"""The plain text of a story, as it was copied from a page, becomes an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.core.edit import apply
from editor.core.metadata import FIELDS
from editor.core.site import Site
from editor.intake.escaping import escape
from editor.intake.head import take_head
from editor.intake.paragraphs import line_ends
from editor.intake.report import NOTHING, Line, Report
from editor.intake.story import Story
from editor.intake.tail import take_tail
from editor.markup.article import split
from editor.markup.front_matter import FieldValue, set_fields

FENCE = "---\n"
"""Around YAML front matter."""


@dataclass(frozen=True, slots=True)
class Intake:
    """An article made of foreign text, and what became of its lines."""

    text: str
    """The new article, front matter included."""
    name: str = ""
    """What its file can be named from: the headline, else the name that came in."""
    site_values: Mapping[str, object] = field(default_factory=dict)
    """Values for `site.yaml`, only where the site had none."""
    report: Report = NOTHING


def take_in(text: str, name: str, site: Site) -> Intake:
    """Return the article that a story's plain text is: paragraphs word for word, furniture as metadata.

    `text` has any line ends; `name` is what it was called. A line no rule knows stays in the body.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    story = Story(lines, site)
    take_head(story)
    take_tail(story)
    changed: list[Line] = []
    body = "".join(_body(story, changed))
    title = story.fields.get("title")
    return Intake(
        text=_article(body, story.fields),
        name=title if isinstance(title, str) and title else name,
        site_values=story.site_values,
        report=Report(_in_order(story.recognised), tuple(changed), _in_order(story.dropped)),
    )


def _article(body: str, fields: Mapping[str, FieldValue]) -> str:
    """Return the article: fields with a value, then those whose label stood there alone."""
    text = apply(body, set_fields(body, fields))
    empty = "".join(f"{key}:\n" for key in FIELDS if key in fields and not fields[key])
    if not empty:
        return text
    head, body = split(text)
    return f"{head.removesuffix(FENCE) or FENCE}{empty}{FENCE}{body}"


def _body(story: Story, changed: list[Line]) -> Iterator[str]:
    between = ""
    for block in _blocks(story):
        yield between
        lines = [story.lines[at] for at in block]
        for at, line, escaped, end in zip(
            block, lines, escape(lines), line_ends(lines), strict=True
        ):
            if escaped != line.rstrip(" \t"):
                changed.append(Line(at + 1, line, "escaped"))
            elif end != "\n":
                changed.append(Line(at + 1, line, "paragraph" if end == "\n\n" else "line"))
            yield escaped + end
        between = "\n"


def _blocks(story: Story) -> Iterator[Sequence[int]]:
    """Yield the indices of the body's lines, blank lines and lines taken out dividing them."""
    block: list[int] = []
    for at, line in enumerate(story.lines):
        if at not in story.gone and line.strip():
            block.append(at)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda one: one.line))
