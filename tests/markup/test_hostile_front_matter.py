"""Front matter made to hang or end a program is read or refused within moments."""

import time
from itertools import pairwise

import pytest

from editor.core.edit import apply
from editor.core.errors import FrontMatterError
from editor.markup.article import read_article
from editor.markup.front_matter import set_fields

MOST_S = 20.0
"""Far above what each needs on a slow machine, far below what a hang takes."""


def yaml(content):
    return f"---\n{content}\n---\nBody\n"


def laughs():
    letters = "abcdefghijklmnopq"
    lines = ['a: &a ["x", "x"]']
    for before, letter in pairwise(letters):
        lines.append(f"{letter}: &{letter} [{', '.join([f'*{before}'] * 9)}]")
    return "\n".join(lines)


def merges():
    keys = ", ".join(f"k{number}: 1" for number in range(300))
    many = ", ".join(["*a"] * 200)
    return "\n".join([f"a: &a {{{keys}}}", *(f"b{n}:\n  <<: [{many}]" for n in range(100))])


DEEP = 50_000
TEXTS = {
    "aliases of aliases": yaml(laughs()),
    "aliases as values": yaml(f"{laughs()}\ntags: *q\nauthors: *q\nsource: *q\nimage: *q"),
    "merges of many keys": yaml(merges()),
    "a list in itself": yaml("tags: &x [*x, a]\ncover: &y {alt: *y}"),
    "brackets": yaml(f"a: {'[' * DEEP}{']' * DEEP}"),
    "open brackets": yaml(f"a: {'[' * DEEP}"),
    "braces": yaml(f"a: {'{a: ' * DEEP}{'}' * DEEP}"),
    "question marks": yaml("? " * DEEP),
    "dashes": yaml("a:\n  " + "- " * DEEP),
    "indents": yaml("\n".join(" " * depth + "a:" for depth in range(1000))),
    "quotes": yaml("a: " + '"' * DEEP),
    "a megabyte in one line": yaml("description: " + "word " * 200_000),
    "a megabyte of lines": yaml("description: |\n" + "  a line of text\n" * 60_000),
    "many keys": yaml("\n".join(f"key{number}: value" for number in range(5_000))),
    "many tags": yaml("tags:\n" + "\n".join(f"  - t{number}" for number in range(10_000))),
    "TOML arrays": f"+++\na = {'[' * DEEP}{']' * DEEP}\n+++\nBody\n",
    "TOML sections": "+++\n" + "[[a]]\nb = 1\n" * 2_000 + "+++\nBody\n",
    "a TOML number": f"+++\na = {'1' * DEEP}\n+++\nBody\n",
    "JSON arrays": f'{{"a": {"[" * DEEP}{"]" * DEEP}}}\nBody\n',
    "JSON arrays of some depth": f'{{"a": {"[" * 500}{"]" * 500}}}\nBody\n',
    "a JSON number": f'{{"a": {"1" * DEEP}}}\nBody\n',
    "blank lines": "\n" * 500_000,
    "no closing delimiter": "---\n" + "a: b\n" * 200_000,
    "marks in a heading": "# " + "*_`[" * DEEP,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_it_is_read_and_written_or_refused_within_moments(text):
    begin = time.monotonic()
    body = read_article(text).body
    try:
        changed = apply(text, set_fields(text, {"slug": "new"}))
    except FrontMatterError:
        changed = ""
    if changed:
        article = read_article(changed)
        assert (article.metadata.slug, article.body) == ("new", body)
    assert time.monotonic() - begin < MOST_S


def test_values_that_aliases_blow_up_are_cut():
    extra = read_article(TEXTS["aliases of aliases"]).extra
    assert len(repr(extra)) < 1_000_000
