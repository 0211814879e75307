"""What HTML may stand in a page: the written list, held by nh3; what it takes out is told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from editor.export.names import names

if TYPE_CHECKING:
    import nh3

TEXT = names(
    "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp "
    "small span strong sub sup time u var wbr"
)
BLOCKS = names(
    "address blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol "
    "p pre section summary ul"
)
TABLES = names("caption col colgroup table tbody td tfoot th thead tr")
MEDIA = names("audio img picture source track video")
FORMS = names("input label")
"""Of the task lists only; the step for them takes every other one out."""
FRAMES = names("iframe")
"""They pass here, and only those of the site's hosts pass `steps/frames`."""
OBSOLETE = names("acronym big center dir font strike tt")
"""They pass here, and `steps/obsolete` puts what HTML has today in their place."""
LAYOUT = names("article aside footer header main nav")
"""Parts of a page that an article's text has no say in: they become a `div` in `steps/obsolete`."""

ALLOWED = TEXT | BLOCKS | TABLES | MEDIA | FORMS | FRAMES | OBSOLETE | LAYOUT

EMPTIED = names("script style template noscript object embed applet math svg form")
"""These go with what they hold: it is not the article's text."""

ANYWHERE = names("id class lang dir title translate")
ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": ANYWHERE,
    "a": names("href name hreflang rel aria-label"),
    "audio": names("src controls loop muted preload"),
    "blockquote": names("cite"),
    "col": names("span"),
    "colgroup": names("span"),
    "data": names("value"),
    "del": names("cite datetime"),
    "details": names("open"),
    "iframe": names("src width height allow allowfullscreen"),
    "img": names("src alt width height caption credit"),
    "input": names("type checked disabled"),
    "ins": names("cite datetime"),
    "li": names("value"),
    "ol": names("start reversed type"),
    "q": names("cite"),
    "span": names("aria-hidden"),
    "source": names("src type"),
    "td": names("colspan rowspan align style"),
    "th": names("colspan rowspan align style scope abbr"),
    "time": names("datetime"),
    "track": names("src kind srclang label default"),
    "video": names("src controls loop muted poster preload width height playsinline"),
    **dict.fromkeys(("p", "div", "h1", "h2", "h3", "h4", "h5", "h6"), names("align style")),
}
"""`align` and `style` say how text is aligned, and become a class; `caption` and `credit` of a
picture become its figure's. None of them reaches the page."""
STYLES = names("text-align")
SCHEMES = names("http https mailto tel")

UNTOLD = names(
    "style align valign width height border cellpadding cellspacing bgcolor color face "
    "size target clear nowrap hspace vspace frameborder marginwidth marginheight "
    "scrolling loading decoding fetchpriority"
)
"""Attributes that only say how something looks or opens; that a page does not take them over is
how themes work, and no news to a writer."""

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_TAG = re.compile(r"""<([A-Za-z][^\s<>/]*)((?:[^<>"']|"[^"<]*"|'[^'<]*'){0,4000})""")
_ATTRIBUTE = re.compile(r"""([^\s"'=/]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""")


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of an element: a tag, an attribute or an address."""

    what: str
    """`<script>`, `onclick`, `javascript:`."""
    kind: str
    """`tag`, `content` (the tag and all it held), `attribute` or `address`."""


def sanitise(html: str) -> tuple[str, tuple[Removed, ...]]:
    """Return the HTML with only what the list allows, well-formed, and what was taken out."""
    text = _CONTROL.sub("", html)
    clean = _cleaner().clean(text)
    if "&#" in text:
        # Once more: `&#8;` is a control character only now.
        clean = _CONTROL.sub("", clean)
    # The parser writes some characters in its own way; only a tag or attribute less is a loss.
    if text.count("<") == clean.count("<") and text.count("=") == clean.count("="):
        return clean, ()
    return clean, tuple(_removed(text, clean))


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=set(ALLOWED),
        clean_content_tags=set(EMPTIED),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        filter_style_properties=set(STYLES),
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


def _removed(before: str, after: str) -> list[Removed]:
    was, stayed = _tally(before), _tally(after)
    removed: list[Removed] = []
    for tag, name in sorted((was - stayed).keys()):
        if not name:
            if tag not in ALLOWED:
                kind = "content" if tag in EMPTIED else "tag"
                removed.append(Removed(f"<{tag}>", kind))
        elif tag in ALLOWED - FORMS and name not in UNTOLD and not name.startswith("data-"):
            if name in ATTRIBUTES.get(tag, ()):
                removed.append(Removed(name, "address"))
            elif name not in ANYWHERE:
                removed.append(Removed(name, "attribute"))
    return removed


def _tally(html: str) -> Counter[tuple[str, str]]:
    """Count tags, and attributes by their tag."""
    found: Counter[tuple[str, str]] = Counter()
    for one in _TAG.finditer(html):
        tag = one[1].lower()
        found[tag, ""] += 1
        if one[2]:
            found.update((tag, name.lower()) for name in _ATTRIBUTE.findall(one[2]))
    return found
