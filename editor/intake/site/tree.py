"""A page as a tree, and the few questions that are asked of it again and again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from editor.core.errors import CaptureFailed
from editor.core.web import Answer
from editor.export.names import names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Around the marks that stand for a slot until the template is written; no text has them."""
_MARKS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page says its encoding."""
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xad": ""})
FURNITURE = names("header nav footer aside")
PAGE = names("html body")


def text_of_answer(answer: Answer) -> str:
    """Return a page's text: by its mark, its header, what it says itself, else UTF-8."""
    said = _CHARSET.search(answer.data[:_HEAD])
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if answer.data.startswith(mark):
            return answer.data.decode(encoding, "replace")
    for encoding in (answer.charset, said[1].decode("ascii") if said else "", "utf-8"):
        try:
            return answer.data.decode(encoding or "utf-8", "replace")
        except LookupError:
            continue
    return answer.data.decode("utf-8", "replace")


def tree_of(html: str) -> HtmlElement:
    """Return a page as a tree without comments. Raises CaptureFailed where there is nothing in it."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = _MARKS.sub("", html).encode("utf-8", "replace")
    try:
        root = document_fromstring(data, parser=parser)
    except ParserError as problem:
        raise CaptureFailed("capture-empty", details=str(problem)) from problem
    if root.tag != "html" or root.find("body") is None:
        raise CaptureFailed("capture-empty")
    return root


def elements(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield an element and all inside, in the page's order."""
    for one in root.iter():
        if isinstance(one.tag, str):
            yield one


def words(element: HtmlElement) -> str:
    """Return the text of an element, blanks made one."""
    return " ".join("".join(element.itertext()).split())


def folded(text: str) -> str:
    """Return a text as it is compared: case, kinds of quotes, dashes and blanks put aside."""
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return " ".join(plain.casefold().split())


def classes(element: HtmlElement) -> set[str]:
    """Return an element's classes."""
    return set(element.get("class", "").split())


def add_class(element: HtmlElement, *added: str) -> None:
    """Give an element classes."""
    there = element.get("class", "").split()
    element.set("class", " ".join([*there, *(one for one in added if one not in there)]))


def is_inside(element: HtmlElement, outer: HtmlElement) -> bool:
    """Tell whether an element is another, or lies in it."""
    return element is outer or any(one is outer for one in element.iterancestors())


def common(one: HtmlElement, other: HtmlElement) -> HtmlElement:
    """Return the smallest element that holds both."""
    around = [one, *one.iterancestors()]
    return next(a for a in [other, *other.iterancestors()] if any(a is b for b in around))


def in_furniture(element: HtmlElement, around: HtmlElement | None = None) -> bool:
    """Tell whether an element lies in the page's own header, navigation, footer or margin.

    An article may have a header and a footer of its own: what lies inside `around` counts from
    there on only.
    """
    for one in element.iterancestors():
        if around is not None and one is around:
            return False
        if one.tag == "article":
            return False
        if one.tag in FURNITURE:
            return True
    return False


def before(element: HtmlElement, text: str) -> None:
    """Put a text before an element."""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
        return
    parent = element.getparent()
    if parent is not None:
        parent.text = (parent.text or "") + text


def after(element: HtmlElement, text: str) -> None:
    """Put a text behind an element."""
    element.tail = text + (element.tail or "")


def fill(element: HtmlElement, text: str) -> None:
    """Put a text in the place of all that an element holds."""
    for child in list(element):
        element.remove(child)
    element.text = text


def take_out(element: HtmlElement) -> None:
    """Take an element out and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before(element, element.tail)
        element.tail = None
    parent.remove(element)


def path_of(element: HtmlElement) -> str:
    """Return a CSS selector that finds this element and no other of its page."""
    steps: list[str] = []
    for one in [element, *element.iterancestors()]:
        parent = one.getparent()
        if one.tag in PAGE or parent is None:
            break
        place = [child for child in parent if isinstance(child.tag, str)].index(one) + 1
        steps.append(f"{one.tag}:nth-child({place})")
    return " > ".join(["body", *reversed(steps)])


def select(root: HtmlElement, selector: str) -> list[HtmlElement]:
    """Return what a selector of ours finds, in the page's order."""
    from lxml.cssselect import CSSSelector

    found = CSSSelector(selector, translator="html")(root)
    return list(cast("list[HtmlElement]", found))
