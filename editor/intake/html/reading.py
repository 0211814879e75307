"""Foreign HTML as a clean tree: sanitised by nh3, with what its style sheets say of classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editor.export.names import names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q "
    "s samp small span strike strong sub sup time tt u var br wbr"
)
BLOCKS = names(
    "address article aside blockquote caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup "
    "option p pre search section summary table tbody td tfoot th thead tr ul"
)
GONE = names(
    "button canvas iframe math noscript object script select style svg template textarea title xml"
)
"""These go with what they hold: none of it is text that somebody wrote."""
SCHEMES = frozenset({"http", "https", "mailto", "tel", "data", "file"})
"""Pictures come as `data` and `file`; links of these are taken out later."""

_START, _END = "<!--StartFragment-->", "<!--EndFragment-->"
_SHEET = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_CLASS = re.compile(r"(?:^|[\s,])[a-zA-Z]*\.([\w-]+)\s*(?=,|$)")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)

Style = dict[str, str]
"""Property → value, both in lower case."""
Rules = dict[str, Style]
"""What the style sheets say, by class."""


def read(html: str) -> tuple[HtmlElement, Rules]:
    """Return the copied part of a page as a tree, and what its sheets say; never fails."""
    import nh3
    from lxml.html import fragment_fromstring

    rules = _rules(html)
    begin, end = html.find(_START), html.rfind(_END)
    if 0 <= begin < end:
        html = html[begin + len(_START) : end]
    clean = nh3.clean(
        html.replace("\0", ""),
        tags=set(INLINE | BLOCKS),
        clean_content_tags=set(GONE),
        attributes={
            "*": {"style", "class", "id", "align", "hidden", "aria-level"},
            "a": {"href", "name"},
            "img": {"src", "alt", "width", "height"},
            "input": {"type", "checked"},
            "ol": {"start", "type"},
            "td": {"colspan", "rowspan"},
            "th": {"colspan", "rowspan"},
        },
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    return fragment_fromstring(clean, create_parent="div"), rules


def style_of(element: HtmlElement, rules: Rules) -> Style:
    """Return what an element's classes and its own attribute say of how it looks."""
    said: Style = {}
    for name in element.get("class", "").split():
        said |= rules.get(name, {})
    return said | _declarations(element.get("style", ""))


def _rules(html: str) -> Rules:
    found: Rules = {}
    for sheet in _SHEET.findall(html):
        for selectors, said in _RULE.findall(_COMMENT.sub(" ", sheet)):
            for name in _CLASS.findall(selectors.strip()):
                found[name] = found.get(name, {}) | _declarations(said)
    return found


def _declarations(said: str) -> Style:
    pairs = (one.partition(":") for one in said.split(";"))
    return {name.strip().lower(): value.strip().lower() for name, colon, value in pairs if colon}
