"""What a field is to hold, in one normal form for what is asked for and for what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
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
    r"""Return a text as a file can hold it: `\n` line ends, no half surrogates."""
    return _UNWRITABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def wanted(key: str, value: FieldValue) -> Form:
    """Return the normal form of what is asked for. Raises TypeError for what the key cannot hold."""
    return _WANTED[shape_of(key)](value)


def present(key: str, node: Node | None) -> Form:
    """Return the normal form of what stands in the front matter."""
    return _PRESENT[shape_of(key)](node)


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
    return (not form and form is not False) or form == Source()


def value_of(key: str, form: Form) -> Value:
    """Return what to write for a form, with character references where the text needs them."""
    shape = shape_of(key)
    if shape is Shape.UNKNOWN:
        return form  # type: ignore[return-value]
    if isinstance(form, bool):
        return Bare("true" if form else "false")
    if isinstance(form, Source):
        return _source_value(form)
    if isinstance(form, tuple):
        return [correction_value(*one) if shape is Shape.CORRECTIONS else _one(one) for one in form]
    return Bare(encode(str(form))) if key in _BARE else encode(str(form))


def _one(form: Person | str) -> Value:
    if isinstance(form, str):
        return encode(form)
    return {"name": encode(form.name), "url": encode(form.url)} if form.url else encode(form.name)


def _source_value(form: Source) -> Value:
    said = encode(form.name or form.url)
    if values.source_of(Scalar(0, 0, said)) == form:
        return said
    parts = {"name": encode(form.name), "url": encode(form.url)}
    return {part: said for part, said in parts.items() if said}


def correction_value(date: str, text: str) -> Value:
    """Return one correction as it is written."""
    return {"date": Bare(encode(date)), "text": encode(text)} if date else encode(text)


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


def _truth(value: object) -> Form:
    return _truth_in(Scalar(0, 0, _text(value)))


def _truth_in(node: Node | None) -> Form:
    truth = values.truth_of(node)
    return values.text_of(node).strip() if truth is None else truth


def _texts(value: object) -> Form:
    parts = re.split(r"[,;]", value) if isinstance(value, str) else _sequence(value)
    said = [_text(part).strip() for part in parts]
    return tuple(dict.fromkeys(one for one in said if one))


def _persons(value: object) -> Form:
    return tuple(person for person in _people(value) if person.name)


def _source(value: object) -> Form:
    if isinstance(value, Mapping):
        return Source(_part(value, "name"), _part(value, "url"))
    return _source_in(Scalar(0, 0, encode(_text(value))))


def _source_in(node: Node | None) -> Form:
    return values.source_of(node) or Source()


def _corrections(value: object) -> Form:
    given = [value] if isinstance(value, (str, Mapping)) else _sequence(value)
    return tuple(one for one in map(_correction, given) if one[1])


def _corrections_in(node: Node | None) -> Form:
    items = node.items if isinstance(node, Listing) else [node] if node else []
    return tuple(one for one in map(correction_form, items) if one[1])


_WANTED: Mapping[Shape, Callable[[object], Form]] = {
    Shape.TEXT: _text,
    Shape.FIRST: lambda value: _text(value).strip(),
    Shape.TRUTH: _truth,
    Shape.TEXTS: _texts,
    Shape.PERSONS: _persons,
    Shape.SOURCE: _source,
    Shape.CORRECTIONS: _corrections,
    Shape.UNKNOWN: _plain,
}
_PRESENT: Mapping[Shape, Callable[[Node | None], Form]] = {
    Shape.TEXT: values.text_of,
    Shape.FIRST: values.first_text_of,
    Shape.TRUTH: _truth_in,
    Shape.TEXTS: values.texts_of,
    Shape.PERSONS: values.persons_of,
    Shape.SOURCE: _source_in,
    Shape.CORRECTIONS: _corrections_in,
    Shape.UNKNOWN: lambda node: values.Plain().value(node) if node else "",
}
