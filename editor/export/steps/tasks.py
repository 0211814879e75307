"""Task lists: each box belongs to its words."""

from __future__ import annotations

from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, classes, drop, element, elements

TAGS = names("input label")
BLOCKS = names("ol ul p pre blockquote div table dl")


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Put a box and its words into one label; any other form field is no part of an article."""
    for box in elements(tree, "input"):
        item = box.getparent()
        within = item.getparent() if item is not None and item.tag == "p" else item
        if item is None or within is None or "task-list-item" not in classes(within):
            drop(box)
            continue
        checked = box.get("checked") is not None
        box.attrib.clear()
        box.set("type", "checkbox")
        if checked:
            box.set("checked", "")
        box.set("disabled", "")
        within.set("class", "task")
        _label(item, box)
    for label in elements(tree, "label"):
        if label.find("input") is None:
            label.tag = "span"
    for around in elements(tree, "ul"):
        if "task-list" in classes(around):
            around.set("class", "tasks")
    return ()


def _label(item: Tree, box: Tree) -> None:
    label = element("label")
    item.insert(item.index(box), label)
    following = [box]
    for one in box.itersiblings():
        if one.tag in BLOCKS:
            break
        following.append(one)
    label.extend(following)
