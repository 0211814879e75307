"""Mail: who sent it, the subject, and as many words of the standfirst as the line has room for."""

from __future__ import annotations

from editor.export.cards.card import SITE, Card, Shape, lack
from editor.export.cards.told import Told
from editor.export.cards.widths import cut_to_letters

SUBJECT_MOST = 60
"""Letters of a subject that mail programs show."""
WORDS_MOST = 90
"""Letters of what follows a subject in the list, about."""


def mail(told: Told) -> Card:
    """Return the line in a list of mail: a newsletter, or a page that a reader sends on."""
    title = told.said("og:title", "<title>")
    words = told.said("description", "og:description")
    sender = told.said("og:site_name", "author")
    lacks = [] if sender else [lack("sender", SITE)]
    if title is None:
        lacks.append(lack("title", "title"))
    elif len(title.text) > SUBJECT_MOST:
        lacks.append(lack("subject", "title", length=len(title.text), most=SUBJECT_MOST))
    if words is None:
        lacks.append(lack("words", "description"))
    return Card(
        "mail",
        Shape.WORDS,
        above=sender,
        title=title.shown(cut_to_letters(title.text, SUBJECT_MOST)) if title else None,
        words=words.shown(cut_to_letters(words.text, WORDS_MOST)) if words else None,
        lacks=tuple(lacks),
    )
