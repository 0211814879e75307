"""YAML front matter as a tree.

PyYAML's C loader composes the nodes: it takes 0.1 ms for an article where ruamel takes 3, its marks
count code points, and composing types nothing, so that `12:30`, `yes` and `010` stay text. What
ruamel would add, comments and quoting, is not needed: the lines stand in the text, and a change
edits them there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Style, Table
from editor.markup.front_matter.unreadable import DEEPEST, TOO_DEEP, Unreadable

if TYPE_CHECKING:
    import yaml

MOST_MERGED = 10_000
"""Keys that `<<` brings in; merges of merges grow without end."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_STYLES = {"'": Style.SINGLE, '"': Style.DOUBLE, "|": Style.LITERAL, ">": Style.FOLDED}
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_DEEP = re.compile(rf"^ {{{DEEPEST}}}|^ *(?:[-?:] +){{{DEEPEST}}}", re.MULTILINE)
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s|#[^\n]*\n)*)*")
_ALIAS = re.compile(r"(?:[\s:,?-]|(?<=\s)#[^\n]*\n)*(\*[^\s\[\]{},]+)")
_DASH = re.compile(r"(?:\s|#[^\n]*\n)*-")
# YAML 1.1 breaks lines at these, 1.2 and our text do not: they are parsed as other characters.
_BREAKS = "\x85\u2028\u2029"


def read_yaml(content: str, shift: int) -> Table | None:
    """Return the mapping that stands in `content`, which begins at offset `shift` of the file.

    None where it holds nothing. Raises Unreadable, with the offset, where it is no YAML mapping.
    """
    from yaml import MarkedYAMLError

    if forbidden := _FORBIDDEN.search(content):
        raise Unreadable("control characters are not allowed", shift + forbidden.start())
    stand_ins = _stand_ins(content)
    parsed = content.translate({ord(a): b for a, b in stand_ins.items()}) if stand_ins else content
    try:
        _refuse_depth(parsed)
        root = _compose(parsed)
    except MarkedYAMLError as error:
        raise _located(error, len(content), shift) from error
    if root is None:
        return None
    back = {ord(b): a for a, b in stand_ins.items()}
    node = _Reader(content, shift, back).node(root, 0)
    if not isinstance(node, Table):
        start = len(content) - len(content.lstrip())
        raise Unreadable("expected keys and values", shift + start)
    return node


def resolves_to_text(written: str) -> bool:
    """Tell whether YAML 1.1 takes a plain scalar as text, and not as a number, date or truth."""
    import yaml

    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, written, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


def _loader(content: str) -> Any:
    import yaml

    # The base loader types nothing, not even for a tag that nobody looks at. A wheel without
    # libyaml has the slower one only; it gives the same nodes.
    return getattr(yaml, "CBaseLoader", yaml.BaseLoader)(content)


def _compose(content: str) -> yaml.Node | None:
    loader = _loader(content)
    try:
        node: yaml.Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return node


def _refuse_depth(content: str) -> None:
    if content.count("[") + content.count("{") < DEEPEST and not _DEEP.search(content):
        return
    from yaml import CollectionEndEvent, CollectionStartEvent, MarkedYAMLError

    loader = _loader(content)
    depth = 0
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, CollectionStartEvent):
                depth += 1
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                raise MarkedYAMLError(problem=TOO_DEEP, problem_mark=event.start_mark)
    finally:
        loader.dispose()


def _stand_ins(content: str) -> dict[str, str]:
    breaks = [one for one in _BREAKS if one in content]
    free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in content)
    return dict(zip(breaks, free, strict=False)) if breaks else {}


def _located(error: yaml.MarkedYAMLError, length: int, shift: int) -> Unreadable:
    mark, context = error.problem_mark, error.context_mark
    if context and (mark is None or mark.index >= length):
        # An unclosed quote or bracket is noticed at the end; the writer looks for its beginning.
        mark = context
    problem = error.problem or "not YAML"
    said = f"{problem} ({error.context})" if error.context else problem
    return Unreadable(said, shift + min(mark.index if mark else 0, length))


class _Reader:
    """Turns composed nodes into ours; an alias becomes a borrowed copy at its own place."""

    def __init__(self, content: str, shift: int, back: dict[int, str]) -> None:
        self._content = content
        self._shift = shift
        self._back = back
        self._seen: dict[int, Node] = {}
        self._merges = MOST_MERGED

    def node(self, node: Any, cursor: int) -> Node:
        """Return our node; `cursor` is where it may begin: what begins earlier is an alias."""
        if node.start_mark.index < cursor:
            found = _ALIAS.match(self._content, cursor)
            start, end = found.span(1) if found else (cursor, cursor)
            meant = self._seen.get(id(node), Scalar(0, 0, ""))
            return replace(meant, start=start + self._shift, end=end + self._shift, borrowed=True)
        # PyYAML's node classes name their kind in `id`.
        made: Node
        if node.id == "mapping":
            made = self._table(node)
        elif node.id == "sequence":
            made = self._listing(node)
        else:
            made = self._scalar(node)
        self._seen[id(node)] = made
        return made

    def _begin(self, node: Any) -> int:
        start: int = node.start_mark.index
        if self._content[start : start + 1] not in {"&", "!"}:
            return start
        found = _PROPERTIES.match(self._content, start, node.end_mark.index)
        return found.end() if found else start

    def _scalar(self, node: Any) -> Scalar:
        start, end = self._begin(node), node.end_mark.index
        style = _STYLES.get(node.style or "", Style.PLAIN)
        text: str = node.value.translate(self._back) if self._back else node.value
        if style in {Style.LITERAL, Style.FOLDED}:
            end = start + len(self._content[start:end].rstrip(" \n"))
            text = text.rstrip("\n")
        elif style is Style.PLAIN:
            end = max(start, end)
        null = style is Style.PLAIN and text in NULLS
        return Scalar(start + self._shift, end + self._shift, text, style, null=null)

    def _listing(self, node: Any) -> Listing:
        start = self._begin(node)
        made = Listing(start + self._shift, start + self._shift, flow=bool(node.flow_style))
        cursor = start
        for item in node.value:
            if not made.flow and (dash := _DASH.match(self._content, cursor)):
                cursor = dash.end()
                made.dashes.append(cursor - 1 + self._shift)
            child = self.node(item, cursor)
            made.items.append(child)
            cursor = child.end - self._shift
        made.end = (node.end_mark.index if made.flow else cursor) + self._shift
        return made

    def _table(self, node: Any) -> Table:
        start = self._begin(node)
        made = Table(start + self._shift, start + self._shift, flow=bool(node.flow_style))
        cursor = start
        for key_node, value_node in node.value:
            key = self.node(key_node, cursor)
            name = key.text if isinstance(key, Scalar) else ""
            value = self.node(value_node, key.end - self._shift)
            if isinstance(key, Scalar) and key.text == "<<" and key.style is Style.PLAIN:
                made.entries += self._merged(value, key)
            made.entries.append(Entry(name, key.start, key.end, value))
            cursor = max(value.end, key.end) - self._shift
        made.end = (node.end_mark.index if made.flow else cursor) + self._shift
        return made

    def _merged(self, value: Node, key: Node) -> list[Entry]:
        tables = [value] if isinstance(value, Table) else []
        if isinstance(value, Listing):
            tables = [item for item in value.items if isinstance(item, Table)]
        merged: dict[str, Entry] = {}
        for table in reversed(tables):
            self._merges -= len(table.entries)
            if self._merges < 0:
                break
            for entry in table.entries:
                merged[entry.key] = Entry(entry.key, key.start, key.end, entry.value, borrowed=True)
        return list(merged.values())


def plain_text(value: str, *, flow: bool) -> bool:
    """Tell whether YAML reads `value`, written without quotes, as this very text."""
    import yaml

    try:
        root = _compose(f"[{value}]" if flow else f"a: {value}\n")
    except yaml.YAMLError:
        return False
    if not isinstance(root, yaml.CollectionNode) or len(root.value) != 1:
        return False
    node = root.value[0] if flow else root.value[0][1]
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return bool(plain and node.value == value)
