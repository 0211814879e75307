"""Everything a page is made of, as one value that does not change and can cross processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor.core.article import Article
from editor.core.pictures import Manifest
from editor.core.site import Site
from editor.export.theme import Theme

LOGO = "site:logo"
ICON = "site:icon"
"""References by which the manifest names the site's own pictures, which lie beside `site.yaml`."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Article, site, theme and what is known of the files they refer to; picklable."""

    article: Article
    site: Site
    theme: Theme
    manifest: Manifest = field(default_factory=dict)
    """Every picture that is there: the lead picture, those of the body, `LOGO` and `ICON`."""
    slug: str = ""
    """Of the article; empty: derived from it."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Reference to another article, as written and without a fragment → its address."""
