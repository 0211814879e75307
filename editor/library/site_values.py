"""The site's values, typed by key: everything in `site.yaml` is read as text first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from editor.core.metadata import Person
from editor.core.site import Feed, Licence, Section, Site
from editor.markup.front_matter.tree import Listing, Node, Scalar, Table, entries_by_key
from editor.markup.front_matter.unreadable import Unreadable
from editor.markup.front_matter.values import truth_in

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""What stands in the file: text, lists and mappings of texts."""

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "title"),
    "url": ("url", "address", "base_url", "baseurl", "baseURL"),
    "description": ("description", "tagline"),
    "language": ("language", "lang", "locale", "languageCode"),
    "timezone": ("timezone", "time_zone", "timeZone"),
    "logo": ("logo",),
    "icon": ("icon", "favicon"),
    "sections": ("sections",),
    "byline": ("byline", "authors", "author"),
    "theme": ("theme",),
    "accent": ("accent",),
    "comments": ("comments",),
    "comments_url": ("comments_url",),
    "social": ("social", "accounts"),
    "x_account": ("x_account", "twitter"),
    "fediverse": ("fediverse", "mastodon"),
    "licence": ("licence", "license"),
    "feeds": ("feeds", "feed"),
    "frames": ("frames",),
    "quotes": ("quotes",),
    "kind": ("kind",),
    "permalink": ("permalink",),
    "targets": ("targets",),
    "theme_options": ("theme_options",),
}
"""Field of Site → how `site.yaml` may spell it; the first is what Copydesk writes."""
MOST_VALUES = 20_000
"""Values that one key may come to."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_KINDS = {"news", "blog"}
_FEED = "application/rss+xml"
_DEEPEST = 8
"""Levels of options and targets that are kept; more is a fault or a trap."""


def value_of(node: Node) -> Value:
    """Return a node of the file as text, lists and mappings.

    Raises Unreadable where aliases of aliases grow beyond `MOST_VALUES`.
    """
    return _read(node, [MOST_VALUES])


def _read(node: Node, left: list[int]) -> Value:
    left[0] -= 1
    if left[0] < 0:
        raise Unreadable("too many values", node.start)
    if isinstance(node, Scalar):
        return "" if node.null else node.text
    if isinstance(node, Listing):
        return [_read(item, left) for item in node.items]
    return {key: _read(entry.value, left) for key, entry in entries_by_key(node).items()}


def values_of(table: Table) -> dict[str, Value]:
    """Return the values of all keys that Copydesk knows. Raises Unreadable as `value_of` does."""
    known = {spelling for spellings in SPELLINGS.values() for spelling in spellings}
    return {
        key: value_of(entry.value) for key, entry in entries_by_key(table).items() if key in known
    }


def site_of(values: Mapping[str, Value]) -> Site:
    """Return the site that these values describe; unknown keys and values of the wrong form are left."""
    plain = Site()
    given = {
        field: found
        for field in SPELLINGS
        if (found := _written(values, field)) not in ("", [], {}, None)
    }

    def text(field: str, default: str = "") -> str:
        return _text(given.get(field)) or default

    comments = given.get("comments")
    about = comments if isinstance(comments, dict) else {}
    colour, kind = text("accent"), text("kind").lower()
    return Site(
        name=text("name"),
        url=text("url").rstrip("/"),
        description=text("description"),
        language=text("language", plain.language).replace("_", "-"),
        timezone=text("timezone", plain.timezone),
        logo=text("logo"),
        icon=text("icon"),
        sections=tuple(Section(name, url) for name, url in _named(given.get("sections"))),
        byline=tuple(Person(name, url) for name, url in _named(given.get("byline"))),
        theme=text("theme", plain.theme),
        accent=colour if _COLOUR.fullmatch(colour) else "",
        comments=_truth(about.get("open", "true") if about else comments, plain.comments),
        comments_url=text("comments_url") or _text(about.get("url")),
        social=_texts(given.get("social")),
        x_account=text("x_account"),
        fediverse=text("fediverse"),
        licence=_licence(given.get("licence")),
        feeds=tuple(_feeds(given.get("feeds"))),
        frames=_texts(given.get("frames")),
        quotes=_truth(given.get("quotes"), plain.quotes),
        kind=kind if kind in _KINDS else plain.kind,
        permalink=text("permalink", plain.permalink),
        targets={
            name: one
            for name, one in _mapping(given.get("targets"), _DEEPEST).items()
            if isinstance(one, dict)
        },
        theme_options=_mapping(given.get("theme_options"), _DEEPEST),
    )


def _written(values: Mapping[str, Value], field: str) -> Value | None:
    return next((values[key] for key in SPELLINGS[field] if key in values), None)


def _text(value: Value | None) -> str:
    return value.strip() if isinstance(value, str) else ""


def _items(value: Value | None) -> Iterable[Value]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return list(value.values())
    return [one.strip() for one in value.split(",")] if value else []


def _texts(value: Value | None) -> tuple[str, ...]:
    return tuple(text for one in _items(value) if (text := _text(one)))


def _named(value: Value | None) -> Iterable[tuple[str, str]]:
    """Yield name and address of each: a text, a list of texts, or of mappings with `name` and `url`."""
    if isinstance(value, dict):
        named: list[Value] = (
            [value]
            if "name" in value
            else [{"name": name, "url": _text(url)} for name, url in value.items()]
        )
    else:
        named = [value] if isinstance(value, str) else value or []
    for one in named:
        pair = (
            (_text(one.get("name")), _text(one.get("url")))
            if isinstance(one, dict)
            else (_text(one), "")
        )
        if pair[0]:
            yield pair


def _licence(value: Value | None) -> Licence:
    if isinstance(value, dict):
        return Licence(_text(value.get("name")), _text(value.get("url")))
    written = _text(value)
    return Licence(url=written) if re.match(r"https?://", written) else Licence(written)


def _feeds(value: Value | None) -> Iterable[Feed]:
    for one in [value] if isinstance(value, dict) and "url" in value else _items(value):
        if isinstance(one, dict):
            if url := _text(one.get("url")):
                yield Feed(url, _text(one.get("type")) or _FEED, _text(one.get("title")))
        elif url := _text(one):
            yield Feed(url)


def _truth(value: Value | None, default: bool) -> bool:  # noqa: FBT001
    said = truth_in(_text(value))
    return default if said is None else said


def _mapping(value: Value | None, depth: int) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {}
    return {key: _kept(one, depth - 1) for key, one in value.items()}


def _kept(value: Value, depth: int) -> object:
    if isinstance(value, str):
        return value
    if depth <= 0:
        return ""
    if isinstance(value, list):
        return [_kept(one, depth - 1) for one in value]
    return _mapping(value, depth)
