"""SVG: a drawing and nothing more, without what the program that made it noted down."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from editor.library.formats.header import BrokenPicture, Header, UnsafePicture

if TYPE_CHECKING:
    from lxml.etree import _Element

MIME = "image/svg+xml"
_BEGIN = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<(?:\w+:)?svg[\s>]",
    re.DOTALL,
)
_NO = {
    "script", "handler", "listener", "foreignObject", "iframe", "embed", "object", "audio", "video",
    "canvas", "link", "meta", "base", "form", "input", "button",
}  # fmt: skip
_REFERENCES = {"href", "src", "action", "from", "to", "values", "by"}
_HARMLESS = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);base64,|$)", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"(?:url|src)\(\s*+['\"]?+\s*+(?!#|data:image/(?:png|jpe?g|gif|webp);base64,)|@import|image-set|javascript:|expression\(|-moz-binding",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_PIXELS = {
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "q": 96 / 101.6,
}

_DRAWN = ("", "http://www.w3.org/2000/svg")
"""Namespaces of what is drawn; the other elements are notes of a program to itself."""
_SPOKEN = (*_DRAWN, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace")
"""Namespaces of attributes that mean something to a browser."""
_RASTER = re.compile(r"data:image/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=%\s]*)", re.IGNORECASE)


def begins(data: bytes) -> bool:
    """Tell whether the bytes begin like an SVG."""
    return _BEGIN.match(data[:4096]) is not None


def header(data: bytes) -> Header:
    """Read type and size; 0 where it has none. Raises BrokenPicture, UnsafePicture."""
    root = _parsed(data)
    for element in root.iter():
        _hold_harmless(element)
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    if len(box) == 4 and not (width and height):
        box_width, box_height = _length(box[2]), _length(box[3])
        if box_width and box_height:
            width, height = _completed(width, height, box_width / box_height, box_width, box_height)
    return Header(MIME, round(width), round(height))


def _completed(
    width: float, height: float, ratio: float, box_width: float, box_height: float
) -> tuple[float, float]:
    if width:
        return width, width / ratio
    if height:
        return height * ratio, height
    return box_width, box_height


def stripped(data: bytes, raster: Callable[[bytes], bytes]) -> bytes:
    """Return a drawing without metadata, comments and notes of programs; the same bytes if it has none.

    Such notes hold names, places on a disk, and where a picture was taken. `raster` strips the
    pictures inside. Raises BrokenPicture, UnsafePicture.
    """
    from lxml import etree

    root = _parsed(data, comments=True)
    notes = {one.tag for one in root.iter() if not isinstance(one.tag, str) or _is_note(one)}
    changed = bool(notes) or root.getprevious() is not None or root.getnext() is not None
    etree.strip_elements(root, *notes, with_tail=False)
    for element in root.iter():
        changed |= _strip(element, raster)
    if not changed:
        return data
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", with_tail=False)


def _is_note(element: _Element) -> bool:
    namespace, name = _name(str(element.tag))
    return namespace not in _DRAWN or name == "metadata"


def _name(written: str) -> tuple[str, str]:
    """Return namespace and local name of what lxml writes `{namespace}name`."""
    namespace, _, name = written.rpartition("}")
    return namespace.removeprefix("{"), name


def _strip(element: _Element, raster: Callable[[bytes], bytes]) -> bool:
    """Take notes out of an element's attributes and pictures; tell whether there were any."""
    changed = False
    for key, value in list(element.attrib.items()):
        bare = _bare(str(value), raster)
        if _name(str(key))[0] not in _SPOKEN:
            del element.attrib[key]
        elif bare != value:
            element.set(key, bare)
        else:
            continue
        changed = True
    if element.text and (bare := _bare(element.text, raster)) != element.text:
        element.text = bare
        changed = True
    return changed


def _bare(written: str, raster: Callable[[bytes], bytes]) -> str:
    def one(found: re.Match[str]) -> str:
        try:
            inside = b64decode(b"".join(unquote_to_bytes(found[2]).split()))
        except ValueError:
            return found[0]  # no browser reads it either
        bare = raster(inside)
        if bare == inside:
            return found[0]
        return f"data:image/{found[1]};base64,{b64encode(bare).decode('ascii')}"

    return _RASTER.sub(one, written) if "base64," in written else written


def _parsed(data: bytes, *, comments: bool = False) -> _Element:
    from lxml import etree

    if b"<!ENTITY" in data:
        raise UnsafePicture("entities")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=not comments,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise BrokenPicture(str(problem)) from problem
    if not isinstance(root.tag, str) or etree.QName(root).localname != "svg":
        raise BrokenPicture("no svg element")
    around = (*root.itersiblings(preceding=True), *root.itersiblings())
    if any(one.tag is not etree.Comment for one in around):
        raise UnsafePicture("a style sheet from elsewhere")
    return root


def _hold_harmless(element: _Element) -> None:
    if not isinstance(element.tag, str):
        raise UnsafePicture("a processing instruction or entity")
    name = element.tag.rpartition("}")[2]
    if name in _NO:
        raise UnsafePicture(name)
    if name == "style" and _loads("".join(map(str, element.itertext()))):
        raise UnsafePicture("a style that loads something")
    for key, value in element.attrib.items():
        namespace, _, attribute = str(key).rpartition("}")
        if attribute.lower().startswith("on"):
            raise UnsafePicture(attribute)
        bad_reference = attribute in {"href", "src"} and not _HARMLESS.match(str(value))
        if bad_reference or (not namespace and _loads(str(value))):
            raise UnsafePicture(attribute)
        if attribute == "attributeName" and str(value).rpartition(":")[2] in _REFERENCES:
            raise UnsafePicture("an animated reference")


def _loads(style: str) -> bool:
    """Tell whether a style reaches outside, or may hide that it does behind CSS's escapes."""
    return "\\" in style or _OUTSIDE.search(style) is not None


def _length(written: str | None) -> float:
    found = _LENGTH.fullmatch(written or "")
    return float(found[1]) * _PIXELS[(found[2] or "px").lower()] if found else 0.0
