"""Rules for what stands around a story on a page: one per file, each knows one kind of line."""

from __future__ import annotations

from editor.intake.furniture.about_author import about_author
from editor.intake.furniture.advertisement import advertisement
from editor.intake.furniture.byline import byline
from editor.intake.furniture.comment_prompt import comment_prompt
from editor.intake.furniture.date import date
from editor.intake.furniture.navigation import navigation
from editor.intake.furniture.newsletter import newsletter
from editor.intake.furniture.posted_in import posted_in
from editor.intake.furniture.reading_time import reading_time
from editor.intake.furniture.related import related
from editor.intake.furniture.relative_date import relative_date
from editor.intake.furniture.rights import rights
from editor.intake.furniture.share import share
from editor.intake.furniture.source import source
from editor.intake.furniture.tags import tags
from editor.intake.furniture.taken import Rule
from editor.intake.furniture.via import via

HEAD: tuple[Rule, ...] = (
    byline,
    date,
    relative_date,
    reading_time,
    share,
    posted_in,
    comment_prompt,
    navigation,
    advertisement,
    source,
)
"""What may stand between the top and the first paragraph."""

TAIL: tuple[Rule, ...] = (
    source,
    via,
    posted_in,
    tags,
    byline,
    date,
    relative_date,
    share,
    comment_prompt,
    related,
    about_author,
    reading_time,
    newsletter,
    rights,
    navigation,
    advertisement,
)
"""What may stand below the last paragraph."""
