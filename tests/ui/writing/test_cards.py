"""What is no prose stands as a quiet card, and what only says something of a line takes no room."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.markup.spans import LineKind
from editor.ui.writing.layout.cards import card_of

STORY = """Above.

<div class="x">
<p>Raw words</p>
</div>

<!-- A comment
on two lines -->

{{< youtube abc >}}

Words {{< ref "x.md" >}} in a line.

Set below
---------

## Marked
{: #marked }

Below.
"""


@pytest.fixture
def shown(writer):
    writer.take(STORY)
    writer.caret(0)
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def height(writer, words):
    block = writer.pane.body.document().firstBlock()
    while words not in block.text():
        block = block.next()
    return writer.pane.body.page.blockBoundingRect(block).height()


@pytest.mark.parametrize(
    ("source", "kind", "label", "words"),
    [
        ('<iframe src="https://www.video.example/embed/1"></iframe>', LineKind.HTML, "Embedded frame", "video.example"),
        ("<div><p>Raw &amp; words</p></div>", LineKind.HTML, "HTML div", "Raw &amp; words"),
        ("<!-- why\n not -->", LineKind.COMMENT, "Comment", "why not"),
        ('{{< youtube "abc" >}}', LineKind.PARAGRAPH, "Shortcode youtube", "abc"),
        ("{{% /note %}}", LineKind.PARAGRAPH, "Shortcode note", ""),
    ],
)  # fmt: skip
def test_a_card_says_what_it_stands_for(source, kind, label, words):
    card = card_of(source.split("\n"), kind)
    assert (card.label, card.words) == (label, words)


@pytest.mark.parametrize("words", ["<p>Raw", "</div>", "on two lines", "------", "{: #marked }"])
def test_all_but_the_first_line_takes_no_room(shown, words):
    assert height(shown, words) == 0


@pytest.mark.parametrize("words", ["<div", "<!-- A", "{{< youtube"])
def test_the_first_line_is_the_card(shown, words):
    assert 20 < height(shown, words) < 60


@pytest.mark.parametrize(
    ("caret", "lines"),
    [
        ("Raw", ["<div", "<p>Raw", "</div>"]), ("<div", ["<div", "<p>Raw", "</div>"]),
        ("on two", ["<!-- A", "on two lines"]), ("Set below", ["------"]), ("------", ["------"]),
        ("Marked", ["{: #marked }"]), ("{: #", ["{: #marked }"]),
    ],
)  # fmt: skip
def test_the_source_comes_out_together_when_the_caret_is_in_any_line(shown, caret, lines):
    shown.caret(STORY.index(caret) + 1)
    assert all(height(shown, words) > 10 for words in lines)
    shown.caret(0)
    assert height(shown, lines[-1]) == 0


def test_a_selection_across_a_card_leaves_it_closed(shown):
    shown.caret(STORY.index("Words"), anchor=0)
    assert height(shown, "<p>Raw") == 0
    assert height(shown, "on two lines") == 0


def test_a_shortcode_inside_a_sentence_is_no_card(shown):
    page = shown.pane.body.page
    block = shown.pane.body.document().firstBlock()
    while "in a line" not in block.text():
        block = block.next()
    assert page.ensure(block).stand is None


def test_the_carets_line_stays_when_a_card_above_it_closes(writer):
    writer.take(
        "Line.\n\n" * 40
        + "<div>\n"
        + "<p>x</p>\n" * 9
        + "</div>\n\nBelow it.\n\n"
        + "Line.\n\n" * 40
    )
    body = writer.pane.body
    text = writer.pane.buffer.body
    writer.caret(text.index("</div>"))
    QApplication.processEvents()
    bar = body.verticalScrollBar()
    bar.setValue(bar.value() + 200)
    cursor = writer.pane.document.cursor(writer.pane.document.selection(body.textCursor()))
    cursor.setPosition(text.index("Below"))
    before = body.cursorRect(cursor).top()
    body.setTextCursor(cursor)
    assert body.cursorRect().top() == before
