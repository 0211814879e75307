"""From one page of a site to a theme: what is asked, found, cleaned and written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.core.article import Article
from editor.core.errors import CaptureFailed, UsageError
from editor.core.resources import resource
from editor.core.web import Get
from editor.export.languages import language_tag
from editor.intake.site import date_words, frame
from editor.intake.site.assets import Assets
from editor.intake.site.css_addresses import joined
from editor.intake.site.filling import Filling
from editor.intake.site.finding import Found, find_main, find_rest
from editor.intake.site.finding.place import Place
from editor.intake.site.others import take_others_out
from editor.intake.site.says import Says, said_by, site_name
from editor.intake.site.shade import say_ready, say_shade
from editor.intake.site.sheets import Sheets
from editor.intake.site.slots import LOOKED_FOR, REQUIRED, Slot
from editor.intake.site.theme_files import theme_files
from editor.intake.site.tree import elements, path_of, select, text_of_answer, tree_of, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 4_000_000
"""Bytes of a page."""
PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page as it came, with its styles: slots can be looked for in it again without asking."""

    url: str
    """Where it came from, after all redirects."""
    base: str
    """From where its own references begin."""
    html: str
    style: str
    assets: Assets
    missing: tuple[str, ...]
    """Addresses of sheets that were left out."""


@dataclass(frozen=True, slots=True)
class Captured:
    """A theme that was made from a page."""

    title: str
    files: Mapping[str, bytes]
    """File name → content, as `themes/NAME` holds it."""
    slots: Mapping[Slot, str]
    """Slot → a selector of the element that it was found in."""
    others: int
    """Places with other articles' words that were taken out."""
    missing: tuple[str, ...]
    """Addresses of sheets, fonts and pictures that were left out."""

    @property
    def unfound(self) -> tuple[Slot, ...]:
        """The slots that the page does not show, so that the theme does not either."""
        return tuple(one for one in LOOKED_FOR if one not in self.slots)


def fetch_page(url: str, get: Get) -> SitePage:
    """Ask for a page, its sheets, fonts and pictures of the style.

    Raises WebError, CaptureFailed where it is no page, Cancelled.
    """
    answer = get(url, LARGEST)
    if answer.kind not in PAGES:
        raise CaptureFailed("capture-no-page", url=answer.url, kind=answer.kind or "?")
    html = text_of_answer(answer)
    root = tree_of(html)
    base = joined(answer.url, next((one.get("href", "") for one in root.iter("base")), ""))
    assets = Assets(get)
    sheets = Sheets(get, assets, base or answer.url)
    style = sheets.collect(root)
    return SitePage(answer.url, base or answer.url, html, style, assets, tuple(sheets.missing))


def make_theme(
    page: SitePage,
    name: str,
    when: str,
    *,
    pointed: Mapping[Slot, str] | None = None,
    known: Article | None = None,
) -> Captured:
    """Make a theme of a page; `when` is the day of the capture as its description says it.

    `pointed` gives selectors for slots, `known` is the article of the library that is on the
    page. Raises CaptureFailed where headline or body is not found, UsageError for a selector that
    is none or finds nothing.
    """
    root = tree_of(page.html)
    says = said_by(root, known)
    chosen = {slot: _pointed(root, slot, one) for slot, one in (pointed or {}).items()}
    place, main = _main(root, says, chosen)
    paths = {one: path_of(one) for one in elements(root)}
    kept = [some[0] for some in (main | chosen).values()]
    others = take_others_out(root, kept)
    rest = find_rest(place, {slot: some for slot, some in chosen.items() if slot not in REQUIRED})
    found = main | rest
    language = language_tag(root.get("lang", ""), "en")
    form = _date_form(found, says, language)
    filling = Filling(place, found)
    filling.fill()
    say_shade(root, page.style)
    say_ready(root, page.style)
    body = root.find("body")
    assert body is not None  # `tree_of` holds to it
    own = _own_address(root, page.url)
    inside = frame.clean(body, page.base, page.style, page.assets, own)
    title = site_name(root) or name
    files = theme_files(
        title=title,
        source=page.url,
        when=when,
        around=(
            frame.outer(root, page.base, page.assets, page.style),
            frame.outer(body, page.base, page.assets, page.style),
        ),
        inside=inside,
        filling=filling,
        style=page.style + resource("capture", "body.css").read_text("utf-8"),
        date_form=form,
    )
    missing = (*page.missing, *page.assets.missing)
    slots = {slot: paths[some[0]] for slot, some in found.items()}
    return Captured(title, files, slots, others, tuple(dict.fromkeys(missing)))


def _main(root: HtmlElement, says: Says, chosen: Found) -> tuple[Place, Found]:
    main = find_main(root, says, chosen)
    lacking = [one for one in REQUIRED if one not in main]
    if lacking:
        raise CaptureFailed(
            "capture-slots", slots=", ".join(lacking), example=f"--slot {lacking[0]}=CSS"
        )
    return Place(root, says, main[Slot.HEADLINE][0], main[Slot.BODY][0]), main


def _pointed(root: HtmlElement, slot: Slot, selector: str) -> list[HtmlElement]:
    from cssselect import SelectorError

    try:
        found = [one for one in select(root, selector) if one.tag not in {"html", "head", "body"}]
    except SelectorError as problem:
        raise UsageError("capture-selector", slot=slot, selector=selector) from problem
    if not found:
        raise UsageError("capture-nothing-there", slot=slot, selector=selector)
    return found


def _date_form(found: Found, says: Says, language: str) -> str:
    some = found.get(Slot.DATE)
    if not some:
        return ""
    day = (some[0].get("datetime") or "")[:10] or next(iter(says.days), "")
    return date_words.form_of(words(some[0]), day, language)


def _own_address(root: HtmlElement, url: str) -> str:
    for one in root.iter("link"):
        if "canonical" in one.get("rel", "").lower().split() and one.get("href"):
            return joined(url, one.get("href", "")).partition("#")[0]
    return url.partition("#")[0]
