"""The references of an article to files of its own library."""

from __future__ import annotations

import re

from editor.check.proof import Proof
from editor.core.article import Article
from editor.export.addresses import is_relative, reference_of

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
