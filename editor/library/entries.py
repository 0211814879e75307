"""What the draft list knows of an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor.core.article import Article, FrontMatterFault
from editor.core.errors import ReadError
from editor.core.metadata import Metadata
from editor.core.moment import Moment
from editor.core.stage import Stage
from editor.core.text import text
from editor.library.faults import unreadable
from editor.library.loaded import load
from editor.library.quick_head import quick_article
from editor.markup.article import read_article
from editor.markup.counts import count_words
from editor.markup.slugs import slug_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the library at a glance."""

    path: Path
    headline: str
    standfirst: str = ""
    stage: Stage = Stage.DRAFT
    date: Moment | None = None
    words: int = 0
    modified: float = 0.0
    """When the file changed last, in seconds since 1970."""
    slug: str = ""
    section: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    fault: str = ""
    """Why the file or its front matter cannot be read, in words; empty where it can."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A file that was read once, for the list and for the index."""

    entry: Entry
    article: Article
    """Without words, but for its name, where the file holds no text."""


def read_entry(path: Path, language: str = "en") -> Entry:
    """Read one article for the list; a file that cannot be read gives an entry with a fault.

    `language` is the site's, for slugs. Raises ReadError only where no file is there any more.
    """
    return glance_at(path, language).entry


def glance_at(path: Path, language: str = "en") -> Glance:
    """Read one article for list and index; `language` and errors as for `read_entry`."""
    try:
        modified = path.stat().st_mtime
    except OSError as problem:
        raise unreadable(path, problem) from problem
    try:
        written = load(path).text
    except ReadError as problem:
        return unread(path, modified, str(problem))
    article = quick_article(written, path) or read_article(written, path)
    return Glance(_entry(article, path, modified, language), article)


def unread(path: Path, modified: float, fault: str) -> Glance:
    """Return what is known of a file whose text is not: its name."""
    name = name_of(path)
    article = Article(Metadata(name), "", path)
    return Glance(Entry(path, name, modified=modified, fault=fault), article)


def _entry(article: Article, path: Path, modified: float, language: str) -> Entry:
    metadata: Metadata = article.metadata
    return Entry(
        path=path,
        headline=_shown(metadata.headline) or name_of(path),
        standfirst=metadata.standfirst,
        stage=metadata.stage,
        date=metadata.date,
        words=count_words(_page_body(article)),
        modified=modified,
        slug=slug_of(article, language),
        section=metadata.section,
        authors=tuple(person.name for person in metadata.authors),
        tags=metadata.tags,
        fault=_fault(article.fault),
    )


def _page_body(article: Article) -> str:
    return article.body[article.body_start :] if article.body_start else article.body


def _fault(fault: FrontMatterFault | None) -> str:
    if fault is None:
        return ""
    return text("library.front-matter-fault", line=fault.place.line, problem=fault.problem)


def name_of(path: Path) -> str:
    """Return what to call an article that has no headline: its stem, for a bundle its folder's name."""
    return _shown(path.parent.name if path.stem == "index" else path.stem)


def _shown(name: str) -> str:
    """Return a name as it can be shown: bytes that are no UTF-8 come as half surrogate pairs."""
    return name if name.isprintable() else name.encode("utf-8", "replace").decode("utf-8")
