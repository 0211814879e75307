"""Which fields the details have, in which section: declared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from editor.core.article import Article
from editor.core.metadata import LeadPicture
from editor.core.stage import Stage
from editor.core.text import text
from editor.markup.front_matter import FieldValue
from editor.ui.details.fields.area import AreaField
from editor.ui.details.fields.chips import ChipsField
from editor.ui.details.fields.choice import ChoiceField
from editor.ui.details.fields.corrections import CorrectionsField
from editor.ui.details.fields.field import Completion, Field
from editor.ui.details.fields.line import LineField
from editor.ui.details.fields.moment import MomentField
from editor.ui.details.fields.picture import PictureField
from editor.ui.details.fields.source import SourceField

TITLE_SHOWN = 60
"""Characters of a title that a desktop search result shows, by width about 580 px."""
DESCRIPTION_SHOWN = 155
"""Characters of a description that a desktop search result shows."""

Labelled = tuple[str, Field]
Fields = tuple[tuple[str, tuple[Labelled, ...]], ...]
"""Sections by id, each with its labelled fields; an empty label lets the field take the whole width."""


def _picture(part: str) -> Callable[[Article], str]:
    def read(article: Article) -> str:
        picture = article.metadata.picture or LeadPicture("")
        value: str = getattr(picture, part)
        return value

    return read


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What fields need of the desk."""

    completion: Completion
    zone: Callable[[], tzinfo]
    now: Callable[[], datetime]


def make_fields(around: Surroundings) -> Fields:
    """Return fresh fields for every key of the design that does not stand above the text."""
    return (
        ("article", _article(around)),
        ("picture", _lead_picture(around)),
        ("search", _search(around)),
        ("after", _after(around)),
    )


def _line(key: str, value: Callable[[Article], str], around: Surroundings) -> Labelled:
    return key, LineField(key, value, around.completion)


def _chips(key: str, value: Callable[[Article], Sequence[str]], around: Surroundings) -> Labelled:
    return key, ChipsField(key, value, around.completion)


def _article(around: Surroundings) -> tuple[Labelled, ...]:
    zone, now = around.zone, around.now
    stages: list[tuple[FieldValue, str]] = [
        (stage.value, text(f"panels.stage.{stage.value}")) for stage in Stage
    ]
    return (
        ("stage", ChoiceField("stage", stages, lambda one: one.metadata.stage.value)),
        _line("slug", lambda one: one.metadata.slug, around),
        _chips("authors", lambda one: [who.name for who in one.metadata.authors], around),
        _line("section", lambda one: one.metadata.section, around),
        _chips("tags", lambda one: one.metadata.tags, around),
        ("date", MomentField("date", lambda one: one.metadata.date, zone, now)),
        ("lastmod", MomentField("lastmod", lambda one: one.metadata.updated, zone, now)),
        _line("dateline", lambda one: one.metadata.dateline, around),
        ("source", SourceField()),
        _line("lang", lambda one: one.metadata.language, around),
    )


def _lead_picture(around: Surroundings) -> tuple[Labelled, ...]:
    return (
        ("", PictureField()),
        _line("image_alt", _picture("alt"), around),
        _line("image_caption", _picture("caption"), around),
        _line("image_credit", _picture("credit"), around),
        _line("image_licence", _picture("licence"), around),
    )


def _search(around: Surroundings) -> tuple[Labelled, ...]:
    title = AreaField(
        "search_title",
        lambda one: one.metadata.search_title,
        lines=1,
        shown=TITLE_SHOWN,
        instead=lambda one: one.metadata.headline,
    )
    description = AreaField(
        "search_description",
        lambda one: one.metadata.search_description,
        lines=3,
        shown=DESCRIPTION_SHOWN,
        instead=lambda one: one.metadata.standfirst,
    )
    return (
        ("search_title", title),
        ("search_description", description),
        _line("canonical", lambda one: one.metadata.canonical, around),
        _chips("aliases", lambda one: one.metadata.aliases, around),
    )


def _after(around: Surroundings) -> tuple[Labelled, ...]:
    comments: list[tuple[FieldValue, str]] = [
        (None, text("panels.comments.site")),
        (True, text("panels.comments.open")),
        (False, text("panels.comments.closed")),
    ]
    return (
        ("comments", ChoiceField("comments", comments, lambda one: one.metadata.comments)),
        ("corrections", CorrectionsField(around.now)),
        ("note", AreaField("note", lambda one: one.metadata.note, lines=3)),
    )
