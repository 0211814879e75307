"""The references of an article to files of its own library."""

from __future__ import annotations

import re

from editor.check.proof import Proof
from editor.core.article import Article
from editor.core.edit import difference
from editor.export.addresses import is_relative, reference_of

_WORDS = re.compile(r"[^\W_][\w ,.;?'’–—-]*")
"""A line of words, which neither is nor names anything."""
_FILE = re.compile(r"[^/]*\.[A-Za-z0-9]{1,8}")


def link_reference(target: str) -> str:
    """Return the own file that a link's target names, as manifests name it; else nothing.

    Own files are relative targets whose last part has an ending; `/about/`, `../other/` and `#part`
    are addresses of the site, not files.
    """
    reference = picture_reference(target)
    return reference if _FILE.fullmatch(reference.rpartition("/")[2]) else ""


def picture_reference(written: str) -> str:
    """Return the own file that a picture names, as manifests name it; nothing for an address."""
    return reference_of(written) if is_relative(written.strip()) else ""


def references_of(article: Article) -> tuple[frozenset[str], frozenset[str]]:
    """Return the own files that an article shows and those that it links to.

    What shortcodes show and link to is among them.
    """
    proof = Proof(article)
    lead = article.metadata.picture
    shown = {picture_reference(one.reference) for one in proof.found.pictures}
    shown.add(picture_reference(lead.file) if lead is not None else "")
    linked = {link_reference(one.target) for one in proof.found.links}
    return frozenset(shown - {""}), frozenset(linked - {""})


def same_references(before: Article, after: Article) -> bool:
    """Tell whether two articles refer to the same files, where one glance is enough to say so.

    It is where all that differs are words of one line that holds nothing but words, and that is
    not inside a tag or a shortcode and not the second line of a definition.
    """
    if before.body_start != after.body_start or before.metadata.picture != after.metadata.picture:
        return False
    edit = difference(before.body, after.body)
    return _is_words(before.body, edit.start, edit.end) and _is_words(
        after.body, edit.start, edit.start + len(edit.text)
    )


def _is_words(body: str, start: int, end: int) -> bool:
    first = body.rfind("\n", 0, start) + 1
    last = body.find("\n", end)
    last = last if last >= 0 else len(body)
    if not _WORDS.fullmatch(body, first, last) or body[max(first - 200, 0) : first].rstrip(
        " \n"
    ).endswith(":"):
        return False
    inside_tag = body.rfind("<", 0, first) > body.rfind(">", 0, first)
    if inside_tag or "{" not in body:
        return not inside_tag
    return body.rfind("{{", 0, first) <= body.rfind("}}", 0, first)
