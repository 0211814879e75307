"""The sample library: six finished articles and an idea, with nothing left to mend."""

from __future__ import annotations

import re

import pytest

from editor.check.run import check
from editor.check.surroundings import Surroundings
from editor.core.findings import Gravity
from editor.core.resources import resource
from editor.core.stage import Stage
from editor.export.page import build_page
from editor.export.snapshot import LOGO, Snapshot
from editor.export.themes import load_theme
from editor.library.library import Library
from editor.markup.article import read_article
from editor.markup.counts import count
from tests.export.themed import THEMES

SAMPLES = resource("samples")
LARGEST = 150_000
"""Bytes of a picture."""
NAMES = sorted(path.stem for path in SAMPLES.glob("*.md"))
PICTURE = re.compile(r"!\[[^\]]+\]\(([^ )]+)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([\w-]+\.md)\)")


def article(name):
    path = SAMPLES / f"{name}.md"
    return read_article(path.read_text("utf-8"), path)


FINISHED = [name for name in NAMES if article(name).metadata.stage is not Stage.IDEA]
each_finished = pytest.mark.parametrize("name", FINISHED)


def references(one):
    lead = one.metadata.picture
    return [*([lead.file] if lead else []), *PICTURE.findall(one.body)]


def test_there_are_six_finished_articles_and_an_idea():
    assert len(FINISHED) == 6
    assert len(NAMES) == 7
    stages = [article(name).metadata.stage for name in FINISHED]
    assert sorted(stages) == [Stage.PUBLISHED] * 5 + [Stage.REVIEW]


@each_finished
def test_a_sample_says_everything_of_itself(name):
    data = article(name).metadata
    assert data.picture
    assert data.source
    values = [data.headline, data.slug, data.date, data.standfirst, data.authors, data.dateline]
    values += [data.section, data.tags, data.source.name, data.source.url]
    values += [data.picture.alt, data.picture.caption, data.picture.credit, data.picture.licence]
    assert all(values)


@each_finished
def test_a_sample_has_the_length_of_a_newspaper_piece(name):
    assert 300 <= count(article(name).body).words <= 900


@pytest.mark.parametrize("name", NAMES)
def test_a_samples_files_are_there(name):
    one = article(name)
    library = Library.open(SAMPLES)
    assert [file for file in references(one) if not library.resolve(one.path, file)] == []
    assert [file for file in LINK.findall(one.body) if not (SAMPLES / file).is_file()] == []


@each_finished
def test_checks_find_nothing_to_mend_in_a_sample(name):
    others = frozenset(article(other).metadata.slug for other in NAMES if other != name)
    found = check(article(name), Library.open(SAMPLES).site(), Surroundings(slugs=others))
    assert [str(one.message) for one in found if one.gravity is not Gravity.HINT] == []


def test_checks_find_no_error_in_the_idea():
    found = check(article("photographs-of-1931"), Library.open(SAMPLES).site())
    assert [str(one.message) for one in found if one.gravity is Gravity.ERROR] == []


@each_finished
@pytest.mark.parametrize("theme", THEMES)
def test_a_page_shows_all_of_a_sample(name, theme):
    library = Library.open(SAMPLES)
    one = article(name)
    manifest = dict(library.manifest(one.path, references(one)))
    manifest[LOGO] = library.manifest(one.path, ["logo.png"])["logo.png"]
    links = {file: f"https://harbourpost.example/{file}" for file in LINK.findall(one.body)}
    page = build_page(Snapshot(one, library.site(), load_theme(theme), manifest, links=links))
    assert [str(finding.message) for finding in page.findings] == []
    assert page.pictures.keys() - {"site:icon"} == manifest.keys()


def test_pictures_are_light_and_none_is_left_over():
    pictures = [
        path for path in SAMPLES.rglob("*") if path.suffix in {".jpg", ".png", ".svg", ".webp"}
    ]
    assert {path.name for path in pictures if path.stat().st_size >= LARGEST} == set()
    used = {f"{name}/{file.split('/')[-1]}" for name in NAMES for file in references(article(name))}
    assert {path.relative_to(SAMPLES).as_posix() for path in pictures} == used | {"logo.png"}


def test_a_sample_shows_each_thing_that_markdown_can():
    bodies = "\n".join(article(name).body for name in NAMES)
    for mark in ("\n> ", "\n- ", "\n1. ", "\n:   ", "\n|", "\n```", "[^", "\n---\n", "{: lang="):
        assert mark in bodies, mark
    assert any(article(name).metadata.corrections for name in NAMES)
    assert any(article(name).metadata.language == "fr" for name in NAMES)
