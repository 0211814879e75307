"""Renaming, moving, duplicating, trashing: files, list and open buffers go along."""

import pytest

from editor.core.edit import Edit


@pytest.fixture
def buffer(calm, article):
    calm.watching.look_again()
    return calm.buffers.open(article)


def test_a_renamed_article_stays_open_under_its_new_name(calm, owner, buffer, article):
    calm.operations.rename(article, "The tunnel")
    new = article.with_name("the-tunnel.md")
    assert buffer.path == new
    assert new.is_file()
    assert not article.exists()
    assert [entry.path for entry in calm.shelf.entries()] == [new]
    assert owner.said() == ["bridge.md is now the-tunnel.md."]


def test_what_is_unsaved_is_saved_before_a_rename(calm, buffer, article):
    buffer.replace([Edit(0, 0, "New. ")])
    calm.operations.rename(article, "The tunnel")
    assert not buffer.dirty
    assert buffer.path.read_text("utf-8") == buffer.text


def test_a_rename_can_be_taken_back_and_done_again(calm, owner, buffer, article):
    calm.operations.rename(article, "The tunnel")
    owner.notices[-1].ways[0].go()
    assert buffer.path == article
    assert article.is_file()
    assert calm.operations.can_redo()
    calm.operations.redo()
    assert buffer.path == article.with_name("the-tunnel.md")
    assert calm.operations.can_undo()
    assert not calm.operations.can_redo()


def test_links_in_other_open_articles_follow_a_rename(calm, buffer, article, library_folder):
    other = library_folder / "other.md"
    other.write_text("See [the bridge](bridge.md).\n", "utf-8")
    linking = calm.buffers.open(other)
    calm.operations.rename(article, "The tunnel")
    assert linking.text == "See [the bridge](the-tunnel.md).\n"
    assert not linking.dirty
    assert other.read_text("utf-8") == linking.text


def test_what_is_typed_during_a_rename_is_kept_beside_the_links_that_followed(
    desk, owner, library_folder, article
):
    other = library_folder / "other.md"
    other.write_text("See [the bridge](bridge.md).\n\nThe end.\n", "utf-8")
    desk.open_library(library_folder)
    linking = desk.buffers.open(other)
    desk.operations.rename(article, "The tunnel")
    linking.replace([Edit(len(linking.body), len(linking.body), "More.\n")])
    owner.until(desk.operations.can_undo)
    assert linking.body == "See [the bridge](the-tunnel.md).\n\nThe end.\nMore.\n"
    owner.until(lambda: not linking.dirty)
    assert other.read_text("utf-8") == linking.text


def test_an_article_in_the_trash_is_closed_and_off_the_list(calm, owner, buffer, article):
    calm.operations.trash(article)
    assert calm.buffers.by_id(buffer.id) is None
    assert not calm.shelf.entries()
    assert not article.exists()
    assert owner.said() == ["bridge.md is in the trash."]
    calm.operations.undo()
    assert article.is_file()
    assert [entry.path for entry in calm.shelf.entries()] == [article]


def test_a_copy_lies_beside_and_is_told(calm, buffer, article):
    told = []
    calm.operations.duplicate(article, told.append)
    assert told == [article.with_name("bridge-2.md")]
    assert len(calm.shelf) == 2
    assert buffer.path == article


def test_an_article_can_be_moved_into_a_folder(calm, buffer, article, library_folder):
    calm.operations.move(article, library_folder / "city")
    assert buffer.path == library_folder / "city" / "bridge.md"


def test_an_operation_that_fails_says_why_and_leaves_everything(calm, owner, buffer, article):
    calm.operations.move(article, article.parent.parent)
    assert buffer.path == article
    assert owner.notices[-1].hint
    assert not calm.operations.can_undo()
    buffer.replace([Edit(0, 0, "x")])
    calm.saver.save_now(buffer)
    assert not buffer.dirty


def test_another_library_forgets_what_could_be_taken_back(calm, buffer, article, tmp_path):
    calm.operations.rename(article, "The tunnel")
    (tmp_path / "second").mkdir()
    calm.open_library(tmp_path / "second")
    assert not calm.operations.can_undo()
