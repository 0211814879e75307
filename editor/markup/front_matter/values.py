"""The one place that types what a front matter says: text stays text until its key asks for more."""

from __future__ import annotations

import re

from editor.core.metadata import Correction, Person, Source
from editor.core.moment import Moment, read_moment
from editor.markup.front_matter.entities import decode
from editor.markup.front_matter.names import is_empty, normal_key
from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Table, entries_by_key

YES = frozenset({"true", "yes", "on", "y", "1", "open"})
NO = frozenset({"false", "no", "off", "n", "0", "closed"})
MOST_SEARCHED = 20
"""Keys of a mapping that are looked at where one text is asked for."""
MOST_PLAIN = 20_000
_JOINERS = re.compile(r"\s*;\s*|\s*,?\s+(?:and|und|et|&)\s+")
_BY = re.compile(r"by:?\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|//|mailto:)\S+", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?([^\s>)]+)>?\s*\)|(.*?)\s*<?((?:https?://)[^\s<>]+)>?")


def text_of(node: Node | None) -> str:
    """Return a value as text, entities decoded: a list joined by commas, a mapping's first text."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return "" if node.null else decode(node.text)
    if isinstance(node, Listing):
        said = [text_of(item) for item in node.items if not isinstance(item, Listing)]
        return ", ".join(one for one in said if one)
    for entry in node.entries[:MOST_SEARCHED]:
        if isinstance(entry.value, Scalar) and not is_empty(entry.value):
            return text_of(entry.value)
    return ""


def truth_of(node: Node | None) -> bool | None:
    """Return what `true`, `no`, `closed` and their like say; None for anything else."""
    return truth_in(text_of(node))


def truth_in(text: str) -> bool | None:
    """Return what a text such as `true`, `no` or `closed` says; None for anything else."""
    said = text.strip().lower()
    return True if said in YES else False if said in NO else None


def moment_of(node: Node | None) -> Moment | None:
    """Return the moment that a value names, or None."""
    return read_moment(text_of(node))


def texts_of(node: Node | None) -> tuple[str, ...]:
    """Return several texts (tags, aliases), each once: a list's items, or a scalar's parts between commas."""
    if isinstance(node, Listing):
        said = [text_of(item).strip() for item in node.items]
    else:
        said = [part.strip() for part in re.split(r"[,;]", text_of(node))]
    return tuple(dict.fromkeys(one for one in said if one))


def first_text_of(node: Node | None) -> str:
    """Return one text (a section): a scalar, or the first item of a list."""
    if isinstance(node, Listing):
        return next((said for item in node.items if (said := text_of(item).strip())), "")
    return text_of(node).strip()


def persons_of(node: Node | None) -> tuple[Person, ...]:
    """Return who is named: a list, a mapping `{name, url}`, or a text such as `By A, B and C`."""
    if isinstance(node, Listing):
        people = [person_of(item) for item in node.items]
    elif isinstance(node, Table):
        people = [person_of(node)]
    else:
        people = [Person(name) for name in names_in(text_of(node))]
    return tuple(person for person in people if person.name)


def person_of(node: Node) -> Person:
    """Return the person of one list item: a name, or `{name, url}`."""
    if isinstance(node, Table):
        parts = _parts(node)
        name = _first(parts, "name", "author", "title")
        return Person(name, _first(parts, "url", "link", "website", "homepage"))
    return Person(text_of(node).strip())


def names_in(said: str) -> list[str]:
    """Return the names of a byline written as one text.

    Commas divide only where each part looks like a full name: `Ana Sol, Reuters` is one.
    """
    said = said.strip()
    if found := _BY.match(said):
        said = said[found.end() :]
    names = [part for part in _JOINERS.split(said) if part]
    divided = [part.strip() for name in names for part in name.split(",") if part.strip()]
    if len(divided) > len(names) and all(" " in part for part in divided):
        return divided
    return [name.strip() for name in names if name.strip()]


def source_of(node: Node | None) -> Source | None:
    """Return the source: `{name, url}`, an address, a name, or `[name](address)`; None if empty."""
    if isinstance(node, Listing):
        node = node.items[0] if node.items else None
    if isinstance(node, Table):
        parts = _parts(node)
        source = Source(_first(parts, "name", "title"), _first(parts, "url", "link", "href"))
        return source if source != Source() else None
    said = text_of(node).strip()
    if not said:
        return None
    if _ADDRESS.fullmatch(said):
        return Source(url=said)
    if found := _LINK.fullmatch(said):
        return Source((found[1] or found[3] or "").strip(" ,:–—-"), found[2] or found[4])
    return Source(said)


def corrections_of(node: Node | None) -> tuple[Correction, ...]:
    """Return the corrections: a list of `{date, text}` or of texts, or a single one of these."""
    items = node.items if isinstance(node, Listing) else [node] if node else []
    found = [correction_of(item) for item in items]
    return tuple(one for one in found if one.text)


def correction_of(node: Node) -> Correction:
    """Return one correction."""
    if isinstance(node, Table):
        parts = _parts(node)
        said = _first(parts, "text", "note", "correction", "description")
        return Correction(said, read_moment(_first(parts, "date")))
    return Correction(text_of(node).strip())


class Plain:
    """Hands out unknown keys' values as text, list or dict, and counts them.

    At most `MOST_PLAIN` in all: aliases let a small text mean a huge value.
    """

    def __init__(self) -> None:
        """Begin to count."""
        self._left = MOST_PLAIN

    def value(self, node: Node, depth: int = 0) -> object:
        """Return the value of a node; what is too much or too deep is empty."""
        self._left -= 1
        if isinstance(node, Scalar):
            return "" if node.null else node.text
        if depth > 20 or self._left < 0:
            return ""
        if isinstance(node, Listing):
            return [self.value(item, depth + 1) for item in node.items if self._left > 0]
        return {
            key: self.value(entry.value, depth + 1)
            for key, entry in entries_by_key(node).items()
            if self._left > 0
        }


def _parts(table: Table) -> dict[str, Entry]:
    return {normal_key(entry.key): entry for entry in table.entries}


def _first(parts: dict[str, Entry], *names: str) -> str:
    for name in names:
        if name in parts and (said := text_of(parts[name].value).strip()):
            return said
    return ""
