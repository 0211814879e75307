"""The full conversion: the same HTML as Python-Markdown's own, element by element."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.core.article import Article
from editor.core.metadata import Metadata
from editor.markup.dialect import converter
from editor.markup.elements import convert

BLOCKS = [
    "Words *and* more `code`.",
    "## Head",
    "- a\n- b\n\n    more",
    "1. a\n2. b",
    "* a\n\n1. b",
    "> quote\n> more",
    "```py\nx = '{++a++}'\n```",
    "    code",
    "a | b\n--|--\n1 | 2",
    "Term\n:   Meaning",
    "<div>\n\nraw *x*\n\n</div>",
    '<div markdown="1">\n\nraw *x*\n\n</div>',
    "<p>one</p>\n<p>two</p>",
    "<!-- comment -->",
    "Note[^1] ~~gone~~ ==marked==",
    "[^1]: The note.",
    "[^2]: Note in[^1]\n\n    [^3]: note",
    "*[ABC]: Alphabet",
    "ABC and H~2~O",
    "- [ ] task",
    "Words\n{: .big #id}",
    "***",
    "[link](a.md 'title') ![pic](b.jpg)",
    "<div>",
    '&copy; &amp; < > "q"',
    "\\*literal\\*",
    "{{< ref 'x' >}}",
    "",
]


def html(text):
    return [one.html for one in convert(Article(Metadata(), text)).elements]


def blanks(written):
    return re.sub(r"\s+", " ", written).strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(BLOCKS), max_size=12).map("\n\n".join))
def test_the_elements_together_are_what_python_markdown_makes(text):
    if "{{" in text or "[^3]" in text:
        convert(Article(Metadata(), text))
        return
    assert blanks("\n".join(html(text))) == blanks(converter().convert(text))


def test_a_converter_is_used_again_and_forgets():
    assert html("[^a]: x\n\ny[^a]\n\n*[A]: b") != html("y[^a] A")
    assert html("y[^a] A") == ["<p>y[^a] A</p>"]


def test_the_dialect_reads_what_it_promises():
    text = "~~a~~ ==b== c~2~ d^3^ ^^e^^"
    assert html(text) == [
        "<p><del>a</del> <mark>b</mark> c<sub>2</sub> d<sup>3</sup> <ins>e</ins></p>"
    ]
    assert html("1. a\n\n* b") == ["<ol>\n<li>a</li>\n</ol>", "<ul>\n<li>b</li>\n</ul>"]
    assert html("a\nb  \nc") == ["<p>a\nb<br>\nc</p>"]


HOSTILE = {
    "a footnote in a footnote": "[^1]: a [^2]\n\n    [^2]: b [^3]\n\n        [^3]: c\n\nx[^1] [^2] [^3]",
    "brackets": "[" * 50_000,
    "pictures": "![" * 50_000,
    "quotes": ">" * 50_000,
    "tags": "<a " * 50_000,
    "tags with quotes": '<a "' * 50_000,
    "divisions": "<div>" * 50_000,
    "comments": "<b><!--x-->" * 5_000,
    "lists": "".join("    " * depth + "- a\n" for depth in range(300)),
    "headings": "# a\n" * 20_000,
    "stars": "*a **b " * 30_000,
    "one line": "word " * 400_000,
    "one note": "x[^1]\n\n" * 3_000 + "[^1]: a",
    "declarations": "<!x" * 30_000,
    "instructions": "<?x" * 30_000,
    "sections": "<![x" * 30_000,
    "references": "&#" * 50_000,
    "underscores": "_" * 50_000 + "a",
    "ends": "</a" * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_shown_in_some_way_and_soon(text):
    converted = convert(Article(Metadata(), text))
    assert converted.elements or not converted.findings


def test_a_footnote_in_a_footnote_becomes_one_of_its_own_with_a_finding():
    text = "a[^1] b[^2]\n\n[^1]: one\n\n    [^2]: two\n\n[^3]: three\n\nlast"
    converted = convert(Article(Metadata(), text))
    assert [str(one.message.id) for one in converted.findings] == ["export.not-converted-notes"]
    assert converted.elements[0].html.count("footnote-ref") == 2
    assert [one.line for one in converted.elements][:2] == [1, 9]


def test_text_that_cannot_be_read_stands_as_it_is_written_with_a_finding():
    converted = convert(Article(Metadata(), "x[^1]\n\n" * 2_000 + "[^1]: a\n\nlast & <b>"))
    assert [one.rule for one in converted.findings] == ["page-not-converted"]
    assert converted.elements[-1].html == "<p>last &amp; &lt;b&gt;</p>"
