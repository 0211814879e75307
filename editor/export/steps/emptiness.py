"""What holds nothing: empty paragraphs, links, items and the like are no part of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, drop, is_blank, unwrap

EMPTIABLE = names(
    "a abbr address b blockquote caption cite code del details div dl em figcaption figure i ins "
    "label li mark ol p q s small span strong sub summary sup u ul"
)
TAGS = names("audio br iframe img input video")
"""They may have been taken out, or stand where they only make a gap."""
SIGN = re.compile(r"<[^/>][^>]*>(?:\s|&nbsp;|\u200b|\ufeff)*</")
FULL = names("audio br col hr iframe img input td th tr video wbr source track")
"""What counts without words; cells keep a table's shape."""


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Take out what is empty, from the inside out; an empty anchor's id goes to what is around."""
    for node in [*tree.iter(*EMPTIABLE)][::-1]:
        if node is tree or not _is_empty(node):
            continue
        if node.get("id") and node.tag in {"a", "span"} and _hand_over(node):
            drop(node)
        elif node.get("id") and node.tag in {"a", "span", "p", "div"}:
            continue
        elif is_blank(node.text):
            drop(node) if not (node.text or "").strip("\u00a0") else unwrap(node)
    _breaks(tree)
    return ()


def _is_empty(node: Tree) -> bool:
    if not is_blank(node.text):
        return False
    if any(str(one.tag) in FULL - {"br"} or not is_blank(one.tail) for one in node):
        return False
    return all(one.tag == "br" for one in node)


def _hand_over(anchor: Tree) -> bool:
    """Give an empty anchor's id to the block around it, so that links still lead there."""
    for around in anchor.iterancestors():
        if around.getparent() is None:
            return False
        if around.tag in {"p", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "h1"}:
            if around.get("id"):
                return False
            around.set("id", str(anchor.get("id")))
            return True
    return False


def _breaks(tree: Tree) -> None:
    """Take out line breaks at the end of a paragraph: they only make a gap."""
    for block in tree.iter(
        "p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "div", "blockquote"
    ):
        while len(block) and block[-1].tag == "br" and is_blank(block[-1].tail):
            drop(block[-1])
        while len(block) and block[0].tag == "br" and is_blank(block.text):
            drop(block[0])
