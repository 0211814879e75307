"""What a query means, said by which of four articles it finds."""

from datetime import date
from pathlib import Path

import pytest

from editor.core.errors import QueryError
from editor.markup.article import read_article
from editor.markup.search.matter import matter_of
from editor.markup.search.parse import read_query
from editor.markup.search.query import Dated

ARTICLES = {
    "bridge": """---
title: The harbour bridge reopens
description: Trams cross on Monday.
date: 2026-05-05
authors: [Ada Oyelaran]
section: City
tags: [trams, night buses]
image: dawn.jpg
image_alt: The span at dawn
source: Harbour Post
---
The first tram will cross the *middle* span.
""",
    "cafe": """---
title: Le café d’Élodie
date: 2025-12-31
section: City life
tags: [food]
stage: review
---
Nobody **ex**pected a crêpe.

![A plate](plate.jpg)
""",
    "tokyo": """---
title: 東京都の朝
stage: ready
---
京都より東へ。
""",
    "plain": "# Plain\n\nOnly four words here.\n",
}
MATTERS = {
    name: matter_of(read_article(text, Path(f"/library/{name}.md")))
    for name, text in ARTICLES.items()
}


def found(written):
    query = read_query(written)
    return {
        name
        for name, matter in MATTERS.items()
        if query.meets(matter, lambda name=name: name == "cafe")
    }


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("tram", "bridge"),
        ("tram ", "bridge"),
        ("tra ", ""),
        ("tra", "bridge"),
        ("tra* bridge", "bridge"),
        ("bridge harbour", "bridge"),
        ('"harbour bridge"', "bridge"),
        ('"bridge harbour"', ""),
        ('"reopens trams"', ""),
        ('"harbour br', "bridge"),
        ("HARBOUR-BRIDGE", "bridge"),
        ("Elodie's", ""),
        ("d'elodie crepe", "cafe"),
        ("span dawn", "bridge"),
        ("-tra", "bridge cafe tokyo plain"),
        ("-trams", "cafe tokyo plain"),
        ("-tram*", "cafe tokyo plain"),
        ("city -food", "bridge"),
        ("東京", "tokyo"),
        ("京都", "tokyo"),
        ("東", "tokyo"),
        ("朝", "tokyo"),
        ("東京都の", "tokyo"),
        ("都京", ""),
        ("tag:bus", "bridge"),
        ('tag:"night buses"', "bridge"),
        ('tag:"night" ', ""),
        ("tag:night -by:ada", ""),
        ("section:city ", "bridge cafe"),
        ('section:"City" ', "bridge"),
        ("by:oye", "bridge"),
        ("stage:re", "cafe tokyo"),
        ("stage:published", "bridge"),
        ("before:2026", "cafe"),
        ("before:2026-05-05", "cafe"),
        ("after:2025", "bridge"),
        ("after:2026-05", ""),
        ("-after:2020", "tokyo plain"),
        ("has:picture", "bridge cafe"),
        ("has:source", "bridge"),
        ("has:finding", "cafe"),
        ("words:4", "plain"),
        ("words:>=7 words:<9", "bridge"),
        ("words:2-4", "plain"),
        ("http://example.org", ""),
        ("— !", "bridge cafe tokyo plain"),
    ],
)
def test_a_query_finds(written, names):
    assert found(written) == set(names.split())


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("stage:x", "query-stage"),
        ("before:yesterday", "query-date"),
        ("after:2026-13", "query-date"),
        ("before:2026-02-30", "query-date"),
        ("has:luck", "query-has"),
        ("words:many", "query-words"),
        ("tag: bridge", "query-no-value"),
        ("tag:—", "query-no-value"),
        ('stage:""', "query-no-value"),
    ],
)
def test_what_cannot_be_asked_is_said(written, key):
    with pytest.raises(QueryError) as problem:
        read_query(written)
    assert problem.value.key == key
    assert str(problem.value.hint)


def test_a_month_is_left_out_by_both_sides():
    (before,), (after,) = (read_query(f"{key}:2024-02").terms for key in ("before", "after"))
    assert before.condition == Dated(last=date(2024, 1, 31))
    assert after.condition == Dated(first=date(2024, 3, 1))
