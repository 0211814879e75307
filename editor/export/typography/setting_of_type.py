"""Sets all words of one element, block by block, each in its own language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from lxml import etree

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, text_of
from editor.export.typography.marks import Style, style_of
from editor.export.typography.words import OBJECT, Run, may_change

LITERAL = names("code kbd pre samp script style var")
"""What these hold is set as it is written."""
INLINE = names(
    "a abbr b bdi bdo cite data del dfn em i ins label mark q s small span strong sub sup time u"
)
"""An open quote reaches through these; everything else begins a block of its own."""
OBJECTS = names("audio br iframe img input video wbr")
Part = tuple[Tree, bool, str]
"""A node, whether its text or its tail is meant, and that text."""


def step(tree: Tree, setting: Setting) -> Iterable[Note | Used]:
    """Set the words where the site wants that."""
    if not setting.quotes:
        return ()
    style = style_of(setting.language)
    if style.spaces or may_change(text_of(tree)) or _speaks_otherwise(tree):
        for block in _blocks(tree, style):
            _set(block)
    return ()


def _speaks_otherwise(tree: Tree) -> bool:
    """Tell whether a part of an element is in a language of its own."""
    return bool(_lang()(tree))


@cache
def _lang() -> etree.XPath:
    return etree.XPath("boolean(.//@lang)")


class _Block:
    """The parts of text of one block, in reading order; None is something that is not set."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.parts: list[Part | None] = []


def _blocks(tree: Tree, style: Style) -> Iterator[_Block]:
    """Yield the blocks below a node. Not recursive: a page may nest deeper than Python's stack."""
    block = _Block(style)
    stack: list[tuple[Tree, Iterator[Tree], _Block]] = []
    done: list[_Block] = [block]
    if tree.text:
        block.parts.append((tree, True, tree.text))
    stack.append((tree, iter(tree), block))
    while stack:
        node, children, block = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack and node.tail:
                _tail(node, stack, done)
            continue
        tag = str(child.tag)
        if tag in LITERAL or tag in OBJECTS:
            block.parts.append(None)
            if child.tail:
                block.parts.append((child, False, child.tail))
            continue
        language = child.get("lang")
        own = block
        if language or tag not in INLINE:
            own = _Block(style_of(language) if language else block.style)
            done.append(own)
        if child.text:
            own.parts.append((child, True, child.text))
        stack.append((child, iter(child), own))
    yield from done


def _tail(node: Tree, stack: list[tuple[Tree, Iterator[Tree], _Block]], done: list[_Block]) -> None:
    """Put a node's tail into the block around it; behind a block a new one begins."""
    parent, children, around = stack[-1]
    if str(node.tag) not in INLINE:
        around = _Block(around.style)
        done.append(around)
        stack[-1] = (parent, children, around)
    elif node.get("lang"):
        around.parts.append(None)
    around.parts.append((node, False, node.tail or ""))


def _set(block: _Block) -> None:
    run = Run(block.style)
    for index, part in enumerate(block.parts):
        if part is None:
            run.pass_by()
            continue
        node, is_text, text = part
        following = block.parts[index + 1] if index + 1 < len(block.parts) else None
        after = following[2][:1] if following else OBJECT if index + 1 < len(block.parts) else ""
        changed = run.set(text, after)
        if changed != text:
            if is_text:
                node.text = changed
            else:
                node.tail = changed
