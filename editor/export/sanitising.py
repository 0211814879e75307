"""What HTML may stand in a page: the written list, held by nh3; what it takes out is told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nh3

TEXT = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "blockquote",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    ]
)
TABLES = frozenset(
    ["caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"]
)
MEDIA = frozenset(["audio", "img", "picture", "source", "track", "video"])
FORMS = frozenset(["input", "label"])
"""Of the task lists only; the step for them takes every other one out."""
FRAMES = frozenset(["iframe"])
"""They pass here, and only those of the site's hosts pass `steps/frames`."""
OBSOLETE = frozenset(["acronym", "big", "center", "dir", "font", "strike", "tt"])
"""They pass here, and `steps/obsolete` puts what HTML has today in their place."""
LAYOUT = frozenset(["article", "aside", "footer", "header", "main", "nav"])
"""Parts of a page that an article's text has no say in: they become a `div` in `steps/obsolete`."""

ALLOWED = TEXT | BLOCKS | TABLES | MEDIA | FORMS | FRAMES | OBSOLETE | LAYOUT

EMPTIED = frozenset(
    ["script", "style", "template", "noscript", "object", "embed", "applet", "math", "svg", "form"]
)
"""These go with what they hold: it is not the article's text."""

ANYWHERE = frozenset(["id", "class", "lang", "dir", "title", "translate"])
ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": ANYWHERE,
    "a": frozenset(["href", "name", "hreflang", "rel"]),
    "audio": frozenset(["src", "controls", "loop", "muted", "preload"]),
    "blockquote": frozenset(["cite"]),
    "col": frozenset(["span"]),
    "colgroup": frozenset(["span"]),
    "data": frozenset(["value"]),
    "del": frozenset(["cite", "datetime"]),
    "details": frozenset(["open"]),
    "iframe": frozenset(["src", "width", "height", "allow", "allowfullscreen"]),
    "img": frozenset(["src", "alt", "width", "height", "caption", "credit"]),
    "input": frozenset(["type", "checked", "disabled"]),
    "ins": frozenset(["cite", "datetime"]),
    "li": frozenset(["value"]),
    "ol": frozenset(["start", "reversed", "type"]),
    "q": frozenset(["cite"]),
    "source": frozenset(["src", "type"]),
    "td": frozenset(["colspan", "rowspan", "align", "style"]),
    "th": frozenset(["colspan", "rowspan", "align", "style", "scope", "abbr"]),
    "time": frozenset(["datetime"]),
    "track": frozenset(["src", "kind", "srclang", "label", "default"]),
    "video": frozenset(
        ["src", "controls", "loop", "muted", "poster", "preload", "width", "height", "playsinline"]
    ),
    **dict.fromkeys(
        ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6"), frozenset(["align", "style"])
    ),
}
"""`align` and `style` say how text is aligned, and become a class; `caption` and `credit` of a
picture become its figure's. None of them reaches the page."""
STYLES = frozenset(["text-align"])
SCHEMES = frozenset(["http", "https", "mailto", "tel"])

UNTOLD = frozenset(
    [
        "style",
        "align",
        "valign",
        "width",
        "height",
        "border",
        "cellpadding",
        "cellspacing",
        "bgcolor",
        "color",
        "face",
        "size",
        "target",
        "clear",
        "nowrap",
        "hspace",
        "vspace",
        "frameborder",
        "marginwidth",
        "marginheight",
        "scrolling",
        "loading",
        "decoding",
        "fetchpriority",
    ]
)
"""Attributes that only say how something looks or opens; that a page does not take them over is
how themes work, and no news to a writer."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


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
        generic_attribute_prefixes={"aria-"},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


class _Tally(HTMLParser):
    """Counts the tags and attributes of a text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes.update({f"{tag} {name}": 1 for name, _ in attrs})


def _removed(before: str, after: str) -> list[Removed]:
    was, stayed = _Tally(before), _Tally(after)
    removed: list[Removed] = []
    for tag in sorted(was.tags - stayed.tags):
        if tag not in ALLOWED:
            kind = "content" if tag in EMPTIED else "tag"
            removed.append(Removed(f"<{tag}>", kind))
    for pair in sorted(was.attributes - stayed.attributes):
        tag, name = pair.split(" ", 1)
        if tag not in ALLOWED or name in UNTOLD or name.startswith("data-"):
            continue
        if name in ATTRIBUTES.get(tag, ()):
            removed.append(Removed(name, "address"))
        elif name not in ANYWHERE and not name.startswith("aria-"):
            removed.append(Removed(name, "attribute"))
    return removed
