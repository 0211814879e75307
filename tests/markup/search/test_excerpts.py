"""Excerpts of hits: marked words in brackets, the line of the file before."""

import pytest

from editor.markup.article import read_article
from editor.markup.search.excerpts import LENGTH, excerpt_of, marks_in
from editor.markup.search.parse import read_query

TEXT = """---
title: The harbour bridge
description: Trams cross on Monday.
tags: [night buses]
---
# Not again

Engineers found **four sound ribs** and a [drawing](https://example.org/plan).

- The *bridge* is
  sound.

東京都庁へ。
"""


def marked(excerpt):
    text = excerpt.text
    for mark in reversed(excerpt.marks):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return f"{excerpt.place.line}: {text}"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("sound ", "8: Engineers found four [sound] ribs and a drawing."),
        ("engin sound", "8: Engineers found four [sound] ribs and a drawing."),
        ('"four sound" ', "8: Engineers found [four sound] ribs and a drawing."),
        ("bridge ", "10: The [bridge] is"),
        ('"is sound"', "10: The bridge [is sound]."),
        ("plan ", "8: …[plan])."),
        ("trams", "3: [Trams] cross on Monday."),
        ("tag:bus", "2: Trams cross on Monday."),
        ("buses ", "4: night [buses]"),
        ("harbour", "2: Trams cross on Monday."),
        ("stage:draft", "2: Trams cross on Monday."),
        ("京都", "13: 東[京都]庁へ。"),
        ("都庁へ", "13: 東京[都庁へ]。"),
        ("庁", "13: 東京都[庁]へ。"),
    ],
)
def test_an_excerpt_shows_the_words_where_they_stand(query, said):
    assert marked(excerpt_of(read_article(TEXT), read_query(query))) == said


def test_a_long_line_is_cut_around_the_words():
    article = read_article(f"{'far ' * 90}bridge {'away ' * 90}\n")
    excerpt = excerpt_of(article, read_query("bridge "))
    assert excerpt.text.startswith("…far")
    assert excerpt.text.endswith("away…")
    assert len(excerpt.text) <= LENGTH + 2
    (mark,) = excerpt.marks
    assert excerpt.text[mark.start : mark.end] == "bridge"


def test_the_place_of_the_words_is_that_in_the_file():
    place = excerpt_of(read_article(TEXT), read_query("ribs ")).place
    assert TEXT.split("\n")[place.line - 1][place.column - 1 :].startswith("ribs")


def test_marks_that_overlap_become_one():
    query = read_query('"four sound" sound* ')
    assert [(one.start, one.end) for one in marks_in("four sound ribs", query.phrases)] == [(0, 10)]
