"""What a field is to hold, in one normal form for what is asked for and for what stands there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TypeAlias

from editor.core.metadata import Person, Source
from editor.markup.front_matter import values
from editor.markup.front_matter.entities import encode
from editor.markup.front_matter.names import ALIASES
from editor.markup.front_matter.tree import Listing, Node, Scalar, Table

FieldValue: TypeAlias = (
    str | bool | int | Sequence[str] | Mapping[str, object] | Sequence[Mapping[str, object]] | None
)
"""What `set_fields` takes: text, truth or number, several texts, `{name, url}`, several of these."""


class Bare(str):
    """A text that is written without quotes where the notation allows it: a date, a truth."""

    __slots__ = ()


Value: TypeAlias = str | Sequence["Value"] | Mapping[str, "Value"]
"""What is written: text, list or mapping."""
Form: TypeAlias = object
"""The normal form of a field: two are equal when a reader sees the same."""


class Shape(Enum):
    """What a canonical key holds."""

    TEXT = auto()
    FIRST = auto()
    """One text, which may be the first of a list (`categories`)."""
    TRUTH = auto()
    TEXTS = auto()
    PERSONS = auto()
    SOURCE = auto()
    CORRECTIONS = auto()
    UNKNOWN = auto()


_SHAPES = {
    "section": Shape.FIRST,
    "image": Shape.FIRST,
    "draft": Shape.TRUTH,
    "comments": Shape.TRUTH,
    "tags": Shape.TEXTS,
    "aliases": Shape.TEXTS,
    "authors": Shape.PERSONS,
    "source": Shape.SOURCE,
    "corrections": Shape.CORRECTIONS,
}
_BARE = frozenset({"date", "lastmod", "draft", "comments"})
_UNWRITABLE = re.compile(r"[\ud800-\udfff]")
"""Halves of a pair: no file in UTF-8 can hold them."""


def shape_of(key: str) -> Shape:
    """Return what a key holds."""
    return _SHAPES.get(key, Shape.TEXT) if key in ALIASES else Shape.UNKNOWN


def clean(text: str) -> str:
    """Return a text as a file can hold it: `\\n` line ends, no half surrogates."""
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def wanted(key: str, value: FieldValue) -> Form:
    """Return the normal form of what is asked for. Raises TypeError for what the key cannot hold."""
    shape = shape_of(key)
    if shape is Shape.UNKNOWN:
        return _plain(value)
    if shape is Shape.TRUTH:
        said = _text(value).strip()
        truth = values.truth_of(Scalar(0, 0, said))
        return said if truth is None else truth
    if shape is Shape.TEXTS:
        parts = re.split(r"[,;]", value) if isinstance(value, str) else _sequence(value)
        said_all = [_text(part).strip() for part in parts]
        return tuple(dict.fromkeys(one for one in said_all if one))
    if shape is Shape.PERSONS:
        people = _people(value)
        return tuple(person for person in people if person.name)
    if shape is Shape.SOURCE:
        if isinstance(value, Mapping):
            return Source(_part(value, "name"), _part(value, "url"))
        return values.source_of(Scalar(0, 0, encode(_text(value)))) or Source()
    if shape is Shape.CORRECTIONS:
        given = [value] if isinstance(value, (str, Mapping)) else _sequence(value)
        noted = [_correction(one) for one in given]
        return tuple(one for one in noted if one[1])
    said = _text(value)
    return said.strip() if shape is Shape.FIRST else said


def present(key: str, node: Node | None) -> Form:
    """Return the normal form of what stands in the front matter."""
    shape = shape_of(key)
    if shape is Shape.UNKNOWN:
        return values.plain(node) if node else ""
    if shape is Shape.TRUTH:
        truth = values.truth_of(node)
        return values.text_of(node).strip() if truth is None else truth
    if shape is Shape.TEXTS:
        return values.texts_of(node)
    if shape is Shape.PERSONS:
        return values.persons_of(node)
    if shape is Shape.SOURCE:
        return values.source_of(node) or Source()
    if shape is Shape.CORRECTIONS:
        items = node.items if isinstance(node, Listing) else [node] if node else []
        noted = [correction_form(item) for item in items]
        return tuple(one for one in noted if one[1])
    return values.first_text_of(node) if shape is Shape.FIRST else values.text_of(node)


def correction_form(item: Node) -> tuple[str, str]:
    """Return date and text of a correction that stands in the front matter."""
    date = ""
    if isinstance(item, Table):
        for entry in item.entries:
            if entry.key.lower() == "date":
                date = values.text_of(entry.value).strip()
    return date, values.correction_of(item).text


def is_blank(form: Form) -> bool:
    """Tell whether a form says nothing."""
    return form in ("", (), Source()) or form == [] or form == {}


def value_of(key: str, form: Form) -> Value:
    """Return what to write for a form, with character references where the text needs them."""
    if isinstance(form, bool):
        return Bare("true" if form else "false")
    if isinstance(form, Person):
        return (
            {"name": encode(form.name), "url": encode(form.url)} if form.url else encode(form.name)
        )
    if isinstance(form, Source):
        if form.name and form.url:
            return {"name": encode(form.name), "url": encode(form.url)}
        return encode(form.name or form.url)
    if shape_of(key) is Shape.CORRECTIONS and isinstance(form, tuple):
        return [correction_value(one) for one in form]
    if isinstance(form, tuple):
        return [value_of(key, one) for one in form]
    if shape_of(key) is Shape.UNKNOWN:
        return form  # type: ignore[return-value]
    said = encode(str(form))
    return Bare(said) if key in _BARE else said


def correction_value(form: tuple[str, str]) -> Value:
    """Return one correction as it is written."""
    date, text = form
    return {"date": Bare(date), "text": encode(text)} if date else encode(text)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return clean(str(value))
    raise TypeError(f"a field cannot hold {type(value).__name__} here")


def _sequence(value: object) -> Sequence[object]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return value
    raise TypeError(f"a field cannot hold {type(value).__name__} here")


def _part(value: Mapping[str, object], name: str) -> str:
    return _text(value.get(name) or "").strip()


def _people(value: object) -> list[Person]:
    if isinstance(value, str):
        return [Person(name) for name in values.names_in(clean(value))]
    given = [value] if isinstance(value, Mapping) else _sequence(value)
    return [
        Person(_part(one, "name"), _part(one, "url"))
        if isinstance(one, Mapping)
        else Person(_text(one).strip())
        for one in given
    ]


def _correction(value: object) -> tuple[str, str]:
    if isinstance(value, Mapping):
        return _part(value, "date"), _part(value, "text")
    return "", _text(value).strip()


def _plain(value: object) -> Value:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (bool, int, float)):
        return Bare(_text(value))
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    return [_plain(part) for part in _sequence(value)]
