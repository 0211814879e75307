"""Snippets and templates: kept, put in, filled in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.ui.commands.declared import window_commands
from editor.ui.writing.pattern_commands import pattern_menu


@pytest.fixture
def kept(writer, library_folder):
    own = library_folder / ".copydesk"
    for kind, name, said in (
        ("snippets", "qa", "**${1:Who}:** ${2:Why?} $0!\n"),
        ("templates", "review", "---\ntitle: Review\ndate: ${date}\n---\nWords by ${byline}.\n"),
    ):
        (own / kind).mkdir(parents=True)
        (own / kind / f"{name}.md").write_text(said, "utf-8")
    writer.desk.open_library(library_folder)
    writer.desk.jobs.settle()
    return writer


def press(writer, key):
    QTest.keyClick(writer.pane.body, key)


def test_a_name_and_tab_put_a_snippet_in_and_tab_goes_from_field_to_field(kept):
    buffer = kept.take("")
    QTest.keyClicks(kept.pane.body, "qa")
    press(kept, Qt.Key.Key_Tab)
    QTest.keyClicks(kept.pane.body, "Ana Sol")
    press(kept, Qt.Key.Key_Tab)
    assert kept.pane.body.textCursor().selectedText() == "Why?"
    press(kept, Qt.Key.Key_Backtab)
    assert kept.pane.body.textCursor().selectedText() == "Ana Sol"
    press(kept, Qt.Key.Key_Tab)
    QTest.keyClicks(kept.pane.body, "Yes")
    press(kept, Qt.Key.Key_Tab)
    QTest.keyClicks(kept.pane.body, "x")
    assert buffer.body == "**Ana Sol:** Yes x!"


def test_one_undo_takes_a_snippet_back(kept):
    buffer = kept.take("Words qa")
    kept.caret(8)
    press(kept, Qt.Key.Key_Tab)
    assert buffer.body == "Words **Who:** Why? !"
    kept.pane.body.undo()
    assert buffer.body == "Words qa"


def test_once_the_caret_has_left_tab_is_tab_again(kept):
    buffer = kept.take("qa\n\n- item\n")
    kept.caret(2)
    press(kept, Qt.Key.Key_Tab)
    kept.caret(len(buffer.body) - 1)
    press(kept, Qt.Key.Key_Tab)
    assert buffer.body.endswith("\n    - item\n")


def test_the_selected_words_are_kept_as_a_snippet_and_put_in_from_the_menu(kept):
    buffer = kept.take("Price is $5 today\n")
    kept.caret(11, anchor=0)
    window_commands()["keep-snippet"].run(kept.context)
    kept.desk.jobs.settle()
    assert kept.notices[-1].key == "pattern"
    menu = pattern_menu(kept.context, "snippets", kept.pane.snippets.put, None)
    assert [one.text() for one in menu.actions()] == ["price-is", "qa"]
    kept.caret(len(buffer.body))
    menu.actions()[0].trigger()
    assert buffer.body == "Price is $5 today\nPrice is $5"


def test_an_article_is_kept_as_a_template_and_begun_from_one(kept, library_folder):
    kept.take("---\ntitle: Weekly column\n---\nWords.\n")
    window_commands()["keep-template"].run(kept.context)
    kept.desk.jobs.settle()
    path = library_folder / ".copydesk" / "templates" / "weekly-column.md"
    assert path.read_text("utf-8") == "---\ntitle: Weekly column\n---\nWords.\n"
    begun = []
    menu = pattern_menu(kept.context, "templates", begun.append, None)
    menu.actions()[0].trigger()
    assert [one.name for one in begun] == ["review"]


def test_a_template_says_the_day_and_is_no_article_of_the_library(kept):
    from editor.desk.patterns import article_from, patterns_of

    buffer = article_from(kept.desk, patterns_of(kept.desk, "templates")[0])
    day = kept.desk.clock().astimezone(kept.desk.site.zone()).date().isoformat()
    assert f"date: {day}\n" in buffer.head
    assert buffer.path is None
    assert all(".copydesk" not in entry.path.parts for entry in kept.desk.shelf.entries())
