"""Elements that stand where HTML does not let them: each gets the parent it needs, or loses its own."""

from __future__ import annotations

from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, drop, element, elements, is_blank, text_of, unwrap

BLOCKS = names("address blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul")
PHRASING_ONLY = names(
    "abbr b bdi bdo cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark p pre q rp "
    "rt s samp small span strong sub sup time u var"
)
"""What must not hold blocks; `a`, `del` and `ins` may, where their parent may."""
NEEDED = {
    "figcaption": "figure",
    "summary": "details",
    "caption": "table",
    "rt": "ruby",
    "rp": "ruby",
}
"""Element → the only parent it may have."""
TAGS = (PHRASING_ONLY | {"a", "ins", "li", "ol", "ul", "dl", "dt", "dd", *NEEDED}) - {"p"}
HEADINGS = names("h1 h2 h3 h4 h5 h6")
TRANSPARENT = names("a del ins")
LISTS = names("ol ul")


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Mend what is nested wrongly, from the inside out; no word is lost by it."""
    for node in elements(tree, "a"):
        if any(str(one.tag) in {"a", "label"} for one in node.iterancestors()):
            unwrap(node)
    for node in elements(tree, *BLOCKS):
        _lift(node)
    for node in elements(tree, "li"):
        _give_list(node)
    for node in elements(tree, *LISTS):
        _only_items(node)
    for node in elements(tree, "dl"):
        _only_terms(node)
    for node in elements(tree, "dt", "dd"):
        _give_terms(node)
    for node in elements(tree, "figcaption", "summary", "caption", "rt", "rp"):
        _needs(node)
    return ()


def _lift(block: Tree) -> None:
    """Unwrap inline elements around a block: `<b><p>x</p></b>` is a paragraph."""
    parent = block.getparent()
    while parent is not None and (parent.tag in PHRASING_ONLY or parent.tag in TRANSPARENT):
        if parent.tag in HEADINGS or parent.tag == "pre":
            # The heading is meant; what cannot stand in it gives way.
            unwrap(block)
            return
        if parent.tag in TRANSPARENT and not any(
            one.tag in PHRASING_ONLY for one in parent.iterancestors()
        ):
            return
        unwrap(parent)
        parent = block.getparent()


def _give_list(item: Tree) -> None:
    parent = item.getparent()
    if parent is None or parent.tag in LISTS:
        return
    around = element("ul")
    parent.replace(item, around)
    around.tail, item.tail = item.tail, None
    around.append(item)
    following = around.getnext()
    while following is not None and following.tag == "li" and is_blank(around.tail):
        around.tail, following.tail = following.tail, None
        around.append(following)
        following = around.getnext()


def _only_items(around: Tree) -> None:
    """Put text and everything else that stands bare in a list into items of it."""
    if not is_blank(around.text):
        item = element("li")
        item.text, around.text = around.text, None
        around.insert(0, item)
    for child in list(around):
        if child.tag != "li":
            _into_item(around, child)
        tail = child.tail if child.getparent() is around else None
        if tail and not is_blank(tail):
            item = element("li")
            item.text, child.tail = tail.strip(), "\n"
            around.insert(around.index(child) + 1, item)
    if not len(around):
        drop(around)


def _into_item(around: Tree, child: Tree) -> None:
    """A list right inside a list belongs to the item before it."""
    before = child.getprevious()
    tail, child.tail = child.tail, None
    if before is not None and before.tag == "li" and child.tag in LISTS:
        before.append(child)
        before.tail = (before.tail or "") + (tail or "")
        return
    if child.tag in {"br", "hr"} or (
        not len(child) and is_blank(text_of(child)) and child.tag != "img"
    ):
        child.tail = tail
        drop(child)
        return
    item = element("li")
    around.replace(child, item)
    item.append(child)
    item.tail = tail


def _only_terms(around: Tree) -> None:
    """A definition list that holds anything but terms and definitions is no list for readers."""
    kinds = [str(child.tag) for child in around]
    bare = not is_blank(around.text) or any(not is_blank(child.tail) for child in around)
    right = (
        kinds and not bare and set(kinds) <= {"dt", "dd"} and kinds[0] == "dt" and kinds[-1] == "dd"
    )
    if right:
        return
    for child in list(around):
        if child.tag in {"dt", "dd"}:
            child.tag = "div" if any(str(one.tag) in BLOCKS for one in child) else "p"
    unwrap(around)


def _give_terms(node: Tree) -> None:
    parent = node.getparent()
    if parent is not None and parent.tag != "dl":
        node.tag = "div" if any(str(one.tag) in BLOCKS for one in node) else "p"


def _needs(node: Tree) -> None:
    parent = node.getparent()
    if parent is None:
        return
    if parent.tag != NEEDED[str(node.tag)]:
        node.tag = "span" if str(parent.tag) in PHRASING_ONLY else "div"
    elif node.tag == "summary" and (parent[0] is not node or not is_blank(parent.text)):
        parent.insert(0, node)
