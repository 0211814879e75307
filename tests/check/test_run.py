"""A check: all rules over one article, in the order in which a writer reads."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.check.references import references_of
from editor.check.run import check
from editor.check.surroundings import ALONE, Surroundings
from editor.core.article import Place
from editor.core.findings import Finding, Gravity
from editor.core.site import Site
from editor.core.text import message
from editor.markup.article import read_article

FINISHED = """---
title: The bridge opens
slug: bridge
date: 2026-05-05
description: After nine years of work.
authors: [Ana Sol]
section: City
image: bridge/dawn.jpg
image_alt: The bridge at dawn
image_credit: Ana Sol
source: {name: Reuters, url: "https://example.org/1"}
---
It opened [at nine](https://example.org/).

## Nine years

![The bridge at noon](bridge/noon.jpg)
"""
MARKDOWN = st.text(
    st.sampled_from("# \n[]()!<>{}`*_-=:.|\\\"'a1&~+{%/") | st.characters(), max_size=200
)


def found(text: str, around: Surroundings = ALONE) -> tuple[Finding, ...]:
    return check(read_article(text, Path("/library/bridge.md")), Site(), around)


def test_a_finished_article_has_no_findings():
    assert found(FINISHED) == ()


def test_findings_come_in_the_order_of_their_places_the_gravest_first():
    text = "Read [a]() and [b](gone.pdf).\n\n#### TK\n"
    places = [
        (one.where, one.gravity) for one in found(text, Surroundings(frozenset({"gone.pdf"})))
    ]
    order = [(at.line, at.column, list(Gravity).index(gravity)) for at, gravity in places]
    assert order == sorted(order)
    assert len({at.line for at, _ in places}) == 2


def test_the_same_finding_of_the_same_place_is_told_once():
    one = Finding("page-html", Gravity.WARNING, message("check.date"), Place(3))
    told = found(FINISHED, Surroundings(page=(one, one)))
    assert told == (one,)


def test_each_finding_says_why_it_matters():
    text = "#### TK [a]() ![]() {++b++}\n\n# X\n\n# X"
    told = found(text, Surroundings(slugs=frozenset({"bridge"})))
    assert len(told) > 12
    assert all(str(one.message) and one.detail and str(one.detail) for one in told)


def test_references_are_what_the_article_shows_and_links_to_as_manifests_name_them():
    text = (
        "---\nimage: bridge/dawn.jpg\n---\n"
        "![n](./bridge/at%20noon.jpg) [p](plan.pdf#page=2) [w](https://example.org/a.pdf) [s](/a/b.pdf)\n\n"
        '{{< figure src="rain.jpg" >}} [t]({{< ref "tunnel.md" >}}) <img src="night.jpg"> `![c](code.jpg)`'
    )
    shown, linked = references_of(read_article(text, Path("/library/bridge.md")))
    assert shown == {"bridge/dawn.jpg", "bridge/at noon.jpg", "rain.jpg", "night.jpg"}
    assert linked == {"plan.pdf", "tunnel.md"}


@given(MARKDOWN, st.booleans())
def test_no_text_makes_a_check_fail_and_each_place_is_in_the_file(body, with_head):
    text = f"---\ntitle: A\n---\n{body}" if with_head else body
    lines = text.split("\n")
    for one in found(text):
        assert 1 <= one.where.line <= len(lines)
        assert 1 <= one.where.column <= len(lines[one.where.line - 1]) + 1


@pytest.mark.parametrize(
    ("rule", "named", "told"),
    [
        ("page-picture-missing", {"file": "bridge/noon.jpg"}, False),
        ("page-picture-missing", {"file": "bridge/broken.jpg"}, True),
        ("page-link", {"target": "gone.md#part"}, False),
        ("page-link", {"target": ""}, False),
        ("page-link", {"target": "javascript:go"}, True),
        ("page-html", {}, True),
    ],
)
def test_what_a_rule_of_ours_knows_with_its_place_is_not_told_by_the_page_too(rule, named, told):
    around = Surroundings(
        missing=frozenset({"bridge/noon.jpg", "gone.md"}),
        page=(Finding(rule, Gravity.WARNING, message("check.date", **named), Place(14)),),
    )
    assert (rule in {one.rule for one in found(FINISHED, around)}) is told
