"""What a theme's template is given: plain values, escaped by the template itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING

from editor.core.metadata import Correction
from editor.core.site import Licence
from editor.export.addresses import from_site, site_address, web_address
from editor.export.dates import shown
from editor.export.facts import Facts, Picture
from editor.export.head import head
from editor.export.inline import set_words
from editor.export.labels import labels, reading_text
from editor.export.languages import language_tag
from editor.export.theme import Theme
from editor.export.theme_options import COLOUR
from editor.markup.counts import reading_minutes

if TYPE_CHECKING:
    from markupsafe import Markup

Values = dict[str, object]
DATE_FORMAT = "date_format"
"""The option by which a theme says how days are written."""
_FORM = re.compile(r"(?:d{1,2}|M{1,4}|y|yy|yyyy|E{1,4}|[ .,/年月日-]|'[^']*')+")
"""Patterns of a day that Babel can always fill."""


def context_of(
    facts: Facts, theme: Theme, options: Mapping[str, object], body: str
) -> Mapping[str, object]:
    """Return the template's variables; every value that is absent is empty or None."""
    return {
        "page": {
            "lang": facts.language,
            "dir": facts.direction,
            "title": facts.title,
            "head_html": _markup(head(facts)),
        },
        "style": _markup(theme.style.replace("</", "<\\/")),
        "article": _article(facts, body, _date_form(options)),
        "site": _site(facts),
        "label": labels(facts.language),
        "options": options,
    }


def _markup(html: str) -> Markup:
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - built from escaped values, or sanitised


def _escaped(text: str) -> Markup:
    return _markup(escape(text, quote=False))


def _words(facts: Facts, text: str) -> Markup:
    return _markup(set_words(text, facts.language, quotes=facts.site.quotes))


def _date_form(options: Mapping[str, object]) -> str:
    """Return how a theme writes days: its option `date_format`, "" for the language's own way."""
    form = options.get(DATE_FORMAT)
    return form if isinstance(form, str) and _FORM.fullmatch(form) else ""


def _article(facts: Facts, body: str, form: str) -> Values:
    metadata, zone = facts.article.metadata, facts.site.zone()
    date, updated = (
        shown(one, zone, facts.language, form) if one else None
        for one in (metadata.date, metadata.updated)
    )
    later = updated if updated and (date is None or updated.iso != date.iso) else None
    minutes = reading_minutes(facts.words)
    return {
        "headline_html": _escaped(facts.headline),
        "standfirst_html": _words(facts, metadata.standfirst),
        "kicker": {"name": facts.section.name, "url": facts.section.url}
        if facts.section.name
        else None,
        "byline": [{"name": one.name, "url": one.url} for one in facts.authors],
        "dateline": metadata.dateline,
        "published": {"iso": date.iso, "text": date.text} if date else None,
        "updated": {"iso": later.iso, "text": later.behind(date)} if later else None,
        "reading_minutes": minutes if facts.words else 0,
        "reading_text": reading_text(facts.language, minutes) if facts.words else "",
        "url": facts.canonical,
        "picture": _picture(facts, facts.picture) if facts.picture else None,
        "body_html": _markup(body),
        "source": {"name": facts.source.name, "url": facts.source.url}
        if facts.source.name
        else None,
        "tags": [{"name": tag, "url": ""} for tag in metadata.tags],
        "corrections": [_correction(facts, one) for one in metadata.corrections if one.text],
        "comments": _comments(facts),
        "licence": _licence(facts.site.licence),
    }


def _correction(facts: Facts, one: Correction) -> Values:
    when = shown(one.date, facts.site.zone(), facts.language) if one.date else None
    return {
        "iso": when.iso if when else "",
        "date_text": when.text if when else "",
        "text_html": _words(facts, one.text),
    }


def _picture(facts: Facts, picture: Picture) -> Values:
    return {
        "src": picture.src,
        "width": picture.width,
        "height": picture.height,
        "alt": picture.alt,
        "caption_html": _words(facts, picture.caption),
        "credit": picture.credit,
        "licence": _licence(picture.licence),
    }


def _licence(licence: Licence) -> Values | None:
    if not (licence.name or licence.url):
        return None
    return {"name": licence.name or licence.url, "url": web_address(licence.url)}


def _comments(facts: Facts) -> Values | None:
    """Return open or closed; None where nobody has to do with comments, or none can be left."""
    wanted, site = facts.article.metadata.comments, facts.site
    if wanted is False:
        return {"open": False, "url": ""}
    address = site.comments_url.replace("{url}", facts.url).replace("{slug}", facts.slug)
    address = web_address(address)
    # A link to a place on this page leads nowhere: no theme of ours has a form for comments.
    if not (wanted or site.comments) or not address or address.startswith("#"):
        return None
    return {"open": True, "url": address}


def _site(facts: Facts) -> Values:
    site, logo = facts.site, facts.logo
    return {
        "name": site.name,
        "url": site_address(site),
        "description": site.description,
        "language": language_tag(site.language),
        "logo": {"src": logo.src, "width": logo.width, "height": logo.height} if logo else None,
        "sections": [
            {
                "name": one.name,
                "url": from_site(site, one.url),
                "current": one.name == facts.section.name,
            }
            for one in site.sections
        ],
        "social": [address for one in site.social if (address := web_address(one))],
        "accent": site.accent if COLOUR.fullmatch(site.accent) else "",
    }
