"""JSON front matter as a tree: the standard reader says whether and where it ends, we add places."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from editor.markup.front_matter.block import Block
from editor.markup.front_matter.tree import Entry, Listing, Node, Scalar, Style, Table
from editor.markup.front_matter.unreadable import DEEPEST, TOO_DEEP, Unreadable

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_PLAIN = re.compile(r"[^\s,\]}]+")
_REST = re.compile(r"[ \t]*(?:\n|\Z)")


def read_json(text: str, block: Block) -> tuple[Block, Table]:
    """Return the block with its end, and the object in it.

    Raises Unreadable, with the offset in the text, where it is no JSON object.
    """
    try:
        _, end = json.JSONDecoder().raw_decode(text, block.content)
    except json.JSONDecodeError as error:
        raise Unreadable(error.msg, error.pos) from error
    except (RecursionError, ValueError) as error:
        # Python refuses numbers of more than 4,300 digits with a plain ValueError.
        raise Unreadable("nested too deeply, or a number too long", block.content) from error
    rest = _REST.match(text, end)
    if rest is None:
        raise Unreadable("text behind the closing brace", end)
    node, _ = _node(text, block.content, 0)
    if not isinstance(node, Table):
        raise Unreadable("expected keys and values", block.content)
    return replace(block, content_end=end, end=rest.end(), closed=True), node


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _string(text: str, at: int) -> tuple[str, int]:
    found = _STRING.match(text, at)
    assert found is not None
    return str(json.loads(found[0])), found.end()


def _node(text: str, at: int, depth: int) -> tuple[Node, int]:
    first = text[at]
    if first == '"':
        value, end = _string(text, at)
        return Scalar(at, end, value, Style.DOUBLE), end
    if first in "{[" and depth >= DEEPEST:
        raise Unreadable(TOO_DEEP, at)
    if first == "{":
        return _object(text, at, depth + 1)
    if first == "[":
        return _array(text, at, depth + 1)
    found = _PLAIN.match(text, at)
    end = found.end() if found else at + 1
    written = text[at:end]
    return Scalar(at, end, "" if written == "null" else written, null=written == "null"), end


def _object(text: str, at: int, depth: int) -> tuple[Table, int]:
    made = Table(at, at, flow=True)
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, key_end = _string(text, at)
        colon = _skip(text, key_end)
        value, end = _node(text, _skip(text, colon + 1), depth)
        made.entries.append(Entry(key, at, key_end, value))
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)
    made.end = at + 1
    return made, made.end


def _array(text: str, at: int, depth: int) -> tuple[Listing, int]:
    made = Listing(at, at, flow=True)
    at = _skip(text, at + 1)
    while text[at] != "]":
        item, end = _node(text, at, depth)
        made.items.append(item)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)
    made.end = at + 1
    return made, made.end
