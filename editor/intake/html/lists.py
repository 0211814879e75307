"""Lists of Word, which come as paragraphs with a painted bullet, put back into lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LIST = re.compile(r"mso-list:\s*(l\d+)\s+level(\d+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_COUNTED = re.compile(r"[(\s]*(?:\d+|[a-zA-Z]{1,4})[.)]")
_START = re.compile(r"\d+")


def rebuild_lists(tree: HtmlElement) -> None:
    """Put neighbouring paragraphs of Word's lists into nested lists, without their painted marks."""
    for first in list(tree.iter("p")):
        if _level(first) and not _is_item(first.getprevious()):
            _rebuild(first)


def _is_item(element: HtmlElement | None) -> bool:
    return element is not None and element.tag == "p" and bool(_level(element))


def _level(element: HtmlElement) -> int:
    found = _LIST.search(element.get("style", ""))
    return int(found[2]) if found else 0


def _rebuild(first: HtmlElement) -> None:
    from lxml.html import Element

    items = [first]
    while (following := items[-1].getnext()) is not None and _is_item(following):
        items.append(following)
    parent = first.getparent()
    assert parent is not None
    place = parent.index(first)
    open_lists: list[tuple[int, HtmlElement]] = []
    for item in items:
        level, mark = _level(item), _take_mark(item)
        tag = "ol" if _COUNTED.match(mark) else "ul"
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        is_other = bool(open_lists) and open_lists[-1][0] == level and open_lists[-1][1].tag != tag
        if is_other:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            made = Element(tag)
            start = _START.search(mark)
            if start:
                made.set("start", start[0])
            if open_lists:
                open_lists[-1][1][-1].append(made)
            else:
                parent.insert(place, made)
                place += 1
            open_lists.append((level, made))
        item.tail = None
        item.attrib.pop("style", None)  # it is done with
        entry = Element("li")
        entry.append(item)
        open_lists[-1][1].append(entry)


def _take_mark(item: HtmlElement) -> str:
    """Take the painted bullet or number out of a paragraph and return it."""
    for span in item.iter("span"):
        if _IGNORED.search(span.get("style", "")):
            mark = str(span.text_content()).strip()
            span.drop_tree()
            return mark
    return ""
