"""Code is coloured by its language, off the way of a key."""

import pytest
from PySide6.QtGui import QTextCursor

from editor.ui.look.colours import LIGHT
from editor.ui.writing.layout.tints import language_of

STORY = """Above.

```python
def cross(bridge):
    '''Over
    two lines'''
    return 42  # metres
```

```nolanguage
def x
```

```
def x
```
"""


@pytest.fixture
def shown(writer, qtbot):
    with qtbot.waitSignal(writer.pane._settling.settled):
        writer.take(STORY)
    wait(writer, qtbot)
    return writer


def wait(writer, qtbot):
    qtbot.waitUntil(lambda: writer.pane._tinting._work is None)


def colours(writer, line):
    """Return the words of a line with the colour that each has."""
    block = writer.pane.body.document().findBlockByNumber(line)
    writer.pane.body.page.ensure(block)
    text = block.text()
    return {
        text[one.start : one.start + one.length].strip(): one.format.foreground().color().name()
        for one in block.layout().formats()
    }


@pytest.mark.parametrize(
    ("line", "word", "colour"),
    [
        (3, "def", LIGHT.accent), (6, "42", LIGHT.warn), (6, "# metres", LIGHT.faint),
        (4, "'''Over", LIGHT.good), (5, "two lines'''", LIGHT.good),
    ],
)  # fmt: skip
def test_words_of_code_have_the_colour_of_what_they_are(shown, line, word, colour):
    assert colours(shown, line)[word] == colour


@pytest.mark.parametrize("line", [10, 14])
def test_code_of_an_unknown_language_stays_plain(shown, line):
    assert colours(shown, line) == {"def x": LIGHT.ink}


def test_code_that_is_typed_is_coloured_at_rest(shown, qtbot):
    cursor = QTextCursor(shown.pane.body.document().findBlockByNumber(6))
    with qtbot.waitSignal(shown.pane._settling.settled):
        cursor.insertText("import x\n")
    wait(shown, qtbot)
    assert colours(shown, 6)["import"] == LIGHT.accent
    assert colours(shown, 7)["42"] == LIGHT.warn


def test_what_was_read_once_is_not_read_again(shown, qtbot, monkeypatch):
    def never(_text):
        pytest.fail("the same code was read again")

    monkeypatch.setattr(shown.pane._tinting._lexers["python"], "get_tokens_unprocessed", never)
    cursor = QTextCursor(shown.pane.body.document())
    with qtbot.waitSignal(shown.pane._settling.settled):
        cursor.insertText("More above. ")
    wait(shown, qtbot)
    assert colours(shown, 3)["def"] == LIGHT.accent


@pytest.mark.parametrize(
    ("fence", "language"),
    [("```python", "python"), ("~~~ C++ x", "c++"), ("``` {.js .wide}", "js"), ("```", ""), ("  ```.sh", "sh")],
)  # fmt: skip
def test_a_fence_names_its_language(fence, language):
    assert language_of(fence) == language
