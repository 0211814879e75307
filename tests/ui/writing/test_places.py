"""From the caret to its pixel and back, for every place of a text with all there is."""

import unicodedata

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

ALL = """Words with **bold**, *it*, `code`, ~~out~~, ==mark==, H~2~O, x^2^ and [a link](https://a.example).

## A **heading** {#id}

Set below
---------
{: #below .wide }

> A quote with \\*escapes\\*, {++more++}{--less--}{>>why<<} and a note.[^1]

- one
    - two 🚋 **bold 👩‍🚒**
- [ ] three
- [x] four

1. one

![The quay](quay.png "At dawn")

![](quay.png)

| a | **b** | `c|d` |
|:--|:-----:|------:|
| 1 | 2     | 🚋 three |
| only |

---

```python
x = 1  # one
```

<div class="x">
<p>Raw</p>
</div>

<!-- A comment
on two lines -->

{{< youtube abc >}}

Here <!-- gone --> and <https://b.example> {: .small }

שלום **עולם** וגם [קישור](https://x.example) בטקסט.

- פריט *ראשון*

日本語の文章と**太字**です。e\u0301te\u0301 naïve 👩‍🚒🏽

Term
:   What it means

*[HTML]: Hyper Text

[^1]: Its *text*.
"""
SIZES = [18, 36]


@pytest.fixture(params=SIZES)
def shown(writer, request):
    writer.desk.settings.set("text-size", request.param)
    writer.take("Above.\n\n" + ALL)
    writer.caret(0)
    writer.pane.body.setFocus()
    QApplication.processEvents()
    return writer


def there(body, cursor):
    rect = body.cursorRect(cursor)
    return body.cursorForPosition(QPoint(rect.left(), rect.center().y()))


def apart(body, one, other):
    """Return how many pixels two places of a line lie apart, many where they are on two lines."""
    first, second = body.cursorRect(one), body.cursorRect(other)
    level = abs(first.center().y() - second.center().y()) < first.height() + second.height()
    return abs(first.left() - second.left()) if level else 1000


def is_seam(cursor):
    """Tell whether words of two directions may meet at a place: it has two pixels, and shares them."""
    around = cursor.block().text()[max(0, cursor.positionInBlock() - 1) :][:2]
    kinds = [unicodedata.bidirectional(one) for one in around]
    text = cursor.block().text()
    mixed = {"R", "L"} <= {unicodedata.bidirectional(one) for one in text}
    return mixed and kinds not in [["R", "R"], ["L", "L"]]


def test_every_place_of_the_caret_is_found_again_by_its_pixel(shown):
    body = shown.pane.body
    cursor = QTextCursor(body.document())
    missed = []
    while True:
        body.setTextCursor(cursor)
        body.ensureCursorVisible()
        found = there(body, cursor)
        if found.position() != cursor.position() and not is_seam(cursor):
            missed.append((cursor.position(), found.position(), cursor.block().text()))
        if not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
            break
    assert not missed


def test_every_place_that_is_seen_while_the_caret_is_elsewhere_is_found_by_its_pixel(shown):
    """Places among concealed marks share their pixel: the one found is at the same pixel."""
    body = shown.pane.body
    cursor = QTextCursor(body.document())
    missed = []
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        page = body.page
        block = cursor.block()
        if page.blockBoundingRect(block).height() == 0:
            continue
        bar = body.verticalScrollBar()
        bar.setValue(int(page.block_top(block.blockNumber())) - 200)
        found = there(body, cursor)
        # Qt gives the neighbour of a concealed stretch that runs against the line's direction.
        near = shown.pane.body.fontMetrics().averageCharWidth() if page.ensure(block).turned else 1
        if apart(body, cursor, found) > near:
            missed.append((cursor.position(), found.position(), block.text()))
    assert not missed


@pytest.mark.parametrize(
    "place", ["bold", "heading", "escapes", "three", "x = 1", "עולם", "日本語", "ראשון"]
)
def test_words_that_are_composed_stand_at_the_caret(shown, place):
    body = shown.pane.body
    at = shown.pane.buffer.body.index(place) + 1
    shown.caret(at)
    before = body.cursorRect()
    QApplication.sendEvent(body, QInputMethodEvent("かな", []))
    block = body.textCursor().block()
    body.page.ensure(block)
    layout = block.layout()
    assert layout.preeditAreaText() == "かな"
    start = layout.preeditAreaPosition()
    marked = [one for one in layout.formats() if one.format.fontUnderline() and one.start == start]
    assert [one.length for one in marked] == [2]
    line = layout.lineForTextPosition(start)
    shift = body.page.blockBoundingRect(block).left()
    assert abs(shift + line.cursorToX(start)[0] - before.left()) < 3
    done = QInputMethodEvent("", [])
    done.setCommitString("仮名")
    QApplication.sendEvent(body, done)
    assert shown.pane.buffer.body[at : at + 2] == "仮名"
