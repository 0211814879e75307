"""Other hands on an open article: what both wrote comes together, and nothing is overwritten."""

import os

import pytest

from editor.core.edit import Edit
from editor.desk.saving import State
from editor.library.history.history import History
from editor.library.history.version import Why


@pytest.fixture
def buffer(calm, article):
    calm.watching.look_again()
    return calm.buffers.open(article)


def kept(library_folder, article):
    history = History(library_folder)
    return [history.data(one).decode() for one in history.versions(article) if one.why is Why.MERGE]


def type_before(buffer, words, before):
    at = buffer.body.index(before)
    buffer.replace([Edit(at, at, words)])


def test_what_both_wrote_is_in_the_text_and_in_the_file(calm, owner, buffer, article, written):
    type_before(buffer, "old ", "tram")
    article.write_text(written.replace("Monday", "Tuesday").replace("Ada", "Ben"), "utf-8")
    calm.watching.look_again()
    assert "The first old tram will cross on Tuesday." in buffer.body
    assert buffer.article().metadata.authors[0].name == "Ben Oyelaran"
    owner.passes(3)
    assert article.read_text("utf-8") == buffer.text
    assert owner.said() == [
        "Another program changed bridge.md as well. The words of both are in the text."
    ]


def test_a_save_merges_what_nobody_has_told_of(calm, owner, buffer, article, written):
    type_before(buffer, "old ", "tram")
    article.write_text(written.replace("Monday", "Tuesday"), "utf-8")
    owner.passes(3)
    assert article.read_text("utf-8") == buffer.text
    assert "old tram will cross on Tuesday" in buffer.text


def test_a_change_that_keeps_size_and_time_is_seen_by_a_save(calm, buffer, article, written):
    before = article.stat()
    os.utime(article, ns=(0, 0))
    calm.watching.look_again()
    article.write_text(written.replace("Monday", "Sunday"), "utf-8")
    os.utime(article, ns=(before.st_atime_ns, 0))
    type_before(buffer, "old ", "tram")
    assert calm.saver.flush(buffer) is None
    assert "old tram will cross on Sunday" in article.read_text("utf-8")


def test_closing_merges_before_it_writes(calm, buffer, article, written):
    type_before(buffer, "old ", "tram")
    article.write_text(written.replace("Monday", "Tuesday"), "utf-8")
    assert calm.buffers.close(buffer) is None
    assert "old tram will cross on Tuesday" in article.read_text("utf-8")


def test_either_side_of_a_merge_is_kept_as_a_version(
    calm, buffer, article, written, library_folder
):
    type_before(buffer, "old ", "tram")
    mine, theirs = buffer.text, written.replace("Monday", "Tuesday")
    article.write_text(theirs, "utf-8")
    calm.watching.look_again()
    assert set(kept(library_folder, article)) == {theirs, mine}


def test_what_another_program_took_out_of_a_saved_text_is_kept_as_a_version(
    calm, buffer, article, written, library_folder
):
    type_before(buffer, "old ", "tram")
    assert calm.saver.flush(buffer) is None
    saved = buffer.text
    article.write_text(written, "utf-8")
    calm.watching.look_again()
    assert buffer.text == written
    assert saved in [
        History(library_folder).data(one).decode()
        for one in History(library_folder).versions(article)
    ]


class TestTheSameWords:
    @pytest.fixture
    def clash(self, calm, buffer, article, written):
        at = buffer.body.index("Monday")
        buffer.replace([Edit(at, at + len("Monday"), "Friday")])
        article.write_text(written.replace("Monday", "Tuesday").replace("The bridge", "Bridges"))
        calm.watching.look_again()
        (place,) = buffer.look_again()
        return place

    def test_nothing_is_written_until_somebody_decides(self, calm, owner, buffer, article, clash):
        assert (clash.mine, clash.theirs, clash.base) == ("Friday", "Tuesday", "Monday")
        type_before(buffer, "very ", "first")
        owner.passes(60)
        assert "Tuesday" in article.read_text("utf-8")
        assert "very" not in article.read_text("utf-8")
        assert calm.saver.state(buffer).state is State.FAILED
        assert calm.saver.flush(buffer).key == "changed-both"
        assert buffer.article().metadata.headline == "Bridges"

    @pytest.mark.parametrize("words", ["Friday", "Tuesday", "Friday Tuesday"])
    def test_what_was_decided_is_written(self, calm, buffer, article, clash, words):
        type_before(buffer, "very ", "first")
        calm.merging.decide(buffer, clash, words)
        assert buffer.undecided is None
        assert f"The very first tram will cross on {words}." in article.read_text("utf-8")
        assert not buffer.dirty

    def test_further_changes_of_the_file_come_in_meanwhile(self, calm, buffer, article, clash):
        article.write_text(article.read_text("utf-8").replace("will cross", "crosses"), "utf-8")
        calm.watching.look_again()
        assert "tram crosses on Friday" in buffer.body
        assert [one.theirs for one in buffer.look_again()] == ["Tuesday"]

    def test_typing_theirs_ends_it(self, buffer, clash):
        at = buffer.body.index("Friday")
        buffer.replace([Edit(at, at + len("Friday"), "Tuesday")])
        assert buffer.look_again() == ()
        assert buffer.undecided is None

    def test_a_save_sees_that_typing_ended_it(self, calm, buffer, article, clash):
        at = buffer.body.index("Friday")
        buffer.replace([Edit(at, at + len("Friday"), "early Tuesday")])
        assert calm.saver.flush(buffer).key == "changed-both"
        at = buffer.body.index("early ")
        buffer.replace([Edit(at, at + len("early "), "")])
        assert calm.saver.flush(buffer) is None
        assert article.read_text("utf-8") == buffer.text

    def test_keeping_mine_as_a_copy_leaves_the_file_alone(
        self, owner, buffer, article, clash, written
    ):
        theirs = article.read_text("utf-8")
        owner.notices[-1].ways[0].go()
        assert article.read_text("utf-8") == theirs
        assert "Friday" in article.with_name("bridge-2.md").read_text("utf-8")
        assert buffer.undecided is None

    def test_a_file_that_came_to_say_the_same_ends_it_and_is_told(
        self, calm, owner, buffer, article, clash
    ):
        owner.changes.clear()
        article.write_text(buffer.text, "utf-8")
        calm.watching.look_again()
        assert buffer.undecided is None
        assert calm.saver.state(buffer).state is State.SAVED
        assert any(buffer.id in change.state for change in owner.changes)


def test_places_are_compared_again_only_after_an_edit(calm, buffer, article, written, monkeypatch):
    at = buffer.body.index("Monday")
    buffer.replace([Edit(at, at + len("Monday"), "Sunday")])
    article.write_text(written.replace("Monday", "Tuesday"), "utf-8")
    calm.watching.look_again()
    places = buffer.look_again()
    assert places
    monkeypatch.setattr("editor.markup.merge.merge", None)
    assert buffer.look_again() == places
    monkeypatch.undo()
    type_before(buffer, "old ", "tram")
    assert [one.start for one in buffer.look_again()] == [one.start + 4 for one in places]
