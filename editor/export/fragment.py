"""The article's text without head and theme, for a place that brings its own."""

from __future__ import annotations

from html import escape

from editor import __version__
from editor.export.dates import shown
from editor.export.facts import Facts
from editor.export.head.generator import NAME
from editor.export.inline import set_words
from editor.export.labels import labels

MARK = f"<!-- {NAME} "
"""With what every fragment of ours begins."""


def fragment(facts: Facts, body: str) -> str:
    """Return the body with the source and the corrections, which no CMS has a field for.

    Headline, byline, date, section, tags and lead picture are left to the fields of the place.
    """
    parts = [f"{MARK}{__version__} -->", body]
    label = labels(facts.language)
    source = facts.source
    if source.name:
        name = escape(source.name, quote=False)
        named = f'<a href="{escape(source.url)}">{name}</a>' if source.url else name
        parts.append(f"<p>{label['source']}{label['colon']} {named}</p>")
    for one in facts.article.metadata.corrections:
        when = shown(one.date, facts.site.zone(), facts.language) if one.date else None
        dated = f', <time datetime="{when.iso}">{escape(when.text)}</time>' if when else ""
        words = set_words(one.text, facts.language, quotes=facts.site.quotes)
        parts.append(
            f"<p><strong>{label['correction']}{dated}{label['colon']}</strong> {words}</p>"
        )
    return "\n".join(parts) + "\n"
