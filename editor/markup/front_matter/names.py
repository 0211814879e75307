"""How the keys of a front matter are called elsewhere, and where the value of a key of ours stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Table, entries_by_key

ALIASES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "slug": ("slug",),
    "date": ("date", "pubdate", "publishdate", "published_at"),
    "lastmod": ("lastmod", "updated", "modified", "last_modified_at", "updateddate"),
    "description": ("description", "summary", "excerpt", "deck", "standfirst", "subtitle"),
    "authors": ("authors", "author", "byline"),
    "dateline": ("dateline",),
    "section": ("section", "categories", "category"),
    "tags": ("tags", "topics", "keywords"),
    "lang": ("lang", "language"),
    "image": ("image", "cover", "featured_image", "primary_image", "featuredimage"),
    "image_alt": ("image_alt",),
    "image_caption": ("image_caption",),
    "image_credit": ("image_credit",),
    "image_licence": ("image_licence", "image_license"),
    "canonical": ("canonical", "canonical_url", "canonicalurl"),
    "source": ("source",),
    "stage": ("stage",),
    "draft": ("draft",),
    "search_title": ("search_title",),
    "search_description": ("search_description",),
    "comments": ("comments",),
    "corrections": ("corrections", "correction"),
    "aliases": ("aliases",),
    "note": ("note",),
}
"""Canonical key → spellings, lower case with `_`, the first that holds something counts."""

PICTURE_PARTS: Mapping[str, tuple[str, ...]] = {
    "image": ("image", "path", "src", "file", "url", "filename"),
    "image_alt": ("alt", "alt_text", "image_alt"),
    "image_caption": ("caption", "image_caption"),
    "image_credit": ("credit", "attribution", "image_credit"),
    "image_licence": ("licence", "license", "image_licence", "image_license"),
}
"""Canonical key → spellings inside a picture that is a mapping (Hugo's `cover`, Jekyll's `image`)."""

_CANONICAL: Mapping[str, tuple[str, int]] = {
    name: (key, rank) for key, names in ALIASES.items() for rank, name in enumerate(names)
}


@dataclass(frozen=True, slots=True)
class Found:
    """Where the value of a canonical key stands."""

    entry: Entry
    table: Table
    """The table that holds the entry: the root, or the picture's."""
    spelt: str
    """The key as the writer spelt it; `cover.alt` inside a mapping."""

    @property
    def node(self) -> Node:
        """The value."""
        return self.entry.value


def normal_key(spelt: str) -> str:
    """Return a key without the differences that do not matter: `Featured-Image` is `featured_image`."""
    return spelt.strip().lower().replace("-", "_")


def is_empty(node: Node) -> bool:
    """Tell whether a value says nothing."""
    if isinstance(node, Scalar):
        return node.null or not node.text.strip()
    if isinstance(node, Listing):
        return all(isinstance(item, Scalar) and is_empty(item) for item in node.items)
    return not node.entries


class Names:
    """The keys of one root table, looked up by their canonical names."""

    def __init__(self, root: Table) -> None:
        """Take the root."""
        self.root = root
        self._unknown: dict[str, Entry] = {}
        self._ranked: dict[str, list[tuple[int, Entry]]] = {}
        for spelt, entry in entries_by_key(root).items():
            key, rank = _CANONICAL.get(normal_key(spelt), ("", 0))
            if key:
                self._ranked.setdefault(key, []).append((rank, entry))
            elif spelt != "<<":
                self._unknown[spelt] = entry

    def find(self, key: str) -> Found | None:
        """Return where a canonical key's value stands, or None; an unknown key is found as spelt."""
        if key in PICTURE_PARTS and self.picture() is not None:
            inside = self._in_picture(key)
            if inside is not None or key == "image":
                return inside
        chosen = self._chosen(key) if key in ALIASES else self._unknown.get(key)
        return Found(chosen, self.root, chosen.key) if chosen else None

    def picture(self) -> Entry | None:
        """Return the picture's entry where it is a mapping that says something."""
        chosen = self._chosen("image")
        if chosen is None or not isinstance(chosen.value, Table) or is_empty(chosen.value):
            return None
        return chosen

    def unknown(self) -> Mapping[str, Entry]:
        """Return the entries that no canonical key takes, by their spelling."""
        return self._unknown

    def passed_over(self) -> dict[str, Entry]:
        """Return the entries of canonical keys that another spelling outranks, by their own."""
        return {
            entry.key: entry
            for key, ranked in self._ranked.items()
            if len(ranked) > 1
            for _, entry in ranked
            if entry is not self._chosen(key)
        }

    def _chosen(self, key: str) -> Entry | None:
        ranked = self._ranked.get(key)
        if ranked is None:
            return None
        if len(ranked) == 1:
            return ranked[0][1]
        ranked.sort(key=lambda one: one[0])
        present = [entry for _, entry in ranked]
        return next((entry for entry in present if not is_empty(entry.value)), present[0])

    def _in_picture(self, key: str) -> Found | None:
        picture = self.picture()
        if picture is None or not isinstance(picture.value, Table):
            return None
        inside = _by_normal_key(picture.value)
        for name in PICTURE_PARTS[key]:
            if entry := inside.get(name):
                return Found(entry, picture.value, f"{picture.key}.{entry.key}")
        return None


def _by_normal_key(table: Table) -> dict[str, Entry]:
    return {normal_key(key): entry for key, entry in entries_by_key(table).items()}
