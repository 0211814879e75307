"""A card: how a link to a page looks in one place elsewhere, and where each part comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from editor.core.text import Message, Param, message

SITE = "site"
"""Stands for a field where the site's settings would mend what is missing."""


class Shape(StrEnum):
    """How a card shows its picture."""

    LARGE = "large"
    """Over the whole width, above the words."""
    SMALL = "small"
    """A square beside the words."""
    WORDS = "words"
    """The place shows no picture."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a card, the tag that they were taken from, and the field behind it."""

    text: str
    tag: str
    field: str = ""
    """Canonical key; `body` for the text's opening; empty for what the site or Copydesk gives."""
    is_cut: bool = False
    """Whether the place leaves some of the words out."""

    def shown(self, text: str) -> Said:
        """Return it as the place shows it."""
        return replace(self, text=text, is_cut=text != self.text)


@dataclass(frozen=True, slots=True)
class Lack:
    """What a card does without, or what it cuts, and the field that would mend it."""

    message: Message
    field: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card's parts from top to bottom; what is None is not there."""

    place: str
    """`search`, `facebook`, `linkedin`, `x`, `mastodon`, `whatsapp`, `slack`, `feed`, `mail`."""
    shape: Shape
    above: Said | None = None
    """The site, or its host."""
    title: Said | None = None
    words: Said | None = None
    below: Said | None = None
    """Byline and date, or the host where it stands below."""
    picture: Said | None = None
    lacks: tuple[Lack, ...] = ()

    def parts(self) -> tuple[tuple[str, Said], ...]:
        """Return name and words of the parts that are there, in the order of the card."""
        named = {
            "picture": self.picture,
            "above": self.above,
            "title": self.title,
            "words": self.words,
            "below": self.below,
        }
        return tuple((name, said) for name, said in named.items() if said is not None)


def lack(name: str, field: str = "", /, **params: Param) -> Lack:
    """Return the lack `cards.lack-<name>`, which another value of `field` would mend."""
    return Lack(message(f"cards.lack-{name}", **params), field)
