"""The page of a text that is being written: what is not made again, and that it is the same page."""

import random
from dataclasses import replace

import pytest

from editor.core.site import Site
from editor.export import live_page
from editor.export.live_page import LivePage, smallest_difference
from editor.export.page import preview_page
from tests.export.building import SITE, snapshot
from tests.markup.chunks.shapes import PLAIN, WORDS, document, edited

DOCUMENTS = 150
PARAGRAPHS = "\n\n".join(f"Paragraph {number} of words." for number in range(50))


def said(page):
    """Findings without their places: the full conversion loses some, and takes two then for one."""
    return {(one.rule, str(one.message)) for one in page.findings}


def hold_to_the_export(live, shot):
    ours, whole = live.update(shot), preview_page(shot)
    assert ours.html == whole.html
    assert ours.elements == whole.elements
    assert ours.pictures == whole.pictures
    assert said(live.findings()) == said(whole)
    assert live.compare() is None


def test_random_texts_edited_at_random_give_the_page_of_the_export():
    for seed in range(DOCUMENTS):
        rnd = random.Random(seed)
        words = rnd.choice([WORDS, PLAIN])
        live, text = LivePage(), document(rnd, words, most=20)
        for _ in range(3):
            hold_to_the_export(live, snapshot(text))
            text = edited(rnd, text, words)


ALL = """Opening words.

# One

## Two {#two}

## Two

[TOC]

![Dawn](dawn.jpg)

See [other](other.md#two) and[^1].

| a | b |
|---|---|
| 1 | 2 |

[^1]: A note.
"""


@pytest.mark.parametrize(
    "text",
    [
        ALL.replace("Opening", "An opening"),
        ALL.replace("## Two\n", "## Three\n"),
        ALL.replace("dawn.jpg", "gone.jpg"),
        ALL.replace("## Two {#two}", ""),
        "---\ntitle: Other\nlang: de\n---\n" + ALL,
        "---\ntitle: Harbour bridge reopens\nlang: de\nsource: x\n---\n# Other\n\n" + ALL,
        "",
    ],
)
def test_each_change_and_its_taking_back_give_the_page_of_the_export(text):
    live = LivePage()
    for one in (ALL, text, ALL):
        hold_to_the_export(live, snapshot(one))


def test_another_site_gives_the_page_of_the_export():
    live = LivePage()
    for site in (SITE, Site(name="Plain", quotes=False), SITE):
        hold_to_the_export(live, snapshot(ALL, site))


def test_a_letter_takes_one_element_through_the_steps():
    live = LivePage()
    live.update(snapshot(PARAGRAPHS))
    before = live.finished
    live.update(snapshot(PARAGRAPHS.replace("20 of", "20 off")))
    assert (before, live.finished) == (50, 51)


def test_a_page_that_went_wrong_is_told_and_made_anew():
    live = LivePage()
    shot = snapshot(PARAGRAPHS)
    live.update(shot)
    wrong = live._finished["<p>Paragraph 7 of words.</p>"]
    live._finished["<p>Paragraph 7 of words.</p>"] = replace(wrong, html="<p>Wrong</p>")
    live.update(shot)
    assert live.compare().html == preview_page(shot).html
    hold_to_the_export(live, shot)


def test_the_smallest_text_that_differs_is_found(monkeypatch):
    monkeypatch.setattr(live_page, "_differs", lambda _shot, body: "{{" in body and "[^1]" in body)
    text = f"{PARAGRAPHS}\n\nOne {{{{ two.\n\n{PARAGRAPHS}\n\nThree[^1]."
    assert smallest_difference(snapshot(text), 500) == "{{[^1]"


def test_a_text_that_does_not_differ_afresh_has_no_smallest():
    assert smallest_difference(snapshot(PARAGRAPHS), 50) == ""
