"""What a page says of its article, worked out once for the head and for the body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.core.article import Article
from editor.core.metadata import Person
from editor.core.site import Licence, Section, Site
from editor.export.addresses import (
    absolute,
    article_address,
    from_site,
    is_relative,
    quoted,
    reference_of,
    site_address,
    web_address,
)
from editor.export.inline import plain_words
from editor.export.languages import direction, language_tag
from editor.export.licences import licence_of
from editor.export.picture_names import Pictures
from editor.export.snapshot import ICON, LOGO, Snapshot
from editor.markup.slugs import slug_of

SHORT = 160
"""Characters of a description taken from the article's opening: about what a search shows."""


NO_LICENCE = Licence()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the page shows it and as others are told of it."""

    src: str
    url: str
    """Absolute; "" where the site has no address."""
    width: int = 0
    height: int = 0
    mime: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: Licence = NO_LICENCE
    reference: str = ""
    """As the manifest names it; "" for an address elsewhere."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Plain values, nothing escaped yet; what is empty is absent."""

    article: Article
    site: Site
    language: str
    direction: str
    headline: str
    title: str
    description: str
    slug: str
    url: str
    canonical: str
    authors: tuple[Person, ...]
    section: Section
    source: Person
    """Name and address of where the story comes from."""
    picture: Picture | None
    logo: Picture | None
    icon: Picture | None
    words: int


def facts_of(snapshot: Snapshot, pictures: Pictures, opening: str, words: int) -> Facts:
    """Return the facts of a page. `opening` is the body's first paragraph as plain text."""
    article, site = snapshot.article, snapshot.site
    metadata = article.metadata
    slug = snapshot.slug or slug_of(article, site.language)
    url = article_address(article, site, slug)
    language = language_tag(metadata.language, site.language)

    def words_of(text: str) -> str:
        return plain_words(text, language, quotes=site.quotes)

    headline = words_of(metadata.headline)
    description = metadata.search_description or metadata.standfirst or cut(opening)
    return Facts(
        article=article,
        site=site,
        language=language,
        direction=direction(language),
        headline=headline,
        title=words_of(metadata.search_title) or headline or site.name,
        description=words_of(description),
        slug=slug,
        url=url,
        canonical=absolute(url, web_address(metadata.canonical)) or url,
        authors=_people(metadata.authors or site.byline),
        section=_section(metadata.section, site),
        source=_source(article),
        picture=_lead(article, pictures, url),
        logo=_of_site(site.logo, LOGO, site, pictures),
        icon=_of_site(site.icon, ICON, site, pictures),
        words=words,
    )


def cut(text: str) -> str:
    """Return the beginning of a text, whole words of at most `SHORT` characters."""
    plain = " ".join(text.split())
    if len(plain) <= SHORT:
        return plain
    kept = plain[: SHORT - 1].rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:–—-") + "…"


def _people(people: tuple[Person, ...]) -> tuple[Person, ...]:
    named = (Person(" ".join(one.name.split()), web_address(one.url)) for one in people)
    return tuple(one for one in named if one.name)


def _section(name: str, site: Site) -> Section:
    for one in site.sections:
        if one.name.casefold() == name.casefold():
            return Section(one.name, from_site(site, one.url))
    return Section(name)


def _source(article: Article) -> Person:
    source = article.metadata.source
    if source is None:
        return Person("")
    url = web_address(source.url)
    host = url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
    return Person(" ".join(source.name.split()) or host, url)


def _lead(article: Article, pictures: Pictures, url: str) -> Picture | None:
    lead = article.metadata.picture
    if lead is None or not lead.file:
        return None
    if is_relative(lead.file):
        picture = _local(reference_of(lead.file), pictures, url)
    else:
        picture = _elsewhere(lead.file)
    if picture is None:
        return None
    return replace(
        picture,
        alt=" ".join(lead.alt.split()),
        caption=lead.caption,
        credit=" ".join(lead.credit.split()),
        licence=licence_of(lead.licence),
    )


def _of_site(written: str, reference: str, site: Site, pictures: Pictures) -> Picture | None:
    if not written:
        return None
    if pictures.info(reference):
        base = site_address(site)
        return _local(reference, pictures, f"{base}/" if base else "")
    return _elsewhere(written)


def _local(reference: str, pictures: Pictures, url: str) -> Picture | None:
    info = pictures.info(reference)
    if info is None:
        return None
    return Picture(
        src=pictures.src(reference),
        # A picture in the page itself is nowhere else.
        url="" if pictures.inline else absolute(url, quoted(pictures.path(reference))),
        width=info.width,
        height=info.height,
        mime=info.mime,
        reference=reference,
    )


def _elsewhere(written: str) -> Picture | None:
    address = web_address(written)
    if address.startswith(("http://", "https://")):
        return Picture(address, address)
    return None
