"""Each page of `stories/` shows a story as it came in, the article that it becomes, and the report."""

from pathlib import Path

import pytest

from editor.core.site import Site
from editor.intake.plain_text import Intake, take_in

PAGES = sorted((Path(__file__).parent / "stories").glob("*.md"))
DIVIDER = "=====\n"


def report(intake: Intake) -> str:
    told = [
        f"{line['line']} {what} {line['as']}"
        for what, lines in intake.report.as_data().items()
        for line in lines
    ]
    site = [f"site.yaml {key}: {value}" for key, value in intake.site_values.items()]
    return "\n".join([*sorted(told, key=lambda one: int(one.split()[0])), *site]) + "\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_story_becomes_the_article_that_its_page_shows(page):
    story, article, told = page.read_text("utf-8").split(DIVIDER)
    intake = take_in(story, "story", Site())
    assert intake.text == article
    assert report(intake) == told
