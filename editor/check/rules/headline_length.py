"""A headline that search results would cut."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.text import message

SHOWN = 60
"""Characters of a title that a desktop search result shows, by width about 580 px."""


def headline_length(proof: Proof) -> Iterator[Finding]:
    """Yield one hint when the title for search has more characters than a result shows.

    A search title, where the writer gave one, stands for the headline.
    """
    metadata = proof.article.metadata
    field = "search_title" if metadata.search_title else "title"
    length = len(metadata.search_title or metadata.headline)
    if length > SHOWN:
        yield Finding(
            rule="headline-length",
            gravity=Gravity.HINT,
            where=proof.article.place(field),
            message=message("check.headline-length", length=length, shown=SHOWN)
            if field == "title"
            else message("check.headline-length-search", length=length, shown=SHOWN),
            field="search_title",
            detail=message("check.headline-length-why"),
        )
