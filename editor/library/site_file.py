"""`site.yaml`: read with typed values, written by editing the lines of the changed keys alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from pathlib import Path

from editor.core.edit import Edit, apply
from editor.core.errors import ReadError, SiteError
from editor.core.site import Site
from editor.library import files
from editor.library.encoding import Shape, restore
from editor.library.faults import Purpose
from editor.library.loaded import Loaded, load
from editor.library.site_values import SPELLINGS, Value, site_of
from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Table, entries_by_key
from editor.markup.front_matter.unreadable import Unreadable
from editor.markup.front_matter.yaml_tree import read_yaml, resolves_to_text

_PLAIN = re.compile(r"[^\W_](?:[^\n:#]|:(?=[^\s])|(?<=[^\s])#)*")
"""Text that YAML reads as the same text without quotes."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that YAML does not take, escaped or not."""
_DOCUMENT_END = re.compile(r"^\.\.\.[ \t]*$", re.MULTILINE)
_NOTHING: tuple[Value, ...] = ("", [], {})
MOST_VALUES = 20_000
"""Values that a site file may come to; aliases of aliases grow without end."""


def read_site(path: Path) -> Site:
    """Return what `site.yaml` says; the empty site where there is no such file.

    Raises SiteError, with the line, where it is no YAML mapping or cannot be read.
    """
    loaded = _loaded(path)
    table = _table(loaded.text, path) if loaded else None
    return site_of(_mapping(table)) if table else Site()


def set_site(path: Path, values: Mapping[str, object]) -> None:
    """Write fields of Site into the file, and make it where it is missing.

    A key keeps its spelling; None, or what is empty, takes it out. All other lines stay as they
    are. Raises KeyError for a field that Site does not have, SiteError, SaveError.
    """
    loaded = _loaded(path)
    text = loaded.text if loaded else ""
    table = _table(text, path)
    if table and table.flow:
        # In braces nothing has a line of its own: it is written anew, one key a line.
        plain = "".join(_lines(key, value) for key, value in _mapping(table).items())
        after = apply(plain, _edits(plain, _table(plain, path), values))
    else:
        after = apply(text, _edits(text, table, values))
    if after == text:
        return
    _table(after, path)
    if loaded is None:
        files.write_new(path, restore(Shape(), "", after))
    else:
        data = restore(loaded.shape, text, after)
        files.write_atomically(path, data, expect=loaded.stamp, purpose=Purpose.CHANGE)


def _loaded(path: Path) -> Loaded | None:
    if not path.exists():
        return None
    try:
        return load(path)
    except ReadError as problem:
        raise SiteError("site-unreadable", path, details=str(problem)) from problem


def _table(text: str, path: Path) -> Table | None:
    try:
        return read_yaml(text, 0)
    except Unreadable as problem:
        line = text.count("\n", 0, problem.offset) + 1
        column = problem.offset - text.rfind("\n", 0, problem.offset)
        raise SiteError(
            "site-broken", path, details=problem.problem, line=line, column=column
        ) from problem


def _value(node: Node, left: list[int]) -> Value:
    left[0] -= 1
    if left[0] < 0:
        return ""
    if isinstance(node, Scalar):
        return "" if node.null else node.text
    if isinstance(node, Listing):
        return [_value(item, left) for item in node.items]
    return {key: _value(entry.value, left) for key, entry in entries_by_key(node).items()}


def _edits(text: str, table: Table | None, values: Mapping[str, object]) -> list[Edit]:
    entries = entries_by_key(table) if table else {}
    edits: list[Edit] = []
    new: list[str] = []
    for field, value in values.items():
        spelt = next((key for key in SPELLINGS[field] if key in entries), SPELLINGS[field][0])
        plain = _plain(value)
        entry = entries.get(spelt)
        if entry and not entry.borrowed:
            if field == "comments" and isinstance(entry.value, Table) and isinstance(plain, str):
                plain = _mapping(entry.value) | {"open": plain or "false"}
            edits.append(_changed(text, entry, plain))
        elif plain not in _NOTHING:
            new.append(_lines(spelt, plain))
    if new:
        ended = _DOCUMENT_END.search(text, table.end if table else 0)
        at = ended.start() if ended else len(text)
        lead = "\n" if at and text[at - 1] != "\n" else ""
        edits.append(Edit(at, at, lead + "".join(new)))
    return edits


def _mapping(table: Table) -> dict[str, Value]:
    left = [MOST_VALUES]
    return {key: _value(entry.value, left) for key, entry in entries_by_key(table).items()}


def _changed(text: str, entry: Entry, value: Value) -> Edit:
    line_start = text.rfind("\n", 0, entry.key_start) + 1
    node = entry.value
    end = max(node.end, entry.key_end)
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end + 1
    if value in _NOTHING:
        return Edit(line_start, line_end, "")
    if isinstance(node, Scalar) and isinstance(value, str) and node.start > entry.key_end:
        return Edit(node.start, node.end, _scalar(value))  # a comment behind it stays
    return Edit(line_start, line_end, _lines(entry.key, value))


def _plain(value: object) -> Value:
    """Return a value of Site as text, lists and mappings."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_dataclass(value) and not isinstance(value, type):
        return _one(asdict(value))
    if isinstance(value, Mapping):
        return _one(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [one for item in value if (one := _plain(item)) not in _NOTHING]
    return _FORBIDDEN.sub("", str(value)).strip()


def _one(value: Mapping[str, object]) -> Value:
    plain = {str(key): one for key, item in value.items() if (one := _plain(item)) not in _NOTHING}
    # A person, section or licence of which nothing but the name is known is written as its name.
    return plain["name"] if plain.keys() == {"name"} else plain


def _lines(key: str, value: Value, indent: str = "") -> str:
    name = f"{indent}{_scalar(key)}:"
    if isinstance(value, str):
        return f"{name} {_scalar(value)}\n"
    if isinstance(value, list):
        return f"{name}\n" + "".join(_item(one, f"{indent}  ") for one in value)
    return f"{name}\n" + "".join(_lines(one, item, f"{indent}  ") for one, item in value.items())


def _item(value: Value, indent: str) -> str:
    if isinstance(value, str):
        return f"{indent}- {_scalar(value)}\n"
    if isinstance(value, list):
        return f"{indent}- {json.dumps(value, ensure_ascii=False)}\n"
    lines = "".join(_lines(key, item, f"{indent}  ") for key, item in value.items())
    return f"{indent}- {lines.removeprefix(f'{indent}  ')}"


def _scalar(written: str) -> str:
    plain = _PLAIN.fullmatch(written) and written.isprintable() and resolves_to_text(written)
    if plain or written in {"true", "false"}:
        return written
    return json.dumps(written, ensure_ascii=False)
