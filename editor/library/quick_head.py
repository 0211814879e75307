"""Front matter of the plainest kind, read at a glance for lists of thousands of articles.

What is not of that kind is left to `read_article`; a test holds that both say the same.
"""

from __future__ import annotations

import re
from pathlib import Path

from editor.core.article import Article
from editor.core.metadata import LeadPicture, Metadata
from editor.markup.front_matter import values
from editor.markup.front_matter.names import Names
from editor.markup.front_matter.reading import stage_of
from editor.markup.front_matter.tree import Entry, Listing, Scalar, Table

_ABOUT_PICTURE = ("image_alt", "image_caption", "image_credit", "image_licence")
_SHOWN = (
    "title", "slug", "date", "draft", "stage", "description", "authors", "section", "tags", "lang",
    "image", *_ABOUT_PICTURE, "source",
)  # fmt: skip
_OPENING, _CLOSING = "---\n", "\n---\n"
_ODD = re.compile(r"[^\x20-\x7e\n\xa0-\u2027\u202a-\ud7ff\uf900-\ufffd\U00010000-\U0010ffff]")
"""Characters of which YAML has an opinion: controls, tabs, other line ends."""
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*):(?: +(.*))?")
_ITEM = re.compile(r"( *)- +(.*)")
_PLAIN = re.compile(r"[^\W_][^\n#:]*(?::(?=[^\s:#])[^\n#:]*)*")
"""A scalar without quotes in which nothing can be read as a key or a comment."""
_QUOTED = re.compile(r"\"([^\"\\\n]*)\"|'([^'\n]*)'")
_NOTHING = frozenset({"null", "Null", "NULL"})
_MEANT_IN_BRACKETS = re.compile(r"[#:\[\]{}]")


def quick_article(text: str, path: Path) -> Article | None:
    """Return an article with the metadata that lists show and searches ask for, and its body.

    Nothing else is filled in. None where the front matter is not plain, or gives no headline: `read_article` knows those.
    """
    if not text.startswith(_OPENING):
        return None
    end = text.find(_CLOSING, len(_OPENING) - 1)
    if end < len(_OPENING) or _ODD.search(text, 0, end):
        return None
    table = _table(text[len(_OPENING) : end].split("\n"))
    metadata = _metadata(table) if table else None
    if metadata is None or not metadata.headline:
        return None
    return Article(metadata, text[end + len(_CLOSING) :], path)


def _metadata(table: Table) -> Metadata:
    names = Names(table)
    nodes = {key: found.node for key in _SHOWN if (found := names.find(key))}
    published = next((one.value for one in table.entries if one.key == "published"), None)
    picture = values.first_text_of(nodes.get("image"))
    about = (values.text_of(nodes.get(key)).strip() for key in _ABOUT_PICTURE)
    return Metadata(
        headline=values.text_of(nodes.get("title")).strip(),
        slug=values.text_of(nodes.get("slug")).strip(),
        date=values.moment_of(nodes.get("date")),
        standfirst=values.text_of(nodes.get("description")).strip(),
        authors=values.persons_of(nodes.get("authors")),
        section=values.first_text_of(nodes.get("section")),
        tags=values.texts_of(nodes.get("tags")),
        language=values.text_of(nodes.get("lang")).strip(),
        picture=LeadPicture(picture, *about) if picture else None,
        source=values.source_of(nodes.get("source")),
        stage=stage_of(nodes, published=values.truth_of(published)),
    )


def _table(lines: list[str]) -> Table | None:
    entries: dict[str, Entry] = {}
    empty: Entry | None = None
    """The key of the line before, or the one whose items the lines before were."""
    indent = ""
    for line in lines:
        if found := _KEY.fullmatch(line):
            key, written = found.groups()
            value = _value(written) if written else Scalar(0, 0, "", null=True)
            if value is None or key in entries:
                return None
            entries[key] = Entry(key, 0, 0, value)
            empty = None if written else entries[key]
        elif empty and (item := _ITEM.fullmatch(line)) and (scalar := _scalar(item[2])):
            if not isinstance(empty.value, Listing):
                empty.value, indent = Listing(0, 0), item[1]
            elif item[1] != indent:
                return None
            empty.value.items.append(scalar)
        else:
            return None
    return Table(0, 0, list(entries.values()))


def _value(written: str) -> Scalar | Listing | None:
    if not written.startswith("["):
        return _scalar(written)
    inner = written.rstrip(" ")[1:-1]
    if not written.rstrip(" ").endswith("]") or _MEANT_IN_BRACKETS.search(inner):
        return None
    items: list[Scalar] = []
    for one in inner.split(",") if inner.strip(" ") else ():
        if (scalar := _scalar(one.strip(" "))) is None:
            return None
        items.append(scalar)
    return Listing(0, 0, list(items), flow=True)


def _scalar(written: str) -> Scalar | None:
    written = written.rstrip(" ")
    if quoted := _QUOTED.fullmatch(written):
        return Scalar(0, 0, quoted[1] if quoted[1] is not None else quoted[2])
    if _PLAIN.fullmatch(written) and written not in _NOTHING:
        return Scalar(0, 0, written)
    return None
