"""Whatever is set reads back, and nothing else changes."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.edit import apply
from editor.core.errors import FrontMatterError
from editor.core.metadata import FIELDS
from editor.markup.article import read_article, split
from editor.markup.front_matter import set_fields

YAML = """---
# about
slug: bridge # keep
title: 'It''s: open' # c
summary: "old"
authors:
  - ana
  - ben # b
  - {name: Cy, url: https://example.org}
topics: [a, "b"]
cover:
  image: a.jpg
  alt: old
source:
  name: Reuters
  url: https://example.org # checked
corrections:
- date: 2026-05-05
  text: >
    folded
    text
note: |
  one

  two

stage: draft
weight: 3
---
Body
"""
TOML = """+++
title = "X" # c
date = 2026-05-05 10:00:00
description = 'one'
tags = ["a", 'b',
  "c", # three
]
note = \"\"\"
one
two\"\"\"
cover.image = "a.jpg"
[source]
name = "Reuters"
[params]
weight = 3
[[corrections]]
text = "One"
+++
Body
"""
JSON = """{
  "title": "X",
  "tags": ["a", "b"],
  "cover": {"image": "a.jpg"},
  "source": {"name": "Reuters"},
  "weight": 3
}
Body
"""
PLAIN = "Body\n"
TEXTS = [YAML, TOML, JSON, PLAIN]
TEXT_KEYS = [
    "title",
    "slug",
    "description",
    "dateline",
    "lang",
    "image_alt",
    "search_title",
    "note",
]

awkward = st.text(
    st.sampled_from("'\"\\#:-?,[]{}&*!|>%@`~=<+ \n\tyn0.\x00\x07\x85\u2028\ufeff🌉é;|"), max_size=12
)
PLAIN_TRAPS = (
    """yes No null ~ 12:30 0x1F 1e3 2026-05-05 --- ... +++ << &amp; &#8211; True = %YAML"""
)
words = st.sampled_from(
    [*PLAIN_TRAPS.split(), "", " a ", "a: b", "a #b", "- a", "? a", "'''", '"""', "a\n\nb\n"]
)
anything = st.text(max_size=60) | awkward | words | st.text(string.printable, max_size=30)
names = st.lists(anything.map(str.strip).filter(bool), max_size=4, unique=True)


def clean(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("text", TEXTS, ids=["yaml", "toml", "json", "none"])
@settings(max_examples=60, deadline=None)
@given(key=st.sampled_from(TEXT_KEYS), value=anything)
def test_a_text_reads_back_as_it_was_set(text, key, value):
    edits = set_fields(text, {key: value})
    changed = apply(text, edits)
    article = read_article(changed)
    assert article.fault is None
    assert article.values.get(key, "") == clean(value)
    assert article.body == "Body\n"
    assert "".join(split(changed)) == changed
    assert set_fields(changed, {key: value}) == []


@pytest.mark.parametrize("text", TEXTS, ids=["yaml", "toml", "json", "none"])
@settings(max_examples=30, deadline=None)
@given(key=st.sampled_from(["tags", "aliases"]), value=names)
def test_a_list_reads_back_as_it_was_set(text, key, value):
    value = list(dict.fromkeys(clean(one).strip() for one in value))
    changed = apply(text, set_fields(text, {key: value}))
    assert list(getattr(read_article(changed).metadata, key)) == [one for one in value if one]


@pytest.mark.parametrize("text", TEXTS, ids=["yaml", "toml", "json", "none"])
@settings(max_examples=30, deadline=None)
@given(people=st.lists(st.tuples(anything, anything), max_size=3))
def test_a_byline_reads_back_as_it_was_set(text, people):
    value = [{"name": name, "url": url} for name, url in people]
    changed = apply(text, set_fields(text, {"authors": value}))
    read = [(one.name, one.url) for one in read_article(changed).metadata.authors]
    wanted = [(clean(name).strip(), clean(url).strip()) for name, url in people]
    assert read == [one for one in wanted if one[0]]


@pytest.mark.parametrize("text", TEXTS, ids=["yaml", "toml", "json", "none"])
@settings(max_examples=30, deadline=None)
@given(name=anything, url=anything)
def test_a_source_reads_back_as_it_was_set(text, name, url):
    changed = apply(text, set_fields(text, {"source": {"name": name, "url": url}}))
    source = read_article(changed).metadata.source
    wanted = (clean(name).strip(), clean(url).strip())
    assert ((source.name, source.url) if source else ("", "")) == wanted


@pytest.mark.parametrize("text", TEXTS, ids=["yaml", "toml", "json", "none"])
@settings(max_examples=30, deadline=None)
@given(corrections=st.lists(st.tuples(st.dates(), anything), max_size=3))
def test_corrections_read_back_as_they_were_set(text, corrections):
    value = [{"date": date.isoformat(), "text": said} for date, said in corrections]
    changed = apply(text, set_fields(text, {"corrections": value}))
    read = read_article(changed).metadata.corrections
    assert [(one.date.value.date(), one.text) for one in read] == [
        (date, said) for date, text in corrections if (said := clean(text).strip())
    ]


def lines_of_others(text, keys):
    """The front matter's lines without those of some keys, in order."""
    head, _ = split(text)
    kept, inside = [], False
    for line in head.split("\n"):
        if line[:1] not in {" ", "-", "", "]"} or line.startswith("---"):
            inside = line.split(":")[0].strip() in keys
        if not inside:
            kept.append(line)
    return kept


@settings(max_examples=60, deadline=None)
@given(
    values=st.dictionaries(st.sampled_from(["title", "slug", "description"]), anything, min_size=1)
)
def test_the_lines_of_all_other_keys_stay_byte_for_byte(values):
    spelt = {"title": "title", "slug": "slug", "description": "summary"}
    keys = {spelt[key] for key in values}
    changed = apply(YAML, set_fields(YAML, values))
    assert lines_of_others(changed, keys) == lines_of_others(YAML, keys)


@pytest.mark.parametrize("text", [YAML, TOML, JSON], ids=["yaml", "toml", "json"])
@settings(max_examples=60, deadline=None)
@given(keys=st.sets(st.sampled_from(FIELDS), min_size=1))
def test_what_is_taken_out_is_gone_and_the_rest_is_there(text, keys):
    before = read_article(text)
    after = read_article(apply(text, set_fields(text, dict.fromkeys(keys))))
    assert not keys & after.keys.keys()
    assert after.keys.keys() == before.keys.keys() - keys
    assert (after.body, dict(after.extra)) == (before.body, dict(before.extra))


SIGNS = [
    "...",
    "+++",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "|",
    ">",
    "&a",
    "*a",
    "?",
    ":",
    "-",
    "#",
    "%",
    "@",
    "`",
    ",",
    "~",
    "=",
    "\\",
    "🌉",
    "!!str",
    '"""',
    "a.b=1",
]
LINES = ["---\n", "<<: ", "? ", ": ", "- ", " #", "\t", "\n", "  ", "\u2028", "\x85", "\x07"]
LINES += ["\ufeff", "[[a]]\n", "[a]\n", "title: x\n", "title = 'x'\n", "image:\n"]


def mutations(text):
    pieces = st.sampled_from([*SIGNS, *LINES])
    change = st.tuples(st.integers(0, len(text)), st.integers(0, 20), pieces | st.just(""))
    return st.lists(change, max_size=5).map(lambda changes: mutated(text, changes))


def mutated(text, changes):
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    return text


@settings(max_examples=250, deadline=None)
@given(
    text=st.sampled_from([*TEXTS, "# Old *x*\n\nText\n", "Old\n===\n"]).flatmap(mutations),
    key=st.sampled_from(FIELDS),
    value=anything | st.none(),
)
def test_a_damaged_text_is_read_and_written_or_refused_but_never_lost(text, key, value):
    article = read_article(text)
    head, body = split(text)
    assert head + body == text
    assert body == article.body
    if article.fault:
        lines = text.split("\n")
        assert 1 <= article.fault.place.line <= len(lines)
        assert article.fault.place.column <= len(lines[article.fault.place.line - 1]) + 1
    try:
        changed = apply(text, set_fields(text, {key: value}))
    except FrontMatterError:
        return
    after = read_article(changed)
    assert after.fault is None
    if key != "title":
        assert after.body == article.body
