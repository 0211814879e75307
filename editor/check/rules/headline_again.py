"""A headline that stands in the body once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.check.reading.wording import LONGEST, same_words
from editor.core.edit import Edit
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message

_FIRST_BLOCK = re.compile(r"\s*(?P<block>\S(?:[^\n]|\n(?![ \t]*\n))*)(?:[ \t]*\n)*")
_HASHES = re.compile(r"^#{1,6}\s*|\s*#*\s*$|\n=+\s*$|\n-+\s*$")


def headline_again(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for a first paragraph, or any heading, that repeats the headline."""
    article = proof.article
    if article.headline_from == "stem":
        return
    seen: set[int] = set()
    for start, end, words in (*_first_block(proof), *_headings(proof)):
        if start in seen or not same_words(words, article.metadata.headline):
            continue
        seen.add(start)
        yield Finding(
            rule="headline-again",
            gravity=Gravity.WARNING,
            where=proof.place(start),
            message=message("check.headline-again"),
            mend=Mend(message("check.mend-remove"), edits=(Edit(start, end, ""),)),
            detail=message("check.headline-again-why"),
        )


def _first_block(proof: Proof) -> Iterator[tuple[int, int, str]]:
    found = _FIRST_BLOCK.match(proof.article.body, proof.article.body_start)
    if found and len(found["block"]) <= LONGEST:
        yield found.start("block"), found.end(), _HASHES.sub("", found["block"])


def _headings(proof: Proof) -> Iterator[tuple[int, int, str]]:
    body = proof.article.body
    for heading in proof.headings:
        end = heading.end
        while body[end : end + 1] == "\n":
            end += 1
        yield heading.start, end, heading.text
