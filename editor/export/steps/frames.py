"""Frames: only from hosts that the site names; for all others a link to what they would show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from editor.core.findings import Gravity
from editor.export.addresses import web_address
from editor.export.names import names
from editor.export.setting import Note, Setting, Used, note
from editor.export.tree import Tree, classes, drop, element, elements, is_blank, wrap

TAGS = names("iframe")
_PAGES = (
    (
        re.compile(r"https://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+).*"),
        r"https://www.youtube.com/watch?v=\1",
    ),
    (re.compile(r"https://player\.vimeo\.com/video/(\d+).*"), r"https://vimeo.com/\1"),
    (re.compile(r"https://www\.google\.com/maps/embed\?.*"), "https://www.google.com/maps"),
)
"""Address of a frame → the page that shows the same to a reader."""
ALLOW = "fullscreen; picture-in-picture; encrypted-media"
"""What a frame may do; nothing that looks at the reader."""


def step(tree: Tree, setting: Setting) -> Iterator[Note | Used]:
    """Set allowed frames with a title and loaded late, turn the others into links."""
    for frame in elements(tree, "iframe"):
        address = web_address(frame.get("src") or "")
        if address.startswith("//"):
            address = f"https:{address}"
        if not address.startswith(("http://", "https://")):
            yield note("frame", Gravity.WARNING, "frame-nowhere")
            drop(frame)
        elif allowed(address, setting.frames):
            _set(frame, address, setting)
        else:
            host = urlsplit(address).hostname or address
            yield note("frame", Gravity.WARNING, "frame-host", host=host)
            _link(frame, address)


def allowed(address: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether a frame's host is one that the site names, or below one."""
    host = (urlsplit(address).hostname or "").lower()
    return address.startswith("https://") and any(
        host == one or host.endswith(f".{one}")
        for one in (named.strip().lower().removeprefix("www.") for named in hosts)
        if one
    )


def _set(frame: Tree, address: str, setting: Setting) -> None:
    sizes = [(frame.get(name) or "").removesuffix("px") for name in ("width", "height")]
    title = (frame.get("title") or "").strip()
    language = {key: str(frame.get(key)) for key in ("lang",) if frame.get(key)}
    frame.attrib.clear()
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    frame.set("src", address)
    frame.set("title", title or f"{setting.labels.get('frame', 'Frame')}: {host}")
    for name, size in zip(("width", "height"), sizes, strict=True):
        if all(one.isascii() and one.isdigit() and 0 < int(one) < 10_000 for one in sizes):
            frame.set(name, size)
    frame.set("loading", "lazy")
    frame.set("allow", ALLOW)
    for key, value in language.items():
        frame.set(key, value)
    frame.text = None
    _surround(frame)


def _surround(frame: Tree) -> None:
    """Set a frame in a box that keeps its shape; a paragraph that holds nothing else becomes it."""
    parent = frame.getparent()
    if parent is None or "frame" in classes(parent):
        return
    if parent.tag == "p" and len(parent) == 1 and is_blank(parent.text) and is_blank(frame.tail):
        parent.tag = "div"
        parent.set("class", "frame")
    elif next(frame.iterancestors("p"), None) is not None:
        wrap(frame, "span").set("class", "frame")
    else:
        wrap(frame, "div").set("class", "frame")


def _link(frame: Tree, address: str) -> None:
    """Put a link in a frame's place, in a paragraph of its own where blocks stand."""
    page = address
    for pattern, shown in _PAGES:
        if pattern.fullmatch(address):
            page = pattern.sub(shown, address)
    link = element("a", href=page)
    host = (urlsplit(page).hostname or "").removeprefix("www.")
    title = (frame.get("title") or "").strip()
    link.text = f"{title} ({host})" if title else page
    parent = frame.getparent()
    if parent is None:
        return
    link.tail, frame.tail = frame.tail, None
    parent.replace(frame, link)
    if (
        parent.tag in {"div", "blockquote", "section", "figure"}
        and next(link.iterancestors("p"), None) is None
    ):
        wrap(link, "p")
