"""A slug that another article of the library has."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity, Mend
from editor.core.stage import Stage
from editor.core.text import message
from editor.markup.slugs import slug_of


def slug_taken(proof: Proof) -> Iterator[Finding]:
    """Yield a warning where two articles would have one address.

    The mend counts up; a published page keeps its address, so there it is the writer's to decide.
    """
    article = proof.article
    mine = slug_of(article, proof.site.language)
    if article.fault is not None or not proof.surroundings.slug_taken(mine):
        return
    free = next(
        candidate
        for number in count(2)
        if not proof.surroundings.slug_taken(candidate := f"{mine}-{number}")
    )
    yield Finding(
        rule="slug-taken",
        gravity=Gravity.WARNING,
        where=article.place("slug"),
        message=message("check.slug-taken", slug=mine),
        mend=None
        if article.metadata.stage is Stage.PUBLISHED
        else Mend(message("check.mend-slug", slug=free), fields=(("slug", free),)),
        field="slug",
        detail=message("check.slug-taken-why"),
    )
