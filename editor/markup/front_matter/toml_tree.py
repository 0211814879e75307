"""TOML front matter as a tree: tomllib says whether it is TOML, we walk it again for the places."""

from __future__ import annotations

import re
import tomllib

from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Style, Table
from editor.markup.front_matter.unreadable import DEEPEST, TOO_DEEP, Unreadable

_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^\s,\]}#]+(?: \d[^\s,\]}#]*)?")
"""Numbers, truths, and dates, whose time may stand behind a blank."""
_STRINGS = (
    (re.compile(r'"""(?:\\.|[^\\])*?"{3,5}', re.DOTALL), Style.LITERAL),
    (re.compile(r"'''.*?'{3,5}", re.DOTALL), Style.LITERAL),
    (re.compile(r'"(?:\\.|[^"\\\n])*"'), Style.DOUBLE),
    (re.compile(r"'[^'\n]*'"), Style.SINGLE),
)
_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(content: str, shift: int) -> Table:
    """Return the table that stands in `content`, which begins at offset `shift` of the file.

    Raises Unreadable, with the offset, where it is no TOML.
    """
    try:
        tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise _located(str(error), content, shift) from error
    except (RecursionError, ValueError) as error:
        # Deep nesting; numbers of more than 4,300 digits are a plain ValueError of Python's.
        raise Unreadable("nested too deeply, or a number too long", shift) from error
    return _Walker(content, shift).document()


def _located(said: str, content: str, shift: int) -> Unreadable:
    where = _WHERE.search(said)
    if where is None:
        return Unreadable(said, shift)
    problem = said[: where.start()]
    if where[1] is None:
        return Unreadable(problem, shift + len(content))
    offset = 0
    for _ in range(int(where[1]) - 1):
        offset = content.find("\n", offset) + 1
    return Unreadable(problem, shift + min(offset + int(where[2]) - 1, len(content)))


class _Walker:
    """Walks TOML that is known to be right."""

    def __init__(self, content: str, shift: int) -> None:
        self._content = content
        self._shift = shift
        self._at = 0
        self._depth = 0

    def document(self) -> Table:
        """Return the root; its `insert` is where a new key of its own may stand."""
        root = Table(self._shift, self._shift + len(self._content))
        section = root
        last = 0
        root.insert = -1
        while True:
            self._skip()
            if self._at >= len(self._content):
                break
            if self._content[self._at] == "[":
                if root.insert < 0:
                    root.insert = self._shift + last
                section = self._header(root)
            else:
                self._pair(section)
            last = self._line_end()
            section.insert = self._shift + last if section is not root else root.insert
        if root.insert < 0:
            root.insert = self._shift + last
        return root

    def _line_end(self) -> int:
        end = self._content.find("\n", self._at)
        return len(self._content) if end < 0 else end + 1

    def _skip(self) -> None:
        found = _SPACE.match(self._content, self._at)
        self._at = found.end() if found else self._at

    def _blanks(self) -> None:
        found = _BLANKS.match(self._content, self._at)
        self._at = found.end() if found else self._at

    def _header(self, root: Table) -> Table:
        start = self._at
        several = self._content.startswith("[[", start)
        self._at += 2 if several else 1
        parts = self._keys()
        self._at += 2 if several else 1
        parent = root
        for name, _, _ in parts[:-1]:
            parent = self._inside(parent, name, start)
        name = parts[-1][0]
        table = Table(start + self._shift, self._at + self._shift)
        if not several:
            found = self._find(parent, name)
            if isinstance(found, Table):
                return found
            parent.entries.append(self._section(name, start, table))
            return table
        found = self._find(parent, name)
        if not isinstance(found, Listing):
            found = Listing(start + self._shift, self._at + self._shift)
            parent.entries.append(self._section(name, start, found))
        found.items.append(table)
        found.dashes.append(start + self._shift)
        return table

    def _section(self, name: str, start: int, node: Node) -> Entry:
        return Entry(name, start + self._shift, self._at + self._shift, node, section=True)

    def _find(self, parent: Table, name: str) -> Node | None:
        for entry in reversed(parent.entries):
            if entry.key == name:
                return entry.value
        return None

    def _inside(self, parent: Table, name: str, start: int) -> Table:
        found = self._find(parent, name)
        if isinstance(found, Listing) and found.items:
            found = found.items[-1]
        if isinstance(found, Table):
            return found
        table = Table(start + self._shift, start + self._shift)
        parent.entries.append(self._section(name, start, table))
        return table

    def _keys(self) -> list[tuple[str, int, int]]:
        parts: list[tuple[str, int, int]] = []
        while True:
            self._blanks()
            start = self._at
            if self._content[start] in "\"'":
                scalar = self._scalar()
                parts.append((scalar.text, start, self._at))
            else:
                found = _BARE.match(self._content, start)
                self._at = found.end() if found else start + 1
                parts.append((self._content[start : self._at], start, self._at))
            self._blanks()
            if self._at >= len(self._content) or self._content[self._at] != ".":
                return parts
            self._at += 1

    def _pair(self, table: Table) -> None:
        parts = self._keys()
        self._at += 1
        self._blanks()
        value = self._node()
        start = parts[0][1]
        for depth, (name, _, _) in enumerate(parts[:-1]):
            found = self._find(table, name)
            if not isinstance(found, Table):
                found = Table(start + self._shift, start + self._shift)
                found.prefix = self._content[start : parts[depth + 1][1]]
                table.entries.append(self._section(name, start, found))
            table = found
        name, _, end = parts[-1]
        table.entries.append(Entry(name, start + self._shift, end + self._shift, value))
        if table.prefix:
            table.insert = self._line_end() + self._shift
            table.end = value.end

    def _node(self) -> Node:
        first = self._content[self._at]
        if first not in "[{":
            return self._scalar()
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(TOO_DEEP, self._at + self._shift)
        node = self._array() if first == "[" else self._inline()
        self._depth -= 1
        return node

    def _scalar(self) -> Scalar:
        start = self._at
        for pattern, style in _STRINGS:
            if found := pattern.match(self._content, start):
                self._at = found.end()
                text = str(tomllib.loads(f"a = {found[0]}")["a"])
                return Scalar(start + self._shift, self._at + self._shift, text, style)
        found = _PLAIN.match(self._content, start)
        self._at = found.end() if found else start + 1
        text = self._content[start : self._at]
        return Scalar(start + self._shift, self._at + self._shift, text)

    def _array(self) -> Listing:
        made = Listing(self._at + self._shift, 0, flow=True)
        self._at += 1
        self._skip()
        while self._content[self._at] != "]":
            made.items.append(self._node())
            self._skip()
            if self._content[self._at] == ",":
                self._at += 1
                self._skip()
        self._at += 1
        made.end = self._at + self._shift
        return made

    def _inline(self) -> Table:
        made = Table(self._at + self._shift, 0, flow=True)
        self._at += 1
        self._skip()
        while self._content[self._at] != "}":
            self._pair(made)
            self._skip()
            if self._content[self._at] == ",":
                self._at += 1
                self._skip()
        self._at += 1
        made.end = self._at + self._shift
        return made
