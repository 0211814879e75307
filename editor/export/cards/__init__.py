"""What a page becomes elsewhere: one place per file, the page's own head in, a card out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.core.metadata import Metadata
from editor.export.addresses import quoted
from editor.export.cards.card import Card
from editor.export.cards.facebook import facebook
from editor.export.cards.feed import feed
from editor.export.cards.linkedin import linkedin
from editor.export.cards.mail import mail
from editor.export.cards.mastodon import mastodon
from editor.export.cards.search import search
from editor.export.cards.slack import slack
from editor.export.cards.told import Told, read_head
from editor.export.cards.whatsapp import whatsapp
from editor.export.cards.x import x

CARDS: tuple[Callable[[Told], Card], ...] = (
    search,
    facebook,
    linkedin,
    x,
    mastodon,
    whatsapp,
    slack,
    feed,
    mail,
)
"""In the order in which they are shown."""


def cards_of(html: bytes, metadata: Metadata) -> tuple[Card, ...]:
    """Return the cards of a page, read from its bytes as they are exported."""
    told = read_head(html, metadata)
    return tuple(card(told) for card in CARDS)


def reference_of_picture(address: str, pictures: Mapping[str, str]) -> str:
    """Return the reference of the page's own picture that has this address; "" for one elsewhere.

    `pictures` are those of the page: reference → path relative to it.
    """
    for reference, path in pictures.items():
        if address.endswith(f"/{quoted(path)}"):
            return reference
    return ""
