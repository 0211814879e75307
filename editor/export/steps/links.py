"""Links: addresses that browsers read, other articles by where they will be found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from editor.core.findings import Gravity
from editor.export.addresses import is_relative, reference_of, web_address
from editor.export.names import names
from editor.export.setting import Note, Setting, Used, note
from editor.export.tree import Tree, elements, is_blank, text_of, unwrap

TAGS = names("a")
ARTICLES = names(".md .markdown")
RELATIONS = names("author external help license me nofollow noopener noreferrer sponsored tag ugc")


def step(tree: Tree, setting: Setting) -> Iterator[Note | Used]:
    """Point links to other articles to their pages; what leads nowhere stays as words."""
    for link in elements(tree, "a"):
        written = link.get("href")
        if written is None:
            _without_address(link)
            continue
        address = web_address(written)
        if not address or (is_relative(address) and _is_article(address)):
            found = _article(address, setting)
            if not found:
                yield _lost(link, written.strip()[:200], is_article=bool(address))
                unwrap(link)
                continue
            address = found
        link.set("href", address)
        _relations(link)
        _name(link, address)


def _lost(link: Tree, target: str, *, is_article: bool) -> Note:
    if not target:
        words = " ".join(text_of(link).split())[:80]
        return note("link", Gravity.WARNING, "link-empty", words=words)
    sentence = "link-article" if is_article else "link-nowhere"
    return note("link", Gravity.WARNING, sentence, target=target)


def _is_article(address: str) -> bool:
    return PurePosixPath(reference_of(address)).suffix.lower() in ARTICLES


def _article(address: str, setting: Setting) -> str:
    """Return the page of another article, with the part of it that is meant."""
    if not address:
        return ""
    reference = reference_of(address)
    _, mark, part = address.partition("#")
    if part and reference == setting.own:
        return f"#{part}"
    page = setting.links.get(reference, "")
    return f"{page}{mark}{part}" if page else ""


def _without_address(link: Tree) -> None:
    if link.get("id"):
        link.tag = "span"
        for name in ("rel", "hreflang"):
            link.attrib.pop(name, "")
    else:
        unwrap(link)


def _name(link: Tree, address: str) -> None:
    """Let a link that is only a picture without a description be named by where it leads."""
    pictures = link.findall(".//img")
    if not pictures or link.get("aria-label") or not is_blank(text_of(link)):
        return
    if not any((one.get("alt") or "").strip() for one in pictures):
        title = (link.get("title") or "").strip()
        host = (urlsplit(address).hostname or "").removeprefix("www.")
        pictures[0].set("alt", title or host or address)


def _relations(link: Tree) -> None:
    kept = [one for one in (link.get("rel") or "").lower().split() if one in RELATIONS]
    if kept:
        link.set("rel", " ".join(dict.fromkeys(kept)))
    else:
        link.attrib.pop("rel", "")
