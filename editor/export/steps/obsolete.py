"""What HTML no longer has, or what an article's text has no say in, becomes what it meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, add_class, elements, unwrap

HOLDERS = names("a div h1 h2 h3 h4 h5 h6 p td th")
"""What may bring a name or an alignment."""
RENAMED = {
    "acronym": "abbr",
    "article": "div",
    "aside": "div",
    "center": "div",
    "dir": "ul",
    "footer": "div",
    "header": "div",
    "main": "div",
    "nav": "div",
    "section": "div",
    "strike": "s",
    "tt": "code",
}
"""`section` too: one without a heading is a fault, and the page has its own outline."""
UNWRAPPED = names("big font")
TAGS = UNWRAPPED | RENAMED.keys()
SIGN = re.compile(r' (?:align|name|style)="')
_ALIGN = re.compile(r"text-align\s*:\s*(left|center|right)", re.IGNORECASE)


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Rename or unwrap old elements, turn `<a name>` into an id and alignment into a class."""
    for node in elements(tree, *TAGS, *HOLDERS):
        tag = str(node.tag)
        if tag in UNWRAPPED:
            unwrap(node)
            continue
        if tag == "center":
            add_class(node, "align-center")
        node.tag = RENAMED.get(tag, tag)
        if tag == "a":
            _name(node)
        else:
            _align(node)
    return ()


def _name(anchor: Tree) -> None:
    name = anchor.attrib.pop("name", "")
    if name and not anchor.get("id"):
        anchor.set("id", str(name).strip())


def _align(node: Tree) -> None:
    side = str(node.attrib.pop("align", "")).lower()
    style = _ALIGN.search(str(node.attrib.pop("style", "")))
    if style:
        side = style[1].lower()
    if side in {"left", "center", "right"}:
        add_class(node, f"align-{side}")
