"""Words that were meant to be replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message

_PLACEHOLDER = re.compile(
    r"""(?<![\w/])(?:(?:TK)+|X{3,}|TODO|FIXME|TBC|TBD)(?![\w/])
      | \[(?:…|\.{3})\](?!\() | _{5,}
      | \[(?:insert\b[^\[\]\n]{0,40}|(?:[^\[\]\n]{1,40}\s)?to\s+come)\](?![\[(:])""",
    re.VERBOSE,
)
_QUICK = ("TK", "XXX", "TODO", "FIXME", "TBC", "TBD", "orem", "ipsum", "dolor sit", "[", "_____")
_LOREM = re.compile(
    r"\blorem\s+ipsum(?:\s+dolor\s+sit\s+amet)?\b|\bdolor\s+sit\s+amet\b", re.IGNORECASE
)
FIELDS = (
    "title",
    "description",
    "section",
    "dateline",
    "image_alt",
    "image_caption",
    "image_credit",
)
"""Fields whose words readers see."""


def placeholder(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for each placeholder in the body's prose and in the fields readers see."""
    for key in FIELDS:
        for _, words in _found(proof.article.values.get(key, "")):
            yield Finding(
                rule="placeholder",
                gravity=Gravity.WARNING,
                where=proof.article.place(key),
                message=message("check.placeholder", words=words),
                field=key,
                detail=message("check.placeholder-why"),
            )
    for offset, words in _found(proof.bare):
        yield Finding(
            rule="placeholder",
            gravity=Gravity.WARNING,
            where=proof.place(offset),
            message=message("check.placeholder", words=words),
            detail=message("check.placeholder-why"),
        )


def _found(text: str) -> list[tuple[int, str]]:
    if not any(one in text for one in _QUICK):
        return []
    hits = {one.start(): one.group() for one in _PLACEHOLDER.finditer(text)}
    hits |= {one.start(): one.group() for one in _LOREM.finditer(text)}
    return sorted(hits.items())
