"""What a front matter holds, in one form for YAML, TOML and JSON, each value with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Style(StrEnum):
    """How a scalar is written."""

    PLAIN = "plain"
    SINGLE = "single"
    """`'…'`: YAML's single quotes, TOML's literal string."""
    DOUBLE = "double"
    LITERAL = "literal"
    """YAML's `|`, TOML's three quotes."""
    FOLDED = "folded"


@dataclass(slots=True)
class Scalar:
    """A value as text. Positions are code points of the whole file, without anchor and tag."""

    start: int
    end: int
    text: str
    """Decoded by the format's own rules and typed by nobody yet."""
    style: Style = Style.PLAIN
    null: bool = False
    """`key:` with nothing behind it, `~`, `null`."""
    borrowed: bool = False
    """It stands elsewhere (a YAML alias or merge); `start` and `end` are those of the alias."""


@dataclass(slots=True)
class Listing:
    """Several values."""

    start: int
    end: int
    """Behind the last value, or behind the closing bracket."""
    items: list[Node] = field(default_factory=list)
    flow: bool = False
    """Written in brackets, else one item a line."""
    dashes: list[int] = field(default_factory=list)
    """Where each item of a block list begins: its dash, or TOML's `[[name]]`."""
    borrowed: bool = False


@dataclass(slots=True)
class Entry:
    """One key of a table with its value."""

    key: str
    key_start: int
    key_end: int
    value: Node
    borrowed: bool = False
    """It came through a YAML merge."""
    section: bool = False
    """It has no line of its own: TOML's `[name]`, `[[name]]`, or the front of a dotted key."""


@dataclass(slots=True)
class Table:
    """Keys and values, in the order of the file; of equal keys the last one counts."""

    start: int
    end: int
    entries: list[Entry] = field(default_factory=list)
    flow: bool = False
    """Written in braces, else one key a line."""
    borrowed: bool = False
    insert: int | None = None
    """Where a TOML section takes a new key; None: behind its last entry."""
    prefix: str = ""
    """What TOML writes before a new key of this table (`cover.`)."""


Node: TypeAlias = Scalar | Listing | Table


def entries_by_key(table: Table) -> dict[str, Entry]:
    """Return the entries by the key as spelt; later ones win, written ones win over merged ones."""
    merged = {entry.key: entry for entry in table.entries if entry.borrowed}
    return merged | {entry.key: entry for entry in table.entries if not entry.borrowed}


def span(entry: Entry) -> tuple[int, int]:
    """Return where an entry begins and ends, a TOML section with all that stands in it."""
    node = entry.value
    ends = [node.end, entry.key_end]
    if isinstance(node, Table) and node.insert is not None:
        ends.append(node.insert)
    if isinstance(node, Listing):
        ends += [item.insert or 0 for item in node.items[-1:] if isinstance(item, Table)]
    return entry.key_start, max(ends)
