"""The references of an article to files of its own library."""

from __future__ import annotations

import re
from urllib.parse import unquote

from editor.check.proof import Proof
from editor.core.article import Article

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_REF = re.compile(
    r"""\{\{[<%]\s*(?:rel)?ref\s+(?P<quote>["'`]?)(?P<target>[^"'`\s]+)(?P=quote)\s*[>%]\}\}"""
)
_FILE = re.compile(r"[^/]*\.[A-Za-z0-9]{1,8}")


def reference_in(target: str) -> str:
    """Return the file that a link's target names, percent-decoded and without `#…`; else nothing.

    Own files are relative targets whose last part has an ending, and what `ref` and `relref` name.
    `/about/`, `../other/` and `#part` are addresses of the site, not files.
    """
    named = _REF.fullmatch(target.strip())
    if named:
        return named["target"].partition("#")[0]
    if not target or target[0] in "/#?{" or _SCHEME.match(target):
        return ""
    path = unquote(target.partition("#")[0].partition("?")[0])
    return path if _FILE.fullmatch(path.rpartition("/")[2]) else ""


def picture_in(reference: str) -> str:
    """Return the file that a picture's reference names, as written; nothing for a web address."""
    written = reference.strip()
    if not written or written[0] in "/{#" or _SCHEME.match(written):
        return ""
    return written


def references_of(article: Article) -> tuple[frozenset[str], frozenset[str]]:
    """Return the own files that an article shows and those that it links to, as written."""
    proof = Proof(article)
    lead = article.metadata.picture
    shown = {picture_in(one.reference) for one in proof.found.pictures}
    shown.add(picture_in(lead.file) if lead is not None else "")
    linked = {reference_in(one.target) for one in proof.found.links}
    return frozenset(shown - {""}), frozenset(linked - {""})
