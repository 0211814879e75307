"""A check keeps pace with a writer, and with texts that nobody writes."""

from pathlib import Path
from time import perf_counter

import pytest

from editor.check.run import check
from editor.core.site import Site
from editor.markup.article import read_article

HEAD = "---\ntitle: The bridge opens\n---\n"
PARAGRAPH = (
    "The *bridge* opens [at nine](plan.pdf), says {0}. " + "Nine years of work end today. " * 9
)
SHORT, LONG = 20_000, 200_000
"""Characters."""
SLACK_S = 0.5
"""Seconds that a busy machine may take more."""


def seconds(text: str) -> float:
    article = read_article(HEAD + text, Path("/library/bridge.md"))
    before = perf_counter()
    check(article, Site())
    return perf_counter() - before


def test_an_article_of_a_thousand_words(benchmark):
    body = "\n\n".join(f"## Part {n}\n\n{PARAGRAPH.format(n)}" for n in range(17))
    article = read_article(HEAD + body, Path("/library/bridge.md"))
    benchmark(check, article, Site())


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "](",
        "![",
        "#",
        "# ",
        "<a ",
        "<img x",
        "`",
        "{{<",
        "{++",
        "=\n",
        " ",
        "&",
        "<!--",
        "TK",
        "[a]",
        "_",
    ],
)
def test_a_long_run_of_one_mark_takes_no_longer_than_its_length(piece):
    short, long = (seconds(piece * (size // len(piece))) for size in (SHORT, LONG))
    assert long < 30 * short + SLACK_S
