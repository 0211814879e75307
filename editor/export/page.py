"""The page: one pure function from article, site and theme to bytes; the preview shows its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from editor.core.article import Place
from editor.core.errors import ExportError, FrontMatterError
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.export.body import Body, build_body, heading_slug
from editor.export.context import context_of
from editor.export.facts import Facts, facts_of
from editor.export.fragment import fragment
from editor.export.labels import labels
from editor.export.languages import language_tag
from editor.export.picture_names import Pictures
from editor.export.setting import Setting
from editor.export.snapshot import Snapshot
from editor.export.template import fill, reserved_ids
from editor.export.theme_options import Misfit, chosen
from editor.markup.counts import count_words


class Form(StrEnum):
    """In which form a page leaves."""

    FOLDER = "folder"
    """A page and its pictures beside it."""
    SELF_CONTAINED = "self-contained"
    """One file that holds its pictures."""
    FRAGMENT = "fragment"
    """The article's text without head and theme, for a place that has its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page."""

    html: bytes
    """UTF-8, the whole file."""
    body: str
    """HTML inside `e-content`."""
    elements: tuple[str, ...]
    """The body's elements; joined by line ends they are `body`."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """Reference → path relative to the page, of the pictures that it shows; empty where they are
    in the page itself."""
    findings: tuple[Finding, ...] = ()
    """What the page could not show as it is written."""
    lines: tuple[int, ...] = ()
    """Line of the article's body on which each element begins, from 1; empty where that is lost."""


def build_page(
    snapshot: Snapshot,
    form: Form = Form.FOLDER,
    *,
    picture_prefix: str = "",
    picture_bytes: Callable[[str], bytes] | None = None,
) -> Page:
    """Return the page of an article, the same bytes for the same input on any machine and day.

    `picture_prefix` is put before the names of pictures; `picture_bytes` gives the bytes of one
    by its reference and is asked for a self-contained page only.
    Raises FrontMatterError where the front matter is broken, ExportError where there is no
    headline, ThemeError where the theme has a fault.
    """
    article = snapshot.article
    if article.fault:
        problem = article.fault.problem
        raise FrontMatterError("page-front-matter", article.fault.place, problem=problem)
    if not article.metadata.headline.strip():
        raise ExportError("page-no-headline")
    inline = picture_bytes if form is Form.SELF_CONTAINED else None
    return _build(snapshot, form, Pictures.of(snapshot.manifest, picture_prefix, inline))


def preview_page(snapshot: Snapshot) -> Page:
    """Return the page for the preview: the same, but no content keeps it from being built.

    With broken front matter the article that is given should hold the last good metadata.
    Raises ThemeError only.
    """
    return _build(snapshot, Form.FOLDER, Pictures.of(snapshot.manifest))


def _build(snapshot: Snapshot, form: Form, pictures: Pictures) -> Page:
    article = snapshot.article
    setting = setting_of(snapshot, pictures)
    body = build_body(article, setting, reserved_ids(snapshot.theme.template))
    words = count_words(article.body[article.body_start :])
    return page_of(snapshot, form, setting, body, words)


def setting_of(snapshot: Snapshot, pictures: Pictures) -> Setting:
    """Return what the steps need to know of the page."""
    article, site = snapshot.article, snapshot.site
    language = language_tag(article.metadata.language, site.language)
    return Setting(
        language=language,
        labels=labels(language),
        pictures=pictures,
        links=snapshot.links,
        own=article.path.name if article.path else "",
        frames=site.frames,
        quotes=site.quotes,
        slugs=heading_slug,
    )


def page_of(snapshot: Snapshot, form: Form, setting: Setting, body: Body, words: int) -> Page:
    """Return the page around a finished body. Raises ThemeError where the theme has a fault."""
    theme, pictures = snapshot.theme, setting.pictures
    choice = chosen(theme, snapshot.site)
    facts = facts_of(snapshot, pictures, body.opening, words)
    if form is Form.FRAGMENT:
        html = fragment(facts, body.html)
    else:
        html = fill(theme, context_of(facts, theme, choice.values, body.html))
    return Page(
        # A lone surrogate can come out of a JSON escape; nothing else is not UTF-8.
        html=html.encode("utf-8", "replace"),
        body=body.html,
        elements=body.elements,
        pictures={} if pictures.inline else _used(facts, body, pictures),
        findings=body.findings + tuple(_misfit(theme.name, one) for one in choice.misfits),
        lines=body.lines,
    )


def _misfit(theme: str, one: Misfit) -> Finding:
    said = message(f"export.option-{one.kind}", theme=theme, option=one.option, written=one.written)
    return Finding("page-theme-option", Gravity.WARNING, said, Place(1))


def _used(facts: Facts, body: Body, pictures: Pictures) -> dict[str, str]:
    shown = {one.reference for one in (facts.picture, facts.logo, facts.icon) if one}
    used = sorted((shown | body.pictures) - {""})
    return {reference: pictures.path(reference) for reference in used}
