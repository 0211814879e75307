"""Articles are read: pages of a text and what it says."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from editor.core.article import Place
from editor.markup.article import read_article, split

PAGES = sorted(Path(__file__).with_name("read_article").glob("*.md"))


def pages_of_cases():
    for page in PAGES:
        parts = page.read_text("utf-8").split("\n.\n")
        first = parts[0].rpartition("\n\n")[2]
        for number in range(0, len(parts) - 2, 3):
            sentence = first if number == 0 else parts[number].strip()
            text, expected = parts[number + 1 : number + 3]
            yield pytest.param(f"{text}\n", json.loads(expected), id=f"{page.stem}: {sentence}")


CASES = list(pages_of_cases())


def plain(value):
    if isinstance(value, dict) and value.keys() == {"value", "has_time"}:
        return plain(value["value"])
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, datetime) else value


def shown(article):
    return plain(asdict(article.metadata)) | {
        "body": article.body,
        "body_line": article.body_line,
        "headline_from": article.headline_from,
        "keys": dict(article.keys),
        "values": dict(article.values),
        "extra": dict(article.extra),
        "places": {key: [place.line, place.column] for key, place in article.places.items()},
        "fault": article.fault and [article.fault.place.line, article.fault.place.column],
    }


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_article_is_read_as_the_page_shows(text, expected):
    read = shown(read_article(text, Path("/library/stem.md")))
    assert {key: read[key] for key in expected} == expected


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_head_and_body_are_the_text(text, expected):
    head, body = split(text)
    assert head + body == text
    assert body == read_article(text).body


def test_a_bundle_without_headline_is_named_as_its_folder():
    article = read_article("Text\n", Path("/library/harbour-bridge/index.md"))
    assert article.metadata.headline == "harbour-bridge"


def test_a_draft_without_file_and_words_has_no_headline():
    article = read_article("")
    assert (article.metadata.headline, article.headline_from) == ("", "stem")


def test_the_heading_that_is_the_headline_is_no_part_of_the_pages_body():
    article = read_article("---\nslug: x\n---\n\n# Bridge\n\nText\n")
    assert article.body[article.body_start :] == "\nText\n"
    assert article.place("title") == Place(5, 3)


def test_a_heading_below_a_headline_stays_in_the_body():
    article = read_article("---\ntitle: x\n---\n# Bridge\n")
    assert (article.headline_from, article.body_start) == ("title", 0)


def test_a_fault_says_what_the_parser_said():
    fault = read_article("---\na: b: c\n---\n").fault
    assert fault.problem == "mapping values are not allowed in this context"
