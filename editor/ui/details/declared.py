"""Which fields the details have, in which section: declared once."""

from __future__ import annotations

from collections.abc import Callable
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

Fields = tuple[tuple[str, tuple[tuple[str, Field], ...]], ...]
"""Sections by id, each with its labelled fields; an empty label lets the field take the whole width."""


def _picture(part: str) -> Callable[[Article], str]:
    def read(article: Article) -> str:
        picture = article.metadata.picture or LeadPicture("")
        value: str = getattr(picture, part)
        return value

    return read


def _written_stage(article: Article) -> FieldValue:
    return article.metadata.stage.value


def make_fields(
    completion: Completion, zone: Callable[[], tzinfo], now: Callable[[], datetime]
) -> Fields:
    """Return fresh fields for every key of the design that does not stand above the text."""

    def line(key: str, value: Callable[[Article], str]) -> tuple[str, Field]:
        return key, LineField(key, value, completion)

    stages: list[tuple[FieldValue, str]] = [
        (stage.value, text(f"panels.stage.{stage.value}")) for stage in Stage
    ]
    comments: list[tuple[FieldValue, str]] = [
        (None, text("panels.comments.site")),
        (True, text("panels.comments.open")),
        (False, text("panels.comments.closed")),
    ]
    return (
        (
            "article",
            (
                ("stage", ChoiceField("stage", stages, _written_stage)),
                line("slug", lambda one: one.metadata.slug),
                (
                    "authors",
                    ChipsField(
                        "authors",
                        lambda one: [who.name for who in one.metadata.authors],
                        completion,
                    ),
                ),
                line("section", lambda one: one.metadata.section),
                ("tags", ChipsField("tags", lambda one: one.metadata.tags, completion)),
                ("date", MomentField("date", lambda one: one.metadata.date, zone, now)),
                ("lastmod", MomentField("lastmod", lambda one: one.metadata.updated, zone, now)),
                line("dateline", lambda one: one.metadata.dateline),
                ("source", SourceField()),
                line("lang", lambda one: one.metadata.language),
            ),
        ),
        (
            "picture",
            (
                ("", PictureField()),
                line("image_alt", _picture("alt")),
                line("image_caption", _picture("caption")),
                line("image_credit", _picture("credit")),
                line("image_licence", _picture("licence")),
            ),
        ),
        (
            "search",
            (
                (
                    "search_title",
                    AreaField(
                        "search_title",
                        lambda one: one.metadata.search_title,
                        lines=1,
                        shown=TITLE_SHOWN,
                    ),
                ),
                (
                    "search_description",
                    AreaField(
                        "search_description",
                        lambda one: one.metadata.search_description,
                        lines=3,
                        shown=DESCRIPTION_SHOWN,
                    ),
                ),
                line("canonical", lambda one: one.metadata.canonical),
                ("aliases", ChipsField("aliases", lambda one: one.metadata.aliases, completion)),
            ),
        ),
        (
            "after",
            (
                (
                    "comments",
                    ChoiceField("comments", comments, lambda one: one.metadata.comments),
                ),
                ("corrections", CorrectionsField(now)),
                ("note", AreaField("note", lambda one: one.metadata.note, lines=3)),
            ),
        ),
    )
