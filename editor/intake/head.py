"""The head of a story: headline, standfirst, byline, date and what stands between them."""

from __future__ import annotations

from editor.check.reading.wording import same_words
from editor.intake.furniture import HEAD
from editor.intake.furniture.headline import headline
from editor.intake.furniture.taken import Mark
from editor.intake.story import Story
from editor.intake.zone import know

STANDFIRST_LENGTH = 300
"""Characters; longer lines are paragraphs."""
STANDFIRST_WORDS = 6
"""Fewer are a name, a place or a caption."""
LONGEST = 40
"""Lines with words from the top in which furniture is looked for."""


def take_head(story: Story) -> None:
    """Take headline and furniture off the top; stop at the first line that no rule knows."""
    filled = story.filled()[:LONGEST]
    while filled and (known := know(story.quiet(filled[0]), HEAD)):
        story.take(filled.pop(0), known.marks)
    found = headline([story.quiet(at) for at in filled])
    if found is None:
        return
    first = filled[found.at]
    marks = [Mark("title", found.words)]
    if found.site_name:
        marks.append(Mark("site.name", found.site_name))
    story.take(first, marks)
    for again in found.again:
        story.take(filled[again], (Mark("headline-again"),))
    _take_below(story, first, found.words)


def _take_below(story: Story, headline_at: int, words: str) -> None:
    below = [at for at in story.filled() if at > headline_at][:LONGEST]
    while below:
        line = story.quiet(below[0])
        known = know(line, HEAD)
        if known is not None:
            story.take(below.pop(0), known.marks)
        elif same_words(line, words):
            story.take(below.pop(0), (Mark("headline-again"),))
        elif _is_standfirst(story, below):
            story.take(below.pop(0), (Mark("description", line),))
        else:
            return


def _is_standfirst(story: Story, below: list[int]) -> bool:
    """Tell whether the next line stands between headline and byline or date, as a standfirst does."""
    if "description" in story.fields or {"authors", "date"} & story.fields.keys() or len(below) < 2:
        return False
    line = story.quiet(below[0])
    after = know(story.quiet(below[1]), HEAD)
    return (
        after is not None
        and len(line) <= STANDFIRST_LENGTH
        and len(line.split()) >= STANDFIRST_WORDS
        and bool({"authors", "date"} & {mark.as_ for mark in after.marks})
    )
