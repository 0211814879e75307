"""One element of a page as a tree, and back: lxml, because nh3's output is well-formed already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import cast

from lxml import etree

from editor.export.names import names

VOID = names("br col hr img input source track wbr")
_VOID = re.compile(rf"<((?:{'|'.join(sorted(VOID))})\b[^>]*)>")
_TAG = re.compile(r"<[^>]*>")
_NEVER_CLOSED = re.compile(r"</(?:source|track|wbr)>")

Tree = etree._Element  # noqa: SLF001 - lxml gives its class no public name


def read(html: str) -> Tree:
    """Return a `div` that holds the nodes of sanitised HTML."""
    text = html.replace("&nbsp;", "\u00a0")
    if "<br" in text or "<img" in text or "<hr" in text or _VOID.search(text):
        text = _VOID.sub(r"<\1/>", text)
    try:
        return etree.fromstring(f"<div>{text}</div>", _strict())
    except etree.XMLSyntaxError:
        # Nested deeper than libxml2 follows (2,048 levels): the words stay, the markup goes.
        root = etree.Element("div")
        paragraph = etree.SubElement(root, "p")
        paragraph.text = " ".join(unescape(_TAG.sub(" ", html)).split())
        return root


@cache
def _strict() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, huge_tree=True, no_network=True)


def write(tree: Tree) -> str:
    """Return the HTML of what the `div` holds."""
    html = etree.tostring(tree, method="html", encoding="unicode")
    inner = html[html.index(">") + 1 : html.rindex("</div>")] if len(tree) or tree.text else ""
    return _NEVER_CLOSED.sub("", inner)


def text_of(node: Tree) -> str:
    """Return a node's text, blanks as they are."""
    return "".join(cast("Iterator[str]", node.itertext()))


def unwrap(node: Tree) -> None:
    """Put what a node holds in its place."""
    parent = node.getparent()
    if parent is None:
        return
    index = parent.index(node)
    before = node.getprevious()
    head, tail = node.text or "", node.tail or ""
    children = list(node)
    node.tail = None
    parent.remove(node)
    if children:
        children[-1].tail = (children[-1].tail or "") + tail
    else:
        head += tail
    if before is not None:
        before.tail = (before.tail or "") + head
    else:
        parent.text = (parent.text or "") + head
    parent[index:index] = children


def drop(node: Tree) -> None:
    """Take a node out with all it holds; the text behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    before = node.getprevious()
    tail = node.tail or ""
    node.tail = None
    parent.remove(node)
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def wrap(node: Tree, tag: str) -> Tree:
    """Put a new element around a node and return it."""
    parent = node.getparent()
    outer = etree.Element(tag)
    if parent is not None:
        outer.tail, node.tail = node.tail, None
        parent.replace(node, outer)
    outer.append(node)
    return outer


def element(tag: str, **attributes: str) -> Tree:
    """Return a new element; a trailing `_` of a name is left out (`class_`)."""
    node = etree.Element(tag)
    for name, value in attributes.items():
        node.set(name.rstrip("_").replace("_", "-"), value)
    return node


def classes(node: Tree) -> list[str]:
    """Return the classes of a node."""
    return (node.get("class") or "").split()


def add_class(node: Tree, name: str) -> None:
    """Give a node one more class."""
    if name not in (have := classes(node)):
        node.set("class", " ".join([*have, name]))


def elements(tree: Tree, *tags: str) -> Iterator[Tree]:
    """Yield the descendants with these tags as they were before anything is changed."""
    yield from [node for node in tree.iter(*tags) if node is not tree]


def is_blank(text: str | None) -> bool:
    """Tell whether there is nothing to see: blanks and no-break spaces only."""
    return not (text or "").strip(" \t\n\u00a0\u200b\ufeff")
