"""What other programs do to the library while it is open."""

import os

import pytest

from editor.core.edit import Edit


@pytest.fixture
def buffer(calm, article):
    calm.watching.look_again()
    return calm.buffers.open(article)


def changed_elsewhere(path, text):
    path.write_text(text, "utf-8", newline="")
    stat = path.stat()
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 2_000_000_000))


def test_an_unmodified_buffer_shows_the_other_programs_text_as_one_edit(
    calm, owner, buffer, article, written
):
    changed_elsewhere(article, written.replace("first tram", "last tram"))
    calm.watching.look_again()
    assert "last tram" in buffer.body
    assert not buffer.dirty
    edits = [change.body_edits for change in owner.changes if change.body]
    assert len(edits) == 1
    assert len(edits[0]) == 1


def test_the_list_follows_new_changed_and_vanished_files(calm, owner, article, library_folder):
    calm.watching.look_again()
    assert [entry.headline for entry in calm.shelf.entries()] == ["The bridge"]
    changed_elsewhere(library_folder / "second.md", "# Second\n")
    calm.watching.look_again()
    assert {entry.headline for entry in calm.shelf.entries()} == {"The bridge", "Second"}
    assert owner.changes[-1].articles == {library_folder / "second.md"}
    article.unlink()
    calm.watching.look_again()
    assert [entry.headline for entry in calm.shelf.entries()] == ["Second"]


def test_a_changed_site_is_read_again(calm, owner, library_folder):
    (library_folder / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    calm.read_site()
    assert calm.site.name == "Harbour Post"
    assert owner.changes[-1].site


def test_a_broken_site_is_told_and_writing_goes_on(calm, owner, library_folder):
    (library_folder / "site.yaml").write_text("name: [\n", "utf-8")
    calm.read_site()
    assert calm.site.name == ""
    assert owner.notices[-1].key == "site"


def test_a_watched_folder_tells_by_itself(desk, owner, library_folder):
    desk.open_library(library_folder)
    owner.settle(desk)
    desk.watching.wait_until_ready()
    (library_folder / "second.md").write_text("# Second\n", "utf-8")
    (library_folder / "site.yaml").write_text("name: Harbour Post\n", "utf-8")
    owner.until(lambda: len(desk.shelf) == 1 and desk.site.name == "Harbour Post")


def test_own_saves_are_not_taken_for_another_programs(desk, owner, library_folder, article):
    desk.open_library(library_folder)
    owner.settle(desk)
    desk.watching.wait_until_ready()
    buffer = desk.buffers.open(article)
    for word in ("One. ", "Two. ", "Three. "):
        buffer.replace([Edit(0, 0, word)])
        desk.saver.save_now(buffer)
        owner.until(lambda: not buffer.dirty)
    (library_folder / "after.md").write_text("After\n", "utf-8")
    owner.until(lambda: len(desk.shelf) == 2)
    assert not owner.notices
    assert buffer.body.startswith("Three. Two. One. ")


def test_a_file_deleted_elsewhere_is_told_and_can_be_saved_again(calm, owner, buffer, article):
    article.unlink()
    calm.watching.look_again()
    assert not calm.shelf.entries()
    assert [str(way.label) for way in owner.notices[-1].ways] == ["Save it again"]
    owner.notices[-1].ways[0].go()
    assert article.read_text("utf-8") == buffer.text
    assert [entry.path for entry in calm.shelf.entries()] == [article]


def test_a_file_deleted_elsewhere_does_not_come_back_by_itself(calm, owner, buffer, article):
    buffer.replace([Edit(0, 0, "Mine. ")])
    article.unlink()
    owner.passes(100)
    assert not article.exists()
    assert buffer.dirty
    assert owner.notices[-1].ways
