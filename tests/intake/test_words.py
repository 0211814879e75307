"""Every word that came in is in the article, in the site's values or in the report."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.site import Site
from editor.intake.plain_text import Intake, take_in
from editor.markup.article import read_article
from editor.markup.elements import convert

STORIES = Path(__file__).parent / "stories"
FURNITURE = sorted(
    line
    for page in (Path(__file__).parent / "furniture").glob("*.md")
    for line in page.read_text("utf-8").split("\n")
    if line and not line.startswith("  ")
)
PROSE = (
    "The bridge was opened on Friday.",
    "Bridge opens",
    "“We said it,” he said. It rained.",
    "",
)
MARKDOWN = (
    *("| a | b |", "--|--", "a | b", "|", ":--", "[1]: https://example.org/", "[^1]: note", "[^1]"),
    *(
        "```",
        "~~~ python",
        "    code",
        "\tcode",
        "<div>",
        "</div>",
        "<!-- a",
        "-->",
        "<https://a.example>",
    ),
    *("![a](b)", "*[HTML]: words", "HTML", "1. a", "- [ ] a", "+ a", "* * *", "---", "===", "a\\"),
    *("{: .x}", "a {: .x }", "{{% x %}}", '{{< ref "x" >}}', "{{</* x */>}}", "{>>a<<}", "{==a==}"),
    *(
        "&#35; a",
        "&nbsp;",
        "**a**",
        "__a__",
        "a_b_c",
        "***a** b*",
        "`a``",
        "[a][b]",
        "[a]",
        "\\# a",
    ),
    *(
        "a  ",
        "  a",
        "> > a",
        "\u2028",
        "\x0b",
        "\x0c",
        "\u200b",
        "#tag",
        "####### a #",
        "!!! note",
        '=== "a"',
    ),
)
MARKS = st.sampled_from(MARKDOWN) | st.text(
    st.sampled_from("#>-+*_`~=^[]()<>!{}|:.\\&;'\"/ \t1a—\u00a0"), max_size=24
)
LINES = st.lists(st.sampled_from(FURNITURE) | st.sampled_from(PROSE) | MARKS, max_size=25)


class Words(HTMLParser):
    """The words of a page's elements; what stands in a tag is no word."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def on_page(text: str) -> list[str]:
    parser = Words()
    for element in convert(read_article(text)).elements:
        parser.feed(element.html + "\n")
    parser.close()
    return "".join(parser.text).split()


def left(story: str, intake: Intake) -> list[str]:
    """The words of the lines that the report does not take out of the body."""
    gone = {one.line for one in (*intake.report.recognised, *intake.report.dropped)}
    lines = story.split("\n")
    return " ".join(line for at, line in enumerate(lines, 1) if at not in gone).split()


@given(LINES)
def test_every_word_is_in_the_article_or_in_the_report(lines):
    story = "\n".join(lines)
    intake = take_in(story, "story", Site())
    reported = (*intake.report.recognised, *intake.report.dropped)
    found = Counter(" ".join(left(story, intake)).split())
    found += Counter(
        word for one in {one.line: one for one in reported}.values() for word in one.text.split()
    )
    assert found == Counter(story.split())
    assert all(lines[one.line - 1] == one.text for one in (*reported, *intake.report.changed))


@given(LINES)
def test_the_page_shows_the_words_of_the_body_as_they_came_in(lines):
    story = "\n".join(["Bridge opens after nine years", "", *lines])
    intake = take_in(story, "story", Site())
    assert on_page(intake.text) == left(story, intake)


@given(LINES)
def test_a_recognised_value_stands_in_the_front_matter(lines):
    intake = take_in("\n".join(lines), "story", Site())
    head = intake.text.partition("\n---\n")[0]
    keys = {one.as_ for one in intake.report.recognised if not one.as_.startswith("site.")}
    assert all(re.search(rf"^{key}:", head, re.MULTILINE) for key in keys)


@pytest.mark.parametrize("page", sorted(STORIES.glob("*.md")), ids=lambda page: page.stem)
def test_the_page_of_each_story_shows_its_words(page):
    story = page.read_text("utf-8").split("=====\n")[0]
    intake = take_in(story, "story", Site())
    assert on_page(intake.text) == left(story, intake)
