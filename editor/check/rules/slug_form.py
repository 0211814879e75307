"""A slug that an address cannot carry as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity, Mend
from editor.core.text import message
from editor.markup.slugs import slugify_text

_ODD = re.compile(r"[^\w.~-]")


def slug_form(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for blanks, slashes and other characters that an address would change."""
    article = proof.article
    written = article.metadata.slug.strip()
    if not _ODD.search(written):
        return
    better = slugify_text(written, article.metadata.language or proof.site.language)
    yield Finding(
        rule="slug-form",
        gravity=Gravity.WARNING,
        where=article.place("slug"),
        message=message("check.slug-form", slug=written),
        mend=Mend(message("check.mend-slug", slug=better), fields=(("slug", better),))
        if better
        else None,
        field="slug",
        detail=message("check.slug-form-why"),
    )
