"""An article whose address hangs on its headline."""

from __future__ import annotations

from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message
from editor.markup.slugs import slug_of


def slug(proof: Proof) -> Iterator[Finding]:
    """Yield a hint where there is a headline and no slug; the mend writes the one that the page would get."""
    article = proof.article
    # A slug made from a file's name would stay when the headline comes.
    named = article.fault is None and article.headline_from != "stem"
    if named and not article.metadata.slug.strip():
        derived = slug_of(article, proof.site.language)
        yield Finding(
            rule="slug",
            gravity=Gravity.HINT,
            where=article.place("slug"),
            message=message("check.slug", slug=derived),
            mend=Mend(message("check.mend-slug", slug=derived), fields=(("slug", derived),)),
            field="slug",
            detail=message("check.slug-why"),
        )
