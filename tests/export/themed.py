"""What the tests of our themes share: a full page, a bare one, and what a stylesheet says."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import html

from editor.core.article import Article
from editor.core.metadata import Correction, LeadPicture, Metadata, Person, Source
from editor.core.moment import read_moment
from editor.core.pictures import PictureInfo
from editor.core.resources import resource
from editor.core.site import Feed, Licence, Section, Site
from editor.export.page import build_page
from editor.export.snapshot import LOGO, Snapshot
from editor.export.themes import load_theme

THEMES = ("classic", "news", "long")
SITE = Site(
    name="Harbour Post",
    url="https://harbourpost.example",
    description="News of the harbour.",
    language="en-GB",
    logo="logo.png",
    sections=(Section("City", "https://harbourpost.example/city/"), Section("Hills")),
    accent="#8f2416",
    comments=True,
    comments_url="https://harbourpost.example/comments/{slug}/",
    social=("https://social.example/@harbour",),
    licence=Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    feeds=(Feed("https://harbourpost.example/feed.xml"),),
)
BODY = """Words with a [link](https://example.org/), `code` and a note.[^1]

![A rib](rib.jpg "A rib, close by")

## A heading

| Part | Spent |
|:-----|------:|
| Deck | 11.9 |

```python
print("words")
```

> A quotation.

Term
:   What it means.

[^1]: The note.
"""
METADATA = Metadata(
    headline="The bridge reopens",
    slug="bridge",
    date=read_moment("2026-11-24 06:40"),
    updated=read_moment("2026-11-25 09:10"),
    standfirst="Trams cross on Monday.",
    authors=(Person("Ana Sol", "https://harbourpost.example/ana/"), Person("Bo Li")),
    dateline="Old Harbour",
    section="City",
    tags=("Trams", "Bridges"),
    picture=LeadPicture("dawn.jpg", "A bridge at dawn", "The span", "Ana Sol", "CC BY 4.0"),
    source=Source("Minutes", "https://example.org/minutes"),
    comments=True,
    corrections=(Correction("It was 1931.", read_moment("2026-11-25 09:10")),),
)


def picture(width: int = 1600, height: int = 900) -> PictureInfo:
    """Return what a manifest says of a picture of this size."""
    return PictureInfo("0" * 64, width, height, "image/jpeg")


def page(
    theme: str, metadata: Metadata = METADATA, body: str = BODY, site: Site = SITE, **lead: int
) -> str:
    """Return the page of an article, its lead picture in the size given."""
    manifest = {"dawn.jpg": picture(**lead), "rib.jpg": picture(800, 600), LOGO: picture(512, 512)}
    snapshot = Snapshot(Article(metadata, body), site, load_theme(theme), manifest)
    return build_page(snapshot).html.decode("utf-8")


def full(theme: str, **changes: object) -> html.HtmlElement:
    """Return a page with everything an article can say, parsed; `changes` are metadata."""
    return html.document_fromstring(page(theme, replace(METADATA, **changes)))


def bare(theme: str) -> html.HtmlElement:
    """Return the page of an article that has a headline and one paragraph, on a site without a name."""
    return html.document_fromstring(page(theme, Metadata(headline="Bare"), "One line.", Site()))


def folder(theme: str) -> Path:
    """Return the folder of one of our themes."""
    return resource("themes", theme)


@cache
def style(theme: str) -> str:
    """Return a theme's stylesheet without its comments."""
    text = (folder(theme) / "style.css").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


@cache
def colours(theme: str, mode: str) -> dict[str, str]:
    """Return the named colours in force, `light` or `dark`, as `#rrggbb`."""
    roots = re.findall(r"^(?P<indent> *):root \{([^}]*)\}", style(theme), re.MULTILINE)
    tables = [re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block) for _, block in roots]
    found = [dict(table) for table in tables if len(table) > 5]
    merged = found[0] if mode == "light" else {**found[0], **found[1]}
    return {name: _long(colour) for name, colour in merged.items()}


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
