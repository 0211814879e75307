"""What a step needs to know beside its element: the page it stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from editor.core.findings import Gravity
from editor.core.text import Message, Param, message
from editor.export.picture_names import Pictures


@dataclass(frozen=True, slots=True)
class Setting:
    """The page's language, pictures, links and rules; the same for each of its elements."""

    language: str = "en"
    labels: Mapping[str, str] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=Pictures)
    links: Mapping[str, str] = field(default_factory=dict)
    """Reference to another article → its address."""
    own: str = ""
    """Name of the article's own file, so that a reference to it stays on the page."""
    frames: tuple[str, ...] = ()
    """Hosts whose frames may stand in the page."""
    quotes: bool = True
    """Whether quotes, dashes and spaces are set as the language wants them."""
    slugs: Callable[[str, str], str] | None = None
    """Text and language → id of a heading."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a step has to tell: a finding that does not know its place yet."""

    rule: str
    gravity: Gravity
    message: Message


def note(rule: str, gravity: Gravity, sentence: str, /, **params: Param) -> Note:
    """Return the note `export.<sentence>`; the rule's name begins with `page-`."""
    return Note(f"page-{rule}", gravity, message(f"export.{sentence}", **params))


@dataclass(frozen=True, slots=True)
class Used:
    """A picture of the library that the page shows."""

    reference: str
