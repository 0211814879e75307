"""A picture that stands alone becomes a figure, with its title as caption and its credit."""

from __future__ import annotations

from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, add_class, classes, drop, element, elements, is_blank, wrap

TAGS = names("img")
SIDES = {
    "right": "right",
    "left": "left",
    "alignright": "right",
    "alignleft": "left",
    "align-right": "right",
    "align-left": "left",
    "center": "center",
    "aligncenter": "center",
    "align-center": "center",
    "wide": "wide",
    "full": "full",
}
"""Class of a picture → class of its figure."""
SPLIT = names("p")
"""Blocks that a figure cannot stand in."""
HOLDERS = names("blockquote dd details div figure li section td th")


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Make figures of lone pictures, of those from shortcodes, and of those with a caption."""
    for image in elements(tree, "img"):
        marks = classes(image)
        caption, credit = (
            str(image.attrib.pop(name, "")).strip() for name in ("caption", "credit")
        )
        outer = _outermost(image)
        around = outer.getparent()
        if around is None or around.tag == "figure" or _inside(image, "figure"):
            _describe(image, caption, credit)
            continue
        lone = around.tag in SPLIT and _is_lone(around, outer)
        asked = "figure" in marks or bool(caption or credit)
        if not (lone or (asked and around.tag in SPLIT | HOLDERS)):
            continue
        if lone and not caption:
            caption = str(image.attrib.pop("title", "")).strip()
        _make(outer, image, around, marks)
        _caption(outer, caption, credit)
    for image in tree.iter("img"):
        _unmark(image)
    return ()


def _outermost(image: Tree) -> Tree:
    """Return the link or the `picture` that holds the picture and nothing else, or the picture."""
    outer = image
    parent = outer.getparent()
    while (
        parent is not None
        and parent.tag in {"a", "picture", "span", "em", "strong", "b", "i"}
        and all(one is outer or one.tag == "source" for one in parent)
        and is_blank(parent.text)
        and is_blank(outer.tail)
    ):
        outer = parent
        parent = outer.getparent()
    return outer


def _inside(node: Tree, tag: str) -> bool:
    return next(node.iterancestors(tag), None) is not None


def _is_lone(block: Tree, outer: Tree) -> bool:
    return (
        is_blank(block.text)
        and is_blank(outer.tail)
        and all(one is outer or (one.tag == "br" and is_blank(one.tail)) for one in block)
    )


def _make(outer: Tree, image: Tree, around: Tree, marks: list[str]) -> None:
    """Put a figure around a picture and, where it stands in a paragraph, that one beside it."""
    figure = wrap(outer, "figure")
    for mark in [*marks, *classes(around)]:
        if mark in SIDES:
            add_class(figure, SIDES[mark])
    image.attrib.pop("class", "")
    if around.tag in SPLIT:
        _split(around, figure)


def _split(block: Tree, figure: Tree) -> None:
    """Take a figure out of a paragraph: what stands before and behind it are two paragraphs."""
    parent = block.getparent()
    if parent is None:
        return
    behind = element("p")
    behind.text, figure.tail = figure.tail, None
    for following in list(figure.itersiblings()):
        behind.append(following)
    at = parent.index(block)
    tail, block.tail = block.tail, None
    parent.insert(at + 1, figure)
    figure.tail = tail
    if len(behind) or not is_blank(behind.text):
        behind.text = (behind.text or "").lstrip()
        behind.tail, figure.tail = figure.tail, "\n"
        parent.insert(at + 2, behind)
    if not len(block) and is_blank(block.text):
        if block.get("id"):
            figure.set("id", str(block.get("id")))
        drop(block)
    else:
        block.tail = "\n"


def _caption(outer: Tree, caption: str, credit: str) -> None:
    figure = outer.getparent()
    if figure is not None and (caption or credit):
        figure.append(_words(caption, credit))


def _describe(image: Tree, caption: str, credit: str) -> None:
    """Give a written figure the caption that a shortcode or an attribute brings, if it has none."""
    figure = next(image.iterancestors("figure"), None)
    if figure is not None and (caption or credit) and figure.find("figcaption") is None:
        figure.append(_words(caption, credit))


def _words(caption: str, credit: str) -> Tree:
    words = element("figcaption")
    words.text = caption
    if credit:
        said = element("span", class_="credit")
        said.text = credit
        words.text = f"{caption} " if caption else ""
        words.append(said)
    return words


def _unmark(image: Tree) -> None:
    kept = [one for one in classes(image) if one != "figure"]
    if kept:
        image.set("class", " ".join(kept))
    else:
        image.attrib.pop("class", "")
