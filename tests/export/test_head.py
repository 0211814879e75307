"""What the head of a page says, and what it leaves out."""

import json
import re
from dataclasses import replace

import pytest

from editor.core.site import Feed, Site
from editor.export.page import Form, build_page
from editor.export.snapshot import LOGO
from tests.export.building import MANIFEST, SITE, html, page
from tests.export.building import snapshot as of

FULL = """---
title: '"Harbour" bridge <reopens>'
date: 2026-05-05 09:30
lastmod: 2026-05-06T10:00:00+02:00
description: The crossing carries trams again.
authors: [{name: Ana Sol, url: "https://ex.org/ana"}, Bo Li]
dateline: LISBON
section: city
tags: [trams, bridges]
image: dawn.jpg
image_alt: A tram at dawn
image_caption: The first tram
image_credit: Cy Roe
image_licence: https://creativecommons.org/licenses/by-sa/4.0/
source: {name: The Wire, url: "https://wire.example/1"}
corrections: [{date: 2026-05-07, text: It had said nine.}]
---
Some words here.
"""


def tags(text, site=SITE):
    return re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html(text, site))


def graph(text, site=SITE, **more):
    scripts = re.findall(r'ld\+json">(.+?)</script>', page(text, site, **more).html.decode())
    assert not [script for script in scripts if "<" in script]
    article, *others = [json.loads(script) for script in scripts]
    return [article, *(node for other in others for node in other["@graph"])]


def test_the_search_result_has_description_address_author_and_robots():
    found = dict(tags(FULL))
    assert found["description"] == "The crossing carries trams again."
    assert found["author"] == "Ana Sol, Bo Li"
    assert "max-image-preview:large" in found["robots"]
    assert '<link rel="canonical" href="https://ex.org/harbour-bridge-reopens/">' in html(FULL)
    assert "<title>“Harbour” bridge &lt;reopens&gt;</title>" in html(FULL)


def test_open_graph_is_whole_and_the_picture_keeps_its_details_together():
    found = [(name, value) for name, value in tags(FULL) if name.startswith(("og:", "article:"))]
    assert found == [
        ("og:type", "article"),
        ("og:title", "“Harbour” bridge &lt;reopens&gt;"),
        ("og:url", "https://ex.org/harbour-bridge-reopens/"),
        ("og:description", "The crossing carries trams again."),
        ("og:site_name", "The Example"),
        ("og:locale", "en_GB"),
        ("og:image", "https://ex.org/harbour-bridge-reopens/dawn.jpg"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1600"),
        ("og:image:height", "900"),
        ("og:image:alt", "A tram at dawn"),
        ("article:published_time", "2026-05-05T09:30:00+01:00"),
        ("article:modified_time", "2026-05-06T09:00:00+01:00"),
        ("article:author", "https://ex.org/ana"),
        ("article:section", "City"),
        ("article:tag", "trams"),
        ("article:tag", "bridges"),
    ]


def test_a_picture_that_is_in_the_page_itself_is_told_to_nobody_by_an_address():
    site = replace(SITE, logo="logo.png")
    snapshot = {"manifest": MANIFEST | {LOGO: MANIFEST["dawn.jpg"]}}
    built = build_page(
        of(FULL, site, **snapshot), Form.SELF_CONTAINED, picture_bytes=lambda _: b"x"
    )
    head = built.html.decode().split("</head>")[0]
    assert "og:image" not in head
    assert "dawn.jpg" not in head
    assert '"image"' not in head
    assert '"logo"' not in head


def test_a_picture_elsewhere_keeps_its_address_in_every_form():
    text = FULL.replace("dawn.jpg", "https://ex.org/far.jpg")
    built = build_page(of(text), Form.SELF_CONTAINED, picture_bytes=lambda _: b"x")
    assert '<meta property="og:image" content="https://ex.org/far.jpg">' in built.html.decode()


@pytest.mark.parametrize("url", ["ex.org", "//ex.org", "/news"])
def test_what_is_told_to_others_is_absolute_or_left_out(url):
    found = dict(tags(FULL, replace(SITE, url=url)))
    assert not found.keys() & {"og:url", "og:image"}
    assert 'rel="canonical"' not in html(FULL, replace(SITE, url=url))


def test_a_large_picture_makes_a_large_card_and_none_a_small_one():
    assert dict(tags(FULL))["twitter:card"] == "summary_large_image"
    assert dict(tags("Words."))["twitter:card"] == "summary"


def test_the_graph_begins_with_the_article_and_holds_all_that_is_known():
    article, publisher, website, breadcrumb = graph(FULL)
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "“Harbour” bridge <reopens>"
    assert article["datePublished"] == "2026-05-05T09:30:00+01:00"
    assert article["dateModified"] == "2026-05-06T09:00:00+01:00"
    assert article["author"] == [
        {"@type": "Person", "name": "Ana Sol", "url": "https://ex.org/ana"},
        {"@type": "Person", "name": "Bo Li"},
    ]
    assert article["isBasedOn"] == "https://wire.example/1"
    assert article["citation"]["name"] == "The Wire"
    assert (article["articleSection"], article["keywords"]) == ("City", ["trams", "bridges"])
    assert (article["wordCount"], article["inLanguage"]) == (3, "en-GB")
    assert article["image"][0]["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert article["image"][0]["creditText"] == "Cy Roe"
    assert article["publisher"]["@id"] == publisher["@id"]
    assert article["isPartOf"]["@id"] == website["@id"]
    assert [one["name"] for one in breadcrumb["itemListElement"]] == [
        "The Example",
        "City",
        "“Harbour” bridge <reopens>",
    ]


def test_a_blog_has_postings_and_its_logo_comes_along():
    site = replace(SITE, kind="blog", logo="logo.png")
    manifest = MANIFEST | {LOGO: MANIFEST["dawn.jpg"]}
    article, publisher, *_ = graph(FULL, site, manifest=manifest)
    assert article["@type"] == "BlogPosting"
    assert publisher["logo"]["url"] == "https://ex.org/logo.jpg"


def test_what_is_not_known_leaves_nothing_behind():
    bare = html("---\ntitle: Words\n---\n", Site())
    assert 'content=""' not in bare
    assert "canonical" not in bare
    (article,) = graph("---\ntitle: Words\n---\n", Site())
    assert article.keys() == {
        "@context",
        "@type",
        "headline",
        "inLanguage",
        "isAccessibleForFree",
    }


def test_without_a_standfirst_the_opening_describes_the_page():
    long = "This is a sentence of some length. " * 8
    description = dict(tags(f"# Part\n\n{long}\n\nMore."))["description"]
    assert description.startswith("This is a sentence")
    assert description.endswith("…")
    assert len(description) <= 160


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://a b@c", "data:text/html,x"])
def test_an_address_that_runs_something_reaches_no_attribute(url):
    site = replace(SITE, url=url, feeds=(Feed(url),), social=(url,), logo=url, icon=url)
    text = f"---\ntitle: T\nauthors: [{{name: A, url: '{url}'}}]\nsource: {{name: S, url: '{url}'}}\ncanonical: '{url}'\nimage: '{url}'\n---\nWords."
    built = html(text, site)
    assert url not in built


def test_the_site_is_linked_with_feed_accounts_icon_and_licence():
    built = html(FULL)
    assert (
        '<link rel="alternate" href="https://ex.org/feed.xml" type="application/rss+xml" title="The Example">'
        in built
    )
    assert '<link rel="me" href="https://mastodon.example/@ex">' in built
    assert '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">' in built
    assert '<link rel="icon" href="data:,">' in built
