"""The shortcuts of a conversion take nothing away: each is held to what would be done without it."""

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.markup.dialect import converter
from editor.markup.quick import hasten, is_plain

SLOW, QUICK = converter(), hasten(converter())
LINES = st.lists(
    st.text("ab1 \t#=-_*+>:|[]^!.`~<&\\(){}\"'", max_size=12)
    | st.sampled_from(["Words", "b. c", "Term", ": meaning", "===", "---", "*[A]: b", "[a]: b"]),
    max_size=6,
).map("\n".join)


LETTERED = st.lists(
    st.text("ab1 \t#=-_*+>:[]^!.`~<&\\(){}\"'", max_size=12).map("a".__add__),
    min_size=1,
    max_size=6,
).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(LETTERED)
def test_a_plain_block_is_nothing_but_a_paragraph(block):
    assert is_plain(block)
    root = ET.Element("div")
    asked = [one for one in SLOW.parser.blockprocessors if one.test(root, block)]
    # Four look for definitions in any block, and hand it on where they find none.
    for processor in asked[:-1]:
        assert processor.run(root, [block]) is False
    assert asked[-1] is SLOW.parser.blockprocessors["paragraph"]


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_what_comes_out_is_the_same_with_and_without_shortcuts(text):
    assert QUICK.reset().convert(text) == SLOW.reset().convert(text)
