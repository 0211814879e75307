"""From a text to an article: metadata from the front matter, the body verbatim."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from editor.core.article import Article, Place
from editor.markup.front_matter.parse import FrontMatter, place_of, read_front_matter
from editor.markup.front_matter.reading import read_table
from editor.markup.headline import leading_heading

BUNDLES = frozenset({"index", "_index"})


def split(text: str) -> tuple[str, str]:
    """Return front matter and body, which together are the text.

    The head runs to the end of the closing delimiter's line; it is empty where there is no front
    matter or an unclosed one. A broken one with both delimiters is a head all the same.
    """
    end = read_front_matter(text).end
    return text[:end], text[end:]


def read_article(text: str, path: Path | None = None) -> Article:
    """Return the article that a text is; a broken front matter is told in `fault`, never raised.

    The headline is the front matter's, else the body's leading `# X`, else the file's stem (of a
    page bundle the folder's name); what stands in the body stays in `body`.
    """
    return article_of(text, read_front_matter(text), path)


def article_of(text: str, front: FrontMatter, path: Path | None) -> Article:
    """Return the article of a text whose front matter has been read."""
    reading = read_table(front.table, lambda offset: place_of(text, offset))
    body = text[front.end :]
    body_line = text.count("\n", 0, front.end) + 1
    metadata, origin, body_start = reading.metadata, "title", 0
    places = reading.places
    if not metadata.headline:
        heading = leading_heading(body)
        if heading is not None:
            metadata = replace(metadata, headline=heading.text)
            origin, body_start = "heading", heading.after
            line = body_line + body.count("\n", 0, heading.start)
            column = heading.start - body.rfind("\n", 0, heading.start)
            places = places | {"title": Place(line, column)}
        else:
            metadata = replace(metadata, headline=_stem(path))
            origin = "stem"
    return Article(
        metadata=metadata,
        body=body,
        path=path,
        body_line=body_line,
        places=places,
        fault=front.fault,
        headline_from=origin,
        body_start=body_start,
        keys=reading.keys,
        values=reading.values,
        extra=reading.extra,
    )


def _stem(path: Path | None) -> str:
    if path is None:
        return ""
    return path.parent.name if path.stem in BUNDLES and path.parent.name else path.stem
