"""The article, its authors, its publisher and its place in the site as schema.org's graph."""

from __future__ import annotations

import json
from collections.abc import Iterator

from editor.export.addresses import absolute, site_address, web_address
from editor.export.dates import exact
from editor.export.facts import Facts, Picture
from editor.export.labels import labels
from editor.export.licences import licence_of

TYPES = {"news": "NewsArticle", "blog": "BlogPosting"}
Node = dict[str, object]


def lines(facts: Facts) -> Iterator[str]:
    """Yield two scripts that are one graph: the article, then what it refers to by `@id`.

    The article stands at the top of a script of its own, because reader modes and validators look
    for it there and not in a `@graph`.
    """
    yield _script(_article(facts))
    around = [node for node in (_publisher(facts), _website(facts), _breadcrumb(facts)) if node]
    if around:
        yield _script({"@graph": around})


def _script(node: Node) -> str:
    written = json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False)
    # Neither `</script>` nor `<!--` may stand in it; U+2028 and 2029 end lines in old parsers.
    safe = written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'<script type="application/ld+json">{safe}</script>'


def _full(**values: object) -> Node:
    """Return the values that are there; a leading `_` stands for JSON-LD's `@`."""
    return {
        key.replace("_", "@", 1) if key.startswith("_") else key: value
        for key, value in values.items()
        if value not in ("", None, [], {}, 0)
    }


def _article(facts: Facts) -> Node:
    metadata, zone = facts.article.metadata, facts.site.zone()
    published = exact(metadata.date, zone) if metadata.date else ""
    return _full(
        _type=TYPES.get(facts.site.kind, "Article"),
        _id=f"{facts.url}#article" if facts.url else "",
        headline=facts.headline,
        description=facts.description,
        inLanguage=facts.language,
        datePublished=published,
        dateModified=exact(metadata.updated, zone) if metadata.updated else published,
        author=[_full(_type="Person", name=one.name, url=one.url) for one in facts.authors],
        publisher=_publisher(facts),
        image=[_picture(facts.picture)] if facts.picture and facts.picture.url else [],
        articleSection=facts.section.name,
        keywords=list(metadata.tags),
        wordCount=facts.words,
        url=facts.url,
        mainEntityOfPage=_full(_type="WebPage", _id=facts.canonical) if facts.canonical else "",
        isPartOf=_website(facts),
        isAccessibleForFree=True,
        dateline=metadata.dateline,
        license=web_address(facts.site.licence.url),
        isBasedOn=facts.source.url,
        citation=_source(facts),
        correction=[one.text for one in metadata.corrections],
    )


def _source(facts: Facts) -> Node:
    if not facts.source.name:
        return {}
    return _full(_type="CreativeWork", name=facts.source.name, url=facts.source.url)


def _picture(picture: Picture) -> Node:
    credit = picture.credit
    return _full(
        _type="ImageObject",
        url=picture.url,
        contentUrl=picture.url,
        width=picture.width,
        height=picture.height,
        caption=picture.caption or picture.alt,
        creditText=credit,
        license=picture.licence.url or licence_of(picture.licence.name).url,
    )


def _publisher(facts: Facts) -> Node:
    if not facts.site.name:
        return {}
    logo = facts.logo
    return _full(
        _type="Organization",
        _id=f"{site_address(facts.site)}/#site-owner" if site_address(facts.site) else "",
        name=facts.site.name,
        url=site_address(facts.site) + "/" if site_address(facts.site) else "",
        description=facts.site.description,
        logo=_full(_type="ImageObject", url=logo.url, width=logo.width, height=logo.height)
        if logo and logo.url
        else "",
        sameAs=[one for account in facts.site.social if (one := web_address(account))],
    )


def _website(facts: Facts) -> Node:
    if not site_address(facts.site):
        return {}
    return _full(
        _type="WebSite",
        _id=f"{site_address(facts.site)}/#website",
        url=site_address(facts.site) + "/",
        name=facts.site.name,
        inLanguage=facts.site.language,
    )


def _breadcrumb(facts: Facts) -> Node:
    """Return the way from the front page to the article; the last step needs no address."""
    if not site_address(facts.site):
        return {}
    home = facts.site.name or labels(facts.language)["home"]
    steps = [(home, site_address(facts.site) + "/")]
    if facts.section.name and facts.section.url:
        steps.append(
            (facts.section.name, absolute(site_address(facts.site) + "/", facts.section.url))
        )
    steps.append((facts.headline, facts.url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            _full(_type="ListItem", position=number, name=name, item=address)
            for number, (name, address) in enumerate(steps, 1)
        ],
    }
