"""Saving: when, in which order, and what is said where it fails."""

import shutil

import pytest

from editor.core.edit import Edit
from editor.core.errors import ChangedElsewhere
from editor.desk.saving import LONGEST_S, RETRY_S, State


def state(desk, buffer):
    return desk.saver.state(buffer).state


@pytest.fixture
def buffer(calm, article):
    return calm.buffers.open(article)


def test_a_rest_saves(calm, owner, buffer, article, written):
    buffer.replace([Edit(0, 0, "New. ")])
    assert state(calm, buffer) is State.UNSAVED
    owner.passes(1.9)
    assert article.read_text("utf-8") == written
    owner.passes(0.2)
    assert article.read_text("utf-8") == buffer.text
    assert state(calm, buffer) is State.SAVED
    assert str(calm.saver.state(buffer).words("09:30")) == "Saved 09:30"


def test_typing_on_puts_the_save_off_with_one_timer(calm, owner, buffer, article, written):
    for _ in range(5):
        buffer.replace([Edit(0, 0, "x")])
        owner.passes(1)
    assert owner.timers() == 1
    assert article.read_text("utf-8") == written
    owner.passes(2)
    assert article.read_text("utf-8") == buffer.text


def test_who_types_without_a_rest_is_saved_all_the_same(calm, owner, buffer, article, written):
    for _ in range(int(LONGEST_S) + 3):
        buffer.replace([Edit(0, 0, "x")])
        owner.passes(1)
    assert article.read_text("utf-8") != written


def test_a_save_writes_only_the_line_that_was_edited(calm, buffer, article, written):
    buffer.set_fields({"title": "The tunnel"})
    calm.saver.save_now(buffer)
    assert article.read_text("utf-8") == written.replace("The bridge", "The tunnel")


def test_saving_what_is_saved_does_not_touch_the_file(calm, buffer, article):
    before = article.stat()
    calm.saver.save_now(buffer)
    assert article.stat().st_mtime_ns == before.st_mtime_ns
    assert article.stat().st_ino == before.st_ino


def test_a_new_article_without_a_word_gets_no_file(calm, owner, library_folder):
    buffer = calm.buffers.new()
    buffer.replace([Edit(0, 0, " \n\n…")])
    owner.passes(60)
    assert state(calm, buffer) is State.EMPTY
    assert not list(library_folder.iterdir())


def test_a_new_article_is_named_from_its_headline_at_the_first_rest(calm, owner, library_folder):
    buffer = calm.buffers.new()
    buffer.set_fields({"title": "Trams cross on Monday"})
    owner.passes(3)
    assert buffer.path == library_folder / "trams-cross-on-monday.md"
    assert [entry.headline for entry in calm.shelf.entries()] == ["Trams cross on Monday"]


def test_a_new_article_without_a_headline_is_named_from_its_first_words(
    calm, owner, library_folder
):
    buffer = calm.buffers.new()
    buffer.replace([Edit(0, 0, "The first tram will cross on Monday, early.\n\nMore.\n")])
    owner.passes(3)
    assert buffer.path == library_folder / "the-first-tram-will-cross-on-monday-early.md"


def test_a_file_keeps_its_name_when_the_headline_changes(calm, owner, library_folder):
    buffer = calm.buffers.new()
    buffer.set_fields({"title": "One"})
    owner.passes(3)
    buffer.set_fields({"title": "Two"})
    owner.passes(3)
    assert [path.name for path in library_folder.glob("*.md")] == ["one.md"]


def test_what_is_typed_during_a_save_stays_unsaved_until_the_next(
    desk, owner, library_folder, article
):
    desk.open_library(library_folder)
    owner.settle(desk)
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "One. ")])
    desk.saver.save_now(buffer)
    buffer.replace([Edit(0, 0, "Two. ")])
    owner.until(lambda: not desk.saver.is_busy(buffer))
    assert buffer.dirty
    assert "Two" not in article.read_text("utf-8")
    owner.passes(3)
    owner.until(lambda: not buffer.dirty)
    assert article.read_text("utf-8") == buffer.text


def test_saves_of_a_buffer_never_overtake_each_other(desk, owner, library_folder, article):
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    for _ in range(20):
        buffer.replace([Edit(0, 0, "x")])
        desk.saver.save_now(buffer)
    owner.until(lambda: not buffer.dirty)
    assert article.read_text("utf-8") == buffer.text
    assert not owner.notices


def test_a_save_that_fails_keeps_the_text_and_says_what_to_do(calm, owner, buffer, library_folder):
    buffer.replace([Edit(0, 0, "New. ")])
    shutil.rmtree(library_folder)
    owner.passes(3)
    assert buffer.text.count("New.") == 1
    assert state(calm, buffer) is State.FAILED
    notice = owner.notices[-1]
    assert notice.hint
    assert [str(way.label) for way in notice.ways] == ["Try again"]
    assert str(calm.saver.state(buffer).words()).startswith("Not saved: ")


def test_the_way_to_a_copy_is_offered_where_a_window_can_ask_for_a_place(
    calm, owner, buffer, library_folder, tmp_path
):
    calm.saver.choose_copy = lambda one: calm.saver.save_copy(one, tmp_path / "else" / "copy.md")
    buffer.replace([Edit(0, 0, "New. ")])
    shutil.rmtree(library_folder)
    owner.passes(3)
    owner.notices[-1].ways[-1].go()
    assert (tmp_path / "else" / "copy.md").read_text("utf-8") == buffer.text
    assert buffer.path == tmp_path / "else" / "copy.md"
    assert not buffer.dirty


def test_a_disk_that_comes_back_is_written_by_itself_and_the_notice_ends(
    calm, owner, buffer, library_folder, article
):
    buffer.replace([Edit(0, 0, "New. ")])
    shutil.move(library_folder, library_folder.with_name("away"))
    owner.passes(3)
    owner.passes(RETRY_S + 1)
    assert len(owner.notices) == 1
    shutil.move(library_folder.with_name("away"), library_folder)
    owner.passes(RETRY_S + 1)
    assert article.read_text("utf-8") == buffer.text
    assert owner.said()[-1] == "bridge.md is saved again."
    assert owner.notices[-1].key == owner.notices[0].key


def test_a_file_that_another_program_changed_is_not_overwritten(calm, owner, buffer, article):
    buffer.replace([Edit(0, 0, "Mine. ")])
    article.write_text("Theirs.\n", "utf-8")
    owner.passes(3)
    assert article.read_text("utf-8") == "Theirs.\n"
    assert isinstance(calm.saver.state(buffer).problem, ChangedElsewhere)
    assert [str(way.label) for way in owner.notices[-1].ways] == ["Keep mine as a copy"]


def test_keeping_mine_goes_on_in_a_copy(calm, owner, buffer, article):
    buffer.replace([Edit(0, 0, "Mine. ")])
    article.write_text("Theirs.\n", "utf-8")
    owner.passes(3)
    owner.notices[-1].ways[0].go()
    assert article.read_text("utf-8") == "Theirs.\n"
    assert buffer.path == article.with_name("bridge-2.md")
    assert buffer.path.read_text("utf-8") == buffer.text


def test_closing_the_desk_saves_everything(desk, library_folder, article):
    desk.open_library(library_folder)
    one, two = desk.buffers.open(article), desk.buffers.new()
    one.replace([Edit(0, 0, "New. ")])
    two.set_fields({"title": "Second"})
    assert desk.close() == []
    assert article.read_text("utf-8") == one.text
    assert (library_folder / "second.md").read_text("utf-8") == two.text


def test_closing_the_desk_reports_what_could_not_be_saved(desk, library_folder, article):
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "New. ")])
    shutil.rmtree(library_folder)
    assert desk.close() == [article]


def test_a_new_article_without_a_library_is_kept_and_the_reason_said(desk, owner):
    buffer = desk.buffers.new()
    buffer.set_fields({"title": "Homeless"})
    owner.passes(3)
    owner.settle(desk)
    assert state(desk, buffer) is State.FAILED
    assert owner.said() == [
        "No library is open, so a new article has no folder to lie in. The text is safe in the window."
    ]
    assert [str(path) for path in desk.close()] == ["Homeless"]
