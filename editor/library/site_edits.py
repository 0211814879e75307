"""New values of `site.yaml` as edits of the lines of their keys and of no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, is_dataclass

from editor.core.edit import Edit
from editor.library.site_values import SPELLINGS, Value, value_of
from editor.markup.front_matter.lines import column, line_start, next_line
from editor.markup.front_matter.list_edits import Items, edit_list
from editor.markup.front_matter.tree import Entry, Listing, Scalar, Table, entries_by_key
from editor.markup.front_matter.wanted import Bare
from editor.markup.front_matter.yaml_words import YamlWords

_UNWRITABLE = re.compile(r"[\ud800-\udfff]")
_DOCUMENT_END = re.compile(r"^\.\.\.[ \t]*$", re.MULTILINE)
_NOTHING: tuple[Value, ...] = ("", [], {})


def site_edits(
    text: str, table: Table | None, values: Mapping[str, object], words: YamlWords
) -> list[Edit]:
    """Return the edits that give fields of Site new values; what is empty takes its key out.

    Raises KeyError for a field that Site does not have.
    """
    entries = entries_by_key(table) if table else {}
    edits: list[Edit] = []
    new: list[str] = []
    for field, value in values.items():
        spelt = next((key for key in SPELLINGS[field] if key in entries), SPELLINGS[field][0])
        plain = _plain(value)
        entry = entries.get(spelt)
        if entry is None or entry.borrowed:
            if plain not in _NOTHING:
                new.append(f"{words.key(spelt)}{words.below(plain, 0)}\n")
            continue
        if field == "comments" and isinstance(entry.value, Table) and isinstance(plain, str):
            old = value_of(entry.value)
            plain = (old if isinstance(old, dict) else {}) | {"open": plain or Bare("false")}
        edits += _edits_of(text, entry, plain, words)
    if new:
        ended = _DOCUMENT_END.search(text, table.end if table else 0)
        at = ended.start() if ended else len(text)
        lead = "\n" if at and text[at - 1] != "\n" else ""
        edits.append(Edit(at, at, lead + "".join(new)))
    return edits


def in_lines(table: Table, words: YamlWords) -> str:
    """Return a mapping in braces as one key a line, so that its values can be edited."""
    values = {key: value_of(entry.value) for key, entry in entries_by_key(table).items()}
    return "".join(f"{words.key(key)}{words.below(one, 0)}\n" for key, one in values.items())


def _edits_of(text: str, entry: Entry, value: Value, words: YamlWords) -> list[Edit]:
    node = entry.value
    if value in _NOTHING:
        start = line_start(text, entry.key_start)
        return [Edit(start, next_line(text, max(node.end, entry.key_end)), "")]
    if not node.borrowed:
        before = value_of(node)
        if _plain(before) == value:
            return []
        if isinstance(node, Scalar) and isinstance(value, str):
            return [_in_place(text, node, value, words)]
        if isinstance(node, Listing) and isinstance(value, list) and isinstance(before, list):
            if before and len(before) == len(node.items):
                items = Items(_forms(_plain(one) for one in before), _forms(value), value)
                return edit_list(text, node, items, words)
        elif isinstance(node, Table) and isinstance(value, dict) and not node.flow:
            return _inside(text, node, value, words)
    start = line_start(text, entry.key_start)
    indent = column(text, entry.key_start)
    line = f"{' ' * indent}{words.key(entry.key)}{words.below(value, indent)}\n"
    return [Edit(start, next_line(text, max(node.end, entry.key_end)), line)]


def _forms(values: Iterable[Value]) -> list[str]:
    return [json.dumps(one, sort_keys=True) for one in values]


def _in_place(text: str, node: Scalar, value: str, words: YamlWords) -> Edit:
    """Return the edit of a scalar; quotes and a comment behind it stay."""
    lead = "" if text[node.start - 1 : node.start] in {" ", "\t", "\n"} else " "
    written = words.scalar(value, node, written=text[node.start : node.end])
    return Edit(node.start, node.end, lead + written)


def _inside(text: str, table: Table, value: Mapping[str, Value], words: YamlWords) -> list[Edit]:
    """Return the edits of a mapping's own keys."""
    entries = entries_by_key(table)
    edits: list[Edit] = []
    for key, entry in entries.items():
        if not entry.borrowed:
            edits += _edits_of(text, entry, value.get(key, ""), words)
    first = next(iter(entries.values()))
    indent = column(text, first.key_start)
    new = "".join(
        f"{' ' * indent}{words.key(key)}{words.below(one, indent)}\n"
        for key, one in value.items()
        if key not in entries
    )
    if new:
        at = next_line(text, table.end)
        edits.append(Edit(at, at, new if text[at - 1] == "\n" else f"\n{new}"))
    return edits


def _plain(value: object) -> Value:
    """Return a value of Site as text, lists and mappings."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return Bare("true" if value else "false")
    if is_dataclass(value) and not isinstance(value, type):
        return _named(asdict(value))
    if isinstance(value, Mapping):
        return _named(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [one for item in value if (one := _plain(item)) not in _NOTHING]
    return _UNWRITABLE.sub("\ufffd", str(value)).strip()


def _named(value: Mapping[str, object]) -> Value:
    plain = {str(key): one for key, item in value.items() if (one := _plain(item)) not in _NOTHING}
    # A person, section or licence of which nothing but the name is known is written as its name.
    return plain["name"] if plain.keys() == {"name"} else plain
