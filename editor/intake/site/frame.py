"""The frame around the slots: cleaned by a written list until nothing in it runs, asks or sends."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from editor.export.names import names
from editor.intake.site.assets import Assets
from editor.intake.site.css_addresses import held_text, joined
from editor.intake.site.tree import CLOSE, elements, take_out

if TYPE_CHECKING:
    import nh3
    from lxml.html import HtmlElement

HTML = names(
    "a abbr address article aside b bdi bdo blockquote br button caption center cite code col "
    "colgroup data dd del details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 "
    "h4 h5 h6 header hgroup hr i img input ins kbd label legend li main mark menu nav ol optgroup "
    "option p picture pre q s samp search section select small span strong sub summary sup table "
    "tbody td textarea tfoot th thead time tr u ul var wbr"
)
DRAWN = names(
    "circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer fecomposite "
    "feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode feoffset filter g "
    "line lineargradient mask path pattern polygon polyline radialgradient rect stop svg symbol "
    "text title tspan use"
)
GONE = names(
    "applet audio base canvas datalist dialog embed fencedframe frame frameset iframe link map math "
    "meta noscript object param portal script source style template track video"
)
"""These go with what they hold: they run, ask, or show another place."""
ANYWHERE = names("class id lang dir title role tabindex hidden translate style")
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": names("href hreflang"),
    "button": names("type disabled"),
    "col": names("span"),
    "colgroup": names("span"),
    "data": names("value"),
    "details": names("open"),
    "img": names("src alt width height loading decoding"),
    "input": names("type value placeholder checked disabled size readonly"),
    "label": names("for"),
    "li": names("value"),
    "ol": names("start reversed type"),
    "option": names("value selected"),
    "select": names("disabled size"),
    "td": names("colspan rowspan"),
    "textarea": names("placeholder rows cols disabled readonly"),
    "th": names("colspan rowspan scope"),
    "time": names("datetime"),
}
DRAWING = names(
    "clip-path clip-rule clippathunits color color-interpolation-filters cx cy d fill fill-opacity "
    "fill-rule filter flood-color flood-opacity focusable font-family font-size font-weight fx fy "
    "gradienttransform gradientunits height href in in2 k1 k2 k3 k4 mask maskunits mode offset "
    "opacity operator patternunits points preserveaspectratio r result rx ry spreadmethod "
    "stddeviation stop-color stop-opacity stroke stroke-dasharray stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-opacity stroke-width tablevalues text-anchor transform type values "
    "version viewbox width x x1 x2 xlink:href xmlns xmlns:xlink y y1 y2"
)
_CASE = {
    "viewbox": "viewBox",
    "preserveaspectratio": "preserveAspectRatio",
    "clippathunits": "clipPathUnits",
    "gradienttransform": "gradientTransform",
    "gradientunits": "gradientUnits",
    "maskunits": "maskUnits",
    "patternunits": "patternUnits",
    "spreadmethod": "spreadMethod",
    "stddeviation": "stdDeviation",
    "tablevalues": "tableValues",
    "clippath": "clipPath",
    "lineargradient": "linearGradient",
    "radialgradient": "radialGradient",
    "feblend": "feBlend",
    "fecolormatrix": "feColorMatrix",
    "fecomponenttransfer": "feComponentTransfer",
    "fecomposite": "feComposite",
    "feflood": "feFlood",
    "fefunca": "feFuncA",
    "fefuncb": "feFuncB",
    "fefuncg": "feFuncG",
    "fefuncr": "feFuncR",
    "fegaussianblur": "feGaussianBlur",
    "femerge": "feMerge",
    "femergenode": "feMergeNode",
    "feoffset": "feOffset",
}
"""Names that a browser writes in two cases."""
LINKS = ("http", "https", "mailto", "tel")
COUNTERS = (
    "doubleclick.", "google-analytics.", "googletagmanager.", "facebook.com/tr", "pixel.wp.com",
    "stats.wp.com", "scorecardresearch.", "quantserve.", "chartbeat.", "matomo", "piwik",
)  # fmt: skip
"""Where pictures come from that count readers."""
_CUSTOM = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_ASKED = re.compile(r"\[\s*(data-[\w-]+)")
_INWARD = re.compile(r"url\(\s*['\"]?#[\w.-]+['\"]?\s*\)")
_OUTWARD = re.compile(r"url\s*\(|\\", re.IGNORECASE)


def clean(body: HtmlElement, base: str, style: str, assets: Assets, own: str) -> str:
    """Return what a page's body holds, as HTML that nothing runs in and that asks nothing.

    `style` says which `data-` attributes mean something; `own` is the address of the article
    that was captured, to which no link may lead any more.
    """
    from lxml.html import tostring

    custom = set()
    for one in list(elements(body)):
        if one.tag in GONE or (one.tag == "input" and one.get("type", "").lower() == "hidden"):
            take_out(one)
        elif one is not body and _CUSTOM.fullmatch(one.tag):
            custom.add(one.tag)
    for one in list(elements(body)):
        _calm(one, base, assets, own)
    html = (body.text or "") + "".join(tostring(one, encoding="unicode") for one in body)
    asked = frozenset(_ASKED.findall(style))
    return _cleaner(frozenset(custom), asked).clean(html)


def outer(element: HtmlElement, base: str, assets: Assets, style: str) -> str:
    """Return the attributes of `<html>` or `<body>` that styles ask for, each with a blank before."""
    asked = {"class", "id", *_ASKED.findall(style)}
    kept = {name: value for name, value in element.attrib.items() if name in asked}
    if element.get("style"):
        kept["style"] = held_text(element.get("style", ""), base, assets)
    return "".join(f' {name}="{_escaped(value)}"' for name, value in kept.items() if value)


def _escaped(value: str) -> str:
    from html import escape

    return escape(value, quote=True)


def _calm(element: HtmlElement, base: str, assets: Assets, own: str) -> None:
    """Take from one element what leads out of the page."""
    if element.tag == "form":
        element.tag = "div"  # there is nothing that a page of ours could send, and nowhere to
    if element.tag == "button":
        element.set("type", "button")
    if element.tag == "input":
        _calm_input(element)
    if element.tag == "img":
        _hold_picture(element, base, assets)
    if element.get("style"):
        element.set("style", held_text(element.get("style", ""), base, assets))
    if element.tag == "a":
        _calm_link(element, base, own)
    else:
        _keep_inside(element)


def _keep_inside(element: HtmlElement) -> None:
    """Let the parts of a drawing refer to one another and to nothing else."""
    for name in ("href", "xlink:href"):
        if not element.get(name, "#").startswith("#"):
            del element.attrib[name]
    for name in ("fill", "stroke", "filter", "mask", "clip-path"):
        value = element.get(name, "")
        if _OUTWARD.search(value) and not _INWARD.fullmatch(value):
            del element.attrib[name]


def _calm_input(element: HtmlElement) -> None:
    kind = element.get("type", "text").lower()
    if kind in {"submit", "image", "reset"}:
        element.set("type", "button")
    elif kind == "file":
        element.set("type", "text")


def _calm_link(element: HtmlElement, base: str, own: str) -> None:
    href = element.attrib.pop("href", None)
    if href is None:
        return
    href = href.strip()
    if href.startswith("#"):
        if not href.startswith("#/"):  # an address for the site's scripts
            element.set("href", href)
        return
    full = joined(base, "".join(one for one in href if one >= " "))
    try:
        scheme = urlsplit(full).scheme
    except ValueError:
        return
    page = full.partition("#")[0]
    here = page.rstrip("/") == own.rstrip("/")
    if here and "#" in full:
        element.set("href", f"#{full.partition('#')[2]}")
    elif scheme in LINKS and not here and own not in full and quote(own, safe="") not in full:
        element.set("href", full)


def _hold_picture(element: HtmlElement, base: str, assets: Assets) -> None:
    if CLOSE in element.get("class", ""):
        return  # the lead picture's place
    address = element.get("data-src") or element.get("data-lazy-src") or element.get("src") or ""
    for name in ("src", "srcset", "sizes"):
        element.attrib.pop(name, None)
    tiny = element.get("width") in {"0", "1"} or element.get("height") in {"0", "1"}
    if not address or tiny or any(one in address.lower() for one in COUNTERS):
        take_out(element)
        return
    data = assets.picture(address, base)
    if data:
        element.set("src", data)
        element.set("alt", element.get("alt", ""))
    else:
        take_out(element)


@cache
def _cleaner(custom: frozenset[str], asked: frozenset[str]) -> nh3.Cleaner:
    import nh3

    drawn = {_CASE.get(one, one) for one in DRAWN}
    drawing = {_CASE.get(one, one) for one in DRAWING}
    attributes = {tag: set(some) for tag, some in ATTRIBUTES.items()}
    attributes |= {tag: drawing | attributes.get(tag, set()) for tag in drawn}
    return nh3.Cleaner(
        tags=set(HTML) | drawn | custom,
        clean_content_tags=set(GONE - HTML),
        attributes={"*": set(ANYWHERE | asked), **attributes},
        generic_attribute_prefixes={"aria-"},
        url_schemes={*LINKS, "data"},
        link_rel=None,
        strip_comments=True,
    )
