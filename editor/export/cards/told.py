"""What a page tells others of itself: its head, read back from the bytes that are exported."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from editor.core.metadata import Metadata
from editor.export.cards.card import Said

ARTICLES = frozenset({"Article", "NewsArticle", "BlogPosting"})
END = b"</head>"
TITLE = "<title>"


@dataclass(frozen=True, slots=True)
class Told:
    """Names of tags and what they say, and which field of the article each comes from."""

    tags: Mapping[str, str]
    """`<title>`, `description`, `og:title`, `canonical`, …, and `JSON-LD headline` and its like.

    Where a name comes twice, the first counts, as it does for those who read it.
    """
    fields: Mapping[str, str] = field(default_factory=dict)
    """Tag → canonical key of the field that fills it; none for what comes from elsewhere."""

    def said(self, *tags: str) -> Said | None:
        """Return what the first of these tags says that says anything."""
        for tag in tags:
            if words := self.tags.get(tag, "").strip():
                return Said(words, tag, self.fields.get(tag, ""))
        return None

    @property
    def host(self) -> str:
        """Host of the page's address, without `www.`; empty where it has none."""
        address = self.tags.get("og:url") or self.tags.get("canonical") or ""
        return (urlsplit(address).hostname or "").removeprefix("www.")


def read_head(html: bytes, metadata: Metadata) -> Told:
    """Return what a page tells of itself; `metadata` says where each thing comes from."""
    end = html.find(END)
    reader = _Head()
    reader.feed(html[: end if end >= 0 else len(html)].decode("utf-8", "replace"))
    reader.close()
    return Told(reader.tags, _fields(metadata))


def _fields(metadata: Metadata) -> dict[str, str]:
    words = "search_description" if metadata.search_description else "description"
    if not metadata.search_description and not metadata.standfirst:
        words = "body"
    picture = dict.fromkeys(("og:image", "og:image:width"), "image")
    return picture | {
        TITLE: "search_title" if metadata.search_title else "title",
        "og:title": "title",
        "JSON-LD headline": "title",
        "description": words,
        "og:description": words,
        "og:image:alt": "image_alt",
        "author": "authors" if metadata.authors else "",
        "article:published_time": "date",
        "canonical": "canonical" if metadata.canonical else "",
        "og:url": "canonical" if metadata.canonical else "",
    }


class _Head(HTMLParser):
    """Collects the first of each tag."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[str, str] = {}
        self._within = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = given.get("property") or given.get("name") or ""
            self._take(name.lower(), given.get("content", ""))
        elif tag == "link" and "type" not in given:
            self._take(given.get("rel", "").lower(), given.get("href", ""))
        elif tag == "title" or given.get("type") == "application/ld+json":
            self._within, self._words = tag, []

    def handle_data(self, data: str) -> None:
        if self._within:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._within:
            return
        words, self._within = "".join(self._words), ""
        if tag == "title":
            self._take(TITLE, " ".join(words.split()))
        else:
            self._take_graph(words)

    def _take(self, name: str, words: str) -> None:
        if name and words:
            self.tags.setdefault(name, words)

    def _take_graph(self, written: str) -> None:
        try:
            node = json.loads(written)
        except ValueError:
            return  # a theme's own script, and no reader would take it either
        if isinstance(node, dict) and node.get("@type") in ARTICLES:
            for name in ("headline", "description", "datePublished", "url"):
                if isinstance(node.get(name), str):
                    self._take(f"JSON-LD {name}", node[name])
