"""Headline and standfirst above the body."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.ui.writing.fields import BELOW_HEADLINE


def test_they_show_the_front_matter(writer):
    writer.take(writer.story)
    assert writer.pane.fields.headline.value() == "The harbour bridge reopens"
    assert writer.pane.fields.standfirst.value() == "Trams cross on Monday."


def test_typing_in_one_edits_the_lines_of_its_key(writer):
    buffer = writer.take(writer.story)
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, " early")
    assert buffer.text == writer.story.replace("reopens", "reopens early")


def test_undo_acts_where_the_focus_is(writer):
    buffer = writer.take(writer.story)
    QTest.keyClicks(writer.pane.body, "New. ")
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, "!")
    QTest.keyClick(writer.pane.fields.headline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert buffer.text == writer.story.replace("The first", "New. The first")
    assert writer.pane.fields.headline.value() == "The harbour bridge reopens"
    QTest.keyClick(writer.pane.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert buffer.text == writer.story


def test_enter_and_the_arrows_lead_from_field_to_field_and_into_the_body(writer):
    writer.take(writer.story)
    pane = writer.pane
    pane.focus_field("title")
    QTest.keyClick(pane.fields.headline, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.fields.standfirst
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is pane.body
    QTest.keyClick(pane.body, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is pane.fields.standfirst
    QTest.keyClick(pane.fields.standfirst, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is pane.fields.headline


def test_a_field_grows_with_its_words_and_the_body_makes_room(writer):
    writer.take(writer.story)
    pane = writer.pane
    before = pane.body.page.top
    writer.pane.focus_field("title")
    QTest.keyClicks(pane.fields.headline, " a year early, and nobody had expected it at all")
    assert pane.fields.headline.document().documentLayout().documentSize().height() > 40
    assert pane.body.page.top > before
    assert pane.body.page.top == pane.fields.height()


def test_a_new_article_begins_with_its_headline(writer):
    buffer = writer.take("")
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, "Night buses")
    QTest.keyClick(writer.pane.fields.headline, Qt.Key.Key_Return)
    QTest.keyClicks(writer.pane.fields.standfirst, "What they cost")
    QTest.keyClick(writer.pane.fields.standfirst, Qt.Key.Key_Return)
    QTest.keyClicks(writer.pane.body, "Eleven lines.")
    assert buffer.body.strip() == "Eleven lines."
    metadata = buffer.article().metadata
    assert (metadata.headline, metadata.standfirst) == ("Night buses", "What they cost")


def test_a_headline_that_stands_in_the_body_is_edited_there(writer):
    buffer = writer.take("# The night buses\n\nEleven lines.\n")
    assert writer.pane.fields.headline.value() == "The night buses"
    writer.pane.focus_field("title")
    QTest.keyClicks(writer.pane.fields.headline, " cost")
    assert buffer.text == "# The night buses cost\n\nEleven lines.\n"
    assert writer.shown == buffer.body
    writer.caret(buffer.body.index("\n"))
    QTest.keyClicks(writer.pane.body, " more")
    assert buffer.body.startswith("# The night buses cost more\n")
    assert writer.pane.fields.headline.value() == "The night buses cost more"


def test_with_a_broken_front_matter_they_are_to_be_read_only(writer):
    buffer = writer.take('---\ntitle: "never closed\n---\nWords.\n')
    assert writer.pane.fields.headline.isReadOnly()
    writer.caret(0)
    QTest.keyClicks(writer.pane.body, "Some ")
    assert buffer.body.startswith("Some ")


def test_a_change_from_the_details_is_shown(writer):
    buffer = writer.take(writer.story)
    buffer.set_fields({"title": "Another headline"})
    assert writer.pane.fields.headline.value() == "Another headline"


def test_lines_pasted_into_the_headline_become_one(writer):
    buffer = writer.take("")
    writer.pane.focus_field("title")
    QApplication.clipboard().setText("Night\nbuses")
    writer.pane.fields.headline.paste()
    assert buffer.article().metadata.headline == "Night buses"


def test_the_body_begins_below_them_at_any_width(writer, qtbot, tmp_path):
    """A narrower column sets headline, standfirst, picture and caption anew, each when it likes."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(tmp_path / "dawn.png"))
    path = tmp_path / "bridge.md"
    path.write_text(
        "---\ntitle: The harbour bridge reopens a year early\n"
        "description: Trams cross on Monday, cars follow in spring, and the steel is sound.\n"
        "image: dawn.png\nimage_caption: A tram on a trial run across the middle span at dawn.\n"
        "image_credit: Harbour Post\n---\nThe first tram.\n",
        "utf-8",
    )
    pane = writer.pane
    with qtbot.waitSignal(pane.fields.picture.grown):
        writer.context.take(writer.desk.buffers.open(path))
    for width in (720, 420, 700, 390, 560, 360, 1000):
        pane.resize(width, 600)
        wide = min(int(pane.body.page.column[1]), 570)
        shown = pane.fields.picture._frame
        qtbot.waitUntil(lambda wide=wide, shown=shown: shown.image.width() == wide)
        assert pane.fields.height() == pane.fields.needed_height(), width
        assert pane.body.page.top == pane.fields.height(), width


def test_the_text_is_painted_anew_where_the_room_above_it_changes(writer):
    writer.take(writer.story)
    page = writer.pane.body.page
    painted = []
    page.update_view = painted.append
    page.set_top(page.top + 29)
    assert painted[-1].top() <= page.top
    assert painted[-1].bottom() >= page.block_top(len(page.records) - 1)


def test_each_field_stands_right_below_the_one_before_at_any_width(writer):
    """A headline that just fits takes one line or two from one width to the next."""
    writer.take(
        "---\ntitle: Die Hafenbrücke öffnet wieder\n"
        "description: Am Montag fährt die erste Bahn, Autos folgen im Frühjahr.\n---\nText.\n"
    )
    fields = writer.pane.fields
    for width in (*range(380, 900, 7), *range(900, 380, -11), 548, 600, 548, 566, 549):
        writer.pane.resize(width, 600)
        below = fields.headline.y() + fields.headline.height() + BELOW_HEADLINE
        assert fields.standfirst.y() == below, width
